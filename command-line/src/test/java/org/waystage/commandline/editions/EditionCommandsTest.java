package org.waystage.commandline.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import tools.jackson.databind.JsonNode;

/** Cases over the editions of a series: their history and their trend. */
class EditionCommandsTest {
    private static final String HEAD = """
            {"format": "waystage-catalogue/1.0", "id": "cta", "edition": "%1$s", "sequence": %1$s, "issued": "%1$s-06-30",
             "title": {"en": "Cases"},
             "technologies": [{"id": "drones", "name": {"en": "Drones", "fr": "Drones"}}, {"id": "ai", "name": {"en": "AI"}},
              {"id": "uav", "name": {"en": "UAV"}, "replacedBy": "drones", "deprecatedSince": "2026"}],
             "organizations": [{"id": "customs", "name": {"en": "Customs"}}], "caseStudies": [%2$s]}
            """;

    @TempDir
    private Path folder;

    private String first = "";
    private String second = "";
    private String third = "";

    @BeforeEach
    void write() throws IOException {
        String planned = began("planned", "2023");
        first = edition(2024, one("a", "drones", planned), one("b", "ai", began("pilot", "2023")));
        second = edition(
                2025,
                one("a", "drones", planned, began("pilot", "2024-03"), began("deployed", "2025-01")),
                one("c", "ai", began("pilot", "2025-02")));
        third = edition(
                2026,
                one("a", "drones", began("development", "2023"), began("deployed", "2025-01")),
                one("b", "ai", began("pilot", "2023")),
                one("c", "ai", began("pilot", "2025-02")));
    }

    private static String began(String stage, String date) {
        return "{\"stage\": \"%s\", \"basis\": \"began\", \"date\": \"%s\"}".formatted(stage, date);
    }

    private static String one(String id, String technology, String... records) {
        return ("{\"id\": \"%1$s\", \"title\": {\"en\": \"Title of %1$s\"}, \"technologies\": [\"%2$s\"], \"adopters\": [\"customs\"],"
                        + " \"stages\": [%3$s]}")
                .formatted(id, technology, String.join(", ", records));
    }

    private String edition(int year, String... cases) throws IOException {
        return Files.writeString(folder.resolve(year + ".json"), HEAD.formatted(year, String.join(", ", cases)))
                .toString();
    }

    private static CommandRun run(String... words) {
        return CommandRun.of(words);
    }

    private static JsonNode json(String... words) {
        return CommandRun.of(List.of(words), "--format", "json").succeeded().json();
    }

    @Test
    void aHistoryHasTheStagesWithTheirReasonsAndTheRecordsWithTheirEditions() {
        CommandRun run = run("history", "a", third, first, second).succeeded();

        assertThat(run.written()).isEqualTo("""
                a is in the editions since 2024

                Recorded stage on the issue date of each edition:
                  2024 (issued 2024-06-30): planned (the first edition that has it)
                  2025 (issued 2025-06-30): deployed (forward: the world moved, late knowledge)
                    before: planned, began 2023
                    after: deployed, began 2025-01
                  2026 (issued 2026-06-30): deployed (the same)

                Records, and the editions that have them:
                  planned, began 2023: from 2024 until 2026, which does not have it
                  pilot, began 2024-03: from 2025 until 2026, which does not have it
                  deployed, began 2025-01: since 2025
                  development, began 2023: since 2026
                """);
    }

    @Test
    void aRingOfARadarMovesAsTheWordThatItIs() throws IOException {
        first = edition(2024, one("r", "ai", ring("trial", "2024-01")));
        second = edition(2025, one("r", "ai", ring("trial", "2024-01"), ring("hold", "2025-02")));

        assertThat(run("history", "r", first, second).written()).contains("""
                  2024 (issued 2024-06-30): unmapped, 'trial' of rings (the first edition that
                      has it)
                  2025 (issued 2025-06-30): unmapped, 'hold' of rings (another word without a
                      stage: the world moved)
                """);
        assertThat(run("diff", first, second).written()).contains("""
                  another word without a stage: 1
                    the world moved: 1
                      r: unmapped, 'trial' of rings → unmapped, 'hold' of rings
                """);
        String french = run("history", "r", first, second, "--lang", "fr").written();
        assertThat(french.replaceAll("\\n +", " "))
                .contains("sans correspondance, « hold » de rings (un autre mot sans étape : le monde a changé)");
        assertThat(french.split("sans correspondance", -1))
                .as("in stages and records")
                .hasSize(7);
        assertThat(json("history", "r", first, second).at("/editions/1/finding").asString())
                .isEqualTo("reworded");
    }

