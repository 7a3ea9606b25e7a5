package org.waystage.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;
import org.waystage.json.reading.Reading;

/** Assembles a catalogue from its tables. */
final class GridAssembly {
    /** The content of a structural column in a row that explains the columns and is not part of the table. */
    static final String HELP = "#help";

    private final CellNotices notices;
    private final Map<String, Grid> grids = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final RefusedTables unread = new RefusedTables();
    private final MissingTables missing;
    private @Nullable RowNode root;

    GridAssembly(CellNotices notices) {
        this.notices = notices;
        this.missing = new MissingTables(notices, unread);
    }

    /** Adds a table; adds a notice if the table is unknown or already present. */
    void add(Grid grid) {
        if (Layout.find(grid.name()).isEmpty()) {
            unknown(
                    grid.name(),
                    grid.rows().isEmpty() ? List.of() : grid.rows().get(0).cells());
        } else if (grids.putIfAbsent(grid.name(), grid) != null) {
            notices.add(TableRules.TABLE_TWICE, grid.cell(1, 0), Map.of("table", grid.name()));
        }
    }

    /** Records that a table is present but could not be read, so that it is not also reported as missing. */
    void refused(String name) {
        refused.add(name);
    }

    /** Adds a file or sheet that is not a table, with the cells of its first row if they are known. */
    void unknown(String name, List<String> header) {
        missing.unknown(name, header);
    }

    /** Reads the catalogue. */
    Reading<Catalogue> read() {
        List<TableLayout> absent = Layout.tables().stream()
                .filter(table -> !grids.containsKey(table.name()) && !refused.contains(table.name()))
                .toList();
        missing.report(absent, grids.values());
        List<String> withoutRows = new ArrayList<>();
        for (TableLayout table : Layout.tables()) {
            Grid grid = grids.get(table.name());
            if (grid != null && !grid.rows().isEmpty()) {
                read(table, grid);
            } else if (!refused.contains(table.name())) {
                withoutRows.add(table.name());
            }
        }
        RowNode head = root;
        if (head == null) {
            if (!unread.has(Layout.root()) && !refused.contains(TableLayout.CATALOGUE)) {
                notices.add(TableRules.CATALOGUE_MISSING, Map.of("table", TableLayout.CATALOGUE));
            }
            return notices.reading(Optional.empty());
        }
        head.sort(notices);
        byte[] document = Json.text(head.toObject(notices)).getBytes(StandardCharsets.UTF_8);
        Reading<Catalogue> reading = new CatalogueReader(notices.options()).read(document);
        missing.report(absent, reading);
        withoutRows.removeAll(missing.names());
        if (!withoutRows.isEmpty()) {
            notices.add(
                    TableRules.TABLES_ABSENT,
                    Map.of(
                            "count", Integer.toString(withoutRows.size()),
                            "tables", String.join(", ", withoutRows)));
        }
        notices.addAll(reading, new CellMap(head), unread);
        return notices.reading(reading.value());
    }

    private void read(TableLayout table, Grid grid) {
        GridColumns columns = GridColumns.of(grid, table, notices);
        if (unread.has(table)) {
            return;
        }
        List<Grid.Row> rows = grid.rows().subList(1, grid.rows().size()).stream()
                .filter(row -> !isHelp(table, columns, row) && !row.isBlank())
                .toList();
        boolean structured = columns.missing(table).isEmpty();
        if ((!rows.isEmpty() || !structured) && RenamedColumns.report(grid, table, columns, notices)) {
            unread.add(table);
            return;
        }
        RenamedColumns.ask(grid, table, columns, notices);
        RenamedColumns.strange(grid, table, columns)
                .forEach(
                        column -> unread.addStrange(grid.cell(grid.rows().get(0).number(), column)));
        rows.forEach(row -> place(RowNode.read(table, columns, row, notices)));
    }

    /** Returns whether a row explains the columns. */
    static boolean isHelp(TableLayout table, GridColumns columns, Grid.Row row) {
        return table.structure().stream()
                .anyMatch(header -> columns.structural(row, header).equals(HELP));
    }

    private void place(RowNode node) {
        RowNode head = root;
        if (node.table().parent().isEmpty()) {
            if (head == null) {
                root = node;
            } else {
                notices.add(
                        TableRules.ROW_EXTRA,
                        node.columns().cell(node.row()),
                        Map.of("table", node.table().name()));
            }
            return;
        }
        RowNode owner = head;
        for (TableLayout table : node.table().owners()) {
            if (owner == null) {
                return;
            }
            String header = TableLayout.STRUCTURE + table.member();
            String key = node.columns().structural(node.row(), header);
            String cell = node.columns().structuralCell(node.row(), header);
            if (key.isEmpty()) {
                notices.add(TableRules.PARENT_MISSING, cell, Map.of("column", header));
                return;
            }
            owner = owner.find(table, key);
            if (owner == null) {
                notices.add(TableRules.PARENT_UNKNOWN, cell, Map.of("key", key, "table", table.name()));
                return;
            }
        }
        if (owner != null) {
            owner.add(node);
        }
    }
}
