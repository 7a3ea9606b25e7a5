package org.waystage.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Extras;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueReader;

/** The description of the tables holds of each of their cells. */
class TablePackageTest {
    static Stream<Named<Catalogue>> catalogues() {
        return Stream.concat(
                Stream.of(named("the edition", Editions.latest())),
                IntStream.range(0, 12).mapToObj(seed -> named("seed " + seed, RandomCatalogues.of(seed))));
    }

    /** A table as anyone reads it: the lines of the file. */
    private record Table(List<String> header, List<List<String>> rows) {
        List<String> column(String name) {
            int place = header.indexOf(name);
            return rows.stream().map(row -> row.get(place)).toList();
        }

        List<List<String>> tuples(List<String> columns) {
            return rows.stream()
                    .map(row -> columns.stream()
                            .map(column -> row.get(header.indexOf(column)))
                            .toList())
                    .toList();
        }
    }

    private static Map<String, byte[]> files(Catalogue catalogue) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(TableLawsTest.zip(catalogue)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Table table(byte[] csv) {
        List<List<String>> rows = new ArrayList<>();
        CsvTable.read("any", csv, new CellNotices()).orElseThrow().rows().stream()
                .filter(row -> !row.isBlank())
                .forEach(row -> rows.add(row.cells()));
        List<String> header = rows.remove(0);
        return new Table(
                header,
                rows.stream()
                        .map(row -> IntStream.range(0, header.size())
                                .mapToObj(i -> i < row.size() ? row.get(i) : "")
                                .toList())
                        .toList());
    }

    private static List<Extras.Obj> objects(Extras.Obj object, String name) {
        return object.members().getOrDefault(name, new Extras.Arr(List.of())) instanceof Extras.Arr list
                ? list.elements().stream().map(Extras.Obj.class::cast).toList()
                : List.of();
    }

    private static Extras.Obj object(Extras.Obj object, String name) {
        return (Extras.Obj) object.members().getOrDefault(name, new Extras.Obj(Map.of()));
    }

    private static String text(Extras.Obj object, String name) {
        return object.members().getOrDefault(name, new Extras.Str("")) instanceof Extras.Str text ? text.text() : "";
    }

    private static List<String> texts(Extras.Obj object, String name) {
        return ((Extras.Arr) object.members().getOrDefault(name, new Extras.Arr(List.of())))
                .elements().stream().map(text -> ((Extras.Str) text).text()).toList();
    }

    private static Map<String, Extras.Obj> resources(Map<String, byte[]> files) {
        Map<String, Extras.Obj> resources = new LinkedHashMap<>();
        objects((Extras.Obj) Json.tree(files.get(TablePackage.FILE)), "resources")
                .forEach(resource -> resources.put(text(resource, "name"), resource));
        return resources;
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void everyTableIsAsItIsDescribed(Catalogue catalogue) throws IOException {
        Map<String, byte[]> files = files(catalogue);
        Map<String, Extras.Obj> resources = resources(files);
        Set<String> paths = new HashSet<>(Set.of(TablePackage.FILE));
        Map<String, Table> tables = new LinkedHashMap<>();
        resources.forEach((name, resource) -> {
            paths.add(text(resource, "path"));
            tables.put(name, table(files.get(text(resource, "path"))));
        });
        assertThat(paths).isEqualTo(files.keySet());

        resources.forEach((name, resource) -> {
            Table table = tables.get(name);
            Extras.Obj schema = object(resource, "schema");
            List<Extras.Obj> fields = objects(schema, "fields");
            assertThat(fields.stream().map(field -> text(field, "name"))).isEqualTo(table.header());
            for (Extras.Obj field : fields) {
                for (String cell : table.column(text(field, "name"))) {
                    assertThat(cell.isEmpty() || fits(field, cell))
                            .as("%s: %s = '%s'", name, Json.text(field), cell)
                            .isTrue();
                }
            }
            List<List<String>> keys = table.tuples(texts(schema, "primaryKey"));
            assertThat(new HashSet<>(keys)).as(name).hasSameSizeAs(keys);
            for (Extras.Obj foreign : objects(schema, "foreignKeys")) {
                Extras.Obj to = object(foreign, "reference");
                String target = text(to, "resource").isEmpty() ? name : text(to, "resource");
                assertThat(tables.get(target).tuples(texts(to, "fields")))
                        .as("%s: %s", name, Json.text(foreign))
                        .containsAll(table.tuples(texts(foreign, "fields")).stream()
                                .filter(tuple -> !tuple.contains(""))
                                .toList());
            }
        });
    }

    private static boolean fits(Extras.Obj field, String cell) {
        return switch (text(field, "type")) {
            case "integer" -> cell.matches("-?[0-9]+");
            case "number" -> cell.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
            case "list" -> !cell.startsWith("json:") && text(field, "delimiter").equals(" | ");
            default ->
                cell.matches(
                        object(field, "constraints").members().isEmpty()
                                ? "(?s).*"
                                : text(object(field, "constraints"), "pattern"));
        };
    }

    private static Extras.Obj field(Map<String, Extras.Obj> resources, String table, String name) {
        return objects(object(resources.get(table), "schema"), "fields").stream()
                .filter(field -> text(field, "name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theEditionHasItsTypesKeysAndReferences() throws IOException {
        Map<String, Extras.Obj> resources = resources(files(Editions.latest()));

        assertThat(text(field(resources, "caseStudies", "technologies"), "delimiter"))
                .isEqualTo(" | ");
        assertThat(text(field(resources, "surveys", "respondents"), "type")).isEqualTo("integer");
        assertThat(text(field(resources, "surveys.answers", "share/value"), "type"))
                .isEqualTo("number");
        assertThat(text(field(resources, "caseStudies", "visibility"), "type")) // empty throughout
                .isEqualTo("string");
        assertThat(object(field(resources, "caseStudies.stages", "date"), "constraints")
                        .members())
                .containsKey("pattern");
        assertThat(text(field(resources, "caseStudies.stages", "date"), "description"))
                .isNotEmpty();
        assertThat(texts(object(resources.get("caseStudies"), "schema"), "primaryKey"))
                .containsExactly("id");
        assertThat(texts(object(resources.get("codeLists.codes.memberships"), "schema"), "primaryKey"))
                .containsExactly("#codeLists", "#codes", "#");
        assertThat(objects(object(resources.get("codeLists.codes.memberships"), "schema"), "foreignKeys"))
                .extracting(Json::text)
                .containsExactly("{\"fields\":[\"#codeLists\",\"#codes\"],\"reference\":"
                        + "{\"resource\":\"codeLists.codes\",\"fields\":[\"#codeLists\",\"code\"]}}");
        assertThat(objects(object(resources.get("technologies"), "schema"), "foreignKeys"))
                .extracting(Json::text)
                .contains("{\"fields\":[\"broader\"],\"reference\":{\"fields\":[\"id\"]}}");
    }

    @Test
    void aNumberBelowZeroIsANumber() throws IOException {
        String document = """
                {"format": "waystage-catalogue/1.0", "id": "mine", "title": {"en": "Mine"},
                 "caseStudies": [{"id": "c", "title": {"en": "C"}, "technologies": ["a"], "adopters": ["o"],
                  "outcomes": [{"measure": {"en": "-2 is a text"}, "quantity": {"value": -2.50}}]}]}
                """;
        Catalogue catalogue = read(document);
        Map<String, byte[]> files = files(catalogue);
        Table outcomes = table(files.get("caseStudies.outcomes.csv"));

        assertThat(outcomes.column("quantity/value")).containsExactly("-2.50");
        assertThat(outcomes.column("measure/en")).containsExactly("'-2 is a text");
        assertThat(text(field(resources(files), "caseStudies.outcomes", "quantity/value"), "type"))
                .isEqualTo("number");
        assertThat(TableReader.fromZip(TableLawsTest.zip(catalogue)).value()).contains(catalogue);
    }

    private static Catalogue read(String document) {
        return new CatalogueReader()
                .read(document.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
    }

    /** What the format keeps although it is no number, and a reference to nothing, are not promised to a program. */
    @Test
    void aColumnIsPromisedNothingThatACellDoesNotKeep() throws IOException {
        String document = """
                {"format": "waystage-catalogue/1.0", "id": "mine", "title": {"en": "Mine"},
                 "surveys": [{"id": "s", "title": {"en": "S"}, "respondents": "some"}],
                 "technologies": [{"id": "a", "name": {"en": "A"}, "broader": "nowhere"}],
                 "organizations": [{"id": "o", "name": {"en": "O"}, "partOf": "o"}]}
                """;
        Map<String, Extras.Obj> resources = resources(files(read(document)));

        assertThat(objects(object(resources.get("technologies"), "schema"), "foreignKeys"))
                .extracting(Json::text)
                .noneMatch(foreign -> foreign.contains("broader"));
        assertThat(objects(object(resources.get("organizations"), "schema"), "foreignKeys"))
                .extracting(Json::text)
                .contains("{\"fields\":[\"partOf\"],\"reference\":{\"fields\":[\"id\"]}}");
    }

    @Test
    void readingTheTablesTellsNothingOfTheDescription(@TempDir Path folder) throws IOException {
        TableWriter.toFolder(Editions.latest(), folder.resolve("tables"));
        Files.writeString(folder.resolve("tables").resolve(TablePackage.FILE), "no JSON");

        assertThat(TableReader.fromFolder(folder.resolve("tables")).notices())
                .extracting(notice -> notice.rule().id())
                .doesNotContain("table-unknown");
    }
}
