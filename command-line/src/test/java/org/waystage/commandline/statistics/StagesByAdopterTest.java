package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.RegisterFixtures;
import tools.jackson.databind.JsonNode;

/** Counts of the cases of some adopters, in registers. */
class StagesByAdopterTest {

    @TempDir
    private Path folder;

    private String imported(String profile, String input) {
        String output = folder.resolve("register.ndjson").toString();
        CommandRun.of("import", "-p", profile, input, "-o", output).succeeded();
        return output;
    }

    private static JsonNode stats(String... args) {
        return CommandRun.of(args).succeeded().json();
    }

    @Test
    @Timeout(60)
    void aLongChainOfPartsIsFollowedOnce() throws IOException {
        int bodies = 40_000;
        String organizations = IntStream.range(0, bodies)
                .mapToObj(i -> "{\"id\": \"o" + i + "\", \"name\": {\"en\": \"O\"}"
                        + (i + 1 < bodies ? ", \"partOf\": \"o" + (i + 1) + "\"}" : "}"))
                .collect(Collectors.joining(","));
        Path file = Files.writeString(
                folder.resolve("chain.json"),
                "{\"format\": \"waystage-catalogue/1.0\", \"id\": \"c\", \"issued\": \"2026\", \"title\": {\"en\": \"C\"},"
                        + " \"technologies\": [{\"id\": \"drones\", \"name\": {\"en\": \"D\"}}], \"organizations\": ["
                        + organizations + "], \"caseStudies\": [{\"id\": \"a\", \"title\": {\"en\": \"A\"},"
                        + " \"technologies\": [\"drones\"], \"adopters\": [\"o0\"]}]}");

        JsonNode last = stats("stats", file.toString(), "--adopter", "o" + (bodies - 1), "--format", "json");
        assertThat(last.get("notYet").asInt()).isEqualTo(1);
    }

    @Test
    void bodiesThatArePartOfAnOrganizationCount() throws IOException {
        String file =
                imported("us-omb-2024", RegisterFixtures.copy("omb.csv", folder).toString());
        JsonNode department = stats("stats", file, "--by", "year", "--adopter", "us-dhs", "--format", "json");
        assertThat(department.get("total").asInt()).isEqualTo(3);
        assertThat(department.propertyNames())
                .containsExactly(
                        "by",
                        "asOf",
                        "reading",
                        "total",
                        "notYet",
                        "unknown",
                        "unmapped",
                        "rows",
                        "natures",
                        "leftOut",
                        "coverage",
                        "adopters");
        assertThat(department.get("adopters").toString()).isEqualTo("[\"us-dhs\"]");
        assertThat(department.get("rows").get(0).propertyNames()).containsExactly("key", "total", "stages");
        JsonNode both =
                stats("stats", file, "--by", "kind", "--adopter", "us-cbp", "--adopter", "us-usda", "--format", "json");
        assertThat(both.get("total").asInt()).isEqualTo(4);
        assertThat(both.get("unknown").asInt()).isEqualTo(1);
        assertThat(CommandRun.of("stats", file, "--by", "year", "--adopter", "us-cbp")
                        .out())
                .contains("Adopters: us-cbp\n", "  unknown  unmapped  not yet\n", "       0         0        0\n")
                .endsWith("the rows before it follow from dates in this edition, not from earlier editions.\n");
        assertThat(CommandRun.of("stats", file, "--by", "kind", "--format", "csv")
                        .out())
                .startsWith("key,name,total,notYet,unknown,unmapped,");
    }

    @Test
    void anOrganizationThatTheCatalogueLacksIsToldWithTheNearest() throws IOException {
        String file =
                imported("us-omb-2024", RegisterFixtures.copy("omb.csv", folder).toString());
        CommandRun run = CommandRun.of("stats", file, "--by", "year", "--adopter", "us-cpb");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("has no organization 'us-cpb' (did you mean us-cbp");
        assertThat(CommandRun.of("stats", file, "--by", "year", "--adopter", "No Id", "--lang", "fr")
                        .err())
                .contains("n’a pas d’organisation « No Id »");
    }