    private static String ring(String word, String date) {
        return "{\"basis\": \"observed\", \"date\": \"%s\", \"reportedAs\": {\"scheme\": \"rings\", \"word\": \"%s\"}}"
                .formatted(date, word);
    }

    @Test
    void aPastDayIsAnsweredAsAnEditionKnewIt() {
        assertThat(run("history", "a", first, second, third, "--on", "2024-05-31", "--known-in", "2024")
                        .written())
                .contains("On 2024-05-31, as known in 2024: planned\n")
                .doesNotContain("2025");
        assertThat(run("history", "a", first, second, third, "--on", "2024-05-31")
                        .written())
                .contains("""
                        Recorded stage on 2024-05-31, as known in each edition:
                          2024 (issued 2024-06-30): planned (the first edition that has it)
                          2025 (issued 2025-06-30): pilot (forward: late knowledge)
                            before: planned, began 2023
                            after: pilot, began 2024-03
                          2026 (issued 2026-06-30): development (back: correction)
                        """);
        assertThat(run("history", "a", first, second, "--on", "2025-01-31").written())
                .contains("planned (the first edition that has it), as of its\n      issue date 2024-06-30");
    }

    @Test
    void aCaseThatWentAndCameBackHasTwoSpans() {
        CommandRun run = run("history", "b", first, second, third);

        assertThat(run.written())
                .contains("b is in the editions from 2024 until 2025, which does not have it; since 2026")
                .contains("  2025 (issued 2025-06-30): the case is not there\n");
        assertThat(json("history", "b", first, second, third).get("spans"))
                .hasToString("[{\"first\":\"2024\",\"withdrawn\":\"2025\"},{\"first\":\"2026\",\"withdrawn\":null}]");
        assertThat(run("history", "b", first, second, third, "--format", "csv").out())
                .startsWith("part,edition,withdrawn,cases,day,stage,")
                .contains("stage,2025,,,2025-06-30,,,,,,,absent,,", "record,2024,2025,,,pilot,began,2023");
    }

    @Test
    void bothClocksAreNamedOrNeitherAndWhatIsNotThereIsTold() {
        assertThat(run("history", "a", first, second, "--known-in", "2024").code())
                .isEqualTo(2);
        assertThat(run("history", "a", first, second, "--on", "2024-01-01", "--known-in", "1999")
                        .err())
                .contains("No edition is labelled '1999'. The editions are 2024, 2025.");
        assertThat(run("history", "c", first, second, "--on", "2024-01-01", "--known-in", "2024")
                        .err())
                .contains("c is in no edition up to 2024.");
        assertThat(run("history", "aa", first, second).err()).contains("No edition has a case 'aa'.");
        assertThat(run("history", "a", first).err()).contains("At least two editions are needed.");
    }

    @Test
    void editionsOfSeveralSeriesOrInNoOrderAreRefused() throws IOException {
        Path other = folder.resolve("other.json");
        Files.writeString(other, Files.readString(Path.of(second)).replace("\"cta\"", "\"other\""));

        assertThat(run("trend", first, other.toString()).err())
                .contains("These are editions of several series: cta, other.");
        assertThat(run("trend", first, first).err()).contains("The order of these editions is open");
    }

    @Test
    void aRowWhoseCoverageFellIsRefused() throws IOException {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String one = one("case-" + i, i < 11 ? "drones" : "ai", began(i < 9 ? "deployed" : "pilot", "2020"));
            before.add(one);
            if (i > 2 && i != 10) {
                after.add(one);
            }
        }
        String earlier = edition(2021, before.toArray(String[]::new));
        String later = edition(2022, after.toArray(String[]::new));

