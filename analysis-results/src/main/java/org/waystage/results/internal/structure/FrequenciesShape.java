package org.waystage.results.internal.structure;

import java.util.Map;
import java.util.Optional;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.core.value.Code;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * How many cases make each statement.
 *
 * @param found the frequencies
 * @param byKey whether their rows are written
 */
public record FrequenciesShape(Frequencies found, boolean byKey) implements Shape {
    @Override
    public String type() {
        return "frequencies";
    }

    private Map<String, Frequencies.Row> rows() {
        return byKey ? found.rows() : Map.of();
    }

    private static Share share(Frequencies.Row row, String code) {
        return row.share(Code.of(code));
    }

    @Override
    public Optional<Selection> counted() {
        return Optional.of(found.selection());
    }

    @Override
    public void json(JsonForm json) {
        json.text("of", found.of().code());
        json.text("by", Optional.of(found.by().code()).filter(by -> byKey));
        json.text("asOf", found.asOf().toString());
        json.number("level", LEVEL);
        json.object("all", () -> members(json, found.all()));
        json.objects("rows", rows().entrySet(), row -> {
            json.text("key", row.getKey());
            members(json, row.getValue());
        });
        json.methodOfShares("interval");
        json.selection(found.selection());
    }

    private static void members(JsonForm json, Frequencies.Row row) {
        json.count("cases", row.cases());
        json.count("stating", row.stating());
        json.count("coded", row.coded());
        json.count("withoutCode", row.withoutCode());
        json.count("notSeparable", row.notSeparable());
        json.objects("codes", row.codes().entrySet(), code -> {
            json.text("code", code.getKey());
            json.count("count", code.getValue());
            json.share(share(row, code.getKey()));
        });
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("key", "name", "cases", "stating", "coded", "notSeparable", "code", "codeName", "count")
                .texts(CsvForm.SHARE)
                .texts("interval")
                .end();
        lines(csv, "", "", found.all(), names);
        rows().forEach((key, row) -> lines(csv, key, names.name(found.by().code(), key), row, names));
    }

    /** Writes the lines of a key: one for each code, or a single line if it has no code. */
    private void lines(CsvForm csv, String key, String name, Frequencies.Row row, Names names) {
        if (row.codes().isEmpty()) {
            start(csv, key, name, row).empty(7).end();
        }
        row.codes()
                .forEach((code, count) -> start(csv, key, name, row)
                        .text(code)
                        .text(names.name(found.of().code(), code))
                        .count(count)
                        .share(share(row, code))
                        .method(share(row, code))
                        .end());
    }

    private static CsvForm start(CsvForm csv, String key, String name, Frequencies.Row row) {
        return csv.text(key)
                .text(name)
                .count(row.cases())
                .count(row.stating())
                .count(row.coded())
                .count(row.notSeparable());
    }
}
