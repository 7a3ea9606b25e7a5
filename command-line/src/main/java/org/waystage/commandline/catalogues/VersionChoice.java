package org.waystage.commandline.catalogues;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.CaseStudySink;
import org.waystage.commandline.files.CatalogueOutput;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.notices.NoticeText;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.FormatVersion;

/** The requested version of the format, if any, and what it left out. */
final class VersionChoice {
    private final @Nullable FormatVersion version;
    private final NoticeLog dropped;

    private VersionChoice(@Nullable FormatVersion version, String output) {
        this.version = version;
        this.dropped = new NoticeLog(output);
    }

    /**
     * Returns the choice.
     *
     * @param number the version as the user gave it, such as {@code 1.0}; null for that of the input
     */
    static VersionChoice of(@Nullable String number, CatalogueOutput form, String output) {
        if (number == null) {
            return new VersionChoice(null, output);
        }
        if (form != CatalogueOutput.DOCUMENT && form != CatalogueOutput.LINES) {
            throw new Failure(Failure.USE, Phrase.VERSION_ENDING, output);
        }
        String current = FormatVersion.CURRENT.toString();
        int start = current.indexOf('/') + 1;
        Optional<FormatVersion> version = FormatVersion.parse(current.substring(0, start) + number);
        if (version.isEmpty()) {
            throw new Failure(Failure.USE, Phrase.VERSION_INVALID, number, current.substring(start));
        }
        if (!version.get().isWritten()) {
            throw new Failure(Failure.USE, Phrase.VERSION_UNKNOWN, number, current.substring(start));
        }
        return new VersionChoice(version.get(), output);
    }

    CaseStudySink document(OutputStream out, Catalogue head) throws IOException {
        CatalogueWriter writer = CatalogueWriter.pretty();
        return CaseStudySink.document(version == null ? writer : writer.inVersion(version, dropped::add), head, out);
    }

    CaseStudySink lines(OutputStream out, Catalogue head) throws IOException {
        return CaseStudySink.of(
                version == null
                        ? CaseStudyLinesWriter.over(out, head)
                        : CaseStudyLinesWriter.over(out, head, version, dropped::add));
    }

    /** Reports each member that was left out. */
    void sayDropped(Console console) {
        if (dropped.count() > 0) {
            new NoticeText(console.language(), true).lines(List.of(dropped)).forEach(console::say);
        }
    }
}
