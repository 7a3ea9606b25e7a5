package org.waystage.commandline.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
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
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.json.signing.Acceptance;
import org.waystage.json.signing.AcceptanceRules;
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
            "waystage sign first.json --key key.pem",
            "waystage sign second.json --key key.pem --after first.json.sig"
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

    @Option(names = "--after", paramLabel = "MANIFEST")
    private @Nullable String after;

    public SignCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        String signatureFile = SignatureName.of(output, file.name(), "--output");
        SigningKeys keys = KeyFile.withPrivate(key, console);
        PrivateKey privateKey = keys.privateKey().orElseThrow();
        try (CatalogueSource source = file.open(console)) {
            List<Path> inputs = new ArrayList<>(List.of(Path.of(key)));
            source.file().ifPresent(inputs::add);
            String before = after;
            Optional<EditionSignature> earlier =
                    before == null ? Optional.empty() : Optional.of(earlier(before, keys.publicKey()));
            if (before != null) {
                inputs.add(Path.of(before));
            }
            Optional<EditionManifest.Predecessor> dropped =
                    before == null ? predecessorIn(signatureFile) : Optional.empty();
            try (OutputFile target = OutputFile.create(signatureFile, inputs, console)) {
                EditionManifest manifest = EditionDigests.of(source, Phrase.NOTHING_WRITTEN, console);
                EditionSignature signature = EditionSignature.sign(
                        earlier.map(one -> after(one, manifest, source.name())).orElse(manifest),
                        privateKey,
                        keys.publicKey());
                target.write(out -> out.write(signature.toBytes()));
                target.commit();
                console.prose(Printable.line(Phrase.SIGNED.in(
                        console.language(),
                        signatureFile,
                        SignatureName.edition(manifest, console.language()),
                        keys.fingerprint())));
                earlier.ifPresent(one -> console.prose("  "
                        + ExchangePhrases.SIGNED_AFTER.in(
                                console.language(), SignatureName.edition(one.manifest(), console.language()))));
                dropped.ifPresent(one -> console.prose(Printable.line("  "
                        + ExchangePhrases.LINK_DROPPED.in(
                                console.language(), one.edition().orElse(one.digest())))));
            }
        }
        return 0;
    }

    /** Returns the signature of the previous edition. This key must have made it, because no receiver would follow another key. */
    private EditionSignature earlier(String name, PublicKey own) {
        EditionSignature earlier = SignatureFile.before(name, ExchangePhrases.NO_SUCH_SIGNATURE, console);
        if (!earlier.verify(own).isValid()) {
            throw new Failure(Failure.DATA, ExchangePhrases.AFTER_UNSIGNED, name);
        }
        return earlier;
    }

    /** Returns the edition that a signature, which is about to be replaced, names as its predecessor. */
    private static Optional<EditionManifest.Predecessor> predecessorIn(String name) {
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file)
                    ? EditionSignature.read(SignatureFile.bytes(file))
                            .value()
                            .flatMap(one -> one.manifest().predecessor())
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // writing the file will report it
        }
    }

    /** Returns the manifest of an edition with another as its predecessor; ends the command if the other cannot be that. */
    private EditionManifest after(EditionSignature earlier, EditionManifest manifest, String name) {
        EditionManifest before = earlier.manifest();
        if (before.digest().equals(manifest.digest())) {
            throw new Failure(Failure.DATA, ExchangePhrases.NOT_AFTER_ITSELF, name);
        }
        Optional<Notice> refusal = Acceptance.refusalOf(manifest, before);
        if (refusal.isPresent()) {
            Rule rule = refusal.get().rule();
            String language = console.language();
            if (rule.equals(AcceptanceRules.OTHER_SERIES)) {
                throw new Failure(
                        Failure.DATA,
                        ExchangePhrases.AFTER_OTHER_SERIES,
                        name,
                        manifest.catalogue(),
                        String.valueOf(after),
                        before.catalogue());
            } else if (rule.equals(AcceptanceRules.OLDER)) {
                throw new Failure(
                        Failure.DATA,
                        ExchangePhrases.AFTER_LATER,
                        name,
                        SignatureName.edition(manifest, language),
                        String.valueOf(after),
                        SignatureName.edition(before, language));
            }
            throw new Failure(
                    Failure.DATA, ExchangePhrases.NOT_AFTER, name, refusal.get().message(language));
        }
        return manifest.withPredecessor(before);
    }
}
