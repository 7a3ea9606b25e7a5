package org.waystage.commandline.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.delta.EditionInput;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * Opens an edition that may be too large for memory. Lines and the cases of a large document are read one by one, anything else as a
 * whole.
 */
public final class EditionFile {
    private EditionFile() {}

    /** Returns an edition without errors; reports the errors and ends the command if there are any. */
    public static EditionInput checked(CatalogueSource source, Console console) {
        if (source.linesFile().isPresent()) {
            NoticeLog log = new NoticeLog(source.name());
            source.stream(new NothingKept(), log, true);
            FirstNotices.refuseErrors(log, console);
            FirstNotices.sayMiscounted(log, console);
        }
        return unchecked(source, console);
    }

    /** Tells whether an edition is read case by case: this holds for lines and for documents so large that they are copied to lines. */
    public static boolean isReadCaseByCase(CatalogueSource source) {
        return source.linesFile().isPresent() || source.isLargeDocument();
    }

    /** Returns an edition whose lines are only read as far as needed; a digest will show whether they are right. */
    public static EditionInput unchecked(CatalogueSource source, Console console) {
        try {
            Optional<Path> lines = source.isLargeDocument() ? copy(source, console) : source.linesFile();
            if (lines.isEmpty()) {
                return EditionInput.of(WholeCatalogue.read(source, console));
            }
            Reading<EditionInput> input = EditionInput.ofLines(lines.get());
            NoticeLog log = new NoticeLog(source.name());
            log.add(input);
            FirstNotices.refuseErrors(log, console);
            return input.value().orElseThrow(() -> new Failure(Failure.USE, Phrase.NO_HEAD, source.name()));
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(source.name(), e, console);
        }
    }

    /**
     * Copies a document without errors to lines in a temporary file, where each case can be read separately.
     *
     * @return the file; empty if a line would be too long; the document is then read as a whole
     */
    private static Optional<Path> copy(CatalogueSource source, Console console) {
        OutputFile file = OutputFile.temporary(console);
        source.keep(file);
        NoticeLog log = new NoticeLog(source.name());
        LinesCopy copy = new LinesCopy(file);
        source.stream(copy, log, true);
        file.finish();
        FirstNotices.refuseErrors(log, console);
        if (copy.longest > ReadOptions.defaults().limit(ReadOptions.Limit.LINE_BYTES) && !source.isTooLongToHold()) {
            return Optional.empty();
        }
        FirstNotices.sayMiscounted(log, console);
        return Optional.of(file.written());
    }

    /** Writes what is read as lines. */
    private static final class LinesCopy implements CatalogueSource.Handler {
        private final OutputFile file;
        private @Nullable CaseStudyLinesWriter lines;
        private long end;
        private long longest;

        LinesCopy(OutputFile file) {
            this.file = file;
        }

        @Override
        public void head(Optional<Catalogue> head) {
            file.write(out -> lines = CaseStudyLinesWriter.over(out, head.orElseThrow()));
            measure();
        }

        @Override
        public void caseStudy(CaseStudy caseStudy) {
            file.write(
                    out -> Objects.requireNonNull(lines, "the head comes first").write(caseStudy));
            measure();
        }

        private void measure() {
            long now = file.count();
            longest = Math.max(longest, now - end);
            end = now;
        }
    }
}
