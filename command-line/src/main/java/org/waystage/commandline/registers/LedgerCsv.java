package org.waystage.commandline.registers;

import java.util.ArrayList;
import java.util.List;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.CsvLine;
import org.waystage.commandline.console.Printable;
import org.waystage.core.internal.text.FormulaGuard;
import org.waystage.registers.ledger.LedgerSummary;

/** The summary of a ledger as CSV (RFC 4180); a value that a spreadsheet would take for a formula gets an apostrophe ({@link FormulaGuard}). */
final class LedgerCsv {
    private static final int EXAMPLES = 3;

    private LedgerCsv() {}

    static void write(List<LedgerSummary.RuleCount> lines, Console console) {
        List<String> header = new ArrayList<>(List.of("kind", "rule", "column", "count"));
        for (int i = 1; i <= EXAMPLES; i++) {
            header.add("from" + i);
            header.add("to" + i);
        }
        CsvLine.write(header, console);
        for (LedgerSummary.RuleCount line : lines) {
            List<String> cells = new ArrayList<>(List.of(
                    line.kind().code(),
                    FormulaGuard.guard(Printable.whole(line.rule())),
                    FormulaGuard.guard(Printable.whole(line.column())),
                    Long.toString(line.count())));
            for (LedgerSummary.Change change : line.examples()) {
                cells.add(FormulaGuard.guard(Printable.whole(change.from().orElse(""))));
                cells.add(FormulaGuard.guard(Printable.whole(change.to().orElse(""))));
            }
            while (cells.size() < header.size()) {
                cells.add("");
            }
            CsvLine.write(cells, console);
        }
    }
}
