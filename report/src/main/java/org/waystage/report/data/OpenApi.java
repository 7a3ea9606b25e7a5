package org.waystage.report.data;

import tools.jackson.databind.node.ObjectNode;

/** The description of the files as a service that answers with them (OpenAPI 3.1). */
final class OpenApi {
    private final DataFolder folder;

    OpenApi(DataFolder folder) {
        this.folder = folder;
    }

    byte[] bytes() {
        var catalogue = folder.catalogue();
        ObjectNode api = Json.object();
        api.put("openapi", "3.1.1");
        ObjectNode info = api.putObject("info");
        info.put("title", folder.words().text(catalogue.title()).text());
        info.put("description", folder.words().say("data.about"));
        info.put("version", catalogue.edition().orElse("-"));
        catalogue.licence().ifPresent(licence -> info.putObject("license").put("name", licence));
        api.putArray("servers").addObject().put("url", "."); // beside this description
        ObjectNode paths = api.putObject("paths");
        for (DataSet set : folder.sets()) {
            String title = set.title().apply(folder.words());
            ObjectNode json = get(paths, set.json(), set.name() + "-json", title, set.about(folder.words()));
            json.putObject("application/json")
                    .putObject("schema")
                    .put(
                            "$ref",
                            DataFolder.RESULTS_SCHEMA + "#/$defs/"
                                    + folder.table(set).shape());
            ObjectNode csv = get(paths, set.csv(), set.name() + "-csv", title, set.about(folder.words()));
            csv.putObject("text/csv").putObject("schema").put("type", "string");
        }
        for (DataFolder.Other other : folder.others()) {
            boolean csv = other.name().endsWith(".csv");
            ObjectNode content = get(paths, other.name(), other.name().replace('.', '-'), other.title(), other.title());
            content.putObject(csv ? "text/csv" : "application/json").putObject("schema");
        }
        document(paths, DataFolder.CATALOGUE, "catalogue").put("$ref", DataFolder.CATALOGUE_SCHEMA);
        document(paths, DataFolder.CATALOGUE_SCHEMA, "catalogue-schema").put("type", "object");
        document(paths, DataFolder.RESULTS_SCHEMA, "results-schema").put("type", "object");
        document(paths, DataFolder.PACKAGE, "datapackage").put("type", "object");
        return Json.bytes(api);
    }

    private ObjectNode document(ObjectNode paths, String file, String id) {
        String key = file.equals(DataFolder.CATALOGUE) ? "data.set.catalogue" : "data.set." + file;
        String title = folder.words().say(key);
        return get(paths, file, id, title, title).putObject("application/json").putObject("schema");
    }

    /** Describes a file and returns the object for its content. */
    private static ObjectNode get(ObjectNode paths, String file, String id, String title, String about) {
        ObjectNode get = paths.putObject("/" + file).putObject("get");
        get.put("operationId", id);
        get.put("summary", title);
        ObjectNode answer = get.putObject("responses").putObject("200");
        answer.put("description", about);
        return answer.putObject("content");
    }
}
