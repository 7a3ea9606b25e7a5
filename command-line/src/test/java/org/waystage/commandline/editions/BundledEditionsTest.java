package org.waystage.commandline.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.core.id.CaseStudyId;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What became of the first bundled edition in the second; the numbers were counted from the documents by other rules. */
class BundledEditionsTest {
    @TempDir
    private static Path folder;

    private static String first = "";
    private static String second = "";

    @BeforeAll
    static void write() throws IOException {
        first = write("2026-11");
        second = write("2026-12");
    }

    private static String write(String label) throws IOException {
        Path file = folder.resolve(label + ".json");
        Files.write(file, CatalogueWriter.pretty().toBytes(Editions.of(label)));
        return file.toString();
    }

    private static CommandRun run(String... words) {
        return CommandRun.of(words).succeeded();
    }

    private static JsonNode json(String... words) {
        return CommandRun.of(List.of(words), "--format", "json").succeeded().json();
    }

    private static Map<String, Long> counted(Stream<String> words) {
        return words.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    @Test
    void casesDifferInTheMembersThatWereCounted() {
        JsonNode difference = json("diff", first, second);
        Map<String, Long> told = counted(difference
                .get("entries")
                .valueStream()
                .filter(entry -> entry.get("change").asString().equals("changed")
                        && entry.get("kind").asString().equals("caseStudies"))
                .flatMap(entry -> entry.get("members")
                        .valueStream()
                        .map(member -> member.get("member").asString().split("/")[1])
                        .distinct()));

        assertThat(told).containsAllEntriesOf(Map.of("title", 94L, "technologies", 88L, "sources", 48L));
        assertThat(difference.at("/compared/caseStudies"))
                .hasToString("{\"added\":83,\"removed\":0,\"changed\":94,\"unchanged\":0}");
    }

    @Test
    void casesMoveAsWasCountedAndForTheirReasons() {
        Map<String, Long> told = counted(json("diff", first, second)
                .get("entries")
                .valueStream()
                .filter(entry -> entry.get("change").asString().equals("moved")
                        && entry.get("scope").isNull())
                .map(entry -> entry.get("direction").asString() + " "
                        + entry.get("causes")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(" "))));

        assertThat(told)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "forward lateKnowledge", 11L,
                        "forward lateKnowledge correction", 1L,
                        "forward correction", 1L,
                        "ended lateKnowledge", 6L,
                        "ended lateKnowledge correction", 1L,
                        "reopened lateKnowledge correction", 1L));
    }

    /** One case can move for several causes, so the numbers by cause do not add up to that of the cases; those by direction do. */
    @Test
    void aCaseCountsOnceByDirectionAndUnderEachOfItsCauses() {
        JsonNode difference = json("diff", first, second);
        Map<String, JsonNode> moves = new TreeMap<>();
        difference
                .get("entries")
                .valueStream()
                .filter(entry -> entry.get("change").asString().equals("moved"))
                .forEach(entry -> moves.putIfAbsent(entry.get("id").asString(), entry));
        Map<String, Long> causes = counted(moves.values().stream()
                .flatMap(entry -> entry.get("causes").valueStream())
                .map(JsonNode::asString));

        assertThat(causes.values().stream().mapToLong(count -> count).sum()).isGreaterThan(moves.size());
        assertThat(difference.at("/counts/moved").asInt()).isEqualTo(moves.size());
        assertThat(difference
                        .get("directions")
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(moves.size());
        assertThat(difference.get("causes").properties())
                .extracting(one -> one.getKey() + " " + one.getValue())
                .containsExactlyInAnyOrderElementsOf(causes.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
        assertThat(run("diff", first, second).written())
                .contains("by cause, a case under each of its own: late knowledge %d, correction %d"
                        .formatted(causes.get("lateKnowledge"), causes.get("correction")));
    }

    @Test
    void aCorrectionIsToldApartFromAMoveInTheWorld() {
        assertThat(run("history", "eu-customai", first, second).written()).isEqualTo("""
                eu-customai is in the editions since 2026-11

                Recorded stage on the issue date of each edition:
                  2026-11 (issued 2026-11-25): exploring (the first edition that has it)
                  2026-12 (issued 2026-12-01): development (forward: correction)
                    before: exploring, observed, not before 2025
                    after: development, observed, not before 2025

                Records, and the editions that have them:
                  exploring, observed, not before 2025: from 2026-11 until 2026-12, which does
                      not have it
                  development, observed, not before 2025: since 2026-12
                """);
        JsonNode day = json("history", "korea-customs-ai-xray", first, second, "--on", "2026-11-20");
        assertThat(day.at("/editions/1/finding").asString()).isEqualTo("moved");
        assertThat(day.at("/editions/1/causes")).hasToString("[\"lateKnowledge\"]");
    }

    @Test
    void theLabelOfABundledEditionStandsForIt() {
        assertThat(run("diff", "2026-11", "2026-12").written())
                .isEqualTo(run("diff", first, second).written());
        assertThat(run("digest", "2026-11").written())
                .isNotEqualTo(run("digest", "2026-12").written());
        assertThat(run("validate", "2026-11").written()).contains("bundled edition 2026-11");
        assertThat(CommandRun.of("stats", "2027-11").code()).isEqualTo(2);
    }

    @Test
    void aCaseWithoutARecordByADayIsNotSaidNotToBeAdopted() {
        assertThat(run("history", "eu-customai", first, second, "--on", "2024-06-30")
                        .written())
                .contains("2026-12 (issued 2026-12-01): no record")
                .doesNotContain("not-yet");
        assertThat(run("history", "eu-customai", first, second, "--on", "2024-06-30", "--lang", "fr")
                        .written())
                .contains("sans relevé", "observé, pas avant 2025");
    }

    @Test
    void whatIsNoCaseInAHistoryIsSaidToBeWhatItIs() {
        assertThat(CommandRun.of("history", "japan-customs", first, second).err())
                .contains("'japan-customs' is an organization, not a case");
        assertThat(CommandRun.of("history", first, second).err()).contains("is an edition: name the case before");
        assertThat(CommandRun.of("history", "2026-11", "2026-12", "--lang", "fr")
                        .err())
                .contains("« 2026-11 » est une édition");
    }

    @Test
    void theirTrendIsRefusedAndThatOfTheCommonCasesOffered() {
        String refused = run("trend", first, second).written();

        // the lines break elsewhere with longer numbers
        assertThat(refused.replaceAll("\\s+", " ")).isEqualTo("""
                Trend by group, from 2026-11 (issued 2026-11-25) to 2026-12 (issued 2026-12-01)

                There is no trend, because the editions are not comparable:
                  The coverage rose (2026-11 and 2026-12): 74 of 177 cases appeared although
                      they are older.

                --despite coverage-rose counts in spite of this.

                The 94 cases that all editions have are comparable: --cases common shows their
                    trend.
                Of 7 rows, 7 remain comparable.
                """.replaceAll("\\s+", " "));
        assertThat(json("trend", first, second).get("editions").isNull()).isTrue();
    }

    @Test
    void aRefusalSaysWhatChangedAndHowToCountAllTheSame() {
        String refused = run("trend", "2026-11", "2026-12", "--by", "country").written();
        assertThat(refused)
                .contains("--despite definition-changed,coverage-rose counts", "not comparable either.\n")
                .contains("code ST of countries")
                .doesNotContain("ST of countries changed", "common");
    }

    @Test
    void whatMovedInPartsIsToldWithItsOwnReason() {
        assertThat(run("diff", "2026-11", "2026-12").written())
                .contains("Stages: 28 cases moved, 7 of them only in a part (scope)");
        assertThat(run("diff", "2026-11", "2026-12", "--all").written()).contains("(newly known: late knowledge)");
        assertThat(run("continuity", "2026-11", "2026-12").out()).containsPattern("customs-of-paraguay: .+ → .+ \\(id");
    }

    @Test
    void theTrendOfTheCommonCasesCountsThese() throws IOException {
        String common = folder.resolve("common.json").toString();
        JsonNode whole = JsonMapper.shared().readTree(Files.readAllBytes(Path.of(second)));
        ((ArrayNode) whole.get("caseStudies"))
                .removeIf(one -> Editions.of("2026-11")
                        .caseStudy(CaseStudyId.of(one.get("id").asString()))
                        .isEmpty());
        Files.writeString(Path.of(common), whole.toString());

        JsonNode trend = json("trend", first, second, "--cases", "common");

        assertThat(trend.get("comparable").asBoolean()).isTrue();
        assertThat(trend.get("rowsLeftOut")).isEmpty();
        for (int i = 0; i < 2; i++) {
            JsonNode counts = json("stats", i == 0 ? first : common);
            assertThat(trend.at("/editions/" + i + "/rows")).isEqualTo(counts.get("rows"));
            assertThat(trend.at("/editions/" + i + "/total")).isEqualTo(counts.get("total"));
        }
        assertThat(run("trend", first, second, "--cases", "common").written())
                .contains(
                        "9 of 11   9 of 11   Drones",
                        "39 of 78  47 of 78  all cases, each once",
                        "Uses only; --by nature counts all cases. Left out: 16 in 2026-11, 16 in 2026-12.");
    }

    @Test
    void casesThatAreNamedMoreNarrowlyMakeNoTrendByTechnology() {
        JsonNode trend = json("trend", first, second, "--cases", "common", "--by", "technology");

        assertThat(trend.at("/editions/0/rows")).hasSize(1);
        assertThat(trend.get("rowsLeftOut")
                        .valueStream()
                        .map(row -> row.get("key").asString()))
                .contains("big-data-ai", "machine-learning");
    }

    @Test
    void theChangeLogOfTheListsNamesWhatWasGained() {
        JsonNode log = json("diff", first, second, "--kind", "codeLists,codes,technologies");

        assertThat(log.get("compared").propertyNames()).containsExactlyInAnyOrder("technologies", "codeLists", "codes");
        assertThat(log.get("entries")
                        .valueStream()
                        .filter(entry -> entry.get("change").asString().equals("added"))
                        .map(entry -> entry.get("id").asString()))
                .containsExactlyInAnyOrder("country-groups/LLDC", "country-groups/SIDS");
        assertThat(log.at("/compared/technologies/added").asInt()).isZero();
    }
}
