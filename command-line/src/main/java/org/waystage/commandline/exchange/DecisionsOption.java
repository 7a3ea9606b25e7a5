package org.waystage.commandline.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.decision.Decisions;
import org.waystage.json.CanonicalJson;
import org.waystage.json.DecisionsFormat;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.EditionManifest;
import picocli.CommandLine.Option;

/** The option that names the decisions that travel with an edition. */
final class DecisionsOption {
    @Option(names = "--decisions", paramLabel = "FILE")
    private @Nullable String decisions;

    /** Returns the file, if one is named. */
    Optional<Path> file() {
        return Optional.ofNullable(decisions).map(Path::of);
    }

    /** Returns the digest of the decisions, if any are named; says what is wrong with them and ends the command if anything is. */
    Optional<String> digest(Console console) {
        String name = decisions;
        if (name == null) {
            return Optional.empty();
        }
        try {
            byte[] document = Files.readAllBytes(Path.of(name));
            Reading<Decisions> reading = DecisionsFormat.read(document);
            refuseErrors(name, reading, console);
            Reading<byte[]> canonical = CanonicalJson.of(document);
            refuseErrors(name, canonical, console);
            return Optional.of(CanonicalJson.digest(canonical.orElseThrow()));
        } catch (NoSuchFileException e) {
            throw new Failure(Failure.USE, ExchangePhrases.NO_DECISIONS, name);
        } catch (IOException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Failures.reason(e, console.language()));
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Names.notAName(console));
        }
    }

    private static void refuseErrors(String name, Reading<?> reading, Console console) {
        NoticeLog log = new NoticeLog(name);
        log.add(reading);
        FirstNotices.refuseErrors(log, ExchangePhrases.DECISIONS_UNUSABLE, console);
    }

    /** How the decisions that are named relate to those that an edition was signed with. */
    enum Answer {
        /** The edition was signed with none, and none are named. */
        NONE,
        /** They are the ones that were signed. */
        SAME,
        /** Others were signed, or none. */
        OTHER,
        /** Some were signed, and none are named. */
        NOT_COMPARED
    }

    Answer answer(EditionManifest signed, Console console) {
        Optional<String> given = digest(console);
        if (given.isEmpty()) {
            return signed.decisions().isEmpty() ? Answer.NONE : Answer.NOT_COMPARED;
        }
        return given.equals(signed.decisions()) ? Answer.SAME : Answer.OTHER;
    }
}
