package org.waystage.commandline.registers;

import java.io.IOException;
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
import org.waystage.commandline.console.Progress;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.OtherFile;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.files.RegisterFile;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.options.AllNotices;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.notice.Severity;
import org.waystage.core.value.PartialDate;
import org.waystage.editions.Editions;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;
import org.waystage.registers.outcome.ImportSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a public register as a catalogue. */
@Command(
        name = "import",
        sortOptions = false,
        footer = {
            "waystage import --profile us-omb-2024 inventory.csv --output inventory.json --ledger steps.csv",
            "waystage import --profile my-profile.json register.csv --issued 2025-06"
        })
public final class ImportCommand extends ConsoleCommand {
    @Parameters(arity = "1", paramLabel = "INPUT")
    private String input = "";

    @Option(
            names = {"-p", "--profile"},
            required = true,
            paramLabel = "NAME|FILE")
    private String profile = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable String output;

    @Option(names = "--ledger", paramLabel = "FILE")
    private @Nullable String ledger;

    @Option(names = "--issued", paramLabel = "DATE")
    private @Nullable PartialDate issued;

    @Option(names = "--customs")
    private boolean customs;

    @Mixin
    private final AllNotices allNotices = new AllNotices();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON);

    public ImportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        String ending = ending(output, List.of(".json", ".ndjson"), Phrase.IMPORT_ENDING);
        String ledgerEnding = ending(ledger, List.of(".csv", ".json"), Phrase.LEDGER_ENDING);
        ProfileSource source = ProfileSource.of(profile, console);
        try (RegisterFile register = RegisterFile.open(input, console)) {
            OtherFile.refuse(OtherFile.Wanted.REGISTER, input, register.bytes(), console);
            List<Path> inputs = new ArrayList<>();
            register.file().ifPresent(inputs::add);
            source.file().ifPresent(inputs::add);
            try (OutputFile file = create(output, inputs);
                    OutputFile ledgerFile = create(ledger, inputs)) {
                if (file != null && ledgerFile != null && file.isSameAs(ledgerFile)) {
                    throw new Failure(Failure.USE, Phrase.SAME_FILE, String.valueOf(output));
                }
                boolean lines = ending.equals(".ndjson");
                read(source, register, new ImportWriting(file, lines, ledgerFile, ledgerEnding.equals(".json")));
            }
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(input, e, console);
        }
        return 0;
    }

    private static String ending(@Nullable String name, List<String> endings, Phrase otherwise) {
        if (name == null) {
            return "";
        }
        String ending = Names.ending(name);
        if (!endings.contains(ending)) {
            throw new Failure(Failure.USE, otherwise, name);
        }
        return ending;
    }

    private @Nullable OutputFile create(@Nullable String name, List<Path> inputs) {
        return name == null ? null : OutputFile.create(name, inputs, console);
    }

    private void read(ProfileSource source, RegisterFile register, ImportWriting writing) {
        ImportSummary summary = stream(source, register, writing);
        RegisterNotices notices = new RegisterNotices(summary, console);
        notices.say(register.name(), allNotices.areAsked());
        if (summary.hasErrors()) {
            throw FirstNotices.nothingWritten(register.name(), notices.count(Severity.ERROR), console);
        }
        writing.commit();
        if (format.isJson()) {
            ImportJson.write(summary, writing.skipped(), console);
            return;
        }
        ImportText.write(source.profile(), summary, writing.skipped(), console);
        console.println("");
        sayWritten(Phrase.CASES, output, summary.imported());
        sayWritten(Phrase.STEPS, ledger, writing.steps());
        if (output == null && ledger == null) {
            console.println(Phrase.NOT_WRITTEN_ANYWHERE.in(console.language()));
        }
    }

    private ImportSummary stream(ProfileSource source, RegisterFile register, ImportWriting writing) {
        RegisterImporter importer =
                RegisterImporter.of(source.profile(), Editions.latest()).mappedAhead();
        importer = issued == null ? importer : importer.issued(issued);
        RegisterImporter reader = customs ? importer.customsOnly() : importer;
        try {
            return Progress.during(register.name(), console, progress -> {
                writing.countOn(progress);
                return reader.stream(RegisterInput.of(register.bytes()), writing);
            });
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(register.name(), e, console);
        }
    }

    private void sayWritten(Phrase phrase, @Nullable String name, long count) {
        Optional.ofNullable(name)
                .ifPresent(file -> console.println(Printable.line(
                        Phrase.WRITTEN.in(console.language(), file, phrase.count(console.language(), count)))));
    }
}
