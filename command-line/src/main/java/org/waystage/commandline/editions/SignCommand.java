package org.waystage.commandline.editions;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Signs an edition, in a file beside it. */
@Command(
        name = "sign",
        footer = {
            "openssl genpkey -algorithm ed25519 -out key.pem",
            "openssl pkey -in key.pem -pubout -out key.pub.pem",
            "waystage sign edition.json --key key.pem",
            "waystage verify edition.json --key key.pub.pem"
        })
public final class SignCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = {"-k", "--key"},
            required = true,
            paramLabel = "KEY")
    private String key = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable String output;

    public SignCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        String signatureFile = SignatureName.of(output, file.name(), "--output");
        SigningKeys keys = KeyFile.read(key, console);
        PrivateKey privateKey =
                keys.privateKey().orElseThrow(() -> new Failure(Failure.USE, Phrase.KEY_PUBLIC_ONLY, key));
        try (CatalogueSource source = file.open(console)) {
            List<Path> inputs = new ArrayList<>(List.of(Path.of(key)));
            source.file().ifPresent(inputs::add);
            try (OutputFile target = OutputFile.create(signatureFile, inputs, console)) {
                EditionManifest manifest = EditionDigests.of(source, Phrase.NOTHING_WRITTEN, console);
                EditionSignature signature = EditionSignature.sign(manifest, privateKey, keys.publicKey());
                target.write(out -> out.write(signature.toBytes()));
                target.commit();
                console.println(Printable.line(Phrase.SIGNED.in(
                        console.language(),
                        signatureFile,
                        SignatureName.edition(manifest, console.language()),
                        keys.fingerprint())));
            }
        }
        return 0;
    }
}
