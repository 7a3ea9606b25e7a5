package org.waystage.report.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A language in which a report is written.
 *
 * @param tag its BCP 47 tag, without subtags
 * @param folder the folder of its pages within the report: empty, or ending in a slash
 */
public record ReportLanguage(String tag, String folder) {
    public static final ReportLanguage ENGLISH = new ReportLanguage("en");
    public static final ReportLanguage FRENCH = new ReportLanguage("fr");

    /** The languages of every report: those of the library. */
    public static final List<ReportLanguage> ALL = of(List.of("en", "fr"));

    /** Returns a language with the folder that it has in a report in all languages. */
    public ReportLanguage(String tag) {
        this(tag, tag.equals("en") ? "" : tag + "/");
    }

    /** Returns languages with the folders that they have in a report in these languages: the first has no folder. */
    public static List<ReportLanguage> of(List<String> tags) {
        List<ReportLanguage> languages = new ArrayList<>();
        for (String tag : tags) {
            languages.add(new ReportLanguage(tag, languages.isEmpty() ? "" : tag + "/"));
        }
        return List.copyOf(languages);
    }

    /** Returns the name of the language in the language itself. */
    public String name() {
        return Words.plain(tag, "language.name");
    }
}
