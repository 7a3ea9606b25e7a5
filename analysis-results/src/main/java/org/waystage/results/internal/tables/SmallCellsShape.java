package org.waystage.results.internal.tables;

import java.util.OptionalLong;
import org.waystage.analysis.tables.SmallCells;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * A row of counts in which small counts are hidden: null in JSON, an empty cell in CSV.
 *
 * @param row the row
 */
public record SmallCellsShape(SmallCells row) implements Shape {
    @Override
    public String type() {
        return "smallCells";
    }

    @Override
    public void json(JsonForm json) {
        json.count("minimum", row.minimum());
        json.count("total", row.total());
        json.objects("cells", row.cells().entrySet(), cell -> {
            json.text("key", cell.getKey());
            json.count("count", cell.getValue());
        });
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("key", "count").end();
        row.cells().forEach((key, count) -> line(csv, key, count));
        line(csv, "(all)", row.total());
    }

    private static void line(CsvForm csv, String key, OptionalLong count) {
        csv.text(key);
        (count.isPresent() ? csv.count(count.getAsLong()) : csv.empty(1)).end();
    }
}
