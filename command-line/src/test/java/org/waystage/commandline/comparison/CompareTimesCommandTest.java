package org.waystage.commandline.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Golden;
import org.waystage.results.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code compare-times} on the first bundled edition, whose numbers never change. */
class CompareTimesCommandTest {
    private static final String EUROPE = "--to deployed --calendar 2010-01-01 --by region=EUR,ldc --errors likelihood";

    private static CommandRun run(String options) {
        return run("2026-11", options);
    }

    private static CommandRun run(String edition, String options) {
        return CommandRun.of(List.of("compare-times", edition), options.split(" "));
    }

    private static JsonNode json(String options) {
        return json("2026-11", options);
    }

    private static JsonNode json(String edition, String options) {
        CommandRun run = run(edition, options + " --format json").silent();
        String schema = Result.schema();
        String id = JsonMapper.shared().readTree(schema).get("$id").asString();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(id, schema)));
        assertThat(registry.getSchema(SchemaLocation.of(id + "#/$defs/hazardRatios"))
                        .validate(run.out(), InputFormat.JSON))
                .isEmpty();
        return run.json();
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "fr.txt", "csv"})
    void theAnswerIsAsKept(String form) throws IOException {
        String options = form.equals("csv") ? " --format csv" : form.startsWith("fr") ? " --lang fr" : "";
        CommandRun run = run(EUROPE + options).silent();

        Golden.check("compare-times." + form, run.written());
    }

    @Test
    void jsonIsAsTheSchemaSaysAndHasTheNumbersOfTheText() {
        JsonNode answer = json(EUROPE);

        assertThat(answer.get("model").asString()).isEqualTo("piecewise");
        assertThat(answer.get("errors").asString()).isEqualTo("likelihood");
        assertThat(answer.get("entry").asString()).isEqualTo("origin");
        assertThat(answer.get("cases").asInt()).isEqualTo(75);
        assertThat(answer.get("events").asInt()).isEqualTo(39);
        JsonNode europe = answer.get("covariates").get(0).get("effects").get(0);
        assertThat(europe.get("ratio").asDouble())
                .isCloseTo(Math.exp(europe.get("logRatio").asDouble()), within(1e-12));
        assertThat(run(EUROPE).out())
                .contains("75 cases count, 39 reached it")
                .contains("%.2f".formatted(europe.get("ratio").asDouble()));
    }

    @Test
    void aKeyWithFewEventsHasNoVerdictButTheirNumber() {
        String blockchain = "--to deployed --calendar 2010-01-01 --follow-up as-of --by group=blockchain-dlt";

        assertThat(run("2026-12", blockchain).out())
                .contains(
                        "  not to be relied on; few events: 3.5\n", "  Few events are those of the key, or of what it");
        assertThat(run("2026-12", blockchain + " --lang fr").out())
                .containsPattern("  non fiable\\h; peu d’événements\\h: 3,5\n");
        assertThat(run("2026-12", blockchain + " --format csv").out()).containsPattern(",usable,,,,,,3[.]5,,unfit\r\n");
        assertThat(run("2026-12", "--to deployed --calendar 2010-01-01 --by region=EUR")
                        .out())
                .doesNotContain("few events");
        assertThat(json(EUROPE)
                        .get("covariates")
                        .get(1)
                        .get("effects")
                        .get(0)
                        .get("fewEvents")
                        .asDouble())
                .isEqualTo(2.5);
        assertThat(json(EUROPE)
                        .get("covariates")
                        .get(0)
                        .get("effects")
                        .get(0)
                        .get("fewEvents")
                        .isNull())
                .isTrue();
    }

    /** One case of the 57 has no time at risk, and so is in no ratio. */
    @Test
    void aRefusalAndAnAnswerToOneQuestionCountTheSameCases() {
        String exact = "--to deployed --by ldc --exact-only";

        CommandRun refused = run("2026-12", exact);
        CommandRun answered = run("2026-12", exact + " --errors likelihood");

        assertThat(refused.out()).contains("\n57 cases count, 22 reached it\n", "\nRefused");
        assertThat(answered.out())
                .contains("\n57 cases count, 22 reached it; 50 clusters of bodies that share cases\n");
        assertThat(answered.out().replaceAll("\\s+", " "))
                .contains(" 1 of those that count has no time at risk, ")
                .contains("compared with other (45.5 cases, 16.5 reached it)");
    }

    @Test
    void thoseThatHadReachedItWhenFirstSeenAreTold() {
        String said = " of the 91 that reached it had reached it when first seen\n";
        String options = "--to deployed --calendar 2010-01-01 --by region=EUR";
        JsonNode answer = run("2026-12", options + " --format json").json();

        assertThat(run("2026-12", options).out())
                .contains("  " + answer.get("reachedWhenFirstSeen").asInt() + said);
        assertThat(run("2026-12", "--to deployed --calendar 2010-01-01 --by region")
                        .out())
                .contains(said, "Refused");
        assertThat(run("2026-12", options + " --lang fr").out())
                .contains("déjà atteint au premier relevé, sur les 91 qui");
    }

    @Test
    void casesMayCountFromADayOn() {
        JsonNode all = json(EUROPE);
        JsonNode entered =
                json("--to deployed --calendar 2010-01-01 --by region=EUR --errors likelihood --entry 2015-01-01");

        assertThat(entered.get("entry").asString()).isEqualTo("2015-01-01");
        assertThat(entered.get("leftOutByReason").get("over-before-entry").asInt())
                .isPositive();
        assertThat(entered.get("cases").asInt()).isLessThan(all.get("cases").asInt());
        assertThat(run("--to deployed --calendar 2010-01-01 --by region=EUR --errors likelihood --entry 2015-01-01")
                        .out())
                .contains("Cases count from when they came under observation (2015-01-01), and not before.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Cases are followed to their last record (--follow-up last-record). | ",
                "en | Cases are followed to the day 2026-11-25 (--follow-up as-of). | --follow-up as-of",
                "fr | Les cas sont suivis jusqu’à leur dernier relevé (--follow-up last-record). | ",
                "fr | Les cas sont suivis jusqu’au jour 2026-11-25 (--follow-up as-of). | --follow-up as-of",
            })
    void theTextSaysHowCasesAreFollowed(String language, String said, @Nullable String option) {
        CommandRun run = run(EUROPE + " --lang " + language + (option == null ? "" : " " + option));

        assertThat(run.out()).contains(said);
    }

    @Test
    void aKeyThatWouldDifferAloneIsExplained() {
        CommandRun run = run("2026-12", "--to deployed --calendar 2010-01-01 --by region=AMS+EUR");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("1.01 - 2.98 0.0459 not shown to differ")
                .containsOnlyOnce(
                        "The interval of AMS leaves out 1, and alone it would differ; but the 2 ratios of region"
                                + " together do not, and of several ratios some are far from 1 by chance.");
    }

    /** The intervals of 0.8 leave out 1, and do if cases of a body were independent. */
    @Test
    void errorsThatTakeCasesOfABodyAsIndependentGiveNoVerdictAndSayWhy() {
        String america = "--to deployed --calendar 2010-01-01 --by region=AMS --level 0.8";
        String why = "They take the cases of a body as independent, but bodies have several:";

        assertThat(run("2026-12", america).out()).contains("  faster\n").doesNotContain(why);
        for (String errors : List.of("likelihood", "information")) {
            assertThat(run("2026-12", america + " --errors " + errors).out())
                    .contains(why, "  not to be relied on\n")
                    .doesNotContain("faster");
        }
    }

    /** An offer is a command on a separate line, and is not refused in turn. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12 | --to deployed --calendar 2010-01-01 --by region | 3",
                "2026-12 | --to deployed --calendar 2010-01-01 --by region,kind --follow-up as-of --level 0.9 | 2",
                "2026-12 | --to deployed --calendar 2010-01-01 --by ldc,group | 2",
                "2026-12 | --to deployed --calendar 2010-01-01 --by technology | 2",
                "2026-12 | --to deployed --by ldc | 1",
                "2026-12 | --to deployed --by ldc --exact-only | 1",
                "2026-12 | --to deployed --calendar 2010-01-01 --exposure partners --nature all | 1",
                "2026-11 | --to deployed --by ldc | 2",
                "2026-11 | --to deployed --calendar 2010-01-01 --by kind --as-of 2026-06-30 | 1",
                "2026-11 | --to deployed --calendar 2010-01-01 --as-of 2014-06-01 --by group=xr | 0",
            })
    void eachOfferIsACommandThatIsAnswered(String edition, String options, int offers) {
        List<String> commands = run(edition, options)
                .out()
                .lines()
                .filter(line -> line.startsWith("    waystage "))
                .toList();

        assertThat(commands).hasSize(offers);
        for (String command : commands) {
            List<String> words = List.of(command.strip().split(" "));
            CommandRun run = CommandRun.of(words.subList(1, words.size()).toArray(String[]::new));
            assertThat(run.code()).as(command).isZero();
            assertThat(run.err()).as(command).isEmpty();
            assertThat(run.out())
                    .as(command)
                    .doesNotContain("Refused")
                    .contains(command.contains(" time-to ") ? "Score test" : "verdict");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region | one key against all others together; likewise of EUR or AMS waystage compare-times 2026-12 --to deployed --calendar 2010-01-01 --by region=AP each of some keys against all others together waystage compare-times 2026-12 --to deployed --calendar 2010-01-01 --by region=AMS+AP+EUR intervals as if cases of the same body did not depend on each other",
                "region=ESA+EUR | one key against all others together waystage compare-times 2026-12 --to deployed --calendar 2010-01-01 --by region=EUR intervals as if",
                "region=ESA | Possible instead: intervals as if",
            })
    void keysInTooFewClustersAreRefusedWithThoseThatMayBeAskedAlone(String by, String instead) {
        CommandRun run = run("2026-12", "--to deployed --calendar 2010-01-01 --by " + by);

        assertThat(run.code()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "region ESA (East and Southern Africa): its cases lie in 13 clusters of bodies, and 15 would be")
                .contains(instead);
    }

    @Test
    void severalKeysAreEachComparedWithTheRest() {
        CommandRun run = run("2026-12", "--to deployed --calendar 2010-01-01 --by region=AMS+EUR+AP");

        assertThat(run.code()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Intervals of 95 % are by clusters of bodies")
                .contains("region, compared with all others (42 cases, 27 reached it)")
                .contains("All keys together: F = ")
                .doesNotContain("p holds if"); // since nothing differs
    }

    @Test
    void aVerdictOnSeveralKeysHoldsIfTheyWereChosenBeforeLooking() {
        CommandRun run = run("2026-12", "--to deployed --calendar 2010-01-01 --by region=AMS+EUR --level 0.8");

        assertThat(run.out())
                .contains("faster")
                .containsOnlyOnce("p holds if the key was chosen before looking: of 5 keys compared");
    }

    /** As of 2012 no case of East and Southern Africa counts, so the named ones are all that do. */
    @Test
    void keysThatAreAllOfThoseThatCountAreRefusedWithWhatToAskInstead() {
        CommandRun run = run("--to deployed --calendar 2000-01-01 --as-of 2012-01-01 --by region=AMS+AP+EUR+WCA+MENA")
                .silent();

        assertThat(run.out())
                .contains("region all others: all cases are alike")
                .contains("one key against all others together; likewise of AP or MENA");
    }

    @Test
    void theOriginSaysWhetherRecordsBeforeItCount() {
        String earlier = "from 2010-01-01 (in fact from ";

        for (String model : List.of("piecewise", "steps", "discrete")) {
            assertThat(run(EUROPE + " --model " + model).out().replaceAll("\\s+", " "))
                    .contains(earlier);
            assertThat(run("--to deployed --calendar 1980-07-01 --by region=AP --model " + model)
                            .out())
                    .contains("from 1980-07-01, as of");
        }
    }

    @Test
    void anotherFollowUpIsSaidToChangeAVerdictOnlyWhereThereIsOne() {
        String change = "With --follow-up as-of the verdict may change: try both.";

        assertThat(run("2026-12", "--to deployed --calendar 2010-01-01 --by region=AMS")
                        .out())
                .contains(change);
        assertThat(run("--to deployed --calendar 2010-01-01 --exposure region").out())
                .contains("Cases are followed to their last record")
                .doesNotContain(change);
    }

    /** The differences between all keys may be due to chance, and someone may ask afterwards about the one that stands out. */
    @Test
    void aVerdictOnOneKeyHoldsIfItWasChosenBeforeLooking() {
        String chosen = "p holds if the key was chosen before looking";
        String america = "--to deployed --calendar 2010-01-01 --by region=AMS";

        assertThat(run("2026-12", america + " --level 0.99").out())
                .contains("not shown to differ")
                .doesNotContain(chosen);
        assertThat(run("2026-12", america).out().replaceAll("\\s+", " "))
                .contains("faster " + chosen
                        + ": of 20 keys compared one by one, about one seems to differ by chance at a level of 95 %.");
        assertThat(run("2026-12", america + " --errors likelihood").out()).doesNotContain(chosen);
    }

    /** The three are compared with the other regions, which need not lie in enough clusters of bodies each. */
    @Test
    void aClusteredAnswerOfSeveralKeysIsAsKept() throws IOException {
        CommandRun run = run("2026-12", "--to deployed --calendar 2010-01-01 --by region=AMS+AP+EUR,ldc")
                .silent();

        Golden.check("compare-times-clustered.txt", run.written());
    }

    /** Intervals by the likelihood in 51 clusters of bodies, and by clusters. */
    @ParameterizedTest
    @CsvSource({
        "likelihood, discrete, true",
        "likelihood, steps, true",
        "likelihood, piecewise, false",
        "clustered, discrete, false"
    })
    void intervalsOfAKindThatHoldsLessOftenWithFewBodiesSaySo(String errors, String model, boolean said) {
        CommandRun run =
                run("--to deployed --calendar 2010-01-01 --by region=AP --errors " + errors + " --model " + model);

        assertThat(run.out().contains("With so few bodies (fewer than 100), intervals of this kind hold a little less"))
                .isEqualTo(said);
    }

    /** The verdict of the text, as data. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--by region=AMS --level 0.8 | [\"faster\"]",
                "--by region=AMS+EUR | [\"not-shown\", \"not-shown\"]",
                "--by group=blockchain-dlt --follow-up as-of | [\"unfit\"]",
                "--by region=AMS --level 0.8 --errors likelihood | [\"unfit\"]",
                "--exposure region | [\"unfit\"]",
            })
    void eachRatioHasItsVerdictAsAFinding(String options, String findings) {
        String all = "--to deployed --calendar 2010-01-01 " + options + " --format ";

        assertThat(run("2026-12", all + "json")
                        .json()
                        .at("/covariates/0/effects")
                        .findValues("finding")
                        .toString())
                .isEqualTo(findings);
        assertThat(run("2026-12", all + "csv")
                        .out()
                        .lines()
                        .skip(1)
                        .map(line -> '"' + line.replaceAll(".*,", "") + '"')
                        .collect(Collectors.joining(", ", "[", "]")))
                .isEqualTo(findings);
    }

    @Test
    void theIntervalOfExposureIsNotCalledFitForUse() {
        String unfit = "intervals of exposure are not fit for use";

        assertThat(run("--to deployed --calendar 2010-01-01 --exposure region").out())
                .contains(unfit, "  not to be relied on\n");
        assertThat(run(EUROPE).out()).doesNotContain(unfit);
    }

    @Test
    void exposureIsInYearsAndOthersHaveTheModelAskedFor() {
        JsonNode exposed = json("--to deployed --calendar 2010-01-01 --exposure region");

        assertThat(exposed.get("model").asString()).isEqualTo("discrete");
        assertThat(exposed.get("covariates").get(0).get("covariate").asString()).isEqualTo("exposure-region");
        JsonNode pieces =
                json("--to deployed --calendar 2010-01-01 --by ldc --pieces 2 --errors information --level 0.9");
        assertThat(pieces.get("baseline")).hasSize(2);
        assertThat(pieces.get("errors").asString()).isEqualTo("information");
        assertThat(pieces.get("level").asDouble()).isEqualTo(0.9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to deployed --calendar 2010-01-01 --by kind | kind private-sector: its cases lie in 1 cluster of bodies, and 15 would be needed | --by kind --errors likelihood",
                "--to deployed --by ldc | the origin of 40 of 78 cases is known only to lie between two days | --to deployed --calendar 2006-01-01 --by ldc --errors likelihood",
                "--to deployed --calendar 2010-01-01 --by technology | technology xr (Virtual, augmented and mixed reality): no case reached the target, so its ratio would be 0 | waystage compare-times 2026-11 --to deployed --calendar 2010-01-01 --by technology=",
            })
    void whatTheCasesDoNotCarryIsRefusedWithReasonAndWhatToAskInstead(String options, String reason, String offer) {
        CommandRun run = run(options).silent();

        assertThat(run.out())
                .contains("\nRefused: the cases do not support these ratios\n", "\nPossible instead:\n  ")
                .contains(offer);
        assertThat(run.out().replaceAll("\\s+", " ")).contains(reason);
    }

    @Test
    void whereNothingIsAnsweredInsteadNothingIsOffered() {
        CommandRun run = run("--to deployed --calendar 2010-01-01 --as-of 2014-06-01 --by group=xr");

        assertThat(run.out().replaceAll("\\s+", " "))
                .endsWith(
                        "group xr (Virtual, augmented and mixed reality): all cases are alike, so there is nothing to compare ");
    }

    @Test
    void aReasonTellsOfHowManyCasesItsNumberIsAndNotThatTheseWouldBeNeeded() {
        String options = "--to deployed --by ldc";
        JsonNode answer = json(options);

        assertThat(answer.get("reasons").get(0))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"reason\": \"origin-not-exact\", \"about\": \"\", \"number\": 40,"
                                + " \"needed\": null, \"of\": 78}"));
        assertThat(answer.get("offers").toString())
                .isEqualTo("[\"calendar+independent\",\"exact-origins+independent\"]");
        assertThat(answer.get("instead").get(1))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"offers\": [\"exact-origins\", \"independent\"], \"command\": \"compare-times\","
                                + " \"from\": \"first-record\", \"turnbull\": false, \"exactOnly\": true, \"covariates\": [\"ldc\"],"
                                + " \"model\": \"piecewise\", \"errors\": \"likelihood\"}"));
        assertThat(run(options + " --format csv").out())
                .endsWith(",refused,origin-not-exact,40,,calendar+independent | exact-origins+independent,,,78,\r\n");
    }

    /** If several keys may each be asked alone, the text writes one as a command and names the others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11 --to deployed --by ldc",
                "2026-11 --to deployed --calendar 2010-01-01 --as-of 2014-06-01 --by group=xr",
                "2026-12 --to deployed --calendar 2010-01-01 --by ldc,group",
                "2026-12 --to deployed --calendar 2010-01-01 --by region",
                "2026-12 --to deployed --calendar 2010-01-01 --exposure partners --nature all",
                "2026-12 --to deployed --by region --exact-only --as-of 2016-01-01",
            })
    void jsonHasTheOffersOfTheText(String asked) {
        String[] words = asked.split(" ", 2);
        String text = run(words[0], words[1]).out();
        List<String> inText = text.lines()
                .filter(line -> line.startsWith("    waystage "))
                .map(CompareTimesCommandTest::members)
                .toList();
        long others = Pattern.compile("likewise of (.+?)    waystage", Pattern.DOTALL)
                .matcher(text)
                .results()
                .flatMap(found -> Pattern.compile(",| or ").splitAsStream(found.group(1)))
                .count();
        List<String> inJson = new ArrayList<>();
        json(words[0], words[1]).get("instead").forEach(one -> {
            assertThat(((ObjectNode) one).remove("offers")).isNotEmpty();
            inJson.add(one.toString());
        });

        assertThat(inJson).containsSubsequence(inText).hasSize(inText.size() + (int) others);
    }

    /** Returns what JSON has about a command beside its offers. */
    private static String members(String command) {
        List<String> words = List.of(command.strip().split(" "));
        ObjectNode members = JsonMapper.shared().createObjectNode();
        members.put("command", words.get(1));
        members.put("from", option("--calendar", words).orElse("first-record"));
        members.put("turnbull", words.contains("--turnbull"));
        members.put("exactOnly", words.contains("--exact-only"));
        ArrayNode covariates = members.putArray("covariates");
        option("--by", words).ifPresent(by -> Stream.of(by.split(",")).forEach(covariates::add));
        option("--exposure", words).ifPresent(peers -> covariates.add("exposure-" + peers));
        boolean isOfTime = words.get(1).equals("time-to");
        members.put("model", isOfTime ? null : option("--model", words).orElse("piecewise"));
        members.put("errors", option("--errors", words).orElse(null));
        return members.toString();
    }

    private static Optional<String> option(String name, List<String> words) {
        int place = words.indexOf(name);
        return place < 0 ? Optional.empty() : Optional.of(words.get(place + 1));
    }

    @Test
    void aRefusalIsWrittenAsDataWithReasonsNumbersAndOffers() {
        String options = "--to deployed --calendar 2010-01-01 --by kind";
        JsonNode answer = json(options);

        assertThat(answer.get("refused").asBoolean()).isTrue();
        assertThat(answer.get("reasons"))
                .contains(JsonMapper.shared()
                        .readTree("{\"reason\": \"level-in-few-clusters\", \"about\": \"kind private-sector\","
                                + " \"number\": 1, \"needed\": 15, \"of\": null}"));
        assertThat(answer.get("offers").toString()).isEqualTo("[\"independent\"]");
        assertThat(answer.get("covariates")).isEmpty();
        assertThat(run(options + " --format csv").out().lines().skip(1))
                .contains("kind,private-sector,,,,,,,,,,,,refused,level-in-few-clusters,1,15,independent,,,,");
    }

    @Test
    void aReasonWithoutANumberHasNoneAsCsvAndKeysThatCouldBeComparedAreNamed() {
        assertThat(run("--to deployed --calendar 2010-01-01 --as-of 2014-06-01 --by group=xr --format csv")
                        .out()
                        .lines()
                        .skip(1))
                .containsExactly(
                        "group,xr,\"Virtual, augmented and mixed reality\",,,,,,,,,,,refused,no-difference,,,,,,,");
        assertThat(CommandRun.of(
                                "compare-times",
                                "2026-12",
                                "--to",
                                "deployed",
                                "--calendar",
                                "2010-01-01",
                                "--by",
                                "region",
                                "--format",
                                "csv")
                        .out())
                .contains(
                        "level-in-few-clusters,13,15,one-level | independent,region AMS | region AP | region EUR,,,\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to deployed --calendar 2010-01-01 --entry 2031-01-01 --by region | 94 left out | 36, it was followed no longer after",
                "--to deployed --calendar 1980-01-01 --as-of 1990-01-01 --by region=EUR | 94 left out | 72, no record uses the ladder",
                "--to cncf-maturity:graduated --by region | 94 left out | 94, no record uses the ladder",
            })
    void whereNoCaseCountsThisIsSaidAndWhy(String options, String all, String reason) {
        CommandRun run = run(options).silent();

        assertThat(run.out())
                .contains("\nRefused: no case counts: " + all + "\n  left out: ")
                .contains("\n  left out: " + reason)
                .doesNotContain("alike", "instead");
        assertThat(json(options).get("reasons").get(0).get("reason").asString()).isEqualTo("no-event");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to deployed | say what to compare: --by, --exposure or both",
                "--by ldc | --to=STAGE is needed",
                "--to deployed --by colour | each alone or with a key as in region=EUR, not 'colour'",
                "--to deployed --by group=drones,group=ai | --by names group twice: it takes one key of it against all others, as in --by group=KEY, some against the rest, as in --by group=KEY+KEY, or each key; one key against another is compared by 'waystage sensitivity --by group --compare KEY,KEY --to STAGE'",
                "--to deployed --by ldc --competing deployed | deployed is the target: it does not compete with itself",
                "--to deployed --by region=XX | no case that counts has 'XX' in region",
                "--to deployed --by region=(others) | no case that counts has '(others)' in region",
                "--to deployed --calendar 2010-01-01 --by ldc=ldc+other | --by ldc=ldc+other names every key of ldc, so there are no others to compare with: leave a key out, or ask --by ldc",
                "--to deployed --calendar 2010-01-01 --by region=AMS+AP+ESA+EUR+MENA+WCA | names every key of region",
                "--to deployed --by ldc --pieces 0 | --pieces expects a whole number from 1 on, not 0",
                "--to deployed --by ldc --model steps --pieces 3 | --pieces goes with --model piecewise only",
                "--to deployed --exposure region --model steps | --exposure needs --model discrete",
                "--to deployed --by ldc --errors robust | expected information, clustered or likelihood, but was 'robust'",
                "--to deployed --by ldc --entry when | expected is origin, first-seen or a day such as 2023-01-01",
                "--to deployed --by ldc --level 95 | --level needs a number between 0 and 1, but was 95.0",
                "--to deployed --by ldc --calendar 2030-01-01 | --calendar 2030-01-01 is after 2026-11-25, up to which records count",
                "--to deployed --by ldc --calendar 2020-01-02 --as-of 2020-01-01 | --calendar 2020-01-02 is after 2020-01-01, up to which records count",
                "--to deployed --by ldc --from pilot --calendar 2010-01-01 | exclude each other",
            })
    void aWrongOptionIsToldWithWhatWasExpected(String options, String message) {
        CommandRun run = run(options);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("waystage: ").contains(message);
    }

    @Test
    void aFileWithoutCasesIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("empty.json"),
                "{\"format\": \"waystage-catalogue/1.0\", \"id\": \"empty\", \"issued\": \"2024-01-31\","
                        + " \"title\": {\"en\": \"Empty\"}}");
        CommandRun run = CommandRun.of("compare-times", file.toString(), "--to", "deployed", "--by", "ldc");

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("\nRefused: no case counts: 0 left out\n");
    }
}
