package org.waystage.commandline.registers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.waystage.commandline.options.OutputFormat;
import org.waystage.registers.ledger.Ledger;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.ledger.LedgerSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Summarizes a ledger, or restores the register from it. */
@Command(
        name = "ledger",
        sortOptions = false,
        footer = {"waystage ledger steps.csv --kind corrected", "waystage ledger steps.csv --restore register.csv"})
public final class LedgerCommand extends ConsoleCommand {
    @Parameters(arity = "1", paramLabel = "FILE")
    private String file = "";

    @Option(names = "--kind", paramLabel = "KIND")
    private @Nullable LedgerKind kind;

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    @Option(names = "--restore", paramLabel = "FILE")
    private @Nullable String restored;

    public LedgerCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (restored != null) {
            refuseSummaryOptions();
            restore(restored);
            return 0;
        }
        Map<LedgerKind, Long> counts = new EnumMap<>(LedgerKind.class);
        LedgerSummary summary = new LedgerSummary();
        try (RegisterFile ledger = RegisterFile.open(file, console)) {
            read(ledger, counts, summary);
        }
        List<LedgerSummary.RuleCount> lines = summary.lines();
        switch (format.form()) {
            case TEXT -> LedgerText.write(lines, console);
            case JSON -> LedgerJson.write(counts, lines, console);
            case CSV -> LedgerCsv.write(lines, console);
            case SARIF -> throw new IllegalStateException("no ledger is written as SARIF");
        }
        return 0;
    }

    /** Refuses options of the summary: restoring uses every step of the ledger and writes no summary. */
    private void refuseSummaryOptions() {
        String given = Stream.of(kind == null ? "" : "--kind", format.isGiven() ? "--format" : "")
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(", "));
        if (!given.isEmpty()) {
            throw new Failure(Failure.USE, Phrase.RESTORE_ALONE, given);
        }
    }

    private void restore(String name) {
        if (!Names.ending(name).equals(".csv")) {
            throw new Failure(Failure.USE, Phrase.RESTORE_ENDING, name);
        }
        try (RegisterFile ledger = RegisterFile.open(file, console);
                OutputFile target = OutputFile.create(name, ledger.file(), console)) {
            OtherFile.refuse(OtherFile.Wanted.LEDGER, file, ledger.bytes(), console);
            Ledger.Restored result = Progress.during(
                    ledger.name(), console, progress -> Ledger.restore(ledger.bytes(), target.toldApart()));
            target.commit();
            String language = console.language();
            String count = Phrase.RECORDS_RESTORED.count(language, result.records());
            console.println(Printable.line(Phrase.WRITTEN.in(language, name, count)));
            warn(Phrase.RECORDS_NOT_IN_LEDGER, result.recordsMissing());
            warn(Phrase.HEADERS_NOT_IN_LEDGER, result.headersMissing());
            warnOfCells(result);
            if (!result.withheld().isEmpty()) {
                long cells = result.withheld().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                String columns = result.withheld().entrySet().stream()
                        .map(column -> Phrase.QUOTED.in(language, column.getKey()) + " (" + column.getValue() + ")")
                        .collect(Collectors.joining(", "));
                console.println(Printable.line(Phrase.STAYS_WITHHELD.count(language, cells) + " " + columns));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw CatalogueSource.cannotRead(file, e, console);
        }
    }

    private void warn(Phrase phrase, long count) {
        if (count > 0) {
            console.say(Printable.line(phrase.count(console.language(), count)));
        }
    }

    private void warnOfCells(Ledger.Restored result) {
        String language = console.language();
        List<String> cells = new ArrayList<>();
        for (Ledger.Cell cell : result.firstCellsMissing()) {
            String header = result.headers().get(cell.column());
            cells.add(
                    header.isBlank()
                            ? Phrase.CELL_OF_COLUMN.in(language, cell.record(), cell.column() + 1)
                            : Phrase.CELL_OF_HEADER.in(language, cell.record(), header));
        }
        if (!cells.isEmpty()) {
            long more = result.cellsMissing() - cells.size();
            if (more > 0) {
                cells.add(Phrase.MORE_CELLS.count(language, more));
            }
            console.say(Printable.line(Phrase.CELLS_NOT_IN_LEDGER.count(language, result.cellsMissing()) + " "
                    + Phrase.listed(cells, language)));
        }
    }

    private void read(RegisterFile ledger, Map<LedgerKind, Long> counts, LedgerSummary summary) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(ledger.bytes()))) {
            OtherFile.refuse(OtherFile.Wanted.LEDGER, file, ledger.bytes(), console);
            Progress.during(ledger.name(), console, progress -> {
                Ledger.read(in, entry -> {
                    if (kind == null || entry.kind() == kind) {
                        counts.merge(entry.kind(), 1L, Long::sum);
                        summary.add(entry);
                    }
                });
                return ledger;
            });
        } catch (IOException | IllegalArgumentException e) {
            throw CatalogueSource.cannotRead(ledger.name(), e, console);
        }
    }
}
