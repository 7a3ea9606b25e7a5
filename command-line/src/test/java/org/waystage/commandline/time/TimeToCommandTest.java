package org.waystage.commandline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.FirstEdition;
import org.waystage.commandline.Golden;
import org.waystage.commandline.RegisterFixtures;
import org.waystage.editions.Editions;
import tools.jackson.databind.JsonNode;

class TimeToCommandTest {
    private static final String QUESTION = "--to house:graduated --from house:accepted";
    private static final String CNCF =
            "--to cncf-maturity:graduated --from cncf-maturity:accepted --with-field /project";

    @TempDir
    private Path folder;

    private String maturity = "";

    @BeforeEach
    void copyCatalogue() throws IOException {
        maturity = CommandRun.copy("maturity.json", folder).toString();
    }

    private static CommandRun run(String file, String options) {
        List<String> command = file.isEmpty() ? List.of("time-to") : List.of("time-to", file);
        return CommandRun.of(command, options.split(" "));
    }

    private static JsonNode json(String file, String options) {
        return run(file, options + " --format json").silent().json();
    }

    /** Returns the estimate of a curve at a day: that of the last step by then. */
    private static double estimate(JsonNode answer, int curve, double day) {
        double estimate = answer.get("measure").asString().equals("survival") ? 1 : 0;
        for (JsonNode point : answer.get("groups").get(curve).get("curve")) {
            if (point.get("time").asDouble() <= day) {
                estimate = point.get("estimate").asDouble();
            }
        }
        return estimate;
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

    @Test
    void theMeanIsInDaysWithItsInterval() {
        JsonNode answer = json(maturity, QUESTION + " --exact-only --mean 1000");

        assertThat(answer.get("horizon").asDouble()).isEqualTo(1000);
        assertThat(answer.get("groups").get(0).get("mean").asDouble()).isBetween(500.0, 1000.0);
        assertThat(run(maturity, QUESTION + " --exact-only --mean 1000").out())
                .contains("Mean days without it of the first 1,000, and");
    }

    @Test
    void theMeanIsSaidWithAllCasesAndWithThoseThatGotThereOnADayThatIsNotExact() {
        String question = "--to deployed --exact-only --exact-targets --mean 1000";

        assertThat(run("", question).out())
                .contains(
                        "177 cases: 3 reached it, 35 had not, 139 left out\n",
                        "  19 of those left out got there too, on a day that is not exact: the number so far is too low")
                .containsPattern("\n *all +38 +3 +928\\.7 ");
        assertThat(run("", question + " --lang fr").out())
                .contains("19 des cas laissés de côté y sont arrivés aussi")
                .containsPattern("sur les 1\\h000 premiers")
                .containsPattern("\n *ensemble +38 +3 +928,7 ")
                .doesNotContain("(all)");
    }

    @Test
    void aHorizonBeyondTheTimeFollowedIsRefusedWithTheLongest() {
        CommandRun run = run(maturity, QUESTION + " --exact-only --mean 100000");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("followed less long than the horizon of the mean", "Each group is followed up to day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--mean 0",
                "--mean 5 --start-after 3",
                "--mean 5 --turnbull",
                "--start-after 5 --turnbull",
                "--mean 5 --measure incidence",
                "--entry yesterday"
            })
    void optionsThatDoNotFitAreWrongUse(String options) {
        CommandRun run = run(maturity, QUESTION + " --exact-only " + options);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty();
    }

    @Test
    void aStartThatNoCaseReachedIsSaidToLeaveNoCurve() {
        CommandRun run = run(maturity, QUESTION + " --exact-only --start-after 100000");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("No case waited that long, so there is no curve.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--mean 0 | --mean is a number of days above 0",
                "--start-after NaN | --start-after is a number of days from 0 on",
                "--start-after -5 | --start-after is a number of days from 0 on",
                "--mean 5 --start-after 3 | --mean and --start-after do not go together: ask for one of them"
            })
    void aWrongNumberOfDaysIsNamedByItsOption(String options, String message) {
        assertThat(run(maturity, QUESTION + " --exact-only " + options).err()).isEqualTo("waystage: " + message + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"292 | 292 jours = 0,8 an", "700 | 700 jours = 1,9 an", "716 | 716 jours = 2,0 ans"})
    void frenchYearsAreSeveralFromTwoOn(double days, String text) {
        assertThat(TimeRows.days(days, "fr")).isEqualTo(text);
    }

    @Test
    void casesCountFromTheDayOnWhichTheRegisterBegan() {
        JsonNode answer = json(maturity, QUESTION + " --exact-only --entry 2021-01-01");

        assertThat(answer.get("entry").asString()).isEqualTo("2021-01-01");
        assertThat(run(maturity, QUESTION + " --exact-only --entry 2021-01-01").out())
                .contains("Cases count from when they came under observation (2021-01-01)");
    }

    @Test
    void intervalsOfCasesThatCameLateHaveLimits() {
        String question = QUESTION + " --turnbull --exact-only --entry 2021-01-01";
        JsonNode answer = json(maturity, question);

        assertThat(answer.get("interval").asString()).isEqualTo("likelihood-ratio");
        JsonNode step = answer.get("groups").get(0).get("curve").get(0);
        assertThat(step.get("lower").asDouble()).isLessThan(step.get("estimate").asDouble());
        assertThat(step.get("upper").asDouble())
                .isGreaterThan(step.get("estimate").asDouble());
        assertThat(run(maturity, question).out())
                .contains("Some cases came under observation later than their origin")
                .containsPattern("\\d % - ");
    }

    @Test
    void groupsWhoseCasesCameLateAreComparedWithoutPermuting() throws IOException {
        String file = catalogue("late", late("one", "a", 2016) + "," + late("two", "b", 2018));
        String question = "--to deployed --from pilot --turnbull --entry 2015-03-01 --by kind";

        assertThat(run(file, question).out().replaceAll("\\s+", " "))
                .contains("Score test: chi-square 1.000, degrees of freedom 1, p 0.3173")
                .contains("The test does not assume that the groups came under observation");
        assertThat(json(file, question).get("scoreTest").get("permuted").isNull())
                .isTrue();
    }

    /** One interval contains two intersections, so what was expected of those that begin between them is open. */
    @Test
    void theReasonWhyGroupsOfIntervalsAreNotComparedGoesIntoTheResult() throws IOException {
        String file = catalogue("open", """
                {"id": "one", "title": {"en": "Case"}, "adopters": ["a"], "technologies": ["drones"], "stages": [
                 {"stage": "pilot", "basis": "began", "date": "2010-01-01"},
                 {"stage": "deployed", "basis": "observed", "date": "2013-01-01"}]},
                {"id": "two", "title": {"en": "Case"}, "adopters": ["b"], "technologies": ["drones"], "stages": [
                 {"stage": "pilot", "basis": "began", "date": "2010-01-01"},
                 {"stage": "pilot", "basis": "observed", "date": "2016-01-01"}]},
                {"id": "three", "title": {"en": "Case"}, "adopters": ["b"], "technologies": ["drones"], "stages": [
                 {"stage": "pilot", "basis": "began", "date": "2009-01-01"},
                 {"stage": "pilot", "basis": "observed", "date": "2011-01-01"},
                 {"stage": "deployed", "basis": "observed", "date": "2016-01-01"}]}
                """);
        String question = "--to deployed --from pilot --turnbull --entry 2010-01-01 --follow-up last-record --by kind";

        JsonNode answer = json(file, question);
        JsonNode reason = answer.get("testRefused").get("reasons").get(0);
        assertThat(answer.has("scoreTest")).isFalse();
        assertThat(reason.get("reason").asString()).isEqualTo("delayed-entry");
        assertThat(reason.get("cases").asInt()).isEqualTo(1);
        assertThat(reason.get("of").asInt()).isEqualTo(3);
        assertThat(reason.get("message").asString()).startsWith("1 of 3 cases: came under observation later");
        assertThat(answer.get("testRefused").get("offers").get(0).asString()).isEqualTo("from-origin");
        assertThat(run(file, question).out().replaceAll("\\s+", " "))
                .contains("The groups are not compared: several estimates are equally likely");
    }

    @Test
    void aScoreTestWithoutAStatisticHasItsReason() throws IOException {
        String seen = """
                {"id": "%1$s", "title": {"en": "Case"}, "adopters": ["%1$s"], "technologies": ["drones"], "stages": [
                 {"stage": "pilot", "basis": "began", "date": "2010-01-01"},
                 {"stage": "pilot", "basis": "observed", "date": "2011-01-01"},
                 {"stage": "deployed", "basis": "observed", "date": "2013-01-01"}]}
                """;
        String file = catalogue("alike", seen.formatted("a") + "," + seen.formatted("b"));
        String question = "--to deployed --from pilot --turnbull --by kind";

        assertThat(json(file, question).get("scoreTest").get("reason").asString())
                .isEqualTo("alike");
        assertThat(run(file, question).out())
                .contains("No score test: the dates do not show which cases got there first.")
                .doesNotContain("looked at in the same way");
        assertThat(run(file, question + " --lang fr").out().replaceAll("\\s+", " "))
                .contains("Pas de test du score : les dates ne disent pas quels cas sont arrivés d’abord.");
    }

    @Test
    void pIsSaidToBeTooSmallPerhapsOfManyGroupsOfFewCasesThatCameLate() throws IOException {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 33; i++) {
            cases.add("""
                    {"id": "case-%1$d", "title": {"en": "Case"}, "adopters": ["a"], "technologies": ["t%2$d"], "stages": [
                     {"stage": "pilot", "basis": "began", "date": "2014-01-01"},
                     {"stage": "deployed", "basis": "began", "date": "%3$d-0%4$d-01"}]}
                    """.formatted(i, i % 11, 2016 + i % 5, 1 + i % 9));
        }
        List<String> technologies = IntStream.range(0, 11)
                .mapToObj(i -> "{\"id\": \"t%1$d\", \"name\": {\"en\": \"T%1$d\"}}".formatted(i))
                .toList();
        String file = Files.writeString(
                        folder.resolve("many.json"),
                        Files.readString(Path.of(catalogue("many", String.join(",", cases))))
                                .replace(
                                        "{\"id\": \"drones\", \"name\": {\"en\": \"Drones\"}}",
                                        String.join(",", technologies)))
                .toString();
        String question = "--to deployed --from pilot --turnbull --by technology";
        String small = "The groups are small for their number, and p may be too small";

        assertThat(run(file, question + " --entry 2015-03-01").out().replaceAll("\\s+", " "))
                .contains(small);
        assertThat(run(file, question).out().replaceAll("\\s+", " "))
                .contains("by permuting the groups")
                .doesNotContain(small);
    }

