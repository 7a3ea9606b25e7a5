package org.waystage.json.signing;

/** The kinds of records that a signature covers one by one, in their order in a document: those that are not parts of other records. */
public enum SignedKind {
    /** The technologies. */
    TECHNOLOGIES("technologies"),
    /** The collections of technologies. */
    COLLECTIONS("collections"),
    /** The code lists. */
    CODE_LISTS("codeLists"),
    /** The crosswalks, identified by their schemes. */
    CROSSWALKS("crosswalks"),
    /** The organizations. */
    ORGANIZATIONS("organizations"),
    /** The case studies. */
    CASE_STUDIES("caseStudies"),
    /** The surveys. */
    SURVEYS("surveys"),
    /** The recommendations. */
    RECOMMENDATIONS("recommendations"),
    /** The lessons. */
    LESSONS("lessons"),
    /** The initiatives. */
    INITIATIVES("initiatives"),
    /** The sources. */
    SOURCES("sources");

    private final String member;

    SignedKind(String member) {
        this.member = member;
    }

    /** Returns the member of a catalogue that contains the records, for example {@code caseStudies}. */
    @Override
    public String toString() {
        return member;
    }
}
