package org.waystage.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueReader;
import org.waystage.report.AdoptionReport;
import org.waystage.report.EditionReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data files match their descriptions. */
class DataFilesTest {
    private static final Pattern LINK = Pattern.compile("href=\"((?:\\.\\./)*data/[^\"]*)\"");

    @TempDir
    private static Path folder;

    private static Path report;
    private static JsonNode described;

    @BeforeAll
    static void write() throws IOException {
        report = EditionReport.written().folder;
        described = json("datapackage.json");
    }

    private static String text(String name) throws IOException {
        return Files.readString(report.resolve("data").resolve(name));
    }

    private static JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(text(name));
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(report.resolve("data"))) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void thePackageIsADataPackageOfVersionTwo() throws IOException {
        assertThat(PublishedSchema.named("datapackage-2.0.schema.json").faults("", described.toString()))
                .isEmpty();
        assertThat(described.get("$schema").asString())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(described.get("version").asString()).isEqualTo("2026-12");
        assertThat(described.at("/licenses/0/name").asString()).isEqualTo("CC-BY-4.0");
        for (JsonNode resource : described.get("resources")) {
            assertThat(resource.get("$schema").asString())
                    .isEqualTo("https://datapackage.org/profiles/2.0/dataresource.json");
        }
    }

    @Test
    void everyFileIsDescribedWithItsSizeAndDigest() throws IOException, NoSuchAlgorithmException {
        Set<String> named = new TreeSet<>(Set.of("datapackage.json"));
        for (JsonNode resource : described.get("resources")) {
            String path = resource.get("path").asString();
            assertThat(named.add(path)).as(path).isTrue();
            byte[] bytes = Files.readAllBytes(report.resolve("data").resolve(path));
            assertThat(resource.get("bytes").asLong()).as(path).isEqualTo(bytes.length);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(resource.get("hash").asString())
                    .as(path)
                    .isEqualTo("sha256:" + HexFormat.of().formatHex(digest));
        }
        assertThat(named).isEqualTo(files());
    }

    @Test
    void everyTableHasTheColumnsAndTypesOfItsSchema() throws IOException {
        int tables = 0;
        Set<String> filled = new HashSet<>();
        for (JsonNode resource : described.get("resources")) {
            if (!resource.path("type").asString("").equals("table")) {
                continue;
            }
            tables++;
            String path = resource.get("path").asString();
            List<List<String>> rows = CsvText.rows(text(path));
            List<String> names = new ArrayList<>();
            resource.at("/schema/fields")
                    .forEach(field -> names.add(field.get("name").asString()));
            assertThat(rows.get(0)).as(path).isEqualTo(names);
            for (List<String> row : rows.subList(1, rows.size())) {
                assertThat(row).as(path).hasSameSizeAs(names);
                for (int i = 0; i < row.size(); i++) {
                    JsonNode field = resource.at("/schema/fields/" + i);
                    if (!row.get(i).isEmpty()) {
                        filled.add(field.get("type").asString());
                        assertThat(fits(field, row.get(i)))
                                .as("%s: %s = '%s', a %s", path, names.get(i), row.get(i), field.get("type"))
                                .isTrue();
                    }
                }
            }
        }
        assertThat(tables).isGreaterThan(25);
        assertThat(filled).contains("string", "integer", "number");
    }

    private static boolean fits(JsonNode field, String cell) {
        return switch (field.get("type").asString()) {
            case "integer" -> cell.matches("-?[0-9]+");
            case "number" -> isNumber(cell);
            case "boolean" -> cell.equals("true") || cell.equals("false");
            default -> cell.matches(field.at("/constraints/pattern").asString("(?s).*"));
        };
    }

    private static boolean isNumber(String cell) {
        try {
            return new BigDecimal(cell).signum() < 2;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Without their delimiter lists would be read as single texts. */
    @Test
    void theListsOfTheCasesHaveADelimiter() throws IOException {
        JsonNode cases = null;
        for (JsonNode resource : described.get("resources")) {
            if (resource.get("path").asString().equals("cases.csv")) {
                cases = resource;
            }
        }
        List<List<String>> rows = CsvText.rows(text("cases.csv"));
        Set<String> lists = new TreeSet<>();
        for (JsonNode field : cases.at("/schema/fields")) {
            if (field.path("delimiter").asString("").equals(";")) {
                lists.add(field.get("name").asString());
            }
        }
        Set<String> several = new TreeSet<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i).matches("[A-Za-z0-9.-]+(;[A-Za-z0-9.-]+)+")) {
                    several.add(rows.get(0).get(i));
                }
            }
        }
        several.removeAll(Set.of("bodyName", "title")); // a name may have a semicolon of its own

        assertThat(lists).contains("group", "technology", "country").containsAll(several);
    }

    /** A number declared as text would be sorted as text: a column of only numbers has a numeric type. */
    @Test
    void noColumnOfNumbersIsCalledAText() throws IOException {
        for (JsonNode resource : described.get("resources")) {
            if (!resource.path("type").asString("").equals("table")) {
                continue;
            }
            String path = resource.get("path").asString();
            List<List<String>> rows = CsvText.rows(text(path));
            for (int i = 0; i < rows.get(0).size(); i++) {
                int column = i;
                List<String> cells = rows.subList(1, rows.size()).stream()
                        .map(row -> row.get(column))
                        .filter(cell -> !cell.isEmpty())
                        .toList();
                String name = rows.get(0).get(i);
                boolean numbers = !cells.isEmpty() && cells.stream().allMatch(DataFilesTest::isNumber);
                if (numbers && !Set.of("key", "name", "stage", "editions").contains(name)) {
                    assertThat(resource.at("/schema/fields/" + i + "/type").asString())
                            .as(path + ": " + name)
                            .isIn("integer", "number");
                }
            }
        }
    }

    @Test
    void everyJsonFileIsValidByTheSchemaThatIsNamedForIt() throws IOException {
        PublishedSchema results = PublishedSchema.of(text("results.schema.json"));
        PublishedSchema catalogue = PublishedSchema.of(text("catalogue.schema.json"));
        int checked = 0;
        for (JsonNode resource : described.get("resources")) {
            String schema = resource.path("jsonSchema").asString("");
            String path = resource.get("path").asString();
            if (schema.startsWith("results.schema.json#")) {
                assertThat(results.faults(schema.substring(schema.indexOf('#')), text(path)))
                        .as(path)
                        .isEmpty();
                checked++;
            } else if (schema.equals("catalogue.schema.json")) {
                assertThat(catalogue.faults("", text(path))).as(path).isEmpty();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(25);
    }

    @Test
    void theCatalogueIsTheCatalogue() throws IOException {
        assertThat(new CatalogueReader()
                        .read(report.resolve("data/catalogue.json"))
                        .value())
                .contains(Editions.latest());
    }

    @Test
    void thePageOfDataLinksToEveryFileInEachLanguage() throws IOException {
        for (String language : AdoptionReport.languages()) {
            Path page = report.resolve(language.equals("en") ? "data.html" : language + "/data.html");
            Set<String> linked = new TreeSet<>();
            LINK.matcher(Files.readString(page)).results().forEach(link -> {
                Path file = page.getParent().resolve(link.group(1)).normalize();
                assertThat(file).exists();
                linked.add(file.getFileName().toString());
            });
            assertThat(linked).as(language).isEqualTo(files());
        }
    }

    @Test
    void eachFigureLinksToItsData() throws IOException {
        assertThat(Files.readString(report.resolve("index.html"))).contains("href=\"data/stages-group.csv\"");
        assertThat(Files.readString(report.resolve("fr/reasons.html")))
                .contains("href=\"../data/frequencies-benefits.csv\"", "href=\"../data/stages-process.json\"");
        assertThat(Files.readString(report.resolve("together.html")))
                .contains("href=\"data/pairs-group.csv\"", "href=\"data/pairs-group-adopter.json\"");
        assertThat(Files.readString(report.resolve("countries.html"))).contains("href=\"data/stages-region.csv\"");
        assertThat(Files.readString(report.resolve("paths.html")))
                .contains("href=\"data/funnel.csv\"", "href=\"data/transitions-phase.csv\"");
    }

    @Test
    void aReportWithoutDataHasNoFilesAndNoLinksToThem() throws IOException {
        Path without = folder.resolve("without");
        AdoptionReport.of(EditionReport.firstCases(10))
                .inLanguages("en", "fr")
                .withoutData()
                .write(without);

        assertThat(without.resolve("data")).doesNotExist();
        assertThat(without.resolve("data.html")).doesNotExist();
        try (Stream<Path> pages = Files.walk(without)) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(page)).doesNotContain("\"data/", "../data/", "\"data.html", "../data.html");
            }
        }
    }

    @Test
    void aCatalogueWithoutADayHasTheFilesThatNeedNone() throws IOException {
        Catalogue undated =
                Editions.latest().toBuilder().issued(java.util.Optional.empty()).build();
        Path report = folder.resolve("undated");
        AdoptionReport.of(undated).inLanguages("en").write(report);

        assertThat(report.resolve("data/stages-group.csv")).doesNotExist();
        assertThat(report.resolve("data/surveys.csv")).exists();
        assertThat(report.resolve("data/pairs-group.csv")).exists();
        assertThat(Files.readString(report.resolve("data.html"))).contains("The catalogue has no issue date");
    }

    @Test
    void anEmptyCatalogueHasItselfAlone() throws IOException {
        Catalogue empty = Editions.latest().toBuilder()
                .caseStudies(List.of())
                .surveys(List.of())
                .lessons(List.of())
                .build();
        Path report = folder.resolve("empty");
        AdoptionReport.of(empty).inLanguages("en").write(report);

        assertThat(report.resolve("data/catalogue.json")).exists();
        String described = Files.readString(report.resolve("data/datapackage.json"));
        assertThat(PublishedSchema.named("datapackage-2.0.schema.json").faults("", described))
                .isEmpty();
    }
}
