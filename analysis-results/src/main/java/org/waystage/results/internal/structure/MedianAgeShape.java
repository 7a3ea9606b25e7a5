package org.waystage.results.internal.structure;

import java.util.Map;
import java.util.Optional;
import org.waystage.analysis.Selection;
import org.waystage.analysis.structure.MedianAge;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * The median age of the evidence for recorded stages.
 *
 * @param found the median ages
 * @param byKey whether their rows are written
 */
public record MedianAgeShape(MedianAge found, boolean byKey) implements Shape {
    @Override
    public String type() {
        return "medianAge";
    }

    private Map<String, MedianAge.Row> rows() {
        return byKey ? found.rows() : Map.of();
    }

    @Override
    public Optional<Selection> counted() {
        return Optional.of(found.selection());
    }

    @Override
    public void json(JsonForm json) {
        json.text("by", Optional.of(found.by().code()).filter(by -> byKey));
        json.text("asOf", found.asOf().toString());
        json.object("all", () -> members(json, found.all()));
        json.objects("rows", rows().entrySet(), row -> {
            json.text("key", row.getKey());
            members(json, row.getValue());
        });
        json.selection(found.selection());
    }

    private static void members(JsonForm json, MedianAge.Row row) {
        json.count("cases", row.cases());
        json.count("dated", row.dated());
        json.count("undated", row.undated());
        json.count("notYet", row.notYet());
        json.number("medianLeast", row.least());
        json.number("medianMost", row.most());
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("key", "name", "cases", "dated", "undated", "notYet", "medianLeast", "medianMost")
                .end();
        line(csv, "", "", found.all());
        rows().forEach((key, row) -> line(csv, key, names.name(found.by().code(), key), row));
    }

    private static void line(CsvForm csv, String key, String name, MedianAge.Row row) {
        csv.text(key)
                .text(name)
                .count(row.cases())
                .count(row.dated())
                .count(row.undated())
                .count(row.notYet())
                .shortest(row.least())
                .shortest(row.most())
                .end();
    }
}
