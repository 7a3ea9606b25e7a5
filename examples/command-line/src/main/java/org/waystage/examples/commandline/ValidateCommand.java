package org.waystage.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Notice;
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
        switch (format) {
            case TEXT -> writeText(logs);
            case JSON -> NoticeJson.write(logs, console);
            case SARIF -> SarifLog.write(logs, console);
        }
        return code;
    }

    private NoticeLog validate(@Nullable String file) {
        try (CatalogueSource source = CatalogueSource.open(file, console)) {
            NoticeLog log = new NoticeLog(source.name());
            source.validate(log);
            return log;
        }
    }

    private void writeText(List<NoticeLog> logs) {
        NoticePrinter printer = new NoticePrinter(console.language());
        for (NoticeLog log : logs) {
            if (log.count() == 0) {
                console.println(Printable.line(Phrase.NOTHING_NOTICED.in(console.language(), log.file())));
                continue;
            }
            console.println(Printable.line(log.file()));
            List<Notice> notices = log.notices();
            notices.forEach(notice -> console.println(printer.line(notice)));
            if (log.count() > notices.size()) {
                console.println(Phrase.MORE_NOTICES.in(console.language(), log.count() - notices.size()));
            }
        }
        if (!logs.isEmpty()) {
            console.println(Phrase.IN.in(
                    console.language(), printer.counts(logs), Phrase.FILES.count(console.language(), logs.size())));
        }
    }
}
