package org.waystage.report.words;

/** The languages in which a report is written. */
public enum ReportLanguage {
    ENGLISH("en", "", ',', '.', " "),
    FRENCH("fr", "fr/", '\u202f', ',', "\u202f");

    private final String tag;
    private final String folder;
    final char thousands;
    final char decimal;
    /** The text before a percent sign and similar signs. */
    final String beforeSign;

    ReportLanguage(String tag, String folder, char thousands, char decimal, String beforeSign) {
        this.tag = tag;
        this.folder = folder;
        this.thousands = thousands;
        this.decimal = decimal;
        this.beforeSign = beforeSign;
    }

    /** Returns the BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** Returns the folder of the pages within the report: empty, or ending in a slash. */
    public String folder() {
        return folder;
    }

    /** Returns the other language, to which the pages link. */
    public ReportLanguage other() {
        return this == ENGLISH ? FRENCH : ENGLISH;
    }
}
