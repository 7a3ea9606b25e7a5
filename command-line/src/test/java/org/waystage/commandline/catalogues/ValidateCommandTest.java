package org.waystage.commandline.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.notices.RuleGroup;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.NoticesFormat;
import org.waystage.json.reading.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ValidateCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void theBundledEditionHasNoErrors() {
        CommandRun run = CommandRun.of("validate");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("bundled edition 2026-12").contains("0 errors, 0 warnings, ");
        assertThat(CommandRun.of("validate", "--lang", "fr").out()).startsWith("édition fournie 2026-12");
    }

    @Test
    void everyOneOfTenFaultsIsToldWithItsPlace() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        CommandRun run = CommandRun.of("validate", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(file + "\n")
                .contains("""
                          error shape-id-invalid: 'Not An Id' is not an id: expected lower-case letters, digits \
                        and single hyphens, 100 characters at most ([a-z0-9]+(-[a-z0-9]+)*). Did you mean 'not-an-id'? \
                        /technologies/1 is left out.
                            8:12 /technologies/1/id
                              8 |     {"id": "Not An Id", "name": {"en": "Fault 1: an id that is none"}}
                                |            ^
                        """)
                .contains("  error link-id-duplicate: ", "    12:5 /organizations/1\n")
                .contains("  error link-technology-unknown: ", "    18:24 /caseStudies/0/technologies/0\n")
                .contains("  error shape-date-invalid: ", "    20:63 /caseStudies/0/stages/0/date\n")
                .contains("  error link-organization-unknown: ", "    27:20 /caseStudies/1/adopters/0\n")
                .contains("  error link-case-study-unknown: ", "    29:47 /caseStudies/1/links/0/target\n")
                .contains(
                        "  error shape-member-missing: The member 'adopters' is missing.", "    32:5 /caseStudies/2\n")
                .contains("  error shape-null: ", "    37:18 /caseStudies/2/summary\n")
                .contains("  warning model-country-unknown: ", "    11:77 /organizations/0/country\n")
                .contains("  warning time-after-issue: ", "    28:66 /caseStudies/1/stages/0/date\n")
                .endsWith("8 errors, 2 warnings, 2 infos in 1 file\n");
    }

    @Test
    void noticesComeInFrenchToo() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        assertThat(CommandRun.of("validate", file.toString(), "--lang", "fr").out())
                .contains("erreur shape-id-invalid : « Not An Id » n’est pas un identifiant")
                .endsWith("8 erreurs, 2 avertissements, 2 informations dans 1 fichier\n");
    }

    @Test
    void jsonHasTheDocumentedShapeInTheDocumentedOrder() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        CommandRun run = CommandRun.of("validate", file.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        JsonNode result = run.json();
        assertThat(names(result)).containsExactly("counts", "notices", "noticeCounts", "skippedFiles");
        assertThat(names(result.get("counts"))).containsExactly("error", "warning", "info");
        assertThat(result.get("counts").toString()).isEqualTo("{\"error\":8,\"warning\":2,\"info\":2}");
        assertThat(result.get("notices"))
                .hasSize(12)
                .allSatisfy(notice -> assertThat(names(notice))
                        .containsExactly("rule", "severity", "pointer", "line", "column", "message", "file", "values"));
        JsonNode first = result.get("notices").get(0);
        assertThat(first.get("rule").asString()).isEqualTo("shape-id-invalid");
        assertThat(first.get("severity").asString()).isEqualTo("error");
        assertThat(first.get("pointer").asString()).isEqualTo("/technologies/1/id");
        assertThat(first.get("line").asInt()).isEqualTo(8);
        assertThat(first.get("column").asInt()).isEqualTo(12);
        assertThat(first.get("file").asString()).isEqualTo(file.toString());
    }

    /** Readers, mappers and the program write notices in one shape. */
    @Test
    void jsonIsValidByTheSchemaOfNotices() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CatalogueSchemas.NOTICES.text());
        String out =
                CommandRun.of("validate", file.toString(), "--format", "json").out();
        Reading<Catalogue> reading = new CatalogueReader().read(file);
        JsonNode read = JSON.readTree(NoticesFormat.toBytes(reading, "en"));
        JsonNode written = JSON.readTree(out);
        written.get("notices").forEach(notice -> ((ObjectNode) notice).remove("file"));

        assertThat(schema.validate(out, InputFormat.JSON)).isEmpty();
        assertThat(written.get("notices")).isEqualTo(read.get("notices"));
        assertThat(written.get("counts")).isEqualTo(read.get("counts"));
        assertThat(written.get("noticeCounts")).isEqualTo(read.get("noticeCounts"));
    }

    @Test
    void jsonWithoutNoticesHasTheSameShape() throws IOException {
        Path file = folder.resolve("empty.json");
        Files.writeString(
                file,
                "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"x\",\"issued\":\"2024\",\"title\":{\"en\":\"X\"}}");
        CommandRun run = CommandRun.of("validate", file.toString(), "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.json().toString())
                .isEqualTo("{\"counts\":{\"error\":0,\"warning\":0,\"info\":0},\"notices\":[],\"noticeCounts\":{},"
                        + "\"skippedFiles\":[]}");
        assertThat(CommandRun.of("validate", file.toString()).out())
                .isEqualTo(file + ": nothing to report\n0 errors, 0 warnings, 0 infos in 1 file\n");
    }

    @Test
    void sarifNamesRulesLevelsAndPlaces() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        JsonNode sarif =
                CommandRun.of("validate", file.toString(), "--format", "sarif").json();
        assertThat(sarif.get("version").asString()).isEqualTo("2.1.0");
        JsonNode run = sarif.get("runs").get(0);
        assertThat(run.at("/tool/driver/name").asString()).isEqualTo("waystage");
        assertThat(run.get("results")).hasSize(12).allSatisfy(result -> {
            int index = result.get("ruleIndex").asInt();
            assertThat(run.at("/tool/driver/rules/" + index + "/id")).isEqualTo(result.get("ruleId"));
            assertThat(result.get("level").asString()).isIn("error", "warning", "note");
        });
        JsonNode place = run.at("/results/0/locations/0");
        assertThat(place.at("/physicalLocation/region/startLine").asInt()).isEqualTo(8);
        assertThat(place.at("/physicalLocation/artifactLocation/uri").asString())
                .endsWith("/ten-faults.json");
        assertThat(place.at("/logicalLocations/0/fullyQualifiedName").asString())
                .isEqualTo("/technologies/1/id");
        assertThat(run.at("/tool/driver/rules/0/shortDescription/text").asString())
                .doesNotContain("[[", "{")
                .contains("'<value>'");
        assertThat(run.at("/language").asString()).isEqualTo("en");
        assertThat(CommandRun.of("validate", file.toString(), "--format", "sarif", "--lang", "fr")
                        .json()
                        .at("/runs/0/language")
                        .asString())
                .isEqualTo("fr");
    }

    @Test
    void countsOfSeveralFilesAddUp() throws IOException {
        Path faults = CommandRun.copy("ten-faults.json", folder);
        Path small = CommandRun.copy("small.json", folder);
        CommandRun run = CommandRun.of("validate", small.toString(), faults.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(small + "\n", faults + "\n")
                .endsWith("8 errors, 2 warnings, 4 infos in 2 files\n");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheOthersAreValidated() throws IOException {
        Path small = CommandRun.copy("small.json", folder);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        String missing = folder.resolve("missing.json").toString();
        CommandRun run = CommandRun.of("validate", missing, empty.toString(), small.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("waystage: cannot read '" + missing + "': there is no such file\n")
                .contains("waystage: cannot read '" + empty + "': it is a folder without catalogues (.json, ");
        assertThat(run.out()).endsWith("2 infos in 1 file\n");
    }

    @Test
    void linesAreCheckedOneByOneAndTogether() throws IOException {
        Path file = CommandRun.copy("faulty-lines.ndjson", folder);
        CommandRun run = CommandRun.of("validate", file.toString());
        assertThat(run.code()).isEqualTo(1);
        List<String> lines = Files.readAllLines(file);
        int again = lines.get(5).lastIndexOf("\"first\"") + 1;
        int eighth = lines.get(2).indexOf("\"eighth\"") + 1;
        int ninth = lines.get(1).indexOf("\"ninth\"") + 1;
        assertThat(run.out())
                .contains("  error link-case-study-unknown (2 times)\n")
                .contains("    2:" + ninth + " /lessons/0/cases/1: There is no case study 'ninth'")
                .contains("    3:" + eighth + " /links/1/target: There is no case study 'eighth'")
                .contains(" /technologies/0\n      4 | {\"id\":\"second\",")
                .contains("  error link-id-duplicate: The id 'first' is already used in line 3;")
                .contains("    6:" + again + " /id\n      6 | {\"title\":{\"en\":\"🚁 again\"},\"id\":\"first\"")
                .endsWith("4 errors, 0 warnings, 0 infos in 1 file\n");
    }

    @Test
    void linesWithoutAHeadAreReadAndTold() throws IOException {
        Path file = folder.resolve("headless.ndjson");
        List<String> lines = Files.readAllLines(CommandRun.copy("faulty-lines.ndjson", folder));
        Files.writeString(file, lines.get(3) + "\n");
        CommandRun run = CommandRun.of("validate", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("shape-head-missing").endsWith("0 errors, 0 warnings, 1 info in 1 file\n");
    }

    @Test
    void moreNoticesThanAreListedAreCounted() throws IOException {
        Path file = folder.resolve("many.ndjson");
        StringBuilder lines = new StringBuilder();
        lines.append(
                "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"x\",\"issued\":\"2024\",\"title\":{\"en\":\"X\"}}\n");
        for (int i = 0; i < 12_000; i++) {
            lines.append("{\"id\":\"case-").append(i).append("\",\"title\":{\"en\":\"X\"}}\n");
        }
        Files.writeString(file, lines);
        CommandRun run = CommandRun.of("validate", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("  error shape-member-missing (24,000 times)\n")
                .contains("    … and 23,995 more; --all shows 9,995 of them\n24,000 errors, ");
        assertThat(run.out().lines().filter(line -> line.startsWith("    ") && line.contains(": The member")))
                .hasSize(RuleGroup.FEW);
        CommandRun all = CommandRun.of("validate", file.toString(), "--all");
        assertThat(all.out().lines().filter(line -> line.contains(": The member")))
                .hasSize(NoticeLog.MOST);
        assertThat(all.out()).contains("    … and 14,000 more, not kept\n24,000 errors, ");
        JsonNode json =
                CommandRun.of("validate", file.toString(), "--format", "json").json();
        assertThat(json.get("notices")).hasSize(NoticeLog.MOST);
        assertThat(json.get("noticeCounts").toString()).isEqualTo("{\"shape-member-missing\":24000}");
    }

    @Test
    void whatIsTheSameOfEveryPlaceIsSaidOnce() throws IOException {
        Path file = folder.resolve("same.json");
        Files.writeString(file, """
                {"format": "waystage-catalogue/1.0", "id": "x", "issued": "2024", "title": {"en": "X"},
                \t"technologies": [], "organizations": []}
                """);
        assertThat(CommandRun.of("validate", file.toString()).out()).isEqualTo(file + """

                  info shape-list-empty (2 times): The list is empty, which is the same as none; it will not be written back.
                    2:18 /technologies
                      2 |     "technologies": [], "organizations": []}
                        |                     ^
                    2:39 /organizations
                      2 |     "technologies": [], "organizations": []}
                        |                                          ^
                0 errors, 0 warnings, 2 infos in 1 file
                """);
    }

    @Test
    void ofAFolderEveryCatalogueIsValidatedInTheOrderOfTheNames() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree"));
        Path hidden = Files.createDirectories(tree.resolve(".hidden"));
        Path below = Files.createDirectories(tree.resolve("below"));
        CommandRun.copy("ten-faults.json", hidden);
        CommandRun.copy("ten-faults.json", below);
        String small = CommandRun.copy("small.json", tree).toString();
        Files.write(tree.resolve("LINES.JSONL"), CommandRun.resource("faulty-lines.ndjson"));
        CommandRun.of("convert", small, "--output", tree.resolve("book.xlsx").toString());
        CommandRun.of("convert", small, "--output", tree.resolve("tables") + "/");
        Files.write(
                tree.resolve("profile.json"),
                CommandRun.of("profiles", "template").bytes());
        Files.writeString(tree.resolve("list.json"), "[1]");
        Files.writeString(tree.resolve("broken.json"), "{\"id\":");
        Files.writeString(tree.resolve("notes.txt"), "no JSON");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(tree.resolve("other.zip")))) {
            zip.putNextEntry(new ZipEntry("a.csv"));
        }

        CommandRun run = CommandRun.of("validate", tree.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.startsWith(tree.toString())))
                .containsExactly(
                        tree.resolve("LINES.JSONL").toString(),
                        tree.resolve("below/ten-faults.json").toString(),
                        tree.resolve("book.xlsx").toString(),
                        tree.resolve("broken.json").toString(),
                        tree.resolve("small.json").toString(),
                        tree.resolve("tables").toString());
        assertThat(run.err().lines())
                .containsExactly(
                        "waystage: '" + tree.resolve("list.json") + "' is not a catalogue and was skipped",
                        "waystage: '" + tree.resolve("profile.json") + "' is not a catalogue and was skipped",
                        "waystage: '" + tree.resolve("other.zip") + "' is not a catalogue and was skipped");
        JsonNode json =
                CommandRun.of("validate", tree.toString(), "--format", "json").json();
        assertThat(json.get("skippedFiles")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#,id\n", "\ufeff#,id\n"})
    void aFolderOfTablesWhoseHeadIsGoneIsAnErrorEvenIfItIsFoundInAnother(String head) throws IOException {
        Path tables = folder.resolve("tables");
        CommandRun.of("convert", CommandRun.copy("small.json", folder).toString(), "--output", tables + "/");
        Files.delete(folder.resolve("small.json"));
        Files.writeString(tables.resolve("catalogue.csv"), head);

        for (Path named : List.of(tables, folder)) {
            CommandRun run = CommandRun.of("validate", named.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void theResultGoesToAFileAndTheCountsToStandardOutput() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        String output = folder.resolve("out.sarif").toString();
        CommandRun run = CommandRun.of("validate", file.toString(), "--format", "sarif", "--output", output);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(output + ": 8 errors, 2 warnings, 2 infos\n");
        assertThat(Files.readAllBytes(Path.of(output)))
                .isEqualTo(CommandRun.of("validate", file.toString(), "--format", "sarif")
                        .bytes());
        CommandRun itself = CommandRun.of("validate", folder.toString(), "--output", file.toString());
        assertThat(itself.code()).isEqualTo(2);
        assertThat(itself.err()).contains("it is the file that is read; choose another one");
        assertThat(file).hasBinaryContent(CommandRun.resource("ten-faults.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif"})
    void theResultInTheFolderThatIsValidatedIsNoInputOfTheNextRun(String form) throws IOException {
        Path below = Files.createDirectories(folder.resolve("below"));
        CommandRun.copy("ten-faults.json", folder);
        Path output = below.resolve("report.json");
        String[] call = {"validate", folder.toString(), "--format", form, "--output", output.toString()};
        CommandRun first = CommandRun.of(call);
        byte[] result = Files.readAllBytes(output);

        CommandRun second = CommandRun.of(call);
        assertThat(second).usingRecursiveComparison().isEqualTo(first);
        assertThat(second.err()).isEmpty();
        assertThat(output).hasBinaryContent(result);
        assertThat(CommandRun.of("validate", folder.toString()).err())
                .contains("report.json' is not a catalogue and was skipped");
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
