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
    /** The case has ended; this remains true however old the evidence is. */
    ENDED("ended");

    /** The number of years after which its records no longer show that a case is still at its stage. */
    public static final int SILENT = 5;

    /** The number of years for which the present tense is used for what was seen. */
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
