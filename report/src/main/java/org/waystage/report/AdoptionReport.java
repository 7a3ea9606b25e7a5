package org.waystage.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.value.Text;
import org.waystage.report.figures.ReportedEditions;
import org.waystage.report.pages.ReportFolder;
import org.waystage.report.pages.Site;
import org.waystage.report.pages.SitePlan;
import org.waystage.report.words.ReportLanguage;

/**
 * The adoption report of a catalogue: a folder of static HTML pages in English and French, with data files.
 * Texts that the catalogue does not have in a language are shown in another one, and marked.
 *
 * <pre>{@code
 * Path first = AdoptionReport.of(edition)
 *         .since(lastYears)
 *         .forAudience(Redaction.forAudience(Visibility.Listed.PUBLIC))
 *         .inLanguages("fr", "en")
 *         .titled(Text.of("fr", "Nos technologies"))
 *         .coloured(new ReportColours("#0b4f79", "#0d3450"))
 *         .write(Path.of("report"));
 * }</pre>
 *
 * <p>A report is immutable: each method that changes something returns another report. Nothing is computed before
 * {@link #write}. The pages do not need the network. Only the search needs a script; without it, an index of words from
 * A to Z leads to the same pages. The same catalogue and choices give the same bytes on every machine.
 *
 * <p>The pages and files show everything in the catalogue and ignore {@link org.waystage.core.value.Visibility} marks,
 * unless the report is {@linkplain #forAudience for an audience}. The first page then has a note on what was left out.
 */
public final class AdoptionReport {
    private final SitePlan plan;

    private AdoptionReport(SitePlan plan) {
        this.plan = plan;
    }

    /**
     * Returns the report of a catalogue, in all languages and with data files.
     *
     * @param catalogue the catalogue to report on
     * @return the report, not yet written
     */
    public static AdoptionReport of(Catalogue catalogue) {
        return new AdoptionReport(SitePlan.of(catalogue));
    }

    /**
     * Returns the languages in which a report can be written.
     *
     * @return their BCP 47 tags, in the order that a report in all languages uses; immutable
     */
    public static List<String> languages() {
        return ReportLanguage.ALL.stream().map(ReportLanguage::tag).toList();
    }

    /**
     * Returns this report with pages on what changed since an earlier edition.
     *
     * <p>If the report is {@linkplain #forAudience for an audience}, both editions are cut. The pages then say how many of
     * the changes they leave out, and nothing else about them. A record that the later edition still has, but the audience
     * may not see, is not reported as removed, and a move is reported only if the editions before the cut have it too.
     *
     * @param earlier the earlier edition of the catalogue, not cut
     * @return a report
     */
    public AdoptionReport since(Catalogue earlier) {
        return about(plan.editions().since(earlier));
    }

    /**
     * Returns this report as an audience may see it: {@link #write} cuts the catalogue and the earlier edition, if there
     * is one, before anything is counted. This method and {@link #since} can be called in either order.
     *
     * @param redaction the redaction that cuts an edition for the audience
     * @return a report; it is not written if the cut leaves doubts, unless they are {@linkplain #acceptingDoubts accepted}
     */
    public AdoptionReport forAudience(Redaction redaction) {
        return about(plan.editions().cutBy(redaction));
    }

    /**
     * Returns this report, to be written although its cut leaves doubts: a person has looked at them.
     *
     * @return a report
     * @see org.waystage.core.redaction.RedactionReport#doubts
     */
    public AdoptionReport acceptingDoubts() {
        return about(plan.editions().acceptingDoubts());
    }

    private AdoptionReport about(ReportedEditions editions) {
        return new AdoptionReport(plan.about(editions));
    }

    /**
     * Returns this report in some languages only.
     *
     * @param tags the languages, from {@link #languages()}; the pages in the first one are in the folder itself, those in
     *     the others in folders named after them
     * @return a report
     * @throws IllegalArgumentException if there is no such language, or if none is named
     */
    public AdoptionReport inLanguages(String... tags) {
        LinkedHashSet<String> chosen = new LinkedHashSet<>(List.of(tags));
        for (String tag : chosen) {
            if (!languages().contains(tag)) {
                throw new IllegalArgumentException(
                        "a report can be in " + String.join(", ", languages()) + ", but not in '" + tag + "'");
            }
        }
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("a report needs a language: " + String.join(", ", languages()));
        }
        return new AdoptionReport(plan.in(ReportLanguage.of(List.copyOf(chosen))));
    }

    /**
     * Returns this report with its own title in place of that of the catalogue.
     *
     * @param title the title, in any number of languages
     * @return a report
     */
    public AdoptionReport titled(Text title) {
        return new AdoptionReport(plan.titled(title));
    }

    /**
     * Returns this report in other colours.
     *
     * @param colours the colours
     * @return a report
     */
    public AdoptionReport coloured(ReportColours colours) {
        return new AdoptionReport(plan.styled(colours.style()));
    }

    /**
     * Returns this report without data files and without links to them.
     *
     * @return a report
     */
    public AdoptionReport withoutData() {
        return new AdoptionReport(plan.withoutData());
    }

    /**
     * Returns this report, which reports the progress of its writing.
     *
     * @param progress the receiver of the progress
     * @return a report
     */
    public AdoptionReport telling(ReportProgress progress) {
        return new AdoptionReport(plan.telling(progress::filesWritten));
    }

    AdoptionReport within(Site.Limits limits) {
        return new AdoptionReport(plan.within(limits));
    }

    /**
     * Writes the report into a folder, either completely or not at all.
     *
     * <p>Pages are written on all processors. Time and space are proportional to the number of cases.
     *
     * @param folder the folder of the report, which is created if absent; an existing one is replaced if it is empty or
     *     contains only an earlier report
     * @return the first page, in the first language; each page links to its versions in other languages
     * @throws IllegalArgumentException if the cut for an audience leaves doubts that nobody {@linkplain #acceptingDoubts
     *     accepted}; the message names the editions and the rules
     * @throws java.nio.file.FileAlreadyExistsException if the folder contains anything else, or is not a folder
     * @throws IOException if the report cannot be written
     */
    public Path write(Path folder) throws IOException {
        try (ReportFolder report = new ReportFolder(folder)) {
            new Site(report, plan).write();
            report.publish();
            return report.target().resolve("index.html");
        }
    }
}
