package org.waystage.json.signing;

/** The kinds of records that a catalogue is made of, in the order in which they stand in a document. */
public enum RecordKind {
    /** The technologies. */
    TECHNOLOGIES("technologies"),
    /** The collections of technologies. */
    COLLECTIONS("collections"),
    /** The code lists. */
    CODE_LISTS("codeLists"),
    /** The crosswalks, whose id is their scheme. */
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

    RecordKind(String member) {
        this.member = member;
    }

    /** Returns the member of a catalogue that holds the records, such as {@code caseStudies}. */
    @Override
    public String toString() {
        return member;
    }
}
