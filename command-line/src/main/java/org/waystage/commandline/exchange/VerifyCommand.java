package org.waystage.commandline.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.OtherFile;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.json.signing.Acceptance;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies the signature of an edition. */
@Command(
        name = "verify",
        footer = {
            "waystage verify first.json --key key.pub.pem --first --remember accepted.sig",
            "waystage verify second.json --key key.pub.pem --accepted accepted.sig --remember accepted.sig"
        })
public final class VerifyCommand extends ConsoleCommand {
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
    private final AcceptanceOptions acceptance = new AcceptanceOptions();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON);

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
        acceptance.check();
        SigningKeys keys = KeyFile.read(key, console);
        try (CatalogueSource source = file.open(console)) {
            EditionSignature signed = SignatureFile.ofEdition(signatureFile, Phrase.NO_SIGNATURE, console);
            EditionSignature.Verdict verdict = signed.verify(keys.publicKey());
            if (verdict.isValid()) {
                // Only now, because there is no point in reading the catalogue if the signature itself is not valid.
                EditionManifest found = EditionDigests.of(source, Phrase.NOTHING_VERIFIED, console);
                verdict = signed.verify(found, keys.publicKey());
            }
            Optional<Acceptance> answer =
                    verdict.isValid() ? acceptance.answer(signed, keys.publicKey(), console) : Optional.empty();
            boolean accepted =
                    verdict.isValid() && answer.map(Acceptance::isAccepted).orElse(true);
            Optional<String> remembered = Optional.empty();
            if (accepted) {
                List<Path> inputs = new ArrayList<>(List.of(Path.of(key), Path.of(signatureFile)));
                source.file().ifPresent(inputs::add);
                remembered = acceptance.remember(signed, inputs, console);
            }
            if (format.isJson()) {
                VerdictJson.write(verdict, signed, keys.fingerprint(), answer, console);
            } else {
                VerdictText.write(verdict, signed, answer, console);
                remembered.ifPresent(
                        name -> console.prose(Printable.line(ExchangePhrases.REMEMBERED.in(console.language(), name))));
            }
            return accepted ? 0 : Failure.DATA;
        }
    }
}