        assertThat(run("trend", earlier, later).written())
                .contains("Left out, because the coverage of the row changed:")
                .contains(
                        "  drones: 4 of 11 cases of the row drones disappeared without an end being\n      recorded\n")
                .doesNotContain("Drones");
        assertThat(run("trend", earlier, later, "--key", "drones").written())
                .contains("There is no trend of drones, because its coverage changed:");
        assertThat(run("trend", earlier, later, "--key", "drones", "--despite", "coverage-fell")
                        .written())
                .contains("9 of 11", "6 of 7", "Accepted in spite of these differences:");
        assertThat(run("trend", earlier, later, "--key", "drones", "--cases", "common")
                        .written())
                .contains("2021  6 of 7", "2022  6 of 7");
        assertThat(run("trend", earlier, later, "--lang", "fr").written())
                .contains(
                        "  drones : 4 cas sur 11 de la ligne drones ont disparu sans qu’une fin soit\n      relevée\n");
        assertThat(run("trend", earlier, later, "--key", "blimps").err())
                .contains("No edition has the key 'blimps' in the dimension group.");
        assertThat(run("trend", earlier, later, "--key", "dronez").err()).contains("drones");
        assertThat(run("trend", earlier, later, "--key", "drones").written())
                .contains("--despite coverage-fell counts in spite of this");
        JsonNode refused = json("trend", earlier, later, "--key", "drones");
        assertThat(refused.get("comparable").asBoolean()).isFalse();
        assertThat(refused.get("editions").isNull()).isTrue();
        assertThat(run("trend", earlier, later, "--format", "csv").out())
                .contains("leftOut,coverage-fell,", "counts,,,2022,");
    }

    @Test
    void casesUnderNewIdsHaveNotGone() throws IOException {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String one = one("case-" + i, "drones", began("pilot", "2020"));
            before.add(one);
            after.add(i < 5 ? one.replace("\"id\": \"case-", "\"id\": \"new-") : one);
        }
        String earlier = edition(2021, before.toArray(String[]::new));
        String later = edition(2022, after.toArray(String[]::new));

        assertThat(json("trend", earlier, later).get("comparable").asBoolean()).isTrue();
    }

    /** If both ids and titles of cases changed, only a person can say which is which. */
    @Test
    void casesThatAPersonFollowedHaveNotGone() throws IOException {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String one = one("case-" + i, "drones", began(i < 4 ? "deployed" : "pilot", "2020"));
            before.add(one);
            after.add(i == 0 ? one.replace("case-0", "another-thing") : one);
        }
        after.set(1, after.get(1).replace("case-1", "a-second-thing"));
        String earlier = edition(2021, before.toArray(String[]::new));
        String later = edition(2022, after.toArray(String[]::new));
        String decisions = Files.writeString(folder.resolve("decisions.json"), """
                {"format": "waystage-decisions/1.0", "entries": [%s, %s]}
                """.formatted(
                                decided(1, earlier, "case-0", later, "another-thing"),
                                decided(2, earlier, "case-1", later, "a-second-thing")))
                .toString();

        JsonNode alone = json("trend", earlier, later);
        JsonNode followed = json("trend", earlier, later, "--decisions", decisions);

        assertThat(alone.get("comparable").asBoolean()).isFalse();
        assertThat(run("trend", earlier, later).written()).contains("--despite coverage-fell");
        assertThat(followed.get("comparable").asBoolean()).isTrue();
        assertThat(followed.at("/editions/1/total").asInt()).isEqualTo(20);
        assertThat(run("trend", earlier, later, "--cases", "common").written()).contains("2 of 18");
        assertThat(run("trend", earlier, later, "--cases", "common", "--decisions", decisions)
                        .written())
                .contains("4 of 20", "decision 2");
    }

    private static String decided(int number, String earlier, String one, String later, String other) {
        return """
                {"number": %1$d, "kind": "caseStudies", "verdict": "same", "by": "Secretariat", "on": "2022-07-01", "why": {"en": "Told by Customs."},
                 "earlier": [{"edition": "%2$s", "id": "%3$s", "title": {"en": "Title of %3$s"}}],
                 "later": [{"edition": "%4$s", "id": "%5$s", "title": {"en": "Title of %5$s"}}]}
                """.formatted(number, digest(earlier), one, digest(later), other);
    }

    private static String digest(String edition) {
        return run("digest", edition).out().strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"history a", "history b --on 2025-01-31", "trend", "trend --cases common"})
    void everyLineFitsEightyColumnsInEachLanguage(String words) {
        for (String language : List.of("en", "fr")) {
            CommandRun run = CommandRun.of(List.of(words.split(" ")), first, second, third, "--lang", language)
                    .succeeded();
            assertThat(run.written().lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
    }
}