    @Test
    void anAdopterIsFoundByItsNameHoweverItIsWritten() throws IOException {
        Path catalogue = folder.resolve("small.json");
        Files.writeString(catalogue, """
                {"format": "waystage-catalogue/1.0", "id": "small", "issued": "2026-01-01", "title": {"en": "Small"},
                 "technologies": [{"id": "x", "name": {"en": "X"}}],
                 "organizations": [{"id": "a", "name": {"de": "Zöllner der Straße"}}],
                 "caseStudies": [{"id": "c", "title": {"en": "C"}, "technologies": ["x"], "adopters": ["a"]}]}
                """);
        JsonNode result = stats(
                "stats",
                catalogue.toString(),
                "--by",
                "technology",
                "--adopter",
                "ZO\u0308LLNER DER STRASSE",
                "--format",
                "json");
        assertThat(result.get("notYet").asInt()).isEqualTo(1);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "us-omb-2023, us-ai-inventory/2023_consolidated_ai_inventory_raw.csv, us-cbp, 14, 2023-12-31",
        "us-omb-2024, us-ai-inventory/2024_consolidated_ai_inventory_raw_v2.csv, us-cbp, 63, 2025-01-23",
        "nl-algoritmeregister, nl-algorithm-register/algoritmes-2026-05-13.json, nl-douane, 48, 2026-05-13"
    })
    void customsIsCountedAsByOtherPrograms(String profile, String register, String customs, int total, String day) {
        String file = imported(profile, RegisterFixtures.real(register));
        JsonNode result = stats("stats", file, "--by", "year", "--adopter", customs, "--format", "json");

        assertThat(result.get("total").asInt()).isEqualTo(total);
        assertThat(result.get("asOf").asString()).isEqualTo(day);
    }

    @Tag("long")
    @Test
    void europeanCasesByTechnologyAreAsCounted() {
        String file = imported("eu-pstw", RegisterFixtures.real("eu-pstw/pstw_dataset.csv"));
        JsonNode result = stats("stats", file, "--by", "technology", "--format", "json");
        assertThat(result.get("total").asInt()).isEqualTo(2291);
        assertThat(result.get("rows")
                        .valueStream()
                        .filter(row -> row.get("key").asString().equals("blockchain")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("total").asInt()).isEqualTo(346));
    }

    @Test
    void ofLinesWithoutAHeadAnyOrganizationMayBeAsked() throws IOException {
        String file = imported(
                "nl-algoritmeregister", RegisterFixtures.copy("nl.json", folder).toString());
        Path headless = folder.resolve("headless.ndjson");
        Files.write(headless, Files.readAllLines(Path.of(file)).subList(1, 4));
        JsonNode result = stats(
                "stats",
                headless.toString(),
                "--by",
                "year",
                "--as-of",
                "2026-05-13",
                "--adopter",
                "nl-douane",
                "--format",
                "json");
        assertThat(result.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void anOrganizationIsFoundByItsNameAndSuggestedByAPartOfIt() throws IOException {
        String file =
                imported("us-omb-2024", RegisterFixtures.copy("omb.csv", folder).toString());

        assertThat(CommandRun.of("stats", file, "--by", "kind", "--adopter", "u.s. customs and border protection")
                        .out())
                .isEqualTo(CommandRun.of("stats", file, "--by", "kind", "--adopter", "us-cbp")
                        .out()
                        .replace("Adopters: us-cbp", "Adopters: u.s. customs and border protection"));
        CommandRun part = CommandRun.of("stats", file, "--by", "kind", "--adopter", "customs");
        assertThat(part.code()).isEqualTo(2);
        assertThat(part.err()).contains("did you mean us-cbp");
    }
}
