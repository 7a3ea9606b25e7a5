package org.waystage.commandline.notices;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.StandardOutput;
import org.waystage.core.notice.Place;
import org.waystage.core.validation.ValidationProfile;
import picocli.CommandLine.Option;

/** The options of commands whose result is notices, and that result. */
public final class NoticeOutput {
    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or sarif (2.1.0).")
    private NoticeFormat format = NoticeFormat.TEXT;

    @Option(names = "--all", description = "Show all notices as text, not only the first of each rule.")
    private boolean all;

    /** Returns the places whose text is shown. */
    public List<Place.Position> shownPlaces(NoticeLog log) {
        return format.shownPlaces(log, all);
    }

    /**
     * Writes the notices of some files.
     *
     * @param skipped the files in folders that are not catalogues
     * @param profile the profile, which says which rules are off
     */
    public void write(
            List<NoticeLog> logs, List<String> skipped, ValidationProfile profile, OutputStream out, String language)
            throws IOException {
        format.write(logs, skipped, profile, all, out, language);
    }

    /** Writes the notices of some files to standard output. */
    public void write(List<NoticeLog> logs, List<String> skipped, ValidationProfile profile, Console console) {
        try {
            write(logs, skipped, profile, console.out(), console.language());
        } catch (IOException e) {
            throw new StandardOutput.Broken(e);
        }
    }
}
