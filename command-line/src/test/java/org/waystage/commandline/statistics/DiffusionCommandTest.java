package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.commandline.CommandRun;
import tools.jackson.databind.JsonNode;

class DiffusionCommandTest {
    @TempDir
    private Path folder;

    private String recorders = "";

    @BeforeEach
    void copySeries() throws IOException {
        recorders = CommandRun.copy("recorders.csv", folder).toString();
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.json();
    }

    @Test
    void aSeriesIsFittedInTheFormThatIsAskedFor() {
        JsonNode fit =
                json(CommandRun.of("diffusion", "--series", recorders, "--method", "density", "--format", "json"));

        assertThat(fit.propertyNames())
                .startsWith(
                        "model", "method", "errors", "points", "parameters", "standardErrors", "verdict", "reasons");
        assertThat(fit.get("model").asString()).isEqualTo("bass");
        assertThat(fit.get("method").asString()).isEqualTo("density");
        assertThat(fit.get("points").asInt()).isEqualTo(10);
        assertThat(fit.get("parameters").get("p").asDouble()).isCloseTo(0.00659, within(5e-6));
        assertThat(fit.get("standardErrors").get("m").asDouble()).isCloseTo(3130, within(5.0));
        assertThat(fit.get("verdict").asString()).isEqualTo("usable");
        assertThat(fit.get("reasons")).isEmpty();
        assertThat(fit.get("forecast")).hasSize(3);
    }

    @Test
    void onlyATestThatHasDegreesOfFreedomGivesThem() {
        String drones = CommandRun.of("diffusion", "--technology", "drones", "--market-size", "187")
                .out();

        assertThat(drones)
                .contains("  lack of fit by Durbin-Watson: ")
                .doesNotContain("degrees of freedom")
                .containsPattern("\n  q +1.0000e-12  \\(standard error -, 95% interval 0 - 0.2[0-9]+\\)\n");
    }

