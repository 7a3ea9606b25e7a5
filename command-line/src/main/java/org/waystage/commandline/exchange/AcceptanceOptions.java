package org.waystage.commandline.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.OutputFile;
import org.waystage.json.signing.Acceptance;
import org.waystage.json.signing.EditionSignature;
import picocli.CommandLine.Option;

/** The options with which a receiver accepts only an edition that follows the one it accepted last. */
final class AcceptanceOptions {
    @Option(names = "--accepted", paramLabel = "MANIFEST")
    private @Nullable String accepted;

    @Option(names = "--first")
    private boolean first;

    @Option(names = "--remember", paramLabel = "FILE")
    private @Nullable String remember;

    /** Refuses options that do not go together. */
    void check() {
        if (first && accepted != null) {
            throw new Failure(Failure.USE, ExchangePhrases.FIRST_OR_ACCEPTED);
        }
        if (remember != null && !first && accepted == null) {
            throw new Failure(Failure.USE, ExchangePhrases.REMEMBER_ALONE);
        }
    }

    /**
     * Returns whether an edition follows the one accepted last, if the options ask for that; its own signature has already been verified.
     */
    Optional<Acceptance> answer(EditionSignature candidate, PublicKey key, Console console) {
        if (remember != null) {
            keepAnother(remember, candidate, console);
        }
        if (first) {
            return Optional.of(Acceptance.first());
        }
        if (accepted == null) {
            return Optional.empty();
        }
        EditionSignature last = SignatureFile.ofEdition(accepted, ExchangePhrases.NO_ACCEPTED, console);
        if (last.verify(key) instanceof EditionSignature.Invalid) {
            throw new Failure(Failure.DATA, ExchangePhrases.NOT_SIGNED, accepted);
        }
        return Optional.of(Acceptance.after(last, candidate));
    }

    /** Refuses to overwrite a remembered signature unless the new edition was compared with it. */
    private void keepAnother(String name, EditionSignature candidate, Console console) {
        try {
            Path file = Path.of(name);
            boolean isCompared = accepted != null
                    && Files.exists(Path.of(accepted))
                    && Files.exists(file)
                    && Files.isSameFile(file, Path.of(accepted));
            if (isCompared || !Files.isRegularFile(file)) {
                return;
            }
        } catch (IOException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Failures.reason(e, console.language()));
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Names.notAName(console));
        }
        EditionSignature kept = SignatureFile.ofEdition(name, ExchangePhrases.NO_SUCH_SIGNATURE, console);
        if (Acceptance.after(kept, candidate).answer() != Acceptance.Answer.ALREADY_ACCEPTED) {
            throw new Failure(
                    Failure.USE,
                    ExchangePhrases.REMEMBERS_ANOTHER,
                    name,
                    SignatureName.edition(kept.manifest(), console.language()));
        }
    }

    /**
     * Keeps the signature of an accepted edition, if the options ask for that.
     *
     * @param read the input files; none may be overwritten except the signature accepted before
     * @return the file
     */
    Optional<String> remember(EditionSignature candidate, List<Path> read, Console console) {
        String name = remember;
        if (name == null) {
            return Optional.empty();
        }
        try (OutputFile target = OutputFile.create(name, read, console)) {
            target.write(out -> out.write(candidate.toBytes()));
            target.commit();
        }
        return Optional.of(name);
    }
}
