package org.waystage.commandline.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
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
import org.waystage.commandline.files.CatalogueOutput;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.EditionFile;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.OtherFile;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.json.delta.Delta;
import org.waystage.json.delta.EditionInput;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.DeltaSignature;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applies a delta to the edition that it starts from. */
@Command(
        name = "apply",
        sortOptions = false,
        footer = {
            "waystage apply first.json second.delta --output second.json --key key.pub.pem",
            "waystage apply first.ndjson second.delta --output second.ndjson --key key.pub.pem"
        })
public final class ApplyCommand extends ConsoleCommand {
    @Parameters(index = "0", paramLabel = "A")
    private String base = "";

    @Parameters(index = "1", paramLabel = "DELTA")
    private String deltaFile = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE")
    private String output = "";

    @Option(
            names = {"-k", "--key"},
            paramLabel = "KEY")
    private @Nullable String key;

    @Option(
            names = {"-s", "--signature"},
            paramLabel = "FILE")
    private @Nullable String signature;

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON);

    public ApplyCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        CatalogueOutput form = CatalogueOutput.of(output);
        if (signature != null && key == null) {
            throw new Failure(Failure.USE, ExchangePhrases.SIGNATURE_WITHOUT_KEY);
        }
        Delta delta = open();
        boolean verified = verify(delta);
        try (CatalogueSource source = CatalogueSource.open(base, console)) {
            List<Path> inputs = new ArrayList<>(List.of(Path.of(deltaFile)));
            source.file().ifPresent(inputs::add);
            if (key != null) {
                inputs.addAll(List.of(Path.of(key), Path.of(signatureFile())));
            }
            write(source, delta, form, inputs);
        } catch (UncheckedIOException e) {
            throw CatalogueSource.cannotRead(base, e, console);
        }
        if (format.isJson()) {
            DeltaJson.write(delta.manifest(), verified, console);
        } else {
            tell(delta, verified);
        }
        return 0;
    }

    private void write(CatalogueSource source, Delta delta, CatalogueOutput form, List<Path> inputs) {
        if (form == CatalogueOutput.LINES) {
            writeLines(source, delta, inputs);
        } else if (form == CatalogueOutput.DOCUMENT && EditionFile.isReadCaseByCase(source)) {
            writeDocument(source, delta, inputs);
        } else {
            form.check(output, inputs, console);
            Catalogue whole = WholeCatalogue.read(source, console);
            Catalogue result = applied(ofTheBase(source, () -> delta.apply(whole)));
            if (form == CatalogueOutput.FOLDER) {
                form.write(result, output, inputs, console);
            } else {
                writeWhole(result, form, inputs);
            }
        }
    }

    /** What the library is asked for. */
    private interface Asked<T, E extends Exception> {
        T get() throws E;
    }

    /** Returns an answer of the library; ends the command if the base has no canonical form, or a line of it has errors. */
    private <T, E extends Exception> T ofTheBase(CatalogueSource source, Asked<T, E> asked) throws E {
        try {
            return asked.get();
        } catch (IllegalArgumentException e) {
            if (source.linesFile().isPresent()) {
                EditionFile.checked(source, console); // reports errors in them
            }
            throw new Failure(Failure.DATA, Phrase.NO_CANONICAL_FORM, base);
        }
    }

    private void tell(Delta delta, boolean verified) {
        String language = console.language();
        console.prose(Printable.line(ExchangePhrases.APPLIED.in(
                language,
                output,
                delta.manifest().catalogue(),
                delta.manifest().to(),
                delta.manifest().to().digest())));
        console.prose("  " + (verified ? ExchangePhrases.VALID : ExchangePhrases.NOT_VERIFIED).in(language));
    }

    private Delta open() {
        try {
            Path file = Names.toRead(deltaFile, console);
            OtherFile.refuse(OtherFile.Wanted.DELTA, deltaFile, console);
            return applied(Delta.open(file));
        } catch (NoSuchFileException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, deltaFile, Failures.reason(e, console.language()));
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(deltaFile, e, console);
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, deltaFile, Names.notAName(console));
        }
    }

    /** Verifies the signature if a key is named; ends the command if it is not valid. */
    private boolean verify(Delta delta) {
        if (key == null) {
            return false;
        }
        SigningKeys keys = KeyFile.read(key, console);
        DeltaSignature signed = SignatureFile.ofDelta(signatureFile(), ExchangePhrases.NO_SUCH_SIGNATURE, console);
        EditionSignature.Verdict verdict = signed.verify(delta.manifest(), keys.publicKey());
        if (verdict instanceof EditionSignature.WrongKey wrong) {
            throw new Failure(Failure.DATA, ExchangePhrases.WRONG_KEY, deltaFile, wrong.expected(), wrong.found());
        }
        if (!verdict.isValid()) {
            throw new Failure(Failure.DATA, ExchangePhrases.INVALID, deltaFile, keys.fingerprint());
        }
        return true;
    }

    private String signatureFile() {
        return signature == null ? deltaFile + ".sig" : signature;
    }

    private void writeLines(CatalogueSource source, Delta delta, List<Path> inputs) {
        try (OutputFile target = OutputFile.create(output, inputs, console)) {
            apply(source, delta, target);
            target.commit();
        }
    }

    private void apply(CatalogueSource source, Delta delta, OutputFile lines) {
        EditionInput from = EditionFile.unchecked(source, console);
        try {
            applied(Progress.during(base, console, progress -> {
                EditionInput told = from.telling(progress::at);
                return ofTheBase(source, () -> delta.apply(told, lines.toldApart()));
            }));
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(base + ", " + deltaFile, e, console);
        }
    }

    /** Writes a document by way of lines, with one line at a time in memory. */
    private void writeDocument(CatalogueSource source, Delta delta, List<Path> inputs) {
        try (OutputFile target = OutputFile.create(output, inputs, console);
                OutputFile lines = OutputFile.temporary(console)) {
            apply(source, delta, lines);
            lines.finish();
            lines.copyAsDocument(target);
            target.commit();
        }
    }

    private void writeWhole(Catalogue result, CatalogueOutput form, List<Path> inputs) {
        try (OutputFile target = OutputFile.create(output, inputs, console)) {
            form.write(result, target);
            target.commit();
        }
    }

    /** Returns the value of a reading and reports its notices; ends the command if there are errors. */
    private <T> T applied(Reading<T> reading) {
        NoticeLog log = new NoticeLog(deltaFile);
        log.add(reading);
        FirstNotices.refuseErrors(log, ExchangePhrases.NOT_APPLIED, console);
        new FirstNotices(console.language())
                .sayFirst(log.notices(), log.notices().size(), console);
        return reading.orElseThrow();
    }
}
