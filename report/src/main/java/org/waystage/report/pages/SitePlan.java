package org.waystage.report.pages;

import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Text;
import org.waystage.report.figures.ReportedEditions;
import org.waystage.report.words.ReportLanguage;

/**
 * What a report is to contain.
 *
 * @param editions the editions that the report is about, and how they are cut
 * @param languages the languages of the pages, the first of which has no folder
 * @param title the title of the report, if it is not that of the catalogue
 * @param colours a style sheet that follows the others
 * @param data whether the report has data files
 * @param limits the limits of pages
 * @param progress receives the number of files after each file
 */
public record SitePlan(
        ReportedEditions editions,
        List<ReportLanguage> languages,
        Optional<Text> title,
        String colours,
        boolean data,
        Site.Limits limits,
        FileCount progress) {
    public SitePlan {
        languages = List.copyOf(languages);
    }

    /** Receives the number of files as they are written. */
    @FunctionalInterface
    public interface FileCount {
        /**
         * Receives the counts after another file.
         *
         * @param written the number of files written
         * @param of the number of all files
         */
        void written(long written, long of);
    }

    /** Returns the usual report of a catalogue. */
    public static SitePlan of(Catalogue catalogue) {
        return new SitePlan(
                ReportedEditions.of(catalogue),
                ReportLanguage.ALL,
                Optional.empty(),
                "",
                true,
                Site.Limits.USUAL,
                (written, of) -> {});
    }

    /** Returns the title of the report. */
    Text name() {
        return title.orElseGet(() -> editions.catalogue().title());
    }

    public SitePlan about(ReportedEditions chosen) {
        return new SitePlan(chosen, languages, title, colours, data, limits, progress);
    }

    public SitePlan in(List<ReportLanguage> chosen) {
        return new SitePlan(editions, chosen, title, colours, data, limits, progress);
    }

    public SitePlan titled(Text chosen) {
        return new SitePlan(editions, languages, Optional.of(chosen), colours, data, limits, progress);
    }

    public SitePlan styled(String style) {
        return new SitePlan(editions, languages, title, style, data, limits, progress);
    }

    public SitePlan withoutData() {
        return new SitePlan(editions, languages, title, colours, false, limits, progress);
    }

    public SitePlan within(Site.Limits chosen) {
        return new SitePlan(editions, languages, title, colours, data, chosen, progress);
    }

    public SitePlan telling(FileCount count) {
        return new SitePlan(editions, languages, title, colours, data, limits, count);
    }
}
