package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.PairTest;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.statistics.SelectionText;

/** Pairs as text. */
final class CoOccurrenceText {
    private static final double LEVEL = 0.95;

    private final CoOccurrence found;
    private final Optional<PairTest> test;
    private final long minimum;
    private final List<CoOccurrence.Pair> pairs;
    private final Console console;
    private final String language;

    CoOccurrenceText(CoOccurrence found, Optional<PairTest> test, long minimum, Console console) {
        this.found = found;
        this.test = test;
        this.minimum = minimum;
        this.pairs = found.atLeast(minimum);
        this.console = console;
        this.language = console.language();
    }

    void write() {
        console.println(StructurePhrases.CO_OCCURRENCE.in(
                language,
                found.by(),
                found.total(),
                found.unit(),
                found.withoutKey(),
                minimum,
                found.pairs().size() - pairs.size()));
        SelectionText.write(found.selection(), console);
        console.println("");
        if (pairs.isEmpty()) {
            console.println(StructurePhrases.NO_PAIR.in(language));
            return;
        }
        if (found.unit() == CoOccurrence.Unit.ADOPTER && found.total() == 1) {
            console.println(StructurePhrases.ONE_ADOPTER.in(language));
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                StructurePhrases.FIRST.in(language),
                StructurePhrases.SECOND.in(language),
                StructurePhrases.BOTH.in(language),
                StructurePhrases.FIRST.in(language),
                StructurePhrases.SECOND.in(language),
                "Jaccard",
                StructurePhrases.INTERVAL.in(language),
                "lift",
                StructurePhrases.INTERVAL.in(language),
                StructurePhrases.BY_CHANCE.in(language),
                "p",
                "p Holm",
                "p BH"));
        for (CoOccurrence.Pair pair : pairs) {
            Optional<PairTest.Tested> tested = test.flatMap(one -> one.of(pair));
            lines.add(List.of(
                    pair.first(),
                    pair.second(),
                    String.valueOf(pair.both()),
                    String.valueOf(pair.ofFirst()),
                    String.valueOf(pair.ofSecond()),
                    ShareForm.percent(pair.jaccard()),
                    ShareForm.interval(pair.jaccard()),
                    pair.lift().isPresent() ? number(pair.lift().getAsDouble()) : "-",
                    pair.liftInterval(LEVEL)
                            .map(bounds -> number(bounds.lower()) + " - " + number(bounds.upper()))
                            .orElse("-"),
                    tested.map(one -> number(one.expected())).orElse("-"),
                    tested.map(one -> probability(one.p())).orElse("-"),
                    tested.map(one -> probability(one.holm())).orElse("-"),
                    tested.map(one -> probability(one.benjaminiHochberg())).orElse("-")));
        }
        TextTable.write(lines, 2, console);
        console.println("");
        found.expectedLift()
                .ifPresent(lift -> console.println(StructurePhrases.EXPECTED_LIFT.in(language, number(lift))));
        console.println(
                test.map(one -> StructurePhrases.TESTED.in(language, one.permutations(), one.seed(), one.compared()))
                        .orElseGet(() -> StructurePhrases.NOT_TESTED.in(
                                language, PairTest.MOST_KEYS, PairTest.MOST_WORK, PairTest.PERMUTATIONS)));
    }

    private static String probability(double p) {
        return String.format(Locale.ROOT, "%.4f", p);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
