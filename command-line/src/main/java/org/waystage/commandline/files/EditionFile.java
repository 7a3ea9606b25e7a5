package org.waystage.commandline.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.delta.EditionInput;
import org.waystage.json.reading.Reading;

/** Opens an edition that may be too large for the memory: lines are read one by one, anything else as a whole. */
public final class EditionFile {
    private EditionFile() {}

    /** Returns an edition without errors; says the errors and ends the command if there are any. */
    public static EditionInput checked(CatalogueSource source, Console console) {
        if (source.linesFile().isPresent()) {
            NoticeLog log = new NoticeLog(source.name());
            source.stream(new Ignored(), log, true);
            FirstNotices.refuseErrors(log, console);
            FirstNotices.sayMiscounted(log, console);
        }
        return unchecked(source, console);
    }

    /** Returns an edition whose lines are only read as far as needed; a digest will show whether they are the right ones. */
    public static EditionInput unchecked(CatalogueSource source, Console console) {
        Optional<Path> lines = source.linesFile();
        if (lines.isEmpty()) {
            return EditionInput.of(WholeCatalogue.read(source, console));
        }
        try {
            Reading<EditionInput> input = EditionInput.ofLines(lines.get());
            NoticeLog log = new NoticeLog(source.name());
            log.add(input);
            FirstNotices.refuseErrors(log, console);
            return input.value().orElseThrow(() -> new Failure(Failure.USE, Phrase.NO_HEAD, source.name()));
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(source.name(), e, console);
        }
    }

    /** Keeps nothing: only the notices count. */
    private static final class Ignored implements CatalogueSource.Handler {
        @Override
        public void head(Optional<Catalogue> head) {
            // only the notices count
        }

        @Override
        public void caseStudy(CaseStudy caseStudy) {
            // only the notices count
        }
    }
}
