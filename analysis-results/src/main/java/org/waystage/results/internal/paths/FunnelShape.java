package org.waystage.results.internal.paths;

import java.util.Map;
import java.util.Optional;
import org.waystage.analysis.Selection;
import org.waystage.analysis.paths.Funnel;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * How many cases reached at least each stage.
 *
 * @param funnel the funnel
 * @param byKey whether its rows are written
 */
public record FunnelShape(Funnel funnel, boolean byKey) implements Shape {
    @Override
    public String type() {
        return "funnel";
    }

    private Map<String, Funnel.Row> rows() {
        return byKey ? funnel.rows() : Map.of();
    }

    @Override
    public Optional<Selection> counted() {
        return Optional.of(funnel.selection());
    }

    @Override
    public void json(JsonForm json) {
        json.text("by", Optional.of(funnel.by().code()).filter(by -> byKey));
        json.text("asOf", funnel.asOf().toString());
        json.number("level", LEVEL);
        json.object("all", () -> members(json, funnel.all()));
        json.objects("rows", rows().entrySet(), row -> {
            json.text("key", row.getKey());
            members(json, row.getValue());
        });
        json.methodOfShares("interval");
        json.selection(funnel.selection());
    }

    private static void members(JsonForm json, Funnel.Row row) {
        json.count("cases", row.cases());
        json.count("counted", row.counted());
        json.object("leftOut", () -> {
            for (Funnel.LeftOut reason : Funnel.LeftOut.values()) {
                json.count(reason.code(), row.leftOut().getOrDefault(reason, 0L));
            }
        });
        json.objects("steps", row.steps(), step -> {
            json.text("stage", step.stage());
            json.count("reached", step.reached());
            json.count("entered", step.entered());
            json.count("open", step.open());
            json.share(step.conversion());
            json.count("recorded", step.recorded());
        });
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("key", "name", "cases", "counted", "stage", "reached", "entered", "open")
                .texts(CsvForm.SHARE)
                .texts("recorded", "interval")
                .end();
        lines(csv, "", "", funnel.all());
        rows().forEach((key, row) -> lines(csv, key, names.name(funnel.by().code(), key), row));
    }

    private static void lines(CsvForm csv, String key, String name, Funnel.Row row) {
        for (Funnel.Step step : row.steps()) {
            csv.text(key)
                    .text(name)
                    .count(row.cases())
                    .count(row.counted())
                    .text(step.stage())
                    .count(step.reached())
                    .count(step.entered())
                    .count(step.open())
                    .share(step.conversion())
                    .count(step.recorded())
                    .method(step.conversion())
                    .end();
        }
    }
}
