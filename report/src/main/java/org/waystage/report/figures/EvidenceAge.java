package org.waystage.report.figures;

/** How long ago a case was last seen at its recorded stage, in the steps that pictures show. */
public enum EvidenceAge {
    /** Within one year. */
    ONE("one"),
    /** Within three years. */
    THREE("three"),
    /** Within five years. */
    FIVE("five"),
    /** More than five years ago. */
    OLDER("older"),
    /** The records have no date. */
    UNDATED("undated"),
    /** The case has ended, which stays true. */
    ENDED("ended");

    private final String code;

    EvidenceAge(String code) {
        this.code = code;
    }

    /** Returns the word used in message keys and style classes. */
    public String code() {
        return code;
    }
}
