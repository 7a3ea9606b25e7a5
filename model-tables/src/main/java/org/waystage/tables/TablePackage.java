package org.waystage.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.core.internal.text.FormulaGuard;
import org.waystage.core.internal.text.LetterCase;
import org.waystage.core.value.Extras;

/**
 * The description of the tables as a Data Package, version 2 (https://datapackage.org).
 *
 * <p>It states what is true of every cell of a column. A column of numbers with a cell that is not a number, which the
 * format keeps, is a column of texts; and columns refer to those of another table only if all their cells are found
 * there.
 */
final class TablePackage {
    static final String FILE = "datapackage.json";

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    /** The form of the name of a licence. */
    private static final Pattern NAME = Pattern.compile("[-a-zA-Z0-9._]+");

    private final Map<String, Grid> grids;

    private TablePackage(List<Grid> grids) {
        this.grids = grids.stream().collect(Collectors.toMap(Grid::name, grid -> grid));
    }

    /** Returns the description of all tables of a catalogue. */
    static byte[] of(Catalogue catalogue, List<Grid> grids) {
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        members.put("$schema", text(PROFILES + "datapackage.json"));
        members.put("name", text(catalogue.id().value()));
        members.put("title", text(catalogue.title().in("en")));
        catalogue.edition().ifPresent(edition -> members.put("version", text(edition)));
        catalogue
                .publisher()
                .ifPresent(publisher -> members.put(
                        "contributors",
                        list(object("title", text(publisher.in("en")), "roles", list(text("publisher"))))));
        catalogue.licence().ifPresent(licence -> {
            String name = NAME.matcher(licence).matches()
                    ? licence
                    : LetterCase.lower(licence).replaceAll("[^a-z0-9]+", "-");
            members.put("licenses", list(object("name", text(name), "title", text(licence))));
        });
        TablePackage tables = new TablePackage(grids);
        members.put(
                "resources", new Extras.Arr(grids.stream().map(tables::resource).toList()));
        return Json.lines(new Extras.Obj(members)).getBytes(StandardCharsets.UTF_8);
    }

