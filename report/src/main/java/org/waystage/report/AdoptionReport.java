package org.waystage.report;

import java.io.IOException;
import java.nio.file.Path;
import org.waystage.core.Catalogue;
import org.waystage.report.pages.ReportFolder;
import org.waystage.report.pages.Site;

/**
 * The adoption report of a catalogue: a folder of static HTML pages, in English and, in the folder {@code fr}, in French.
 *
 * <p>The pages need no script and ask nothing of the network. The same catalogue gives the same bytes on every machine.
 * They show whatever the catalogue holds and do not look at {@link org.waystage.core.value.Visibility} marks: what others are to read is cut
 * first ({@link org.waystage.core.redaction.Redaction}), whose note then stands on the first page.
 */
public final class AdoptionReport {
    private AdoptionReport() {}

    /**
     * Writes the report of a catalogue into a folder, whole or not at all.
     *
     * @param catalogue what to report
     * @param folder where to; made where absent. One that is there is replaced if it is empty or an earlier report and
     *     holds nothing else
     * @return the first page, in English; each page leads to its French twin
     * @throws java.nio.file.FileAlreadyExistsException if something else is in the way
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
