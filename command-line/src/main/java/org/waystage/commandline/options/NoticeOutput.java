package org.waystage.commandline.options;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.StandardOutput;
import org.waystage.commandline.notices.NoticeFormat;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.notice.Place;
import org.waystage.core.validation.ValidationProfile;
import picocli.CommandLine.Mixin;

/** The options of commands whose result is notices, and the output of that result. */
public final class NoticeOutput {
    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.SARIF);

    @Mixin
    private final AllNotices all = new AllNotices();

    private NoticeFormat form() {
        return NoticeFormat.valueOf(format.form().name());
    }

    /** Returns the places whose text is shown. */
    public List<Place.Position> shownPlaces(NoticeLog log) {
        return form().shownPlaces(log, all.areAsked());
    }

    /**
     * Writes the notices of some files.
     *
     * @param skipped the files in folders that are not catalogues
     * @param profile the profile, which names the rules that are off
     */
    public void write(
            List<NoticeLog> logs, List<String> skipped, ValidationProfile profile, OutputStream out, String language)
            throws IOException {
        form().write(logs, skipped, profile, all.areAsked(), out, language);
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
