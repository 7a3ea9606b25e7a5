package org.waystage.commandline.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Progress;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.EditionFile;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.json.delta.DeltaSummary;
import org.waystage.json.delta.DeltaWriter;
import org.waystage.json.delta.EditionInput;
import org.waystage.json.signing.DeltaSignature;
import org.waystage.json.signing.SigningKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the delta from one edition to another. */
@Command(
        name = "delta",
        sortOptions = false,
        footer = {
            "waystage delta first.json second.json --stat",
            "waystage delta first.json second.json --output second.delta --key key.pem"
        })
public final class DeltaCommand extends ConsoleCommand {
    @Parameters(index = "0", paramLabel = "A")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B")
    private String after = "";

    @Option(names = "--stat")
    private boolean stat;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable String output;

    @Option(
            names = {"-k", "--key"},
            paramLabel = "KEY")
    private @Nullable String key;

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON);

    public DeltaCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        String name = output;
        if (stat && name != null) {
            throw Failure.ofAnOption(Phrase.EXCLUDED, "--output, --stat");
        } else if (!stat && name == null) {
            throw new Failure(Failure.USE, ExchangePhrases.OUTPUT_OR_STAT);
        }
        if (stat && key != null) {
            throw new Failure(Failure.USE, ExchangePhrases.KEY_WITH_STAT);
        }
        SigningKeys keys = key == null ? null : KeyFile.withPrivate(key, console);
        try (CatalogueSource earlier = CatalogueSource.open(before, console);
                CatalogueSource later = CatalogueSource.open(after, console)) {
            if (name == null) {
                tell(make(earlier, later, OutputStream.nullOutputStream()), null, null);
            } else {
                write(name, keys, earlier, later);
            }
        }
        return 0;
    }

    private void write(String name, @Nullable SigningKeys keys, CatalogueSource earlier, CatalogueSource later) {
        List<Path> inputs = new ArrayList<>();
        earlier.file().ifPresent(inputs::add);
        later.file().ifPresent(inputs::add);
        if (key != null) {
            inputs.add(Path.of(key));
        }
        try (OutputFile target = OutputFile.create(name, inputs, console)) {
            DeltaSummary summary = make(earlier, later, target.toldApart());
            if (keys == null) {
                target.commit();
            } else {
                DeltaSignature signature = DeltaSignature.sign(
                        summary.manifest(), keys.privateKey().orElseThrow(), keys.publicKey());
                try (OutputFile beside = OutputFile.create(name + ".sig", inputs, console)) {
                    beside.write(out -> out.write(signature.toBytes()));
                    target.finish();
                    beside.finish();
                    target.commit();
                    beside.commit();
                }
            }
            tell(summary, name, keys);
        }
    }

    private DeltaSummary make(CatalogueSource earlier, CatalogueSource later, OutputStream out) {
        EditionInput from = EditionFile.checked(earlier, console);
        EditionInput to = EditionFile.checked(later, console);
        try {
            return Progress.during(
                    before + ", " + after,
                    console,
                    progress -> delta(from.telling(progress::at), to.telling(progress::at), out));
        } catch (IOException | UncheckedIOException e) {
            String names = before + ", " + after;
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, names, Failures.reason(e, console.language()));
        }
    }

    private DeltaSummary delta(EditionInput from, EditionInput to, OutputStream out) throws IOException {
        try {
            return DeltaWriter.write(from, to, out);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.DATA, Phrase.NO_CANONICAL_FORM, hasCanonicalForm(from) ? after : before);
        }
    }

    private static boolean hasCanonicalForm(EditionInput edition) throws IOException {
        try {
            DeltaWriter.write(edition, edition, OutputStream.nullOutputStream());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void tell(DeltaSummary summary, @Nullable String name, @Nullable SigningKeys keys) {
        new FirstNotices(console.language())
                .sayFirst(summary.inexact(), summary.inexact().size(), console);
        if (format.isJson()) {
            DeltaJson.write(summary, console);
            return;
        }
        DeltaText.write(summary, name, console);
        if (name != null && keys != null) {
            console.prose(Printable.line(
                    "  " + ExchangePhrases.SIGNED.in(console.language(), name + ".sig", keys.fingerprint())));
        }
    }
}
