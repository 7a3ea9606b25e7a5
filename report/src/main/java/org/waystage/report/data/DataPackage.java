package org.waystage.report.data;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waystage.core.internal.text.LetterCase;
import org.waystage.core.value.Text;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the files as a Data Package, version 2 (https://datapackage.org). */
final class DataPackage {
    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    /** The pattern of a licence name. */
    private static final Pattern NAME = Pattern.compile("[-a-zA-Z0-9._]+");

    private final DataFolder folder;

    DataPackage(DataFolder folder) {
        this.folder = folder;
    }

    byte[] bytes() {
        var catalogue = folder.catalogue();
        ObjectNode data = Json.object();
        data.put("$schema", PROFILES + "datapackage.json");
        data.put("name", catalogue.id().value());
        data.put("title", said(catalogue.title()));
        data.put("description", folder.words().say("data.about"));
        catalogue.edition().ifPresent(edition -> data.put("version", edition));
        catalogue.publisher().ifPresent(publisher -> {
            ObjectNode contributor = data.putArray("contributors").addObject();
            contributor.put("title", said(publisher));
            contributor.putArray("roles").add("publisher");
        });
        catalogue
                .licence()
                .ifPresent(licence -> licence(data.putArray("licenses").addObject(), licence));
        ObjectNode source = data.putArray("sources").addObject();
        source.put("title", said(catalogue.title()));
        source.put("path", DataFolder.CATALOGUE);
        ArrayNode resources = data.putArray("resources");
        for (DataSet set : folder.sets()) {
            table(resources.addObject(), set);
            ObjectNode json = resources.addObject();
            file(json, set.name() + "-json", set.json(), set.title().apply(folder.words()), "json", "application/json");
            json.put("jsonSchema", schema(set));
        }
        ObjectNode whole = resources.addObject();
        file(
                whole,
                "catalogue",
                DataFolder.CATALOGUE,
                folder.words().say("data.set.catalogue"),
                "json",
                "application/json");
        whole.put("jsonSchema", DataFolder.CATALOGUE_SCHEMA);
        for (String name : List.of(DataFolder.CATALOGUE_SCHEMA, DataFolder.RESULTS_SCHEMA)) {
            file(
                    resources.addObject(),
                    name.substring(0, name.length() - ".json".length()).replace('.', '-'),
                    name,
                    folder.words().say("data.set." + name),
                    "json",
                    "application/schema+json");
        }
        return Json.bytes(data);
    }

    private String said(Text text) {
        return folder.words().text(text).text();
    }

    /** Describes a licence by its name or, if its text is not one, by a name made from the text, with the text as title. */
    private static void licence(ObjectNode node, String licence) {
        node.put("name", NAME.matcher(licence).matches() ? licence : name(licence));
        node.put("title", licence);
    }

    private static String name(String text) {
        String name = LetterCase.lower(text).replaceAll("[^a-z0-9]+", "-");
        return name.isEmpty() ? "-" : name;
    }

    private String schema(DataSet set) {
        return DataFolder.RESULTS_SCHEMA + "#/$defs/" + folder.table(set).shape();
    }

    private void file(ObjectNode node, String name, String path, String title, String format, String type) {
        Written file = folder.written(path);
        node.put("$schema", PROFILES + "dataresource.json");
        node.put("name", name);
        node.put("path", path);
        node.put("title", title);
        node.put("format", format);
        node.put("mediatype", type);
        node.put("encoding", "utf-8");
        node.put("bytes", file.bytes());
        node.put("hash", "sha256:" + file.hash());
    }

    private void table(ObjectNode node, DataSet set) {
        file(node, set.name(), set.csv(), set.title().apply(folder.words()), "csv", "text/csv");
        node.put("description", set.about(folder.words()));
        node.put("type", "table");
        ObjectNode schema = node.putObject("schema");
        schema.put("$schema", PROFILES + "tableschema.json");
        ArrayNode fields = schema.putArray("fields");
        DataFolder.Table table = folder.table(set);
        for (Columns.Column column : Columns.of(table.shape(), table.header())) {
            ObjectNode field = fields.addObject();
            field.put("name", column.name());
            field.put("type", column.type());
            if (!column.delimiter().isEmpty()) {
                // The type "list" is missing in the profile of version 2.0, and readers refuse a whole package for it.
                field.put("delimiter", column.delimiter());
            }
            Optional.of(column.pattern())
                    .filter(pattern -> !pattern.isEmpty())
                    .ifPresent(pattern -> field.putObject("constraints").put("pattern", pattern));
        }
        schema.putArray("missingValues").add("");
    }
}