    private String catalogue(String name, String cases) throws IOException {
        return Files.writeString(folder.resolve(name + ".json"), """
                {"format": "waystage-catalogue/1.0", "id": "late", "issued": "2024-12-31", "title": {"en": "Late"},
                 "technologies": [{"id": "drones", "name": {"en": "Drones"}}],
                 "organizations": [{"id": "a", "name": {"en": "A"}, "kind": "customs-administration"},
                  {"id": "b", "name": {"en": "B"}, "kind": "international-organization"}],
                 "caseStudies": [%s]}
                """.formatted(cases))
                .toString();
    }

    /** Returns a case that was a pilot from 2015 on, was seen as one in a year, and in operation in the next. */
    private static String late(String id, String adopter, int year) {
        return """
                {"id": "%s", "title": {"en": "Case"}, "adopters": ["%s"], "technologies": ["drones"], "stages": [
                 {"stage": "pilot", "basis": "began", "date": "2015-01-01"},
                 {"stage": "pilot", "basis": "observed", "date": "%d-01-01"},
                 {"stage": "deployed", "basis": "observed", "date": "%d-01-01"}]}
                """.formatted(id, adopter, year, year + 1);
    }

    private static String options(String form) {
        return switch (form) {
            case "txt" -> "";
            case "fr.txt" -> " --lang fr";
            default -> " --format " + form;
        };
    }

