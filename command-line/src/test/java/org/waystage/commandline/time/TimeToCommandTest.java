package org.waystage.commandline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.FirstEdition;
import org.waystage.commandline.Golden;
import tools.jackson.databind.JsonNode;

class TimeToCommandTest {
    private static final String QUESTION = "--to house:graduated --from house:accepted";

    @TempDir
    private Path folder;

    private String maturity = "";

    @BeforeEach
    void copyCatalogue() throws IOException {
        maturity = CommandRun.copy("maturity.json", folder).toString();
    }

    private static CommandRun run(String file, String options) {
        List<String> command = file.isEmpty() ? List.of("stats", "time-to") : List.of("stats", "time-to", file);
        return CommandRun.of(command, options.split(" "));
    }

    private static JsonNode json(String file, String options) {
        return run(file, options + " --format json").silent().json();
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "fr.txt", "json", "csv"})
    void timesToTheDayAreAsKept(String form) throws IOException {
        CommandRun run =
                run(maturity, QUESTION + " --exact-only --competing house:archived --interval plain" + options(form));

        assertThat(run.code()).isZero();
        Golden.check("time-to-maturity." + form, run.written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "fr.txt"})
    void theCalendarOfTheFirstEditionIsAsKept(String form) throws IOException {
        CommandRun run = run(FirstEdition.in(folder), "--to deployed --calendar 2015-01-01" + options(form));

        assertThat(run.code()).isZero();
        Golden.check("time-to-calendar." + form, run.written());
    }

    @Test
    void frenchSaysSinceTheDay() {
        assertThat(run("", "--to deployed --calendar 2010-01-01 --lang fr").out())
                .contains("depuis le 2010-01-01", "Ayant d’abord pris fin autrement");
    }

    @Test
    void aDayAfterTheIssueIsTakenForTheIssueDateAndToldSo() {
        String question = "--to deployed --calendar 2015-01-01";
        CommandRun later = run("", question + " --as-of 2100-01-01");

        assertThat(later.err()).contains("2100-01-01 is after the issue date");
        assertThat(later.out().lines().filter(line -> !line.contains("is after the issue date")))
                .containsExactlyElementsOf(run("", question).out().lines().toList());
    }

    @Test
    void endsOfWhichNoBeginningIsKnownAreToldWithWhatIsLeftOut() {
        String question = "--to deployed --calendar 2015-01-01 --competing abandoned,retired,concluded";
        JsonNode answer = json("", question);

        int counted = answer.get("events").asInt()
                + answer.get("censored").asInt()
                + answer.get("competed").asInt();
        assertThat(answer.get("groups").get(0).get("intervals").asInt()).isEqualTo(counted);
        assertThat(counted + answer.get("leftOut").asInt())
                .isEqualTo(answer.get("cases").asInt());
        assertThat(answer.get("leftOutByReason").get("end-without-beginning").asInt())
                .isPositive();
        assertThat(run("", question).out()).contains("it came to a competing stage, and nothing says after which day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"292 | 292 jours = 0,8 an", "700 | 700 jours = 1,9 an", "716 | 716 jours = 2,0 ans"})
    void frenchYearsAreSeveralFromTwoOn(double days, String text) {
        assertThat(TimeRows.days(days, "fr")).isEqualTo(text);
    }

    private static String options(String form) {
        return switch (form) {
            case "txt" -> "";
            case "fr.txt" -> " --lang fr";
            default -> " --format " + form;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graduated-early | event | graduated-early reached house:graduated at day 731, counted from 2020-01-01",
                "archived | competing | archived came to house:archived first, at day 366, counted from 2020-01-01",
                "waiting | right-censored | waiting had not reached the target at day 1,826, counted from 2020-01-01",
                "accepted-some-day | left-out | accepted-some-day is left out: its origin is known only to lie between two days",
                "on-the-ladder | left-out | on-the-ladder is left out: no record uses the ladder or the scheme of the target",
            })
    void aCaseIsExplained(String id, String kind, String sentence) {
        String question = QUESTION + " --competing house:archived --explain " + id;

        assertThat(run(maturity, question).out().lines().findFirst()).contains(sentence);
        assertThat(json(maturity, question).get("kind").asString()).isEqualTo(kind);
    }

    @Test
    void anExplanationNamesTheRecords() {
        String question = "--to house:graduated --calendar 2021-01-01 --explain graduated-early";

        assertThat(run(maturity, question).out())
                .isEqualTo("graduated-early reached house:graduated at day 365, counted from 2021-01-01\n"
                        + "  by house:graduated began 2022-01-01\n");
        JsonNode records = json(maturity, question).get("records");
        assertThat(records).hasSize(1);
        assertThat(records.get(0).get("reportedAs").asString()).isEqualTo("house:graduated");
        assertThat(run(maturity, question + " --lang fr").out())
                .startsWith("graduated-early a atteint house:graduated");
    }

    @Test
    void groupsAreComparedWhereEachCaseStandsInOne() {
        JsonNode byNature = json(maturity, QUESTION + " --exact-only --by nature");
        assertThat(byNature.get("groups")
                        .valueStream()
                        .map(group -> group.get("key").asString()))
                .containsExactly("offer", "use");
        assertThat(byNature.get("logRank").get("degreesOfFreedom").asInt()).isEqualTo(1);
        assertThat(run(maturity, QUESTION + " --exact-only --by nature").out()).contains("Log-rank test: chi-square");

        assertThat(json(maturity, QUESTION + " --exact-only --by technology")
                        .get("logRank")
                        .isNull())
                .isTrue();
        assertThat(run(maturity, QUESTION + " --exact-only --by technology").out())
                .contains(
                        "scanners (Scanners, \"smart\" ones), house:graduated: 1 of 2", "No test compares the groups");
        JsonNode refused = json(maturity, QUESTION + " --exact-only --by technology");
        assertThat(refused.get("logRank").isNull()).isTrue();
        assertThat(refused.get("testRefused")
                        .get("reasons")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("groups-overlap");
        assertThat(run(maturity, QUESTION + " --exact-only --by technology --format csv")
                        .out())
                .contains("\r\nscanners,\"Scanners, \"\"smart\"\" ones\",survival,house:graduated,,1096,2,1,0,0.5,");
    }

    @Test
    void aGroupWithoutCasesIsNotShown() {
        CommandRun run = CommandRun.of(
                "stats", "time-to", "2026-12", "--to", "deployed", "--calendar", "2015-01-01", "--by", "ldc");

        assertThat(run.out()).contains("ldc, deployed", "other, deployed").doesNotContain("(none)", "0 intervals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --calendar 1990-01-01"})
    void nothingCountedIsSaid(String options) {
        String question = "--to deployed --as-of 1999-01-01 --by region" + options;

        assertThat(run(maturity, question).out()).endsWith("No case is counted.\n");
        assertThat(json(maturity, question).get("events").asInt()).isZero();
        assertThat(run(maturity, question + " --format csv").out().lines()).hasSize(1);
    }

    @Test
    void aCatalogueWithoutIssueDateNeedsADay() throws IOException {
        Path file = folder.resolve("undated.json");
        Files.writeString(file, Files.readString(Path.of(maturity)).replace("\"issued\": \"2024-12-31\",", ""));

        CommandRun run = run(file.toString(), QUESTION);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--as-of 2025-12-31");
        assertThat(run(file.toString(), QUESTION + " --exact-only --as-of 2024-12-31")
                        .code())
                .isZero();
    }

    @Test
    void aRefusalIsWrittenAsDataWithReasonsAndOffers() {
        JsonNode refused = json(maturity, QUESTION);

        assertThat(refused.get("refused").asBoolean()).isTrue();
        assertThat(refused.get("reasons").get(0).get("reason").asString()).isEqualTo("origin-not-exact");
        assertThat(refused.get("reasons").get(0).get("cases").asInt()).isEqualTo(1);
        assertThat(refused.get("reasons").get(0).get("of").asInt()).isEqualTo(6);
        assertThat(refused.get("offers").toString()).isEqualTo("[\"calendar\",\"exact-origins\"]");
        CommandRun csv = run(maturity, QUESTION + " --format csv");
        assertThat(csv.code()).isZero();
        assertThat(csv.out())
                .isEqualTo(
                        "verdict,reason,cases,of,offers\r\nrefused,origin-not-exact,1,6,calendar | exact-origins\r\n");
    }
}
