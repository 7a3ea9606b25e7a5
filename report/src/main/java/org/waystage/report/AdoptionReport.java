package org.waystage.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.redaction.Redacted;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.value.Text;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.difference.Difference;
import org.waystage.report.pages.ReportFolder;
import org.waystage.report.pages.Site;
import org.waystage.report.pages.SitePlan;
import org.waystage.report.words.ReportLanguage;

/**
 * The adoption report of a catalogue: a folder of static HTML pages in English, French and Spanish, with files of its
 * data. What the catalogue does not have in a language is shown in another, and marked so.
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
 * {@link #write}. The pages need neither scripts nor the network. The same catalogue and choices give the same bytes on
 * every machine.
 *
 * <p>The pages and files show everything that the catalogue contains and ignore {@link org.waystage.core.value.Visibility}
 * marks, unless the report is {@linkplain #forAudience for an audience}. The note on what was left out is then on the
 * first page.
 */
public final class AdoptionReport {
    private final SitePlan plan;

    private AdoptionReport(SitePlan plan) {
        this.plan = plan;
    }

    /**
     * Returns the report of a catalogue, in all languages and with files of data.
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
     * @return their BCP 47 tags, in the order of a report in all languages; immutable
     */
    public static List<String> languages() {
        return ReportLanguage.ALL.stream().map(ReportLanguage::tag).toList();
    }

    /**
     * Returns this report with pages of what changed since an earlier edition.
     *
     * <p>The pages show what the earlier edition contains, too: it must be cut for the same audience as the catalogue.
     *
     * @param earlier the earlier edition of the catalogue
     * @return a report
     */
    public AdoptionReport since(Catalogue earlier) {
        return new AdoptionReport(plan.since(earlier, Optional.empty()));
    }

    /**
     * Returns this report with pages of what changed since an earlier edition, where both are cut for an audience. The
     * pages say how much of what changed they leave out, and nothing else of it: a case that the audience may no longer
     * see is not told as gone.
     *
     * @param earlier the earlier edition, cut for the same audience as the catalogue
     * @param whole what differed between the two before they were cut
     * @return a report
     */
    public AdoptionReport since(Catalogue earlier, Difference whole) {
        return new AdoptionReport(plan.since(earlier, Optional.of(whole)));
    }

    /**
     * Returns this report as an audience may see it: the catalogue and the earlier edition chosen so far are cut before
     * anything is counted.
     *
     * @param redaction cuts an edition for the audience
     * @return a report
     * @throws IllegalArgumentException if the cut leaves anything in doubt, which a person must look at first; the
     *     message names the rules. Someone who has looked cuts the editions and reports on the result.
     */
    public AdoptionReport forAudience(Redaction redaction) {
        AdoptionReport cut = new AdoptionReport(plan.about(cut(plan.catalogue(), redaction)));
        return plan.earlier()
                .map(earlier -> cut.since(
                        cut(earlier, redaction),
                        Difference.between(
                                earlier,
                                plan.catalogue(),
                                Continuity.between(earlier, plan.catalogue()).pairing())))
                .orElse(cut);
    }

    private static Catalogue cut(Catalogue edition, Redaction redaction) {
        Redacted redacted = redaction.apply(edition);
        if (!redacted.report().doubts().isEmpty()) {
            List<String> rules = redacted.report().doubts().stream()
                    .map(doubt -> doubt.rule().id())
                    .distinct()
                    .toList();
            throw new IllegalArgumentException(
                    "the cut of '" + edition.id() + "' leaves doubts: " + String.join(", ", rules));
        }
        return redacted.catalogue();
    }

    /**
     * Returns this report in these languages only.
     *
     * @param tags the languages, of {@link #languages()}; the pages in the first one are in the folder itself, those in
     *     the others in folders of their names
     * @return a report
     * @throws IllegalArgumentException if there is no such language, or none is named
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
     * Returns this report with a title of its own in place of that of the catalogue.
     *
     * @param title the title, in as many languages as it has
     * @return a report
     */
    public AdoptionReport titled(Text title) {
        return new AdoptionReport(plan.titled(title));
    }

    /**
     * Returns this report in colours of its own.
     *
     * @param colours the colours
     * @return a report
     */
    public AdoptionReport coloured(ReportColours colours) {
        return new AdoptionReport(plan.styled(colours.style()));
    }

    /**
     * Returns this report without files of data and without links to them.
     *
     * @return a report
     */
    public AdoptionReport withoutData() {
        return new AdoptionReport(plan.withoutData());
    }

    /**
     * Returns this report, which tells how far its writing has come.
     *
     * @param progress what is told
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
     * <p>Pages are written on all processors. Time and space grow in proportion to the number of cases.
     *
     * @param folder the folder of the report, which is created if absent; an existing one is replaced if it is empty or
     *     contains only an earlier report
     * @return the first page, in the first language; each page links to its versions in other languages
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
