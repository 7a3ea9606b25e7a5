package org.waystage.commandline.catalogues;

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
import org.waystage.commandline.notices.NoticeFormat;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.notices.NoticePrinter;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.tables.TableRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what is wrong or remarkable in files, and where. */
@Command(
        name = "validate",
        sortOptions = false,
        description = {
            "Tell what is wrong or remarkable in catalogues, and where.",
            "It goes rule by rule, errors first, each place with line, column and JSON Pointer or cell, and the",
            "text that stands there. Of lines (NDJSON), also what no single one shows: ids that stand twice,",
            "references to cases that are not there."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage validate my-catalogue.json",
            "  waystage validate january.ndjson february.ndjson --format json",
            "  waystage validate catalogues/ --format sarif --output waystage.sarif",
            "  waystage validate my-catalogue.json --profile strict",
            "",
            "Of a folder, all files below it are validated that end in .json, .ndjson, .jsonl, .xlsx or .zip,",
            "and folders of tables with a 'catalogue.csv', but no hidden ones. What is no catalogue, such as a",
            "profile or a manifest, is named on standard error and skipped.",
            "All is counted; at most 10,000 notices of each severity and file are kept.",
            "Exit codes: 0 no errors (perhaps warnings), 1 errors, 2 a file cannot be read (the others are",
            "validated all the same) or written; of several files the worst."
        })
public final class ValidateCommand extends ConsoleCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|DIR",
            description = "The files and folders; the bundled edition if there are none.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = NoticeFormat.CHOICE)
    private NoticeFormat format = NoticeFormat.TEXT;

    @Option(names = "--all", description = "Show as text all places, and not only the first few of each rule.")
    private boolean all;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; standard output if left out.")
    private @Nullable String output;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "How much rules weigh: strict (every warning, and whatever is not known, is an error), lenient (for records"
                            + " still being gathered) or the file of a profile. What it switches off is listed.")
    private @Nullable String profile;

    public ValidateCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        ValidationProfile weights = profile == null ? ValidationProfile.none() : Weights.of(profile, console);
        CatalogueFiles found = CatalogueFiles.of(files, console);
        if (output == null) {
            Validated outcome = validate(found, weights);
            format.write(outcome.logs, found.skipped(), weights, all, console);
            return outcome.code;
        }
        try (OutputFile target = OutputFile.create(output, inputs(found), console)) {
            Validated outcome = validate(found, weights);
            target.write(out -> format.write(outcome.logs, found.skipped(), weights, all, out, console.language()));
            target.commit();
            String counts = new NoticePrinter(console.language()).counts(outcome.logs);
            console.println(Printable.line(Phrase.WRITTEN.in(console.language(), output, counts)));
            return outcome.code;
        }
    }

    /** Returns all that is read or was found where somebody looked for catalogues: none of it may be overwritten. */
    private List<Path> inputs(CatalogueFiles found) {
        List<Path> inputs = new ArrayList<>();
        for (CatalogueFiles.Entry entry : found.entries()) {
            if (entry.name().equals(CatalogueSource.STANDARD_INPUT)) {
                InputCopy.redirected().ifPresent(inputs::add);
            } else {
                inputs.add(Path.of(entry.name()));
            }
        }
        found.skipped().forEach(name -> inputs.add(Path.of(name)));
        if (profile != null) {
            Weights.file(profile).ifPresent(inputs::add);
        }
        return inputs;
    }

    /** What came of all files, and the exit code. */
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

    /** Validates a file; of one that was found in a folder and turns out to be no catalogue, there is nothing to say. */
    private Optional<NoticeLog> validate(@Nullable String file, boolean found, ValidationProfile weights) {
        try (CatalogueSource source = CatalogueSource.open(file, console)) {
            NoticeLog log = new NoticeLog(source.name(), weights);
            source.validate(log);
            if (found && log.ruleCounts().containsKey(TableRules.CATALOGUE_MISSING.id())) {
                return Optional.empty();
            }
            log.excerpts(source.excerpts(format.shownPlaces(log, all)));
            return Optional.of(log);
        }
    }
}
