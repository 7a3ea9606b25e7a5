package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.FirstEdition;
import org.waystage.commandline.Golden;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.StageAnswer;
import org.waystage.editions.Editions;
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

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01", "2026-11-25", "2019-12-31", "1999-12-31"})
    void totalsAreThoseOfANaiveCount(String day) throws IOException {
        Catalogue catalogue = Editions.latest();
        Map<String, Integer> byAnswer = new HashMap<>();
        Map<String, Integer> byTechnology = new TreeMap<>();
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            StageAnswer answer =
                    catalogue.history(caseStudy).asOf(LocalDate.parse(day)).answer();
            byAnswer.merge(answer.code(), 1, Integer::sum);
            Set<String> ids = new LinkedHashSet<>();
            caseStudy.technologies().stream().map(TechnologyId::value).forEach(ids::add);
            ids.forEach(id -> byTechnology.merge(id, answer.kind() == StageAnswer.Kind.NOT_YET ? 0 : 1, Integer::sum));
        }
        JsonNode result = CommandRun.of(
                        "stats", "--by", "technology", "--as-of", day, "--nature", "all", "--format", "json")
                .json();
        int notYet = byAnswer.getOrDefault("not-yet", 0);
        assertThat(result.get("asOf").asString()).isEqualTo(day);
        assertThat(result.get("notYet").asInt()).isEqualTo(notYet);
        assertThat(result.get("total").asInt())
                .isEqualTo(catalogue.caseStudies().size() - notYet);
        assertThat(result.get("unknown").asInt()).isEqualTo(byAnswer.getOrDefault("unknown", 0));
        assertThat(result.get("unmapped").asInt()).isEqualTo(byAnswer.getOrDefault("unmapped", 0));
        Map<String, Integer> rows = new TreeMap<>();
        result.get("rows")
                .forEach(row ->
                        rows.put(row.get("key").asString(), row.get("total").asInt()));
        assertThat(rows).isEqualTo(byTechnology);
    }

    @Test
    void jsonHasTheDocumentedShapeInTheDocumentedOrder() throws IOException {
        Path file = CommandRun.copy("small.json", folder);
        CommandRun run = CommandRun.of("stats", file.toString(), "--by", "technology", "--format", "json");
        assertThat(run.json().toString())
                .isEqualTo(
                        "{\"by\":\"technology\",\"asOf\":\"2024-01-31\",\"reading\":\"recorded\",\"total\":4,\"notYet\":0,"
                                + "\"unknown\":1,\"unmapped\":1,\"rows\":["
                                + "{\"key\":\"drones\",\"total\":2,\"stages\":{\"deployed\":1}},"
                                + "{\"key\":\"formula\",\"total\":1,\"stages\":{}},"
                                + "{\"key\":\"scanners\",\"total\":2,\"stages\":{\"house-rung\":1}}],"
                                + "\"natures\":[\"use\"],\"leftOut\":{\"nature\":{},\"partOfAnother\":0},\"coverage\":null}");
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
    void yearsAreThoseOfTheLibrary() throws IOException {
        SortedMap<Integer, StageMatrix> yearly = StageMatrix.yearly(Editions.latest(), Dimension.GROUP);
        JsonNode rows = CommandRun.of("stats", "--by", "year", "--format", "json")
                .json()
                .get("rows");
        assertThat(rows).hasSize(yearly.size());
        for (JsonNode row : rows) {
            StageCounts counts = yearly.get(row.get("key").asInt()).all();
            assertThat(row.get("total").asLong()).isEqualTo(counts.total());
            Map<String, Long> stages = new HashMap<>();
            row.get("stages")
                    .properties()
                    .forEach(
                            stage -> stages.put(stage.getKey(), stage.getValue().asLong()));
            assertThat(stages).isEqualTo(counts.stages());
        }
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

    @Test
    void linesCountAsTheirDocumentDoes() throws IOException {
        Path document = CommandRun.copy("small.json", folder);
        Path lines = folder.resolve("small.ndjson");
        assertThat(CommandRun.of("convert", document.toString(), "--output", lines.toString())
                        .code())
                .isZero();
        for (String by : dimensions()) {
            assertThat(CommandRun.of("stats", lines.toString(), "--by", by).out())
                    .isEqualTo(CommandRun.of("stats", document.toString(), "--by", by)
                            .out());
        }
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--by | colour | expected technology, group, region, country, kind, process, ldc, wto, nature or year, but was 'colour'",
                "--as-of | 2024 | expected a full date such as 2025-12-31, but was '2024'",
                "--as-of | 2023-02-29 | expected a full date such as 2025-12-31, but was '2023-02-29'",
                "--format | xml | expected text, json or csv, but was 'xml'",
            })
    void aWrongValueIsWrongUseAndTheRightOnesAreNamed(String option, String value, String message) {
        CommandRun run = CommandRun.of("stats", option, value, option.equals("--by") ? "--lang=en" : "--by=group");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
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
