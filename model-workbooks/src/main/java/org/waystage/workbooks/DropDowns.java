package org.waystage.workbooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.util.CellReference;
import org.waystage.tables.Grid;
import org.waystage.tables.GridColumn;
import org.waystage.tables.Grids;

/** The words offered by the drop-downs of a workbook, which are on a hidden sheet or are the ids of another sheet. */
final class DropDowns {
    /** The name of the hidden sheet. */
    static final String SHEET = "#lists";

    private final Grids grids;
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

    DropDowns(Grids grids) {
        this.grids = grids;
    }

    /** Returns the formula of the drop-down of a column. */
    Optional<String> formula(GridColumn column) {
        if (!column.words().isEmpty()) {
            int place = lists.computeIfAbsent(column.words(), each -> lists.size());
            return Optional.of(range(SHEET, place, 1, column.words().size()));
        }
        return grids.tables().stream()
                .filter(table -> table.name().equals(column.idsOf()))
                .findFirst()
                .flatMap(this::ids);
    }

    /** Returns the range of the cells with the ids of a table, including rows prepared for further ids. */
    private Optional<String> ids(Grid table) {
        OptionalInt column = grids.idColumn(table);
        return column.isEmpty()
                ? Optional.empty()
                : Optional.of(range(table.name(), column.getAsInt(), SheetMaker.FIRST_ROW, SheetMaker.lastRow(table)));
    }

    private static String range(String sheet, int column, int first, int last) {
        String letters = CellReference.convertNumToColString(column);
        return "'" + sheet + "'!$" + letters + "$" + first + ":$" + letters + "$" + last;
    }

    /** Returns the hidden sheet with the words that formulas have used so far. */
    Grid sheet() {
        int longest = lists.keySet().stream().mapToInt(List::size).max().orElse(0);
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            List<String> cells = new ArrayList<>();
            for (List<String> words : lists.keySet()) {
                cells.add(i < words.size() ? words.get(i) : "");
            }
            rows.add(new Grid.Row(i + 1, cells));
        }
        return new Grid(SHEET, rows);
    }
}
