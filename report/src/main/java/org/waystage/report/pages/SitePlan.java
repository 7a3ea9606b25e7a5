package org.waystage.report.pages;

import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.history.difference.Difference;
import org.waystage.report.words.ReportLanguage;

/**
 * What a report is to contain.
 *
 * @param catalogue the catalogue to report on
 * @param earlier the edition to compare it with, cut for the same audience
 * @param whole what differed between the two before they were cut, of which only the size is shown
 * @param languages the languages of the pages, English among them; what a language lacks is said in English
 * @param limits the limits of pages
 */
public record SitePlan(
        Catalogue catalogue,
        Optional<Catalogue> earlier,
        Optional<Difference> whole,
        List<ReportLanguage> languages,
        Site.Limits limits) {
    public SitePlan {
        languages = List.copyOf(languages);
    }

    /** Returns the usual report of a catalogue. */
    public static SitePlan of(Catalogue catalogue) {
        return new SitePlan(catalogue, Optional.empty(), Optional.empty(), ReportLanguage.ALL, Site.Limits.USUAL);
    }

    public SitePlan since(Catalogue edition, Optional<Difference> uncut) {
        return new SitePlan(catalogue, Optional.of(edition), uncut, languages, limits);
    }

    public SitePlan in(List<ReportLanguage> chosen) {
        return new SitePlan(catalogue, earlier, whole, chosen, limits);
    }

    public SitePlan within(Site.Limits chosen) {
        return new SitePlan(catalogue, earlier, whole, languages, chosen);
    }
}
