package org.waystage.commandline.exchange;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.files.DecisionsFile;
import org.waystage.commandline.files.InputCopy;
import org.waystage.json.signing.EditionManifest;
import picocli.CommandLine.Option;

/** The option that names the decisions that are sent with an edition. */
final class DecisionsOption {
    @Option(names = "--decisions", paramLabel = "FILE")
    private @Nullable String decisions;

    /** Returns the file, if one is named. */
    Optional<Path> file() {
        return Optional.ofNullable(decisions).flatMap(InputCopy::file);
    }

    /** Returns the digest of the decisions, if any are named; reports what is wrong with them and ends the command if anything is. */
    Optional<String> digest(Console console) {
        return Optional.ofNullable(decisions).map(name -> DecisionsFile.documentDigest(name, console));
    }

    /** How the named decisions relate to those with which an edition was signed. */
    enum Answer {
        /** The edition was signed with none, and none are named. */
        NONE,
        /** The named decisions are the signed ones. */
        SAME,
        /** Others were signed, or none were. */
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
