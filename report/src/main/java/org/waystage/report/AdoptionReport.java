package org.waystage.report;

import java.io.IOException;
import java.nio.file.Path;
import org.waystage.core.Catalogue;
import org.waystage.report.pages.ReportFolder;
import org.waystage.report.pages.Site;
import org.waystage.report.pages.SitePlan;

/**
 * The adoption report of a catalogue: a folder of static HTML pages in English and, in its subfolders {@code fr} and
 * {@code es}, in French and Spanish. What the catalogue does not have in a language is shown in another, and marked so.
 *
 * <p>The pages need neither scripts nor the network. The same catalogue gives the same bytes on every machine. The
 * pages show everything that the catalogue contains and ignore {@link org.waystage.core.value.Visibility} marks: to
 * publish a report, first redact the catalogue ({@link org.waystage.core.redaction.Redaction}); the note on the
 * redaction is then on the first page.
 */
public final class AdoptionReport {
    private final SitePlan plan;

    private AdoptionReport(SitePlan plan) {
        this.plan = plan;
    }

    /**
     * Returns the report of a catalogue.
     *
     * @param catalogue the catalogue to report on
     * @return the report, not yet written
     */
    public static AdoptionReport of(Catalogue catalogue) {
        return new AdoptionReport(SitePlan.of(catalogue));
    }

    /**
     * Returns this report with pages of what changed since an earlier edition.
     *
     * @param earlier the earlier edition of the catalogue
     * @return a report
     */
    public AdoptionReport since(Catalogue earlier) {
        return new AdoptionReport(plan.since(earlier));
    }

    AdoptionReport within(Site.Limits limits) {
        return new AdoptionReport(plan.within(limits));
    }

    /**
     * Writes the report into a folder, either completely or not at all.
     *
     * @param folder the folder of the report, which is created if absent; an existing one is replaced if it is empty or
     *     contains only an earlier report
     * @return the first page, in English; each page links to its versions in other languages
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
