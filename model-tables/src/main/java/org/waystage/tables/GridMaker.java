package org.waystage.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.internal.text.FormulaGuard;
import org.waystage.core.value.Extras;
import org.waystage.json.CatalogueWriter;

/** Converts a catalogue to tables: all tables of the format, including those without rows. */
final class GridMaker {
    private final int longest;
    private final Map<TableLayout, List<Flat>> rows = new LinkedHashMap<>();

    /** A row before the columns of its table are known. */
    private record Flat(List<String> structure, Map<List<String>, String> cells) {}

    private GridMaker(int longest) {
        this.longest = longest;
    }

    /**
     * Returns the tables of a catalogue.
     *
     * @param catalogue the catalogue to convert
     * @param longest the longest text of a cell; a longer one continues in further columns
     */
    static List<Grid> of(Catalogue catalogue, int longest) {
        GridMaker maker = new GridMaker(longest);
        Layout.tables().forEach(table -> maker.rows.put(table, new ArrayList<>()));
        Extras.Value tree = Json.tree(CatalogueWriter.compact().toBytes(catalogue));
        maker.row(Layout.root(), (Extras.Obj) tree, List.of(), 1, "");
        List<Grid> grids = new ArrayList<>();
        maker.rows.forEach((table, flat) -> grids.add(maker.grid(table, flat)));
        return grids;
    }

    private void row(TableLayout table, Extras.Obj object, List<String> owners, int position, String key) {
        List<String> structure = new ArrayList<>(owners);
        structure.add(Integer.toString(position));
        Flat flat = new Flat(structure, new LinkedHashMap<>());
        rows.computeIfAbsent(table, each -> new ArrayList<>()).add(flat);
        List<String> below = new ArrayList<>(owners);
        if (table.parent().isPresent()) {
            below.add(key.isEmpty() ? TableLayout.STRUCTURE + position : key);
        }
        object.members().forEach((name, value) -> {
            Optional<TableLayout> child = Layout.child(table, name).filter(each -> areRows(value));
            if (child.isPresent()) {
                rows(child.get(), ((Extras.Arr) value).elements(), below);
            } else {
                cell(List.of(name), value, table.row().member(name), flat);
            }
        });
    }

    private static boolean areRows(Extras.Value value) {
        return value instanceof Extras.Arr list
                && !list.elements().isEmpty()
                && list.elements().stream().allMatch(Extras.Obj.class::isInstance);
    }

    private void rows(TableLayout table, List<Extras.Value> elements, List<String> owners) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        elements.forEach(element -> uses.merge(key(table, (Extras.Obj) element), 1, Integer::sum));
        int position = 1;
        for (Extras.Value element : elements) {
            Extras.Obj object = (Extras.Obj) element;
            String key = key(table, object);
            row(table, object, owners, position++, uses.getOrDefault(key, 0) == 1 ? key : "");
        }
    }

    /** Returns the text by which other tables refer to a row; empty if they use its position. */
    private static String key(TableLayout table, Extras.Obj object) {
        Extras.Value value = table.key().map(object.members()::get).orElse(Extras.Null.NULL);
        String key = value instanceof Extras.Str string ? string.text() : "";
        return key.equals(key.strip()) && !key.startsWith(TableLayout.STRUCTURE) && !Json.hasLoneSurrogate(key)
                ? key
                : "";
    }

    private static void cell(List<String> path, Extras.Value value, Field field, Flat flat) {
        if (field.isSpread()
                && value instanceof Extras.Obj object
                && !object.members().isEmpty()) {
            object.members().forEach((name, member) -> {
                List<String> longer = new ArrayList<>(path);
                longer.add(name);
                cell(longer, member, field.member(name), flat);
            });
        } else {
            flat.cells().put(path, CellText.of(value, field.kind()));
        }
    }

    private Grid grid(TableLayout table, List<Flat> flat) {
        Map<List<String>, Integer> parts = new LinkedHashMap<>();
        for (List<String> path : columns(table, flat)) {
            parts.put(
                    path,
                    flat.stream().mapToInt(row -> split(row, path).size()).max().orElse(1));
        }
        List<Grid.Row> lines = new ArrayList<>();
        List<String> line = new ArrayList<>(table.structure());
        parts.forEach((path, count) -> {
            for (int part = 1; part <= count; part++) {
                line.add(FormulaGuard.guard(new Header(path, part).text()));
            }
        });
        lines.add(new Grid.Row(1, line));
        for (Flat row : flat) {
            line.clear();
            row.structure().forEach(cell -> line.add(FormulaGuard.guard(cell)));
            parts.forEach((path, count) -> {
                List<String> texts = split(row, path);
                for (int i = 0; i < count; i++) {
                    String text = i < texts.size() ? texts.get(i) : "";
                    // A number is not a formula, even if it is negative: programs read such a column as numbers.
                    line.add(CellText.isNumber(text, table.row().at(path).kind()) ? text : FormulaGuard.guard(text));
                }
            });
            lines.add(new Grid.Row(lines.size() + 1, line));
        }
        return new Grid(table.name(), lines);
    }

    private List<String> split(Flat row, List<String> path) {
        String text = row.cells().getOrDefault(path, "");
        if (text.length() <= longest) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = Math.min(text.length(), from + longest);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            parts.add(text.substring(from, end));
            from = end;
        }
        return parts;
    }

    /** Returns the columns: those of the format, followed by those of members that it does not define. */
    private static Set<List<String>> columns(TableLayout table, List<Flat> flat) {
        Set<List<String>> used = new LinkedHashSet<>();
        flat.forEach(row -> used.addAll(row.cells().keySet()));
        Set<List<String>> columns = new LinkedHashSet<>();
        known(List.of(), table.row(), used, columns);
        columns.addAll(used);
        return columns;
    }

    /**
     * Collects the columns of the format; a text has one for English, one for French, and one for every other language
     * used.
     */
    private static void known(List<String> path, Field field, Set<List<String>> used, Set<List<String>> columns) {
        if (field.kind() == Field.Kind.LANGUAGES) {
            columns.add(longer(path, "en"));
            columns.add(longer(path, "fr"));
            used.stream()
                    .filter(each -> each.size() == path.size() + 1)
                    .filter(each -> each.subList(0, path.size()).equals(path))
                    .sorted((a, b) -> a.get(path.size()).compareTo(b.get(path.size())))
                    .forEach(columns::add);
        } else if (field.kind() == Field.Kind.OBJECT) {
            field.members().forEach((name, member) -> known(longer(path, name), member, used, columns));
        } else if (field.kind() != Field.Kind.TABLE) {
            columns.add(path);
        }
    }

    private static List<String> longer(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return Collections.unmodifiableList(longer);
    }

    /** Returns the headers that a table always has. */
    static List<String> headers(TableLayout table) {
        List<String> headers = new ArrayList<>(table.structure());
        columns(table, List.of()).forEach(path -> headers.add(new Header(path, 1).text()));
        return headers;
    }
}
