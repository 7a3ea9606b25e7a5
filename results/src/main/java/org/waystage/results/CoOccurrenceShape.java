package org.waystage.results;

import java.util.Optional;
import org.waystage.analysis.CoOccurrence;
import org.waystage.analysis.Interval;

/**
 * What occurs together.
 *
 * @param found the pairs
 * @param minimum how often a pair occurs at least to be written
 */
record CoOccurrenceShape(CoOccurrence found, long minimum) implements Shape {
    @Override
    public String type() {
        return "coOccurrence";
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
            json.number("jaccardLower", Ends.lower(pair.jaccard().interval()));
            json.number("jaccardUpper", Ends.upper(pair.jaccard().interval()));
            Optional<Interval> bounds = pair.liftInterval(LEVEL);
            json.number("lift", pair.lift());
            json.number("liftLower", Ends.lower(bounds));
            json.number("liftUpper", Ends.upper(bounds));
        });
        json.selection(found.selection());
    }

    @Override
    public void csv(CsvForm csv, KeyNames names) {
        csv.texts("first", "firstName", "second", "secondName", "both", "ofFirst", "ofSecond", "total")
                .texts("jaccard", "jaccardLower", "jaccardUpper", "lift", "liftLower", "liftUpper")
                .end();
        String by = found.by().code();
        for (CoOccurrence.Pair pair : found.atLeast(minimum)) {
            Optional<Interval> bounds = pair.liftInterval(LEVEL);
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
                    .number(Ends.lower(bounds))
                    .number(Ends.upper(bounds))
                    .end();
        }
    }
}
