package org.waystage.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what is wrong or remarkable in files, and where. */
@Command(
        name = "validate",
        description = {
            "Tell what is wrong or remarkable in catalogues, with line, column and JSON Pointer.",
            "Of lines, also what no single line shows: ids that stand twice, references to cases that are not there."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage validate my-catalogue.json",
            "  waystage validate january.ndjson february.ndjson --format json",
            "  waystage validate my-catalogue.json --format sarif > waystage.sarif",
            "",
            "All is counted; at most 10,000 notices of each severity and file are listed.",
            "Exit codes: 0 no errors (perhaps warnings), 1 errors, 2 a file cannot be read (the others are",
            "validated all the same)."
        })
final class ValidateCommand extends ConsoleCommand {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "The files; the bundled edition if there are none.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or sarif (2.1.0).")
    private Format format = Format.TEXT;

    ValidateCommand(Console console) {
        super(console);
    }

    /** How notices are written. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    @Override
    public Integer call() {
        List<NoticeLog> logs = new ArrayList<>();
        int code = 0;
        for (String file : files.isEmpty() ? new @Nullable String[] {null} : files.toArray(new @Nullable String[0])) {
            try {
                NoticeLog log = validate(file);
                logs.add(log);
                code = Math.max(code, log.hasErrors() ? Failure.DATA : 0);
            } catch (Failure e) {
                code = Math.max(code, Failures.report(e, console));
            }
        }
        write(logs, format, console);
        return code;
    }

    /** Writes what was noticed in some files. */
    static void write(List<NoticeLog> logs, Format format, Console console) {
        switch (format) {
            case TEXT -> NoticePrinter.printAll(logs, console);
            case JSON -> NoticeJson.write(logs, console);
            case SARIF -> SarifLog.write(logs, console);
        }
    }

    private NoticeLog validate(@Nullable String file) {
        try (CatalogueSource source = CatalogueSource.open(file, console)) {
            NoticeLog log = new NoticeLog(source.name());
            source.validate(log);
            return log;
        }
    }
}