    @Test
    void competingEndsForestallTheTargetOrOnlyEndTheWaiting() {
        String question = QUESTION + " --exact-only";
        String competing = question + " --competing house:archived";

        JsonNode incidence = json(maturity, competing);
        assertThat(incidence.get("measure").asString()).isEqualTo("incidence");
        assertThat(estimate(incidence, 0, 1096)).isCloseTo(0.5, within(1e-12)); // 3/4·1/3 + 1/2·1/2
        assertThat(estimate(incidence, 1, 1096)).isCloseTo(0.25, within(1e-12));
        JsonNode survival = json(maturity, competing + " --measure survival");
        assertThat(estimate(survival, 0, 1096)).isCloseTo(1.0 / 3, within(1e-12)); // 2/3·1/2
        assertThat(survival.get("competed").asInt()).isEqualTo(1);
        JsonNode waiting = json(maturity, question);
        assertThat(estimate(waiting, 0, 1095)).isCloseTo(0.75, within(1e-12)); // the archived one waits on
        assertThat(waiting.get("censored").asInt()).isEqualTo(2);
        assertThat(run(maturity, competing + " --measure survival").out()).contains("66.67 %", "a world without them");
    }

    @Test
    void jsonHasTheDocumentedMembersInTheDocumentedOrder() {
        JsonNode answer = json(maturity, QUESTION + " --exact-only --interval plain --level 0.9");

        assertThat(answer.propertyNames())
                .startsWith(
                        "measure",
                        "from",
                        "to",
                        "competing",
                        "level",
                        "interval",
                        "cases",
                        "events",
                        "censored",
                        "leftOut",
                        "groups");
        assertThat(answer.get("level").asDouble()).isEqualTo(0.9);
        assertThat(answer.get("interval").asString()).isEqualTo("plain");
        assertThat(answer.get("cases").asInt())
                .isEqualTo(answer.get("events").asInt()
                        + answer.get("censored").asInt()
                        + answer.get("leftOut").asInt());
        JsonNode group = answer.get("groups").get(0);
        assertThat(group.propertyNames()).startsWith("key", "cause", "median", "curve");
        assertThat(group.get("median").asDouble())
                .isEqualTo((1096 + 1826) / 2.0); // survival stays at 1/2 until the end
        assertThat(group.get("curve").get(0).propertyNames())
                .startsWith("time", "atRisk", "events", "estimate", "lower", "upper");
        assertThat(answer.get("leftOutByReason").toString()).isEqualTo("{\"no-record\":1,\"origin-not-exact\":1}");
    }

