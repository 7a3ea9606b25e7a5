package org.waystage.report.words;

import java.util.List;

/**
 * A language in which a report is written.
 *
 * @param tag its BCP 47 tag, without subtags
 */
public record ReportLanguage(String tag) {
    public static final ReportLanguage ENGLISH = new ReportLanguage("en");
    public static final ReportLanguage FRENCH = new ReportLanguage("fr");

    public static final ReportLanguage SPANISH = new ReportLanguage("es");

    /** The languages of every report: those in which the report has all its texts. The library has them in fewer. */
    public static final List<ReportLanguage> ALL = List.of(ENGLISH, FRENCH, SPANISH);

    /** Returns the folder of the pages within the report: empty, or ending in a slash. */
    public String folder() {
        return equals(ENGLISH) ? "" : tag + "/";
    }

    /** Returns the direction in which the language is written, as HTML names it: {@code ltr} or {@code rtl}. */
    public String direction() {
        return Words.plain(tag, "language.direction");
    }

    /** Returns what the language calls itself. */
    public String name() {
        return Words.plain(tag, "language.name");
    }
}
