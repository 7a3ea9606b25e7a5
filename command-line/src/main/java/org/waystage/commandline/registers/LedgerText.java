package org.waystage.commandline.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wording;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.ledger.LedgerSummary;

/** The summary of a ledger as text. */
final class LedgerText {
    private static final int LONGEST = 40;

    private final Console console;
    private final Wording wording;

    private LedgerText(Console console) {
        this.console = console;
        this.wording = new Wording(console.language());
    }

    static void write(List<LedgerSummary.RuleCount> lines, Console console) {
        if (lines.isEmpty()) {
            console.println(Phrase.NO_LEDGER_KIND.in(console.language()));
        }
        new LedgerText(console).write(lines);
    }

    private void write(List<LedgerSummary.RuleCount> lines) {
        LedgerKind kind = null;
        for (LedgerSummary.RuleCount line : lines) {
            if (line.kind() != kind) {
                head(line.kind(), lines, kind);
                kind = line.kind();
            }
            String column = line.column().isEmpty() ? Phrase.EVERY_RECORD.in(console.language()) : cut(line.column());
            console.println(right(wording.count(line.count()), 11) + "  " + cut(line.rule()) + "  " + column);
            List<String> examples = new ArrayList<>();
            List<LedgerSummary.Change> shown = line.kind() == LedgerKind.WITHHELD ? List.of() : line.examples();
            shown.forEach(change -> examples.add(value(change.from()) + " → " + value(change.to())));
            examples.forEach(example -> console.println("             " + example));
        }
    }

    private void head(LedgerKind kind, List<LedgerSummary.RuleCount> lines, @Nullable LedgerKind before) {
        long count = lines.stream()
                .filter(line -> line.kind() == kind)
                .mapToLong(LedgerSummary.RuleCount::count)
                .sum();
        console.println((before == null ? "" : "\n")
                + Phrase.COLON.in(
                        console.language(),
                        wording.code("ledger", kind.code()),
                        Phrase.STEPS.count(console.language(), count)));
    }

    private String value(Optional<String> text) {
        return text.map(value -> Phrase.QUOTED.in(console.language(), cut(value)))
                .orElseGet(() -> Phrase.NOTHING.in(console.language()));
    }

    private static String right(String number, int width) {
        return " ".repeat(Math.max(0, width - number.length())) + number;
    }

    /** Returns a text that is safe on a terminal, cut if it is long. */
    private static String cut(String text) {
        String whole = Printable.whole(text);
        boolean tooLong = whole.codePointCount(0, whole.length()) > LONGEST;
        String start = tooLong ? whole.substring(0, whole.offsetByCodePoints(0, LONGEST - 1)) + "…" : whole;
        return Printable.line(start);
    }
}
