package org.waystage.results.internal.structure;

import java.util.Map;
import java.util.Optional;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Selection;
import org.waystage.analysis.structure.Aspect;
import org.waystage.analysis.structure.CaseCompleteness;
import org.waystage.analysis.structure.Completeness;
import org.waystage.core.value.PartialDate;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * Which of the facts that a reader would ask for are stated.
 *
 * @param found what is stated
 * @param by the dimension requested
 */
public record QualityShape(Completeness found, Optional<Dimension> by) implements Shape {
    @Override
    public String type() {
        return "quality";
    }

    @Override
    public Optional<Selection> counted() {
        return Optional.of(found.selection());
    }

    @Override
    public void json(JsonForm json) {
        json.count("cases", found.all().cases());
        json.text("asOf", found.asOf().toString());
        json.count("years", found.years());
        json.texts("languages", found.languages());
        members(json, found.all());
        rows(json, "groups", found.rows(Dimension.GROUP));
        rows(json, "regions", found.rows(Dimension.REGION));
        json.text("by", by.map(Dimension::code));
        rows(json, "rows", by.map(found::rows).orElse(Map.of()));
        json.objects("entries", found.cases(), one -> {
            json.text("case", one.id().value());
            json.text("stage", one.answer().code());
            json.text("evidence", one.evidence().map(PartialDate::toString));
            json.text("age", one.age().code());
            json.object("stated", () -> {
                for (Aspect aspect : Aspect.values()) {
                    json.flag(aspect.code(), one.stated().contains(aspect));
                }
            });
            sources(json, one.stageSources(), one.outcomeSources());
        });
        json.selection(found.selection());
    }

    private static void rows(JsonForm json, String name, Map<String, Completeness.Row> rows) {
        json.objects(name, rows.entrySet(), row -> {
            json.text("key", row.getKey());
            json.count("cases", row.getValue().cases());
            members(json, row.getValue());
        });
    }

    private static void members(JsonForm json, Completeness.Row row) {
        json.object("stated", () -> row.stated().forEach((aspect, cases) -> json.count(aspect.code(), cases)));
        sources(json, row.stageSources(), row.outcomeSources());
    }

    private static void sources(JsonForm json, Completeness.Sourcing stages, Completeness.Sourcing outcomes) {
        sources(json, "stageSources", stages);
        sources(json, "outcomeSources", outcomes);
    }

    private static void sources(JsonForm json, String name, Completeness.Sourcing sources) {
        json.object(name, () -> {
            json.count("own", sources.own());
            json.count("only", sources.only());
            json.count("inherited", sources.inherited());
            json.count("none", sources.none());
        });
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("by", "key", "name", "cases");
        for (Aspect aspect : Aspect.values()) {
            csv.text(aspect.code());
        }
        csv.texts("stagesOwn", "stagesOnly", "stagesInherited", "stagesNone");
        csv.texts("outcomesOwn", "outcomesOnly", "outcomesInherited", "outcomesNone");
        csv.end();
        line(csv, "all", "", "", found.all());
        found.rows()
                .forEach((dimension, rows) -> rows.forEach(
                        (key, row) -> line(csv, dimension.code(), key, names.name(dimension.code(), key), row)));
        for (CaseCompleteness one : found.cases()) {
            String id = one.id().value();
            line(csv, "case", id, names.name("case", id), one);
        }
    }

    private static void line(CsvForm csv, String by, String key, String name, Completeness.Row row) {
        csv.texts(by, key, name).count(row.cases());
        row.stated().values().forEach(csv::count);
        line(csv, row.stageSources(), row.outcomeSources());
    }

    private static void line(CsvForm csv, String by, String key, String name, CaseCompleteness one) {
        csv.texts(by, key, name).count(1);
        for (Aspect aspect : Aspect.values()) {
            csv.count(one.stated().contains(aspect) ? 1 : 0);
        }
        line(csv, one.stageSources(), one.outcomeSources());
    }

    private static void line(CsvForm csv, Completeness.Sourcing stages, Completeness.Sourcing outcomes) {
        for (Completeness.Sourcing sources : new Completeness.Sourcing[] {stages, outcomes}) {
            csv.count(sources.own())
                    .count(sources.only())
                    .count(sources.inherited())
                    .count(sources.none());
        }
        csv.end();
    }
}
