package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.PairSignificance;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.core.Catalogue;

/** Co-occurring pairs as text. */
final class CoOccurrenceText extends PictureText {
    private static final double LEVEL = 0.95;

    private final CoOccurrence found;
    private final Optional<PairSignificance> test;
    private final long minimum;
    private final List<CoOccurrence.Pair> pairs;
    private final IntervalText intervals;

    CoOccurrenceText(
            CoOccurrence found, Optional<PairSignificance> test, long minimum, Catalogue catalogue, Console console) {
        super(catalogue, console);
        this.found = found;
        this.test = test;
        this.minimum = minimum;
        this.pairs = found.atLeast(minimum);
        this.intervals = new IntervalText(found.selection().sampling());
    }

    @Override
    void write() {
        say(
                StructurePhrases.CO_OCCURRENCE,
                wording.code("dimension", found.by().code()),
                Phrase.of("unit." + found.unit().code()).count(language, found.total()),
                found.withoutKey(),
                minimum,
                found.pairs().size() - pairs.size());
        say(found.selection());
        if (pairs.isEmpty()) {
            say(StructurePhrases.NO_PAIR);
            return;
        }
        if (found.unit() == CoOccurrence.Unit.ADOPTER && found.total() == 1) {
            say(StructurePhrases.ONE_ADOPTER);
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
                intervals.headingOfShares(StructurePhrases.INTERVAL, language),
                "lift",
                intervals.heading(StructurePhrases.INTERVAL, language),
                StructurePhrases.BY_CHANCE.in(language),
                "p",
                "p Holm",
                "p BH"));
        for (CoOccurrence.Pair pair : pairs) {
            Optional<PairSignificance.Tested> tested = test.flatMap(one -> one.of(pair));
            lines.add(List.of(
                    pair.first(),
                    pair.second(),
                    wording.count(pair.both()),
                    wording.count(pair.ofFirst()),
                    wording.count(pair.ofSecond()),
                    wording.share(pair.jaccard()),
                    intervals.of(pair.jaccard(), wording),
                    pair.lift().isPresent() ? number(pair.lift().getAsDouble()) : "-",
                    intervals.of(pair.liftInterval(LEVEL), "%.2f", wording),
                    tested.map(one -> number(one.expected())).orElse("-"),
                    tested.map(one -> probability(one.p())).orElse("-"),
                    tested.map(one -> probability(one.holm())).orElse("-"),
                    tested.map(one -> probability(one.benjaminiHochberg())).orElse("-")));
        }
        TextTable.write(lines, 2, console);
        intervals.explain(console);
        console.println("");
        found.expectedLift().ifPresent(lift -> say(StructurePhrases.EXPECTED_LIFT, number(lift)));
        console.prose(
                test.map(one -> StructurePhrases.TESTED.in(language, one.permutations(), one.seed(), one.compared()))
                        .orElseGet(() -> StructurePhrases.NOT_TESTED.in(
                                language,
                                PairSignificance.MOST_KEYS,
                                PairSignificance.MOST_WORK,
                                PairSignificance.PERMUTATIONS)));
    }

    private String probability(double p) {
        return wording.decimal("%.4f", p);
    }

    private String number(double value) {
        return wording.decimal("%.2f", value);
    }
}
