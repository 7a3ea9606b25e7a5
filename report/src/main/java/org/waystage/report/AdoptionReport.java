package org.waystage.report;

import java.io.IOException;
import java.nio.file.Path;
import org.waystage.core.Catalogue;
import org.waystage.report.pages.ReportFolder;
import org.waystage.report.pages.Site;

/**
 * Writes the adoption report of a catalogue: a folder of static HTML pages in English and, in its subfolder {@code fr},
 * in French.
 *
 * <p>The pages need neither scripts nor the network. The same catalogue gives the same bytes on every machine. The
 * pages show everything that the catalogue contains and ignore {@link org.waystage.core.value.Visibility} marks: to
 * publish a report, first redact the catalogue ({@link org.waystage.core.redaction.Redaction}); the note on the
 * redaction is then on the first page.
 */
public final class AdoptionReport {
    private AdoptionReport() {}

    /**
     * Writes the report of a catalogue into a folder, either completely or not at all.
     *
     * @param catalogue the catalogue to report on
     * @param folder the folder of the report, which is created if absent; an existing one is replaced if it is empty or
     *     contains only an earlier report
     * @return the first page, in English; each page links to its French version
     * @throws java.nio.file.FileAlreadyExistsException if the folder contains anything else, or is not a folder
     * @throws IOException if the report cannot be written
     */
    public static Path write(Catalogue catalogue, Path folder) throws IOException {
        return write(catalogue, folder, Site.Limits.USUAL);
    }

    static Path write(Catalogue catalogue, Path folder, Site.Limits limits) throws IOException {
        try (ReportFolder report = new ReportFolder(folder)) {
            new Site(report, catalogue, limits).write();
            report.publish();
            return report.target().resolve("index.html");
        }
    }
}
