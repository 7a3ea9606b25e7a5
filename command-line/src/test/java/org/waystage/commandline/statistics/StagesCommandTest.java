package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.FirstEdition;
import org.waystage.commandline.Golden;
import tools.jackson.databind.JsonNode;

class StagesCommandTest {

    @TempDir
    private Path folder;

    static List<String> dimensions() {
        return Grouping.codes();
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void jsonOfTheFirstEditionIsAsKept(String by) throws IOException {
        CommandRun run = CommandRun.of("stats", FirstEdition.in(folder), "--by", by, "--format", "json");
        assertThat(run.code()).isZero();
        Golden.check("stats-" + by + ".json", run.written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "region", "year"})
    void textAndCsvOfTheFirstEditionAreAsKept(String by) throws IOException {
        String edition = FirstEdition.in(folder);
        Golden.check(
                "stats-" + by + ".txt",
                CommandRun.of("stats", edition, "--by", by).written());
        Golden.check(
                "stats-" + by + ".fr.txt",
                CommandRun.of("stats", edition, "--by", by, "--lang", "fr").written());
        Golden.check(
                "stats-" + by + ".csv",
                CommandRun.of("stats", edition, "--by", by, "--format", "csv").written());
    }

    @Test
    void csvQuotesNamesAndDisarmsFormulas() throws IOException {
        Path file = CommandRun.copy("small.json", folder);
        List<String> lines = CommandRun.of("stats", file.toString(), "--by", "technology", "--format", "csv")
                .out()
                .lines()
                .toList();
        assertThat(lines.get(0))
                .startsWith("key,name,total,notYet,unknown,unmapped,not-planned,")
                .endsWith(",stage:house-rung");
        assertThat(lines.get(2)).startsWith("formula,'=1+1,1,0,1,0,");
        assertThat(lines.get(3))
                .startsWith("scanners,\"Scanners, \"\"smart\"\" ones\",2,0,0,1,")
                .endsWith(",1");
        assertThat(lines.get(0).split(",")).hasSize(lines.get(1).split(",").length);
    }

    @Test
    void yearsEndWithTheDayAskedFor() throws IOException {
        Path file = CommandRun.copy("small.json", folder);
        CommandRun run =
                CommandRun.of("stats", file.toString(), "--by", "year", "--as-of", "2022-02-28", "--format", "csv");
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).startsWith("2019,,1,3,0,0,");
        assertThat(lines.get(4)).startsWith("2022,,1,3,0,0,0,0,0,0,0,1,");
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void theEditionIsCountedTheSameFromItsOutlines(String by) throws IOException {
        String whole = CommandRun.of("stats", "--by", by).out();
        for (String name : List.of("edition.json", "edition.ndjson")) {
            Path file = folder.resolve(name);
            assertThat(CommandRun.of("convert", "--output", file.toString()).code())
                    .isZero();
            assertThat(CommandRun.of("stats", file.toString(), "--by", by).out())
                    .isEqualTo(whole);
        }
    }

    @Test
    void linesWithoutAHeadAreCountedWithTheBundledReferencesAsOfADay() throws IOException {
        Path file = folder.resolve("headless.ndjson");
        Files.writeString(
                file,
                "{\"id\":\"a\",\"title\":{\"en\":\"A\"},\"technologies\":[\"smart-contract\"],\"adopters\":[\"x\"],"
                        + "\"stages\":[{\"stage\":\"pilot\",\"basis\":\"began\",\"date\":\"2020\"}]}\n");
        CommandRun undated = CommandRun.of("stats", file.toString(), "--by", "group");
        assertThat(undated.code()).isEqualTo(2);
        assertThat(undated.err()).contains("has no issue date", "--as-of 2025-12-31");
        CommandRun dated =
                CommandRun.of("stats", file.toString(), "--by", "group", "--as-of", "2021-01-01", "--format", "csv");
        assertThat(dated.code()).isZero();
        assertThat(dated.out()).contains("\r\nblockchain-dlt,");
    }

    @Test
    void aDocumentWithErrorsIsNotCounted() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        CommandRun run = CommandRun.of("stats", file.toString(), "--by", "group");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("  8:12 /technologies/1/id error shape-id-invalid: ")
                .doesNotContain("model-country-unknown")
                .endsWith("waystage: " + file + ": 7 errors, so there is no answer\n");
    }

    @Test
    void onlyTheFirstTwentyErrorsAreShown() throws IOException {
        Path file = folder.resolve("many.ndjson");
        Files.writeString(
                file,
                "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"x\",\"title\":{\"en\":\"X\"}}\n"
                        + "{\"id\":1}\n".repeat(30));
        CommandRun run = CommandRun.of("stats", file.toString(), "--by", "group", "--as-of", "2024-01-01");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("  "))).hasSize(21);
        assertThat(run.err()).contains(" more, which 'waystage validate' shows\n");
    }

    @Test
    void boundsAreShownIfYearsAreAskedFor() {
        CommandRun run = CommandRun.of("stats", "--years", "5", "--lang", "en").silent();
        assertThat(run.out())
                .startsWith(CommandRun.of("stats").out())
                .contains("Bounds, if the ", "against  recorded  for");
        JsonNode bounds = CommandRun.of("stats", "--years", "5", "--format", "json")
                .json()
                .get("bounds");
        assertThat(bounds.get("years").asInt()).isEqualTo(5);
        assertThat(CommandRun.of("stats", "--years", "5", "--by", "year").err())
                .contains("leave out --years or --by year");
        assertThat(CommandRun.of("stats", "--years", "5", "--adopter", "japan-customs")
                        .err())
                .contains("leave out --years or --adopter");
        assertThat(CommandRun.of("stats", "--years=-1").err()).contains("--years needs a whole number from 0 on");
    }
}
