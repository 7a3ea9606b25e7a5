package org.waystage.history.difference;

/**
 * The kinds of records that are compared, in the order of the wire format. Minor releases may add constants, so a
 * {@code switch} needs a default branch.
 */
public enum RecordKind {
    /** The head: what the catalogue says about itself. Its id is that of the series. */
    HEAD("catalogue"),
    /** The technologies of the taxonomy. */
    TECHNOLOGIES("technologies"),
    /** The collections of technologies. */
    COLLECTIONS("collections"),
    /** The code lists, without their codes. */
    CODE_LISTS("codeLists"),
    /** The codes of the code lists. The id is that of the list, a slash, and the code. */
    CODES("codes"),
    /** The crosswalks, without their rows. The id is the scheme. */
    CROSSWALKS("crosswalks"),
    /** The rows of the crosswalks. The id is the scheme, a slash, and the word. */
    ROWS("rows"),
    /** The organizations. */
    ORGANIZATIONS("organizations"),
    /** The case studies. */
    CASE_STUDIES("caseStudies"),
    /** The surveys. */
    SURVEYS("surveys"),
    /** The recommendations. */
    RECOMMENDATIONS("recommendations"),
    /** The lessons learnt beyond single cases. */
    LESSONS("lessons"),
    /** The initiatives. */
    INITIATIVES("initiatives"),
    /** The sources. */
    SOURCES("sources");

    private final String code;

    RecordKind(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the kind, as results write it: the name of the list of its records, or {@code catalogue}.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
