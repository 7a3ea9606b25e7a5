package org.waystage.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.waystage.core.value.FormulaGuard;

/** What the header row of a table says: where the structural columns are, and which columns a member has. */
final class GridColumns {
    private final Grid grid;
    private final Map<String, Integer> structure = new LinkedHashMap<>();
    private final Map<List<String>, TreeMap<Integer, Integer>> members = new LinkedHashMap<>();
    private final Set<Integer> named = new HashSet<>();

    private GridColumns(Grid grid) {
        this.grid = grid;
    }

    /** Reads the header row; what is wrong with it is noticed. */
    static GridColumns of(Grid grid, TableLayout table, CellNotices notices) {
        GridColumns columns = new GridColumns(grid);
        Grid.Row row = grid.rows().get(0);
        for (int i = 0; i < row.cells().size(); i++) {
            String text = FormulaGuard.unguard(row.cell(i).strip());
            if (!text.isEmpty()) {
                columns.named.add(i);
                columns.add(text, i, row.number(), table, notices);
            }
        }
        return columns;
    }

    private void add(String text, int column, int row, TableLayout table, CellNotices notices) {
        String cell = grid.cell(row, column);
        boolean first;
        if (table.structure().contains(text)) {
            first = structure.putIfAbsent(text, column) == null;
        } else {
            Header header = Header.find(text);
            if (header == null) {
                notices.add(TableRules.COLUMN_UNKNOWN, cell, Map.of("column", text));
                return;
            }
            first = members.computeIfAbsent(header.path(), each -> new TreeMap<>())
                            .putIfAbsent(header.part(), column)
                    == null;
        }
        if (!first) {
            notices.add(TableRules.COLUMN_TWICE, cell, Map.of("column", text));
        }
    }

    /** Returns the first of the needed structural columns that is not there; the position may be missing. */
    Optional<String> missing(TableLayout table) {
        return table.structure().stream()
                .filter(header -> !header.equals(TableLayout.STRUCTURE) && !structure.containsKey(header))
                .findFirst();
    }

    /** Returns the column with a structural header. */
    OptionalInt structural(String header) {
        Integer column = structure.get(header);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** Returns what stands in a structural column of a row, without blanks around it. */
    String structural(Grid.Row row, String header) {
        Integer column = structure.get(header);
        return column == null ? "" : FormulaGuard.unguard(row.cell(column).strip());
    }

    /** Returns the members that have a column, in the order of the table. */
    Set<List<String>> paths() {
        return members.keySet();
    }

    /** Returns the text of a member in a row, put together where it goes over several columns; empty where there is none. */
    String text(Grid.Row row, List<String> path) {
        StringBuilder text = new StringBuilder();
        members.getOrDefault(path, new TreeMap<>())
                .values()
                .forEach(column -> text.append(FormulaGuard.unguard(row.cell(column))));
        return text.toString();
    }

    /** Returns the first column of a member. */
    OptionalInt column(List<String> path) {
        TreeMap<Integer, Integer> parts = members.get(path);
        return parts == null
                ? OptionalInt.empty()
                : OptionalInt.of(parts.firstEntry().getValue());
    }

    /** Returns the column that tells most of a member: its own, one that holds it, or the first that is a part of it. */
    OptionalInt nearest(List<String> path) {
        for (int length = path.size(); length > 0; length--) {
            OptionalInt column = column(path.subList(0, length));
            if (column.isPresent()) {
                return column;
            }
        }
        for (int length = path.size(); length > 0; length--) {
            List<String> start = path.subList(0, length);
            for (List<String> each : members.keySet()) {
                if (each.size() > length && each.subList(0, length).equals(start)) {
                    return column(each);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the cells of a row that stand below no name. */
    List<Integer> nameless(Grid.Row row) {
        List<Integer> nameless = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty() && !named.contains(i)) {
                nameless.add(i);
            }
        }
        return nameless;
    }

    /** Returns the name of a member's cell in a row. */
    String cell(Grid.Row row, List<String> path) {
        OptionalInt column = nearest(path);
        return column.isPresent() ? grid.cell(row.number(), column.getAsInt()) : cell(row);
    }

    /** Returns the name of the cell that stands for a row: that of its first member, which its id is as a rule. */
    String cell(Grid.Row row) {
        int column = members.isEmpty()
                ? 0
                : members.values().iterator().next().firstEntry().getValue();
        return grid.cell(row.number(), column);
    }

    /** Returns the name of a structural cell of a row. */
    String structuralCell(Grid.Row row, String header) {
        return grid.cell(row.number(), structural(header).orElse(0));
    }

    /** Returns the name of a cell of a row. */
    String cellAt(Grid.Row row, int column) {
        return grid.cell(row.number(), column);
    }
}
