package org.waystage.results.internal.structure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.PairSignificance;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * Pairs of keys that occur together.
 *
 * @param found the pairs
 * @param test their significance; empty if they were not tested
 * @param minimum the least number of times that a written pair occurs
 */
public record CoOccurrenceShape(CoOccurrence found, Optional<PairSignificance> test, long minimum) implements Shape {
    private static final String LOG_DELTA = "log-delta";

    @Override
    public String type() {
        return "coOccurrence";
    }

    @Override
    public Optional<Selection> counted() {
        return Optional.of(found.selection());
    }

    @Override
    public void json(JsonForm json) {
        json.text("of", found.by().code());
        json.text("in", found.unit().code());
        json.number("level", LEVEL);
        json.count("total", found.total());
        json.count("withoutKey", found.withoutKey());
        json.count("minimum", minimum);
        json.count("notShown", found.pairs().size() - found.atLeast(minimum).size());
        json.counts("counts", found.counts());
        json.objects("pairs", found.atLeast(minimum), pair -> {
            json.text("first", pair.first());
            json.text("second", pair.second());
            json.count("both", pair.both());
            json.count("ofFirst", pair.ofFirst());
            json.count("ofSecond", pair.ofSecond());
            json.number("jaccard", pair.jaccard().estimate());
            json.interval("jaccardLower", "jaccardUpper", pair.jaccard());
            Optional<Interval> bounds = pair.liftInterval(LEVEL);
            json.number("lift", pair.lift());
            json.interval("liftLower", "liftUpper", bounds);
            Optional<PairSignificance.Tested> tested = tested(pair);
            json.number("expectedBoth", number(tested, PairSignificance.Tested::expected));
            json.number("p", number(tested, PairSignificance.Tested::p));
            json.number("pHolm", number(tested, PairSignificance.Tested::holm));
            json.number("pBenjaminiHochberg", number(tested, PairSignificance.Tested::benjaminiHochberg));
        });
        json.number("expectedLift", found.expectedLift());
        test.ifPresentOrElse(
                one -> json.object("test", () -> {
                    json.count("seed", one.seed());
                    json.count("permutations", one.permutations());
                    json.count("compared", one.compared());
                }),
                () -> json.nothing("test"));
        json.methodOfShares("jaccardInterval");
        json.method("liftInterval", LOG_DELTA);
        json.selection(found.selection());
    }

    private Optional<PairSignificance.Tested> tested(CoOccurrence.Pair pair) {
        return test.flatMap(one -> one.of(pair));
    }

    private static OptionalDouble number(
            Optional<PairSignificance.Tested> tested, ToDoubleFunction<PairSignificance.Tested> part) {
        return tested.isPresent() ? OptionalDouble.of(part.applyAsDouble(tested.get())) : OptionalDouble.empty();
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("first", "firstName", "second", "secondName", "both", "ofFirst", "ofSecond", "total")
                .texts("jaccard", "jaccardLower", "jaccardUpper", "lift", "liftLower", "liftUpper")
                .texts("expectedLift", "expectedBoth", "p", "pHolm", "pBenjaminiHochberg", "seed", "permutations")
                .texts("jaccardInterval", "liftInterval")
                .end();
        String by = found.by().code();
        for (CoOccurrence.Pair pair : found.atLeast(minimum)) {
            Optional<Interval> bounds = pair.liftInterval(LEVEL);
            Optional<PairSignificance.Tested> tested = tested(pair);
            csv.text(pair.first())
                    .text(names.name(by, pair.first()))
                    .text(pair.second())
                    .text(names.name(by, pair.second()))
                    .count(pair.both())
                    .count(pair.ofFirst())
                    .count(pair.ofSecond())
                    .count(pair.total())
                    .share(pair.jaccard())
                    .number(pair.lift())
                    .otherInterval(bounds)
                    .number(found.expectedLift())
                    .number(number(tested, PairSignificance.Tested::expected))
                    .number(number(tested, PairSignificance.Tested::p))
                    .number(number(tested, PairSignificance.Tested::holm))
                    .number(number(tested, PairSignificance.Tested::benjaminiHochberg))
                    .text(test.map(one -> Long.toString(one.seed())))
                    .text(test.map(one -> Integer.toString(one.permutations())))
                    .method(pair.jaccard())
                    .method(bounds, LOG_DELTA)
                    .end();
        }
    }
}
