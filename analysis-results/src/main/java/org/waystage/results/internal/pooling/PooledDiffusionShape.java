package org.waystage.results.internal.pooling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waystage.analysis.Selection;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.pooling.PooledDiffusion;
import org.waystage.analysis.pooling.PooledUptake;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.Ends;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * Technologies whose diffusion is fitted together.
 *
 * @param found the fits
 */
public record PooledDiffusionShape(PooledUptake found) implements Shape {
    private static final List<String> PARAMETERS = List.of("p", "q", "m");

    @Override
    public String type() {
        return "pooledDiffusion";
    }

    @Override
    public Optional<Selection> counted() {
        return Optional.of(found.selection());
    }

    /** Intervals of a fit come from its likelihood, so they are written whatever the catalogue says it covers. */
    @Override
    public boolean showsIntervals() {
        return true;
    }

    private PooledDiffusion fits() {
        return found.diffusion();
    }

    @Override
    public void json(JsonForm json) {
        json.text("model", "bass");
        json.text("method", "multinomial");
        json.number("level", PooledDiffusion.LEVEL);
        SpreadsForm.verdict(json, fits().reasons());
        json.object("centre", () -> {
            fits().p().ifPresent(p -> estimate(json, "p", p));
            fits().q().ifPresent(q -> estimate(json, "q", q));
        });
        SpreadsForm.json(json, "spreadsOfP", fits().spreadsOfP());
        SpreadsForm.json(json, "spreadsOfQ", fits().spreadsOfQ());
        json.objects("rows", fits().groups().entrySet(), row -> {
            json.text("technology", row.getKey());
            group(json, row.getValue());
        });
        json.selection(found.selection());
    }

    private static void group(JsonForm json, PooledDiffusion.Group group) {
        DiffusionFit own = group.own();
        json.count("bodies", (long) own.series().total());
        json.objects("series", IntStream.range(0, own.points()).boxed().toList(), i -> {
            json.text("period", own.series().periods().get(i));
            json.number("value", own.series().values().get(i));
        });
        json.object("own", () -> {
            own.parameters()
                    .forEach(one -> json.object(one.name(), () -> {
                        json.number("value", one.value());
                        json.number("lower", Ends.lower(one.interval()));
                        json.number("upper", Ends.upper(one.interval()));
                    }));
            verdict(json, own.verdict());
        });
        json.object(
                "pooled",
                () -> group.pooled().ifPresent(pooled -> {
                    estimate(json, "p", pooled.p());
                    estimate(json, "q", pooled.q());
                    estimate(json, "m", pooled.m());
                    json.objects(
                            "cumulated",
                            IntStream.range(0, pooled.ahead().size()).boxed().toList(),
                            i -> {
                                json.count("point", own.points() + i + 1L);
                                json.text("period", own.series().label(own.points() + i + 1));
                                numbers(json, pooled.ahead().get(i));
                            });
                    verdict(json, pooled.verdict());
                }));
    }

    private static void verdict(JsonForm json, DiffusionVerdict verdict) {
        json.text("verdict", verdict.code());
        json.texts(
                "reasons",
                verdict.reasons().stream().map(DiffusionVerdict.Reason::code).toList());
    }

    private static void estimate(JsonForm json, String name, PooledDiffusion.Estimate estimate) {
        json.object(name, () -> numbers(json, estimate));
    }

    private static void numbers(JsonForm json, PooledDiffusion.Estimate estimate) {
        json.number("value", estimate.value());
        json.number("lower", estimate.interval().lower());
        json.number("upper", estimate.interval().upper());
    }

    /** Writes a line for each number of each technology; lines without a key belong to the common centre. */
    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("key", "name", "bodies", "quantity", "period")
                .texts("own", "ownLower", "ownUpper", "ownVerdict")
                .texts("pooled", "pooledLower", "pooledUpper", "pooledVerdict")
                .end();
        String verdict = SpreadsForm.verdict(fits().reasons());
        fits().p().ifPresent(p -> centre(csv, "p", p, verdict));
        fits().q().ifPresent(q -> centre(csv, "q", q, verdict));
        for (Map.Entry<String, PooledDiffusion.Group> row : fits().groups().entrySet()) {
            lines(csv, row.getKey(), names.name("technology", row.getKey()), row.getValue());
        }
    }

    private static void centre(CsvForm csv, String quantity, PooledDiffusion.Estimate estimate, String verdict) {
        csv.empty(3).text(quantity).empty(5);
        numbers(csv, Optional.of(estimate)).text(verdict).end();
    }

    private static void lines(CsvForm csv, String key, String name, PooledDiffusion.Group group) {
        Optional<PooledDiffusion.Pooled> pooled = group.pooled();
        String verdict = pooled.map(PooledDiffusion.Pooled::verdict)
                .map(DiffusionVerdict::code)
                .orElse("");
        for (String quantity : PARAMETERS) {
            start(csv, key, name, group).text(quantity).empty(1);
            group.own()
                    .parameter(quantity)
                    .ifPresentOrElse(
                            one -> csv.number(one.value())
                                    .number(Ends.lower(one.interval()))
                                    .number(Ends.upper(one.interval())),
                            () -> csv.empty(3));
            csv.text(group.own().verdict().code());
            numbers(csv, pooled.map(one -> of(one, quantity))).text(verdict).end();
        }
        int points = group.own().points();
        List<PooledDiffusion.Estimate> ahead =
                pooled.map(PooledDiffusion.Pooled::ahead).orElse(List.of());
        for (int i = 0; i < ahead.size(); i++) {
            start(csv, key, name, group)
                    .text("cumulated")
                    .text(group.own().series().label(points + i + 1).orElse(""))
                    .empty(3)
                    .text(group.own().verdict().code());
            numbers(csv, Optional.of(ahead.get(i))).text(verdict).end();
        }
    }

    private static CsvForm start(CsvForm csv, String key, String name, PooledDiffusion.Group group) {
        return csv.text(key).text(name).count((long) group.own().series().total());
    }

    private static PooledDiffusion.Estimate of(PooledDiffusion.Pooled pooled, String quantity) {
        return switch (quantity) {
            case "p" -> pooled.p();
            case "q" -> pooled.q();
            default -> pooled.m();
        };
    }

    private static CsvForm numbers(CsvForm csv, Optional<PooledDiffusion.Estimate> estimate) {
        return estimate.map(one -> csv.number(one.value())
                        .number(one.interval().lower())
                        .number(one.interval().upper()))
                .orElseGet(() -> csv.empty(3));
    }
}
