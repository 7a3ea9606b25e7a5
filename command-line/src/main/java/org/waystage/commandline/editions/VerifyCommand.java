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
import org.waystage.commandline.files.OtherFile;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.TextOrJson;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies the signature of an edition. */
@Command(
        name = "verify",
        description = {
            "Check whether an edition is what was signed; if not, show what differs.",
            "The edition may be written in another form than when it was signed: only its content counts."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage verify edition.json --key key.pub.pem",
            "  waystage verify copy.ndjson --key key.pub.pem --signature edition.json.sig --format json",
            "",
            "Take the key from somebody you trust, not from the place where the edition comes from. A valid signature shows which",
            "key signed the edition. It does not show when, nor that there is no newer edition.",
            "Exit codes: 0 valid, 1 not valid (changed, signed by another key, or signature damaged), or the catalogue has errors,",
            "2 wrong use, no signature, no usable key, or a file that cannot be read."
        })
public final class VerifyCommand extends ConsoleCommand {
    /** How much of a signature is read: it has a line for each record, so this is enough for a million. */
    private static final int MOST_BYTES = 256 << 20;

    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = {"-k", "--key"},
            required = true,
            paramLabel = "KEY",
            description = "A PEM file with the public key of the signer you trust.")
    private String key = "";

    @Option(
            names = {"-s", "--signature"},
            paramLabel = "FILE",
            description = "The signature; FILE.sig if left out.")
    private @Nullable String signature;

    @Mixin
    private final TextOrJson format = new TextOrJson();

    public VerifyCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        String signatureFile = SignatureName.of(signature, file.name(), "--signature");
        String edition = file.name();
        if (edition != null) {
            OtherFile.refuse(OtherFile.Wanted.EDITION, edition, console);
        }
        OtherFile.refuse(OtherFile.Wanted.PUBLIC_KEY, key, console);
        OtherFile.refuse(OtherFile.Wanted.SIGNATURE, signatureFile, console);
        SigningKeys keys = KeyFile.read(key, console);
        try (CatalogueSource source = file.open(console)) {
            EditionSignature signed = read(signatureFile);
            EditionSignature.Verdict verdict = signed.verify(keys.publicKey());
            if (verdict.isValid()) {
                // Only now: of a signature that does not count it is no use to read the catalogue.
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
