package org.waystage.results.internal.tables;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.CrossCell;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * A table of several dimensions.
 *
 * @param table the table
 */
public record CrossTableShape(CrossTable table) implements Shape {
    @Override
    public String type() {
        return "crossTable";
    }

    @Override
    public void json(JsonForm json) {
        layout(json, table.layout());
        json.text("asOf", table.layout().asOf().toString());
        rows(json, table);
    }

    /** Writes the members of the table other than the day. */
    static void layout(JsonForm json, CrossLayout layout) {
        json.texts("by", codes(layout));
        json.text("columns", columns(layout));
        json.text("reading", layout.reading().code());
    }

    static void rows(JsonForm json, CrossTable table) {
        json.object("all", () -> cell(json, table.all()));
        json.objects("rows", table.rows().entrySet(), row -> {
            json.texts("key", row.getKey());
            cell(json, row.getValue());
        });
        json.selection(table.selection());
    }

    private static void cell(JsonForm json, CrossCell cell) {
        json.count("cases", cell.cases());
        json.objects("columns", cell.columns().keySet(), column -> {
            json.text("column", column);
            json.count("least", cell.least(column));
            json.count("most", cell.most(column));
        });
    }

    private static List<String> codes(CrossLayout layout) {
        return layout.by().stream().map(Dimension::code).toList();
    }

    private static String columns(CrossLayout layout) {
        return layout.columns().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        header(csv, table.layout());
        lines(csv, table, names, Optional.empty());
    }

    /** Writes the rest of the header: a key and a name for each dimension, then the columns. */
    static void header(CsvForm csv, CrossLayout layout) {
        for (String by : codes(layout)) {
            csv.texts(by, by + "Name");
        }
        csv.texts("cases", columns(layout), "least", "most").end();
    }

    /** Writes a line for each column of each row, or of all cases if the table has no dimension. */
    static void lines(CsvForm csv, CrossTable table, Names names, Optional<Integer> year) {
        if (table.layout().by().isEmpty()) {
            lines(csv, List.of(), table.all(), table.layout(), names, year);
            return;
        }
        table.rows().forEach((key, cell) -> lines(csv, key, cell, table.layout(), names, year));
    }

    private static void lines(
            CsvForm csv, List<String> key, CrossCell cell, CrossLayout layout, Names names, Optional<Integer> year) {
        for (String column : cell.columns().keySet()) {
            year.ifPresent(csv::count);
            for (int i = 0; i < key.size(); i++) {
                csv.text(key.get(i)).text(names.name(layout.by().get(i).code(), key.get(i)));
            }
            csv.count(cell.cases())
                    .text(column)
                    .count(cell.least(column))
                    .count(cell.most(column))
                    .end();
        }
    }
}
