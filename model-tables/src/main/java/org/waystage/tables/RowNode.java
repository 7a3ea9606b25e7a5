package org.waystage.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Extras;

/** A row that was read: its members, and the rows of other tables that belong to it. */
final class RowNode {
    private final TableLayout table;
    private final GridColumns columns;
    private final Grid.Row row;
    private final OptionalLong position;
    private final Map<String, Object> members;
    private final Map<TableLayout, List<RowNode>> below = new LinkedHashMap<>();
    private final Map<TableLayout, Map<String, RowNode>> byKey = new HashMap<>();

    private RowNode(TableLayout table, GridColumns columns, Grid.Row row, OptionalLong position) {
        this.table = table;
        this.columns = columns;
        this.row = row;
        this.position = position;
        this.members = new LinkedHashMap<>();
    }

    /** Reads the cells of a row; cells that cannot be read cause notices and are ignored. */
    static RowNode read(TableLayout table, GridColumns columns, Grid.Row row, CellNotices notices) {
        RowNode node = new RowNode(table, columns, row, position(columns, row, notices));
        columns.texts(row).forEach((path, text) -> {
            Optional<Extras.Value> value =
                    CellText.value(text, table.row().at(path).kind());
            if (value.isEmpty()) {
                notices.add(TableRules.CELL_NOT_JSON, columns.cell(row, path), Map.of());
            } else if (!put(node.members, path, value.get())) {
                notices.add(
                        TableRules.CELL_CONFLICT,
                        columns.cell(row, path),
                        Map.of("column", new Header(path, 1).text()));
            }
        });
        for (int column : columns.nameless(row)) {
            notices.add(TableRules.COLUMN_NAMELESS, columns.cellAt(row, column), Map.of("value", row.cell(column)));
        }
        return node;
    }

    private static OptionalLong position(GridColumns columns, Grid.Row row, CellNotices notices) {
        String text = columns.structural(row, TableLayout.STRUCTURE);
        if (text.matches("[0-9]{1,18}")) {
            return OptionalLong.of(Long.parseLong(text));
        }
        if (!text.isEmpty()) {
            notices.add(
                    TableRules.POSITION_WRONG,
                    columns.structuralCell(row, TableLayout.STRUCTURE),
                    Map.of("value", text));
        }
        return OptionalLong.empty();
    }

    @SuppressWarnings("unchecked") // maps are only ever put here by this method
    private static boolean put(Map<String, Object> members, List<String> path, Extras.Value value) {
        Map<String, Object> at = members;
        for (String name : path.subList(0, path.size() - 1)) {
            Object next = at.computeIfAbsent(name, each -> new LinkedHashMap<String, Object>());
            if (!(next instanceof Map)) {
                return false;
            }
            at = (Map<String, Object>) next;
        }
        return at.putIfAbsent(path.get(path.size() - 1), value) == null;
    }

    TableLayout table() {
        return table;
    }

    GridColumns columns() {
        return columns;
    }

    Grid.Row row() {
        return row;
    }

    /** Returns the rows of a table that belong to this row. */
    List<RowNode> below(TableLayout child) {
        return below.getOrDefault(child, List.of());
    }

    /** Finds a row below this one by the text that other tables use to refer to it. */
    @Nullable
    RowNode find(TableLayout child, String key) {
        return byKey.getOrDefault(child, Map.of()).get(key);
    }

    /** Adds a row below this one. */
    void add(RowNode child) {
        below.computeIfAbsent(child.table, each -> new ArrayList<>()).add(child);
        Map<String, RowNode> keys = byKey.computeIfAbsent(child.table, each -> new HashMap<>());
        child.position.ifPresent(at -> keys.putIfAbsent(TableLayout.STRUCTURE + at, child));
        child.table
                .key()
                .map(child.members::get)
                .filter(Extras.Str.class::isInstance)
                .ifPresent(key -> keys.putIfAbsent(((Extras.Str) key).text().strip(), child));
    }

    /** Sorts the rows below this one by position; those without a position come last. */
    void sort(CellNotices notices) {
        below.values().forEach(rows -> {
            rows.sort((a, b) -> Long.compare(a.rank(), b.rank()));
            for (int i = 1; i < rows.size(); i++) {
                RowNode one = rows.get(i);
                if (one.position.isPresent() && one.position.equals(rows.get(i - 1).position)) {
                    notices.add(
                            TableRules.POSITION_TWICE,
                            one.columns.structuralCell(one.row, TableLayout.STRUCTURE),
                            Map.of("position", Long.toString(one.position.getAsLong())));
                }
            }
            rows.forEach(row -> row.sort(notices));
        });
    }

    private long rank() {
        return position.orElse(Long.MAX_VALUE);
    }

    /** Returns the object that this row and the rows below it represent. */
    Extras.Obj toObject(CellNotices notices) {
        below.forEach((child, rows) -> {
            List<Extras.Value> elements = new ArrayList<>();
            rows.forEach(each -> elements.add(each.toObject(notices)));
            if (members.put(child.member(), new Extras.Arr(elements)) != null) {
                notices.add(
                        TableRules.CELL_CONFLICT,
                        columns.cell(row, List.of(child.member())),
                        Map.of("column", child.member()));
            }
        });
        return object(members);
    }

    private static Extras.Obj object(Map<?, ?> members) {
        Map<String, Extras.Value> values = new LinkedHashMap<>();
        members.forEach((name, value) ->
                values.put((String) name, value instanceof Map<?, ?> map ? object(map) : (Extras.Value) value));
        return new Extras.Obj(values);
    }
}
