package org.waystage.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.waystage.core.internal.text.FormulaGuard;

/** The columns of a table according to its header: the structural ones and those of each member. */
final class GridColumns {
    /** The languages for which a table has columns even if they are not used. */
    private static final Set<List<String>> WRITTEN = Set.of(List.of("en"), List.of("fr"));

    private final Grid grid;
    private final Map<String, Integer> structure = new LinkedHashMap<>();
    private final Map<List<String>, TreeMap<Integer, Integer>> members = new LinkedHashMap<>();
    private final Map<Integer, Header> headers = new HashMap<>();
    private final Set<Integer> named = new HashSet<>();

    private GridColumns(Grid grid) {
        this.grid = grid;
    }

    /** Reads the header row; adds notices about its faults. */
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

    /**
     * Checks whether a header is that of a table: it says what the rows belong to, or has a position if they belong to the
     * catalogue itself; it has the columns that every row needs; and most of the others are columns of the format.
     *
     * @return how many columns the table does not have; empty if the header is not that of the table
     */
    static OptionalInt strange(List<String> header, TableLayout table) {
        CellNotices untold = new CellNotices();
        Grid grid = new Grid(table.name(), List.of(new Grid.Row(1, header)));
        GridColumns columns = of(grid, table, untold);
        int strange = RenamedColumns.strange(grid, table, columns).size();
        if (table.row().kind() == Field.Kind.LANGUAGES) {
            // A column of such a table may have any name, since the name is that of a language.
            strange = (int) columns.paths().stream()
                    .filter(path -> !WRITTEN.contains(path))
                    .count();
        }
        boolean fits = (!table.owners().isEmpty() || columns.structure.containsKey(TableLayout.STRUCTURE))
                && 2 * strange < columns.paths().size()
                && !RenamedColumns.report(grid, table, columns, untold);
        return fits ? OptionalInt.of(strange) : OptionalInt.empty();
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
            if (first) {
                headers.put(column, header);
            }
        }
        if (!first) {
            notices.add(TableRules.COLUMN_TWICE, cell, Map.of("column", text));
        }
    }

    /** Returns the first required structural column that is missing; the position is optional. */
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

    /** Returns the content of a structural column in a row, without surrounding blanks. */
    String structural(Grid.Row row, String header) {
        Integer column = structure.get(header);
        return column == null ? "" : FormulaGuard.unguard(row.cell(column).strip());
    }

    /** Returns the members that have a column, in the order of the table. */
    Set<List<String>> paths() {
        return members.keySet();
    }

    /** Returns the text of a member in a row, joined if it spans several columns; empty if there is none. */
    String text(Grid.Row row, List<String> path) {
        StringBuilder text = new StringBuilder();
        members.getOrDefault(path, new TreeMap<>())
                .values()
                .forEach(column -> text.append(FormulaGuard.unguard(row.cell(column))));
        return text.toString();
    }

    /**
     * Returns the texts of the members that a row has, in the order of their columns. A row that is shorter than the header takes no
     * longer for the columns that it lacks.
     */
    Map<List<String>, String> texts(Grid.Row row) {
        Map<List<String>, String> texts = new LinkedHashMap<>();
        Map<List<String>, TreeMap<Integer, String>> joined = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Header header = headers.get(i);
            if (header != null && !row.cell(i).isEmpty()) {
                String text = FormulaGuard.unguard(row.cell(i));
                texts.putIfAbsent(header.path(), text);
                if (columnsOf(header.path()) > 1) {
                    joined.computeIfAbsent(header.path(), each -> new TreeMap<>())
                            .put(header.part(), text);
                }
            }
        }
        joined.forEach((path, parts) -> texts.put(path, String.join("", parts.values())));
        return texts;
    }

    private int columnsOf(List<String> path) {
        TreeMap<Integer, Integer> parts = members.get(path);
        return parts == null ? 0 : parts.size();
    }

    /** Returns the first column of a member. */
    OptionalInt column(List<String> path) {
        TreeMap<Integer, Integer> parts = members.get(path);
        return parts == null
                ? OptionalInt.empty()
                : OptionalInt.of(parts.firstEntry().getValue());
    }

    /**
     * Returns the column nearest to a member: its own, that of a member containing it, or the first one of its parts.
     */
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

    /** Returns the cells of a row that have no header. */
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

    /** Returns the name of the cell that represents a row: that of its first member, usually its id. */
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
