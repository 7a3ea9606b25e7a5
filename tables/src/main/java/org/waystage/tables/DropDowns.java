package org.waystage.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.CodeList;

/** The words that drop-downs of a workbook offer: they stand on a hidden sheet, or are the ids of another sheet. */
final class DropDowns {
    /** The hidden sheet. */
    static final String SHEET = "#lists";

    /** How many rows beyond those that are filled have drop-downs and help. */
    static final int PREPARED_ROWS = 1000;

    private final Map<String, List<String>> codeLists = new LinkedHashMap<>();
    private final Map<String, Grid> grids = new LinkedHashMap<>();
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

    DropDowns(Catalogue catalogue, List<Grid> grids) {
        for (CodeList list : catalogue.codeLists()) {
            List<String> codes = new ArrayList<>();
            list.codes().forEach(entry -> codes.add(entry.code().value()));
            codeLists.put(list.id().value(), codes);
        }
        grids.forEach(grid -> this.grids.put(grid.name(), grid));
    }

    /** Returns the formula of the drop-down of a column. */
    Optional<String> formula(TableLayout table, String header) {
        Optional<TableLayout> owner = ColumnHelp.owner(table, header);
        if (owner.isPresent()) {
            return owner.flatMap(this::ids);
        }
        Header column = Header.find(header);
        if (column == null || column.part() > 1) {
            return Optional.empty();
        }
        List<String> words = table.row().at(column.path()).choices();
        if (words.isEmpty()) {
            words = ColumnHelp.codeList(table, column.path())
                    .map(codeLists::get)
                    .orElse(List.of());
        }
        return words.isEmpty()
                ? ColumnHelp.target(table, column.path()).flatMap(this::ids)
                : Optional.of(listed(words));
    }

    private String listed(List<String> words) {
        int column = lists.computeIfAbsent(List.copyOf(words), each -> lists.size());
        String letters = Grid.letters(column);
        return "'" + SHEET + "'!$" + letters + "$1:$" + letters + "$" + words.size();
    }

    /** Returns the cells of a sheet in which the ids of its rows stand or will stand. */
    private Optional<String> ids(TableLayout table) {
        Grid grid = grids.get(table.name());
        int column = grid == null || grid.rows().isEmpty()
                ? -1
                : grid.rows().get(0).cells().indexOf(table.key().orElse(""));
        if (grid == null || column < 0) {
            return Optional.empty();
        }
        String letters = Grid.letters(column);
        return Optional.of("'" + table.name() + "'!$" + letters + "$" + SheetXml.FIRST_ROW + ":$" + letters + "$"
                + SheetXml.lastRow(grid));
    }

    /** Returns the hidden sheet with the words that formulas asked for so far. */
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
