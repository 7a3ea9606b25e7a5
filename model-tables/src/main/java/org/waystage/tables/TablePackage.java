package org.waystage.tables;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Extras;

/**
 * The description of the tables as a Data Package, version 2 (https://datapackage.org). It has neither sizes nor digests, since people
 * edit the tables, and all columns but the positions are strings, since any cell may hold JSON or an apostrophe.
 */
final class TablePackage {
    static final String FILE = "datapackage.json";

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    /** What may name a licence. */
    private static final Pattern NAME = Pattern.compile("[-a-zA-Z0-9._]+");

    private TablePackage() {}

    static byte[] bytes(Catalogue catalogue, List<Grid> grids) {
        Map<String, Extras.Value> described = new LinkedHashMap<>();
        put(described, "$schema", PROFILES + "datapackage.json");
        put(described, "name", catalogue.id().value());
        put(described, "title", catalogue.title().in("en"));
        catalogue.edition().ifPresent(edition -> put(described, "version", edition));
        catalogue.publisher().ifPresent(publisher -> {
            Map<String, Extras.Value> contributor = new LinkedHashMap<>();
            put(contributor, "title", publisher.in("en"));
            contributor.put("roles", new Extras.Arr(List.of(new Extras.Str("publisher"))));
            described.put("contributors", new Extras.Arr(List.of(new Extras.Obj(contributor))));
        });
        catalogue.licence().ifPresent(licence -> {
            Map<String, Extras.Value> named = new LinkedHashMap<>();
            put(named, "name", NAME.matcher(licence).matches() ? licence : "other");
            put(named, "title", licence);
            described.put("licenses", new Extras.Arr(List.of(new Extras.Obj(named))));
        });
        described.put(
                "resources",
                new Extras.Arr(
                        grids.stream().<Extras.Value>map(TablePackage::resource).toList()));
        return (Json.text(new Extras.Obj(described)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Extras.Obj resource(Grid grid) {
        Map<String, Extras.Value> table = new LinkedHashMap<>();
        put(table, "$schema", PROFILES + "dataresource.json");
        put(table, "name", grid.name());
        put(table, "path", grid.name() + CsvTable.ENDING);
        put(table, "type", "table");
        put(table, "format", "csv");
        put(table, "mediatype", "text/csv");
        put(table, "encoding", "utf-8");
        Map<String, Extras.Value> schema = new LinkedHashMap<>();
        put(schema, "$schema", PROFILES + "tableschema.json");
        schema.put(
                "fields",
                new Extras.Arr(grid.rows().get(0).cells().stream()
                        .<Extras.Value>map(header -> field(grid.name(), header))
                        .toList()));
        schema.put("missingValues", new Extras.Arr(List.of(new Extras.Str(""))));
        table.put("schema", new Extras.Obj(schema));
        return new Extras.Obj(table);
    }

    private static Extras.Obj field(String table, String header) {
        Map<String, Extras.Value> field = new LinkedHashMap<>();
        put(field, "name", header);
        put(field, "type", header.equals(TableLayout.STRUCTURE) ? "integer" : "string");
        String help = header.startsWith(TableLayout.STRUCTURE)
                ? ""
                : Layout.find(table)
                        .map(layout -> ColumnHelp.text(layout, header))
                        .orElse("");
        if (!help.isEmpty()) {
            put(field, "description", help);
        }
        return new Extras.Obj(field);
    }

    private static void put(Map<String, Extras.Value> members, String name, String text) {
        members.put(name, new Extras.Str(text));
    }
}