    @Test
    void timesThatAreIntervalsAreRefusedWithTheOptionsThatWork() {
        CommandRun origins = run(maturity, QUESTION).silent();
        assertThat(origins.out()).contains("Refused", "  1 of 6: the origin", "--calendar 2019-01-01", "--exact-only");
        assertThat(origins.out()).doesNotContain("--turnbull");
        assertThat(run(maturity, QUESTION + " --lang fr").out()).contains("Refusé", "l’origine", "Possible à la place");

        String later = "--to house:graduated --competing house:archived --calendar 2020-01-01";
        assertThat(run(maturity, later).out()).contains("4 intervals, of which 2 exact", "only end the waiting");
        assertThat(run(maturity, later + " --format json").code()).isZero();
    }

    @Test
    void turnbullsEstimateIsRefusedForOriginsAloneAndNotForWhatItTakes() {
        CommandRun run = run("", "--to deployed --turnbull");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.matches("  \\d+ of \\d+: .*")))
                .singleElement()
                .asString()
                .contains(": the origin is known only");
        assertThat(run.out())
                .contains(
                        "    waystage time-to --to deployed --turnbull --calendar 2002-01-01\n",
                        "    waystage time-to --to deployed --turnbull --exact-only\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --exact-only"})
    void theReasonsOfARefusalAreThoseOfTheLibrary(String options) {
        TimeToStage question = TimeToStage.to(Milestone.parse("deployed"));
        StageTimes times = (options.isEmpty() ? question : question.withExactOriginsOnly()).of(Editions.latest());

        List<String> reasons = run("", "--to deployed" + options)
                .out()
                .lines()
                .filter(line -> line.matches("  \\d+ of \\d+: .*"))
                .map(line -> line.trim().replaceFirst(":", " cases:"))
                .toList();
        assertThat(reasons)
                .isNotEmpty()
                .isEqualTo(times.obstacles().stream()
                        .map(obstacle -> obstacle.text("en"))
                        .toList());
    }

    @Test
    void targetsThatAreIntervalsAreOfferedTurnbullsEstimate() {
        CommandRun run = run("", "--to deployed --exact-only");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("known only to lie between two others", "--turnbull");

        JsonNode answer = json("", "--to deployed --exact-only --turnbull");
        assertThat(answer.get("estimator").asString()).isEqualTo("turnbull");
        assertThat(answer.get("interval").asString()).isEqualTo("likelihood-ratio");
        JsonNode group = answer.get("groups").get(0);
        assertThat(group.get("converged").asBoolean()).isTrue();
        assertThat(group.get("curve")
                        .valueStream()
                        .mapToDouble(step -> step.get("mass").asDouble())
                        .sum())
                .isCloseTo(1, within(1e-9));
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
    void groupsOfIntervalsAreComparedAlsoWhereACaseStandsInSeveral() {
        String question = "--to house:graduated --calendar 2020-01-01";
        JsonNode byNature = json(maturity, question + " --by nature");
        JsonNode test = byNature.get("scoreTest");
        assertThat(byNature.get("logRank").isNull()).isTrue();
        assertThat(test.get("degreesOfFreedom").asInt()).isEqualTo(1);
        assertThat(test.get("permuted").asDouble()).isGreaterThan(0);
        double all = 0;
        for (JsonNode group : test.get("groups")) {
            all += group.get("score").asDouble();
        }
        assertThat(all).isCloseTo(0, within(1e-9));
        assertThat(run(maturity, question + " --by nature").out())
                .contains(
                        "Score test, as-of: chi-square",
                        "Score test, last-record: chi-square",
                        "by permuting the groups, p ",
                        "looked at in the same way");
        assertThat(run(maturity, question + " --by nature --follow-up as-of --lang fr")
                        .out())
                .contains("Test du score", "par permutation des groupes", "de la même façon");

        JsonNode overlapping = json(maturity, question + " --by technology").get("scoreTest");
        assertThat(overlapping.get("degreesOfFreedom").asInt()).isPositive();
        assertThat(json(maturity, question).has("scoreTest")).isFalse();
    }

    @Test
    void onlyCasesWithAFieldOfTheRegisterCount() {
        assertThat(json(maturity, QUESTION + " --with-field /project")
                        .get("cases")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void aGroupWithoutCasesIsNotShown() {
        CommandRun run =
                CommandRun.of("time-to", "2026-12", "--to", "deployed", "--calendar", "2015-01-01", "--by", "ldc");

        assertThat(run.out()).contains("ldc, deployed", "other, deployed").doesNotContain("(none)", "0 intervals");
    }

    @Test
    void thePageHasTheShareOfTheBundledEdition() throws IOException {
        CommandRun run = CommandRun.of(
                "time-to", "--to", "deployed", "--calendar", "2002-01-01", "--follow-up", "as-of", "--turnbull");
        String share = run.out()
                .lines()
                .map(line -> line.strip().split(" +"))
                .filter(words -> words[0].matches("\\d{4}-\\d\\d-\\d\\d"))
                .map(words -> words[1])
                .reduce((earlier, later) -> later)
                .orElseThrow();

        assertThat(Files.readString(Path.of("README.md")))
                .contains("By the issue date " + share + " % of the bundled edition had reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --calendar 1990-01-01"})
    void nothingCountedIsSaid(String options) {
        String question = "--to deployed --as-of 1999-01-01 --by region" + options;

        assertThat(run(maturity, question).out()).endsWith("No case is counted.\n");
        assertThat(json(maturity, question).get("events").asInt()).isZero();
        assertThat(run(maturity, question + " --format csv").out().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to deploy | 'deploy' is no stage (did you mean deployed?)",
                "--to house:graduatd | has 'house:graduatd' (did you mean house:graduated?)",
                "--to deployed --from house:acepted | did you mean house:accepted or",
                "--to deployed --competing deployed | does not compete with itself",
                "--to deployed --from pilot --calendar 2020-01-01 | exclude each other",
                "--to deployed --calendar 2020 | expected a full date",
                "--to deployed --level 95 | a number between 0 and 1",
                "--to deployed --level NaN | a number between 0 and 1",
                "--to deployed --interval logit | expected plain, log or log-log",
                "--to deployed --by year | expected technology, group",
                "--to deployed --turnbull --measure incidence | leave out --measure incidence",
                "--to deployed --explain waitin | (did you mean waiting?)",
                "--to deployed --explain early | (did you mean graduated-early?)",
                "--to deployed --with-field project | no case has a field 'project' of its register (did you mean /project?)",
                "--to deployed --with-field maturity | no case has a field 'maturity' of its register; the fields are /project",
                "--to deployed --explain waiting --format csv | not as csv",
                "--from pilot | --to=STAGE",
            })
    void wrongUseIsSaid(String options, String message) {
        CommandRun run = run(maturity, options);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
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

    @Test
    void helpExplainsTheMethodAndWhenNotToUseIt() {
        assertThat(CommandRun.of("time-to", "--help").out().replaceAll("\\s+", " "))
                .contains(
                        "Kaplan and Meier 1958",
                        "Aalen and Johansen",
                        "Do not use it where",
                        "Exit codes: 0 answered or refused with reasons, 1");
        assertThat(CommandRun.of("--help").out()).contains("time-to");
    }

    /** The shares that R gives for the real register: 40.57 % and 48.80 % graduated within 8 years. */
    @Test
    void archivingOfCncfProjectsHasToCompeteAndNotToCensor() {
        String register = RegisterFixtures.real("cncf-landscape/landscape.yml");
        String file = folder.resolve("cncf.json").toString();
        assertThat(CommandRun.of("import", "--profile", "cncf-landscape", register, "--output", file)
                        .code())
                .isZero();

        String competing = CNCF + " --competing cncf-maturity:archived";
        assertThat(estimate(json(file, competing), 0, 2922)).isCloseTo(0.4057404, within(1e-7));
        assertThat(estimate(json(file, competing + " --measure survival"), 0, 2922))
                .isCloseTo(1 - 0.488036713, within(1e-9));
        assertThat(run(file, competing).out()).containsPattern("\n +8 +5 +38 +40\\.57 % ");
        assertThat(run(file, competing + " --measure survival").out()).containsPattern("\n +8 +5 +38 +48\\.80 % ");
    }
}
