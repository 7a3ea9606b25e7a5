package org.waystage.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.internal.text.LetterCase;
import org.waystage.core.internal.text.NearMiss;

/**
 * Finds columns that seem to have been renamed: a column is unknown, and a known one is missing.
 *
 * <p>If the rows cannot be read without the column, or if its name differs only in case and blanks, every row and every
 * reference to it would cause the same notices. In that case the table is not read, and a single notice says why.
 * Otherwise a single notice asks about the column.
 */
final class RenamedColumns {
    private final TableLayout table;
    private final GridColumns columns;
    private final Map<String, Integer> strange = new LinkedHashMap<>();

    private RenamedColumns(Grid grid, TableLayout table, GridColumns columns) {
        this.table = table;
        this.columns = columns;
        for (List<String> path : columns.paths()) {
            if (isStrange(path) || isText(path, grid)) {
                strange.put(new Header(path, 1).text(), columns.column(path).orElse(0));
            }
        }
    }

    /**
     * Looks for renamed columns and reports the first one.
     *
     * @return whether the table cannot be read
     */
    static boolean report(Grid grid, TableLayout table, GridColumns columns, CellNotices notices) {
        return new RenamedColumns(grid, table, columns).report(grid, notices);
    }

    /** Returns the indexes of the unknown columns. */
    static Set<Integer> strange(Grid grid, TableLayout table, GridColumns columns) {
        return new LinkedHashSet<>(new RenamedColumns(grid, table, columns).strange.values());
    }

    /**
     * Asks for each unknown column whether it was renamed. Tables written by this library have all columns of the
     * format, so nothing is asked about their unknown members.
     */
    static void ask(Grid grid, TableLayout table, GridColumns columns, CellNotices notices) {
        RenamedColumns renamed = new RenamedColumns(grid, table, columns);
        List<String> missing = renamed.missing();
        if (missing.isEmpty() || renamed.strange.isEmpty()) {
            return;
        }
        Map<List<String>, Long> cells = renamed.cells(grid);
        int asked = 0;
        for (Map.Entry<String, Integer> entry : renamed.strange.entrySet()) {
            String header = entry.getKey();
            Header found = Header.find(header);
            long count = found == null ? 0 : cells.getOrDefault(found.path(), 0L);
            if (count > 0) {
                Optional<String> near = asked++ < NearMiss.MOST_WORDS ? NearMiss.of(header, missing) : Optional.empty();
                Map<String, String> values = new LinkedHashMap<>();
                values.put("column", header);
                values.put(
                        "missing", near.map(name -> "'" + name + "'").orElse("'" + String.join("', '", missing) + "'"));
                values.put("count", Long.toString(count));
                notices.add(
                        TableRules.COLUMN_RENAMED, grid.cell(grid.rows().get(0).number(), entry.getValue()), values);
            }
        }
    }

    /** Returns how many rows have a text of each member. */
    private Map<List<String>, Long> cells(Grid grid) {
        Map<List<String>, Long> cells = new HashMap<>();
        grid.rows().stream()
                .skip(1)
                .filter(row -> !GridAssembly.isHelp(table, columns, row))
                .flatMap(row -> columns.texts(row).keySet().stream())
                .forEach(path -> cells.merge(path, 1L, Long::sum));
        return cells;
    }

    private boolean report(Grid grid, CellNotices notices) {
        Optional<String> owner = columns.missing(table);
        if (owner.isPresent()) {
            tell(grid, owner.get(), Optional.empty(), notices);
            return true;
        }
        for (String name : table.needed()) {
            if (!isThere(name)) {
                boolean texts = table.row().member(name).kind() == Field.Kind.LANGUAGES;
                String missing = texts ? name + "/en" : name;
                Optional<String> near = NearMiss.of(missing, strange.keySet());
                tell(grid, missing, near.or(this::onlyStrange), notices);
                return true;
            }
        }
        Map<String, String> missing = new LinkedHashMap<>();
        missing().forEach(name -> missing.putIfAbsent(letters(name), name));
        for (String header : strange.keySet()) {
            Header found = Header.find(header);
            if (found != null && !isStrange(found.path())) {
                tell(grid, header + "/en", Optional.of(header), notices);
                return true;
            }
            String meant = missing.get(letters(header));
            if (meant != null) {
                tell(grid, meant, Optional.of(header), notices);
                return true;
            }
        }
        return false;
    }

    /** Normalises a name: ignores case, blanks, hyphens and underscores. */
    private static String letters(String name) {
        return LetterCase.lower(name).replaceAll("[-_ ]", "");
    }

    private void tell(Grid grid, String missing, Optional<String> near, CellNotices notices) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("column", missing);
        near.ifPresent(header -> values.put("near", header));
        int row = grid.rows().get(0).number();
        int column = near.map(strange::get).orElse(0);
        notices.add(TableRules.COLUMN_MISSING, grid.cell(row, column), values);
    }

    private Optional<String> onlyStrange() {
        return strange.size() == 1 ? strange.keySet().stream().findFirst() : Optional.empty();
    }

    /** Returns whether a member or a part of it has a column. */
    private boolean isThere(String name) {
        return columns.paths().stream().anyMatch(path -> path.get(0).equals(name))
                && !strange.containsKey(new Header(List.of(name), 1).text());
    }

    private boolean isStrange(List<String> path) {
        Field field = table.row();
        for (String name : path) {
            if (field.kind() == Field.Kind.LANGUAGES) {
                return false;
            }
            if (!field.members().containsKey(name)) {
                return true;
            }
            field = field.member(name);
        }
        return false;
    }

    /** Returns whether a column has plain texts although each language has a separate column. */
    private boolean isText(List<String> path, Grid grid) {
        boolean whole = table.row().at(path).kind() == Field.Kind.LANGUAGES;
        return whole
                && grid.rows().stream()
                        .skip(1)
                        .filter(row -> !GridAssembly.isHelp(table, columns, row))
                        .map(row -> columns.text(row, path))
                        .anyMatch(text -> !text.isEmpty() && !text.startsWith(CellText.JSON));
    }

    /** Returns the missing columns of the format whose members have no other column either. */
    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        addMissing(table.row(), List.of(), missing);
        return missing;
    }

    private void addMissing(Field field, List<String> path, List<String> missing) {
        field.members().forEach((name, member) -> {
            List<String> here = new ArrayList<>(path);
            here.add(name);
            if (member.kind() == Field.Kind.OBJECT) {
                addMissing(member, here, missing);
            } else if (member.kind() == Field.Kind.LANGUAGES) {
                add(here, "/en", missing);
            } else if (member.kind() != Field.Kind.TABLE) {
                add(here, "", missing);
            }
        });
    }

    private void add(List<String> path, String part, List<String> missing) {
        String text = new Header(path, 1).text();
        boolean there = columns.paths().stream()
                .anyMatch(other -> (other.size() <= path.size()
                                ? path.subList(0, other.size()).equals(other)
                                : other.subList(0, path.size()).equals(path))
                        && !strange.containsKey(new Header(other, 1).text()));
        if (!there) {
            missing.add(text + part);
        }
    }
}
