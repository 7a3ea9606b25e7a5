package org.waystage.commandline.catalogues;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.files.CatalogueFiles;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.InputCopy;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.NoticeOutput;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.tables.TableRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports what is wrong or remarkable in files, and where. */
@Command(
        name = "validate",
        sortOptions = false,
        footer = {
            "waystage validate my-catalogue.json",
            "waystage validate catalogues/ --rules strict --format sarif --output waystage.sarif"
        })
public final class ValidateCommand extends ConsoleCommand {
    @Parameters(arity = "0..*", paramLabel = "FILE|DIR")
    private List<String> files = new ArrayList<>();

    @Mixin
    private final NoticeOutput notices = new NoticeOutput();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable String output;

    @Option(names = "--rules", paramLabel = "NAME|FILE", completionCandidates = Weights.Bundled.class)
    private @Nullable String rules;

    public ValidateCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        ValidationProfile weights = rules == null ? ValidationProfile.none() : Weights.of(rules, console);
        CatalogueFiles found = CatalogueFiles.of(files, output, console);
        if (output == null) {
            Validated outcome = validate(found, weights);
            notices.write(outcome.logs, found.skipped(), weights, console);
            return outcome.code;
        }
        try (OutputFile target = OutputFile.create(output, inputs(found), console)) {
            Validated outcome = validate(found, weights);
            target.write(out -> notices.write(outcome.logs, found.skipped(), weights, out, console.language()));
            target.commit();
            String counts = new FirstNotices(console.language()).counts(outcome.logs);
            console.println(Printable.line(Phrase.WRITTEN.in(console.language(), output, counts)));
            return outcome.code;
        }
    }

    /** Returns all files that are read or were found in a folder; none of them may be overwritten. */
    private List<Path> inputs(CatalogueFiles found) {
        List<Path> inputs = new ArrayList<>();
        for (CatalogueFiles.Entry entry : found.entries()) {
            InputCopy.file(entry.name()).ifPresent(inputs::add);
        }
        found.skipped().forEach(name -> inputs.add(Path.of(name)));
        if (rules != null) {
            Weights.file(rules).ifPresent(inputs::add);
        }
        return inputs;
    }

    /** The notices about all files, and the exit code. */
    private record Validated(List<NoticeLog> logs, int code) {}

    private Validated validate(CatalogueFiles found, ValidationProfile weights) {
        List<NoticeLog> logs = new ArrayList<>();
        int code = found.code();
        if (files.isEmpty()) {
            NoticeLog log = validate(null, false, weights).orElseThrow();
            logs.add(log);
            code = log.hasErrors() ? Failure.DATA : 0;
        }
        for (CatalogueFiles.Entry entry : found.entries()) {
            try {
                Optional<NoticeLog> log = validate(entry.name(), entry.found(), weights);
                log.ifPresentOrElse(logs::add, () -> found.skip(entry.name()));
                code = Math.max(code, log.isPresent() && log.get().hasErrors() ? Failure.DATA : 0);
            } catch (Failure e) {
                code = Math.max(code, Failures.report(e, console));
            }
        }
        return new Validated(logs, code);
    }

    /** Validates a file; returns nothing for one that was found in a folder and turns out not to be a catalogue. */
    private Optional<NoticeLog> validate(@Nullable String file, boolean found, ValidationProfile weights) {
        try (CatalogueSource source = CatalogueSource.open(file, console)) {
            NoticeLog log = new NoticeLog(source.name(), weights);
            source.validate(log);
            // A folder of tables was found by its 'catalogue.csv'; if that has no head, this is a fault of the
            // catalogue.
            boolean other = found && file != null && !Files.isDirectory(Path.of(file));
            if (other && log.ruleCounts().containsKey(TableRules.CATALOGUE_MISSING.id())) {
                return Optional.empty();
            }
            log.excerpts(source.excerpts(notices.shownPlaces(log)));
            return Optional.of(log);
        }
    }
}
