package org.waystage.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void theBundledEditionHasNoErrors() {
        CommandRun run = CommandRun.of("validate");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("bundled edition 2026-11").contains("0 errors, 0 warnings, ");
    }

    @Test
    void everyOneOfTenFaultsIsToldWithItsPlace() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        CommandRun run = CommandRun.of("validate", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(file + "\n")
                .contains("  8:12 /technologies/1/id error shape-id-invalid: 'Not An Id' is not an id")
                .contains("  11:77 /organizations/0/country warning model-country-unknown: ")
                .contains("  12:5 /organizations/1 error link-id-duplicate: ")
                .contains("  18:24 /caseStudies/0/technologies/0 error link-technology-unknown: ")
                .contains("  20:63 /caseStudies/0/stages/0/date error shape-date-invalid: ")
                .contains("  27:20 /caseStudies/1/adopters/0 error link-organization-unknown: ")
                .contains("  28:66 /caseStudies/1/stages/0/date warning time-after-issue: ")
                .contains("  29:47 /caseStudies/1/links/0/target error link-case-study-unknown: ")
                .contains("  32:5 /caseStudies/2 error shape-member-missing: The member 'adopters' is missing.")
                .contains("  37:18 /caseStudies/2/summary error shape-null: ")
                .endsWith("8 errors, 2 warnings, 2 infos in 1 file\n");
    }

    @Test
    void noticesComeInFrenchToo() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        assertThat(CommandRun.of("validate", file.toString(), "--lang", "fr").out())
                .contains("erreur shape-id-invalid: « Not An Id » n'est pas un identifiant")
                .endsWith("8 erreurs, 2 avertissements, 2 informations dans 1 fichier\n");
    }

    @Test
    void jsonHasTheDocumentedShapeInTheDocumentedOrder() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        CommandRun run = CommandRun.of("validate", file.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        JsonNode result = JSON.readTree(run.bytes());
        assertThat(names(result)).containsExactly("counts", "notices");
        assertThat(names(result.get("counts"))).containsExactly("error", "warning", "info");
        assertThat(result.get("counts").toString()).isEqualTo("{\"error\":8,\"warning\":2,\"info\":2}");
        assertThat(result.get("notices"))
                .hasSize(12)
                .allSatisfy(notice -> assertThat(names(notice))
                        .containsExactly("rule", "severity", "pointer", "line", "column", "message", "file"));
        JsonNode first = result.get("notices").get(0);
        assertThat(first.get("rule").asString()).isEqualTo("shape-id-invalid");
        assertThat(first.get("severity").asString()).isEqualTo("error");
        assertThat(first.get("pointer").asString()).isEqualTo("/technologies/1/id");
        assertThat(first.get("line").asInt()).isEqualTo(8);
        assertThat(first.get("column").asInt()).isEqualTo(12);
        assertThat(first.get("file").asString()).isEqualTo(file.toString());
    }

    @Test
    void jsonWithoutNoticesHasTheSameShape() throws IOException {
        Path file = folder.resolve("empty.json");
        Files.writeString(
                file,
                "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"x\",\"issued\":\"2024\",\"title\":{\"en\":\"X\"}}");
        CommandRun run = CommandRun.of("validate", file.toString(), "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(JSON.readTree(run.bytes()).toString())
                .isEqualTo("{\"counts\":{\"error\":0,\"warning\":0,\"info\":0},\"notices\":[]}");
        assertThat(CommandRun.of("validate", file.toString()).out())
                .isEqualTo(file + ": nothing to remark\n0 errors, 0 warnings, 0 infos in 1 file\n");
    }

    @Test
    void sarifNamesRulesLevelsAndPlaces() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        JsonNode sarif = JSON.readTree(
                CommandRun.of("validate", file.toString(), "--format", "sarif").bytes());
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
                .doesNotContain("[[");
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
    void warningsAndInfosAreFine() throws IOException {
        assertThat(CommandRun.of(
                                "validate",
                                CommandRun.copy("small.json", folder).toString())
                        .code())
                .isZero();
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheOthersAreValidated() throws IOException {
        Path small = CommandRun.copy("small.json", folder);
        String missing = folder.resolve("missing.json").toString();
        CommandRun run = CommandRun.of("validate", missing, folder.toString(), small.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "waystage: cannot read '" + missing + "': there is no such file\n" + "waystage: cannot read '"
                                + folder + "': it is a folder without tables such as 'catalogue.csv'\n");
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
                .contains("  2:" + ninth + " /lessons/0/cases/1 error link-case-study-unknown: ")
                .contains("  3:" + eighth + " /links/1/target error link-case-study-unknown: ")
                .contains(" /technologies/0 error link-technology-unknown: ")
                .contains("  6:" + again + " /id error link-id-duplicate: The id 'first' stands already in line 3;")
                .endsWith("4 errors, 0 warnings, 0 infos in 1 file\n");
    }

    @Test
    void aReferenceToALineThatCannotBeReadIsNotToldOnTop() throws IOException {
        Path file = folder.resolve("broken.ndjson");
        List<String> lines =
                new ArrayList<>(new String(CommandRun.resource("faulty-lines.ndjson"), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        lines.add("{\"id\":\"eighth\",");
        Files.write(file, lines);
        assertThat(CommandRun.of("validate", file.toString()).out())
                .contains("7:", "json-truncated")
                .doesNotContain("link-case-study-unknown");
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
        assertThat(run.out().lines().filter(line -> line.startsWith("  ")).count())
                .isEqualTo(NoticeLog.MOST + 1);
        assertThat(run.out()).contains("  … and 14,000 more, not shown\n24,000 errors, ");
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
