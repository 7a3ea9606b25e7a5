package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

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

class UptakeCommandTest {
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
    void aSeriesOnStandardInputIsRead() throws IOException {
        CommandRun run = CommandRun.withInput(CommandRun.resource("recorders.csv"), "stats", "uptake", "--series", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(
                        "Model bass: 10 periods (1979 - 1988), 60,640 in all\n\nUsable\n\n  p   0.0087890  (standard error 0.0017764)\n");
    }

    @Test
    void aRefusedFitShowsItsNumbersAndTheReasons() throws IOException {
        Path early = folder.resolve("early.csv");
        Files.writeString(early, "period,value\n1,10\n2,20\n3,41\n4,79\n5,160\n");

        JsonNode fit = json(CommandRun.of("stats", "uptake", "--series", early.toString(), "--format", "json"));
        assertThat(fit.get("verdict").asString()).isEqualTo("refused");
        assertThat(fit.get("parameters").has("m")).isTrue();
        assertThat(fit.get("reasons").valueStream().map(JsonNode::asString))
                .contains("too-few-points", "peak-not-reached");

        String text =
                CommandRun.of("stats", "uptake", "--series", early.toString()).out();
        assertThat(text.indexOf("Refused: do not use any number of this fit")).isBetween(0, text.indexOf("\n  m "));
        CommandRun french = CommandRun.of("stats", "uptake", "--series", early.toString(), "--lang", "fr");
        assertThat(french.out()).contains("Refusé").contains("Trop peu de périodes");
    }

    @Test
    void aTechnologyOfTheBundledEditionSaysWhoIsLeftOut() {
        JsonNode fit = json(CommandRun.of("stats", "uptake", "--technology", "blockchain-dlt", "--format", "json"));

        assertThat(fit.get("technology").asString()).isEqualTo("blockchain-dlt");
        assertThat(fit.get("leftOutOrganizations").propertyNames())
                .containsExactly("unfinished-year", "interval", "undated", "planned", "not-reached");
        assertThat(fit.get("natures").toString()).isEqualTo("[\"use\"]");
        assertThat(fit.get("leftOut").propertyNames()).containsExactly("nature", "partOfAnother");
        assertThat(fit.get("verdict").asString()).isEqualTo("refused");
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

        CommandRun run = CommandRun.of("stats", "uptake", "--series", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreAFaultOfTheData() throws IOException {
        Path file = Files.write(folder.resolve("bad.csv"), "période".getBytes(StandardCharsets.ISO_8859_1));

        CommandRun run = CommandRun.of("stats", "uptake", "--series", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("not UTF-8 text");
    }

    @Test
    void anEmptySeriesIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.csv"), "period,value\n");

        JsonNode fit = json(CommandRun.of("stats", "uptake", "--series", file.toString(), "--format", "json"));
        assertThat(fit.get("points").asInt()).isZero();
        assertThat(fit.get("parameters")).isEmpty();
        assertThat(fit.get("reasons").valueStream().map(JsonNode::asString)).contains("no-adoptions");
    }
}
