package org.waystage.commandline.files;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.Catalogue;
import org.waystage.core.decision.Decisions;
import org.waystage.json.CanonicalJson;
import org.waystage.json.DecisionsFormat;
import org.waystage.json.reading.Reading;

/** The file of decisions that a person makes because a program may not. */
public final class DecisionsFile {
    private static final Phrase NO_DECISIONS = Phrase.of("decide.no-file");
    private static final Phrase UNUSABLE = Phrase.of("decide.unusable");

    private DecisionsFile() {}

    /** Reads the decisions; reports the errors and ends the command if there are any. */
    public static Decisions read(String name, Console console) {
        return find(name, console).orElseThrow(() -> new Failure(Failure.USE, NO_DECISIONS, name));
    }

    /** Reads the decisions if there is such a file. */
    public static Optional<Decisions> find(String name, Console console) {
        return bytes(name, console).flatMap(document -> decisions(DecisionsFormat.read(document), name, console));
    }

    /** Returns the bytes of a file, or of standard input for {@code -}; empty if there is no such file. */
    private static Optional<byte[]> bytes(String name, Console console) {
        try {
            if (name.equals(CatalogueSource.STANDARD_INPUT)) {
                return Optional.of(DocumentBytes.of(console.in()));
            }
            Path file = Names.toRead(name, console);
            if (DocumentBytes.areTooMany(file)) {
                decisions(DecisionsFormat.read(file), name, console); // this ends the command
            }
            return Optional.of(DocumentBytes.of(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Failures.reason(e, console.language()));
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Names.notAName(console));
        }
    }

    private static Optional<Decisions> decisions(Reading<Decisions> reading, String name, Console console) {
        NoticeLog log = new NoticeLog(name);
        log.add(reading);
        FirstNotices.refuseErrors(log, UNUSABLE, console);
        new FirstNotices(console.language()).sayFirst(log.notices(), log.count(), console);
        return reading.value();
    }

    /** Returns the digest of an edition; empty if it has no canonical form. */
    public static Optional<String> digest(Catalogue edition) {
        try {
            return Optional.of(CanonicalJson.digest(CanonicalJson.of(edition)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