    @Test
    void aSeriesOnStandardInputIsRead() throws IOException {
        CommandRun run = CommandRun.withInput(CommandRun.resource("recorders.csv"), "diffusion", "--series", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(
                        "Model bass by nls-increments: 10 periods (1979 - 1988), 60,640 in all\n\nUsable\n\nAssumed about errors: errors with one variance in all periods\n  p   0.0087890  (")
                .contains("\n  cumulated by the end of 1991: ");
    }

    @Test
    void aRefusedFitShowsItsNumbersAndTheReasons() throws IOException {
        Path early = folder.resolve("early.csv");
        Files.writeString(early, "period,value\n1,10\n2,20\n3,41\n4,79\n5,160\n");

        JsonNode fit = json(CommandRun.of("diffusion", "--series", early.toString(), "--format", "json"));
        assertThat(fit.get("verdict").asString()).isEqualTo("refused");
        assertThat(fit.get("parameters").has("m")).isTrue();
        assertThat(fit.get("reasons").valueStream().map(JsonNode::asString))
                .contains("too-few-points", "peak-not-reached");
        assertThat(fit.get("forecast")
                        .valueStream()
                        .map(point -> point.get("period").asString()))
                .containsExactly("6", "7", "8");

        String text = CommandRun.of("diffusion", "--series", early.toString()).out();
        assertThat(text.indexOf("Refused: do not use any number of this fit")).isBetween(0, text.indexOf("\n  m "));
        CommandRun french = CommandRun.of("diffusion", "--series", early.toString(), "--lang", "fr");
        assertThat(french.out()).contains("Refusé").contains("Trop peu de périodes");
    }

    @Test
    void aTechnologyOfTheBundledEditionSaysWhoIsLeftOut() {
        JsonNode fit = json(CommandRun.of("diffusion", "--technology", "blockchain-dlt", "--format", "json"));

        assertThat(fit.get("technology").asString()).isEqualTo("blockchain-dlt");
        assertThat(fit.get("method").asString()).isEqualTo("multinomial");
        assertThat(fit.get("errors").asString()).isEqualTo("multinomial");
        assertThat(fit.get("leftOutOrganizations").propertyNames())
                .containsExactly("unfinished-year", "interval", "undated", "planned", "not-reached");
        assertThat(fit.get("natures").toString()).isEqualTo("[\"use\"]");
        assertThat(fit.get("leftOut").propertyNames()).containsExactly("nature", "partOfAnother");
        assertThat(fit.get("verdict").asString()).isEqualTo("refused");
    }

    @Test
    void bodiesOfAPopulationHaveCountsForErrorsAndTheirFitIsTested() throws IOException {
        Path bodies = folder.resolve("bodies.csv");
        Files.writeString(
                bodies,
                "period,value\n" + "1,0\n2,1\n3,2\n4,4\n5,3\n6,1\n7,5\n8,8\n9,7\n10,7\n11,7\n12,1\n13,1\n"
                        + "14,4\n15,4\n16,2\n17,2\n18,1\n");

        JsonNode fit = json(
                CommandRun.of("diffusion", "--series", bodies.toString(), "--population", "187", "--format", "json"));
        assertThat(fit.get("method").asString()).isEqualTo("multinomial");
        assertThat(fit.get("population").asDouble()).isEqualTo(187);
        assertThat(fit.get("forecastInterval").asString()).isEqualTo("negative-binomial");
        assertThat(fit.get("lackOfFit")
                        .valueStream()
                        .map(test -> test.get("test").asString()))
                .containsExactly("pearson", "durbin-watson");
        CommandRun french =
                CommandRun.of("diffusion", "--series", bodies.toString(), "--method", "multinomial", "--lang", "fr");
        assertThat(french.out())
                .contains(
                        "chaque organisme adopte une fois, indépendamment des autres",
                        "défaut d’ajustement par Pearson");
    }

    @Test
    void amountsAreNotFittedAsCounts() throws IOException {
        Path amounts = folder.resolve("amounts.csv");
        Files.writeString(amounts, "period,value\n1,0.5\n2,1.5\n");

        CommandRun run = CommandRun.of("diffusion", "--series", amounts.toString(), "--method", "poisson");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("the method poisson is for counts: whole numbers, at most 1,000,000,000 in all");
    }

    @Test
    void csvSaysTheVerdictBeforeTheNumbers() {
        CommandRun run = CommandRun.of("diffusion", "--series", recorders, "--method", "density", "--format", "csv");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("part,name,value,standardError,lower,upper,period,interval\r\n"
                        + "verdict,usable,,,,,,\r\nmodel,bass,,,,,,\r\n")
                .contains(
                        "\r\nparameter,p,0.0065",
                        "\r\nseries,1979,840.0,,,,,\r\n",
                        "\r\ncumulated,13,",
                        ",1991,delta\r\n");
        assertThat(run.out().lines())
                .hasSize(1 + 4 + 1 + 3 + 10 + 6)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(8));
        assertThat(CommandRun.of("diffusion", "--technology", "drones", "--format", "csv")
                        .out())
                .contains("\r\nverdict,refused,,,,,,\r\nreason,too-few-points,,,,,,\r\n", "\r\nleftOut,interval,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period;value | first line must be period,value",
                "period,value\\n2019,x | line 2",
                "period,value\\n2019,-1 | line 2",
                "period,value\\n2019,NaN | line 2",
                "period,value\\n2019 | line 2",
                "period,value\\n2019,1,2 | line 2",
                "period,value\\n2019,1\\n2021,2 | 2021 does not follow 2019",
                "period,value\\n1,9e307\\n2,9e307\\n3,9e307 | too large to be added up",
            })
    void aBadSeriesIsAFaultOfTheData(String text, String message) throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, text.replace("\\n", "\n"));

        CommandRun run = CommandRun.of("diffusion", "--series", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreAFaultOfTheData() throws IOException {
        Path file = Files.write(folder.resolve("bad.csv"), "période".getBytes(StandardCharsets.ISO_8859_1));

        CommandRun run = CommandRun.of("diffusion", "--series", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("not UTF-8 text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--technology dron | there is no technology 'dron'",
                "--technology digital-twin | no case names 'digital-twin' or a narrower technology",
                "--technology drones --series x.csv | exclude each other",
                "--model bass | --technology",
                "--series x.csv a.json | leave out 'a.json'",
                "--series x.csv | no such file",
                "--technology drones --model gompertz --method ols | the method ols is for the model bass",
                "--technology drones --market-size 0 | a number above 0",
                "--technology drones --market-size NaN | a number above 0",
                "--technology drones --population 2 | --population needs a number of at least the",
                "--technology drones --population 187 --method poisson | --population goes with the method multinomial",
                "--technology drones --population 187 --market-size 60 | --population goes with the method multinomial",
                "--technology drones --model weibull | expected bass, logistic or gompertz",
            })
    void wrongUseIsSaid(String options, String message) {
        CommandRun run = CommandRun.of(("diffusion " + options).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void anEmptySeriesIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.csv"), "period,value\n");

        JsonNode fit = json(CommandRun.of("diffusion", "--series", file.toString(), "--format", "json"));
        assertThat(fit.get("points").asInt()).isZero();
        assertThat(fit.get("parameters")).isEmpty();
        assertThat(fit.get("reasons").valueStream().map(JsonNode::asString)).contains("no-adoptions");
    }
}
