package org.waystage.commandline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.structure.Staleness;
import org.waystage.commandline.CommandRun;
import org.waystage.editions.Editions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StalenessCommandTest {
    @TempDir
    private Path folder;

    private String words = "";

    @BeforeEach
    void copyCatalogue() throws IOException {
        words = CommandRun.copy("words.json", folder).toString();
    }

    private static String out(String... args) {
        return CommandRun.of(args).silent().out();
    }

    @Test
    void agesAreThoseOfTheLibrary() {
        LocalDate day = LocalDate.of(2025, 6, 30);
        Staleness expected = Staleness.of(Editions.latest(), day, 3);
        JsonNode told = JsonMapper.shared()
                .readTree(out("stats", "quality", "--years", "3", "--as-of", "2025-06-30", "--format", "json"));

        assertThat(told.get("asOf").asString()).isEqualTo("2025-06-30");
        assertThat(told.get("entries")
                        .valueStream()
                        .map(entry -> entry.get("case").asString() + " "
                                + entry.get("age").asString()))
                .containsExactlyElementsOf(expected.cases().stream()
                        .map(entry -> entry.id() + " " + entry.age())
                        .toList());
    }

    @Test
    void evidenceIsOldAfterFiveYearsIfNothingElseIsAsked() {
        assertThat(out("stats", "quality", words, "--format", "json"))
                .isEqualTo(out("stats", "quality", words, "--years", "5", "--format", "json"));
        assertThat(out("stats", "quality", words)).contains("2016-03-01  pilot");
    }

    @Test
    void whereNothingIsOldThatIsSaid() {
        String text = out("stats", "quality", words, "--as-of", "2016-12-31");
        assertThat(text).endsWith("No evidence is old or without a date.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--years -1 | --years needs a whole number from 0 on, but was -1",
                "--years=few | expected a whole number such as 5, but was 'few'",
                "--years 99999999999 | --years needs a whole number up to 2147483647, but was 99999999999",
                "--as-of 2020 | expected a full date such as 2025-12-31, but was '2020'",
                "--format xml | expected text, json or csv, but was 'xml'",
            })
    void wrongUseIsSaid(String options, String message) {
        CommandRun run = CommandRun.of(("stats quality " + words + " " + options).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    void noAgeIsTooGreat() {
        assertThat(out("stats", "quality", words, "--years", String.valueOf(Integer.MAX_VALUE)))
                .contains("recent");
    }

    @Test
    void aCatalogueWithErrorsHasNoAges() throws IOException {
        CommandRun run = CommandRun.of(
                "stats", "quality", CommandRun.copy("ten-faults.json", folder).toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }
}
