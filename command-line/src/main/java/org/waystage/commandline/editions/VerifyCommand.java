package org.waystage.commandline.editions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies the signature of an edition. */
@Command(
        name = "verify",
        footer = {
            "waystage verify edition.json --key key.pub.pem",
            "waystage verify copy.ndjson --key key.pub.pem --signature edition.json.sig --format json"
        })
public final class VerifyCommand extends ConsoleCommand {
    /** How much of a signature is read, which is enough for a million records, since each has a line. */
    private static final int MOST_BYTES = 256 << 20;

    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = {"-k", "--key"},
            required = true,
            paramLabel = "KEY")
    private String key = "";

    @Option(
            names = {"-s", "--signature"},
            paramLabel = "FILE")
    private @Nullable String signature;

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON);

    public VerifyCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        String signatureFile = SignatureName.of(signature, file.name(), "--signature");
        SigningKeys keys = KeyFile.read(key, console);
        try (CatalogueSource source = file.open(console)) {
            EditionSignature signed = read(signatureFile);
            EditionSignature.Verdict verdict = signed.verify(keys.publicKey());
            if (verdict.isValid()) {
                // Only now: reading the catalogue is pointless if the signature itself does not count.
                verdict = signed.verify(EditionDigests.of(source, Phrase.NOTHING_VERIFIED, console), keys.publicKey());
            }
            if (format.isJson()) {
                VerdictJson.write(verdict, signed, keys.fingerprint(), console);
            } else {
                VerdictText.write(verdict, signed, console);
            }
            return verdict.isValid() ? 0 : Failure.DATA;
        }
    }

    private EditionSignature read(String name) {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            Reading<EditionSignature> reading = EditionSignature.read(in.readNBytes(MOST_BYTES));
            NoticeLog log = new NoticeLog(name);
            log.add(reading);
            if (log.hasErrors()) {
                FirstNotices.sayErrors(log, console);
            }
            return reading.value().orElseThrow(() -> new Failure(Failure.DATA, Phrase.SIGNATURE_UNREADABLE, name));
        } catch (NoSuchFileException e) {
            throw new Failure(Failure.USE, Phrase.NO_SIGNATURE, name);
        } catch (IOException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Failures.reason(e, console.language()));
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Names.notAName(console));
        }
    }
}
