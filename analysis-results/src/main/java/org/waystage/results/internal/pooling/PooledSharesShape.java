package org.waystage.results.internal.pooling;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.Selection;
import org.waystage.analysis.pooling.PooledPhase;
import org.waystage.analysis.pooling.PooledShares;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * Shares by group, raw and shrunk to the whole.
 *
 * @param found the shares
 */
public record PooledSharesShape(PooledPhase found) implements Shape {
    private static final String METHOD = "posterior";

    @Override
    public String type() {
        return "pooledShares";
    }

    @Override
    public Optional<Selection> counted() {
        return Optional.of(found.selection());
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    @Override
    public void json(JsonForm json) {
        json.text("by", found.by().code());
        json.text("phase", found.phase().code());
        json.text("asOf", found.asOf().toString());
        json.number("level", found.all().level());
        SpreadsForm.verdict(json, found.reasons());
        json.object("all", () -> raw(json, found.all()));
        json.object(
                "centre",
                () -> pooled(json, found.shares().centre(), found.shares().centreInterval()));
        SpreadsForm.json(json, "spreads", found.shares().spreads());
        json.count("severalKeys", found.several());
        json.count("withoutKey", found.withoutKey());
        json.count("unknown", found.unknown());
        json.objects("rows", found.shares().groups().entrySet(), row -> {
            json.text("key", row.getKey());
            raw(json, row.getValue().raw());
            pooled(json, row.getValue().share(), row.getValue().interval());
        });
        json.methodOfShares("interval");
        json.method("pooledInterval", METHOD);
        json.selection(found.selection());
    }

    private static void raw(JsonForm json, Share share) {
        json.count("count", share.count());
        json.count("base", share.base());
        json.share(share);
    }

    private static void pooled(JsonForm json, Optional<Double> share, Optional<Interval> interval) {
        json.number("pooled", number(share));
        json.interval("pooledLower", "pooledUpper", interval);
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("key", "name", "count", "base")
                .texts(CsvForm.SHARE)
                .texts("pooled", "pooledLower", "pooledUpper", "verdict")
                .end();
        line(csv, "", "", found.all(), found.shares().centre(), found.shares().centreInterval());
        for (Map.Entry<String, PooledShares.Group> row : found.shares().groups().entrySet()) {
            PooledShares.Group group = row.getValue();
            line(
                    csv,
                    row.getKey(),
                    names.name(found.by().code(), row.getKey()),
                    group.raw(),
                    group.share(),
                    group.interval());
        }
    }

    private void line(
            CsvForm csv, String key, String name, Share raw, Optional<Double> share, Optional<Interval> interval) {
        csv.text(key)
                .text(name)
                .count(raw.count())
                .count(raw.base())
                .share(raw)
                .number(number(share))
                .otherInterval(interval)
                .text(SpreadsForm.verdict(found.reasons()))
                .end();
    }
}
