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

    /** The number of years after which nobody can say from its records that a case still stands as it did. */
    public static final int SILENT = 5;

    /** The number of years for which what was seen is told in the present. */
    public static final int PRESENT = 3;

    private final String code;

    EvidenceAge(String code) {
        this.code = code;
    }

    /** Returns the word used in message keys and style classes. */
    public String code() {
        return code;
    }
}