    private Extras.Value resource(Grid grid) {
        TableLayout table = Layout.find(grid.name()).orElseThrow();
        List<String> header = header(grid);
        Map<String, Extras.Value> schema = new LinkedHashMap<>();
        schema.put("$schema", text(PROFILES + "tableschema.json"));
        List<Extras.Value> fields = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            fields.add(field(table, header.get(i), cells(grid, i)));
        }
        schema.put("fields", new Extras.Arr(fields));
        schema.put("missingValues", list(text("")));
        schema.put("primaryKey", texts(primaryKey(grid, table)));
        List<Extras.Value> references = new ArrayList<>();
        owner(table).ifPresent(owner -> refer(grid, owner, references));
        for (String column : header) {
            if (!column.startsWith(TableLayout.STRUCTURE)
                    && table.row().member(column).kind() == Field.Kind.TEXT) {
                ColumnHelp.target(table, List.of(column))
                        .ifPresent(target -> target.key()
                                .ifPresent(key -> refer(
                                        grid,
                                        new Reference(List.of(column), target.name(), List.of(key)),
                                        references)));
            }
        }
        if (!references.isEmpty()) {
            schema.put("foreignKeys", new Extras.Arr(references));
        }
        Map<String, Extras.Value> resource = new LinkedHashMap<>();
        resource.put("$schema", text(PROFILES + "dataresource.json"));
        resource.put("name", text(grid.name()));
        resource.put("type", text("table"));
        resource.put("path", text(grid.name() + CsvTable.ENDING));
        resource.put("format", text("csv"));
        resource.put("mediatype", text("text/csv"));
        resource.put("encoding", text("utf-8"));
        resource.put("schema", new Extras.Obj(schema));
        return new Extras.Obj(resource);
    }

    private static Extras.Value field(TableLayout table, String name, List<String> cells) {
        String header = FormulaGuard.unguard(name);
        Map<String, Extras.Value> field = new LinkedHashMap<>();
        field.put("name", text(name));
        Header column = table.structure().contains(header) ? null : Header.find(header);
        Field member = column == null || column.part() > 1
                ? Field.UNKNOWN
                : table.row().at(column.path());
        if (header.equals(TableLayout.STRUCTURE) || (member.kind() == Field.Kind.WHOLE && all(cells, WHOLE))) {
            field.put("type", text("integer"));
        } else if (member.kind() == Field.Kind.NUMBER && all(cells, CellText.NUMBER)) {
            field.put("type", text("number"));
        } else if ((member.kind() == Field.Kind.LIST || member.kind() == Field.Kind.CITATIONS)
                && cells.stream().noneMatch(cell -> cell.startsWith(CellText.JSON) || cell.startsWith("'"))) {
            // The type "list" is missing in the profile of version 2.0, and readers reject the whole package for it.
            field.put("type", text("string"));
            field.put("delimiter", text(" " + CellText.BAR + " "));
        } else {
            field.put("type", text("string"));
            if (!member.pattern().isEmpty() && all(cells, Pattern.compile(member.pattern()))) {
                field.put("constraints", object("pattern", text(member.pattern())));
            }
        }
        String help = ColumnHelp.text(table, header);
        if (!help.isEmpty() && !help.equals(GridAssembly.HELP)) {
            field.put("description", text(help));
        }
        return new Extras.Obj(field);
    }

    private static boolean all(List<String> cells, Pattern pattern) {
        return cells.stream()
                .allMatch(cell -> cell.isEmpty() || pattern.matcher(cell).matches());
    }

    /** Returns the own key of a table if it has one, and otherwise the place of a row, which every table has. */
    private static List<String> primaryKey(Grid grid, TableLayout table) {
        Optional<String> key = table.key().filter(name -> table.owners().isEmpty());
        if (key.isPresent()) {
            List<String> cells = cells(grid, header(grid).indexOf(key.get()));
            if (!cells.contains("") && new HashSet<>(cells).size() == cells.size()) {
                return List.of(key.get());
            }
        }
        return table.structure();
    }

    /** Columns, and those of another or the same table in which their cells are found. */
    private record Reference(List<String> columns, String table, List<String> keys) {}

    /** Returns how the rows of a table refer to those that they belong to. */
    private static Optional<Reference> owner(TableLayout table) {
        List<TableLayout> owners = table.owners();
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        TableLayout owner = owners.get(owners.size() - 1);
        List<String> columns = table.structure().subList(0, owners.size());
        List<String> keys = new ArrayList<>(columns.subList(0, columns.size() - 1));
        keys.add(owner.key().orElse(TableLayout.STRUCTURE));
        return Optional.of(new Reference(columns, owner.name(), keys));
    }

    private void refer(Grid grid, Reference reference, List<Extras.Value> references) {
        Grid target = grids.get(reference.table());
        if (target == null) {
            return;
        }
        Set<List<String>> found = new HashSet<>(tuples(target, reference.keys()));
        boolean holds = tuples(grid, reference.columns()).stream()
                .filter(tuple -> !tuple.contains(""))
                .allMatch(found::contains);
        if (holds) {
            Map<String, Extras.Value> to = new LinkedHashMap<>();
            if (!target.name().equals(grid.name())) { // a reference without a table is one to the same
                to.put("resource", text(target.name()));
            }
            to.put("fields", texts(reference.keys()));
            references.add(object("fields", texts(reference.columns()), "reference", new Extras.Obj(to)));
        }
    }

    private static List<List<String>> tuples(Grid grid, List<String> columns) {
        List<Integer> places = columns.stream().map(header(grid)::indexOf).toList();
        return grid.rows().subList(1, grid.rows().size()).stream()
                .map(row -> places.stream().map(row::cell).toList())
                .toList();
    }

    private static List<String> header(Grid grid) {
        return grid.rows().get(0).cells();
    }

    private static List<String> cells(Grid grid, int column) {
        return grid.rows().subList(1, grid.rows().size()).stream()
                .map(row -> row.cell(column))
                .toList();
    }

    private static Extras.Value text(String text) {
        return new Extras.Str(text);
    }

    private static Extras.Value texts(List<String> texts) {
        return new Extras.Arr(texts.stream().map(TablePackage::text).toList());
    }

    private static Extras.Value list(Extras.Value element) {
        return new Extras.Arr(List.of(element));
    }

    private static Extras.Value object(String name, Extras.Value value) {
        return new Extras.Obj(Map.of(name, value));
    }

    private static Extras.Value object(String first, Extras.Value one, String second, Extras.Value two) {
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        members.put(first, one);
        members.put(second, two);
        return new Extras.Obj(members);
    }
}
