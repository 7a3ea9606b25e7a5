package org.waystage.commandline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.structure.Staleness;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Golden;
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
    void agesAreAsKept() throws IOException {
        Golden.check("staleness.txt", out("staleness", words, "--years", "2"));
        Golden.check("staleness.fr.txt", out("staleness", words, "--years", "2", "--lang", "fr"));
        Golden.check("staleness.csv", out("staleness", words, "--years", "2", "--format", "csv"));
        Golden.check("staleness.json", out("staleness", words, "--years", "2", "--format", "json"));
    }

    @Test
    void agesAreThoseOfTheLibrary() {
        LocalDate day = LocalDate.of(2025, 6, 30);
        Staleness expected = Staleness.of(Editions.latest(), day, 3);
        JsonNode told = JsonMapper.shared()
                .readTree(out("staleness", "--years", "3", "--as-of", "2025-06-30", "--format", "json"));

        assertThat(told.propertyNames())
                .containsExactly("asOf", "years", "counts", "cases", "natures", "leftOut", "coverage");
        assertThat(told.get("asOf").asString()).isEqualTo("2025-06-30");
        expected.counts()
                .forEach((age, count) ->
                        assertThat(told.get("counts").get(age.code()).asLong()).isEqualTo(count));
        assertThat(told.get("cases")
                        .valueStream()
                        .map(entry -> entry.get("case").asString() + " "
                                + entry.get("age").asString()))
                .containsExactlyElementsOf(expected.cases().stream()
                        .map(entry -> entry.id() + " " + entry.age())
                        .toList());
    }

    @Test
    void evidenceIsOldAfterFiveYearsIfNothingElseIsAsked() {
        assertThat(out("staleness", words, "--format", "json"))
                .isEqualTo(out("staleness", words, "--years", "5", "--format", "json"));
        assertThat(out("staleness", words)).contains("2016-03-01  pilot");
    }

    @Test
    void whereNothingIsOldThatIsSaid() {
        String text = out("staleness", words, "--as-of", "2016-12-31");
        assertThat(text).endsWith("No evidence is old or without a date.\n");
    }

    @Test
    void titlesInCsvAreDisarmed() {
        assertThat(out("staleness", words, "--format", "csv"))
                .startsWith("case,title,stage,evidence,age\r\n")
                .contains("\r\non-the-ladder,'=A pilot,pilot,2016-03-01,old\r\n");
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
                "--by group | 'waystage staleness' has no option --by",
            })
    void wrongUseIsSaid(String options, String message) {
        CommandRun run = CommandRun.of(("staleness " + words + " " + options).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    void noAgeIsTooGreat() {
        assertThat(out("staleness", words, "--years", String.valueOf(Integer.MAX_VALUE)))
                .contains("recent");
    }

    @Test
    void aCatalogueWithErrorsHasNoAges() throws IOException {
        CommandRun run = CommandRun.of(
                "staleness", CommandRun.copy("ten-faults.json", folder).toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void helpIsFound() {
        assertThat(List.of(CommandRun.of("--help").out().split("\\s+"))).contains("staleness");
    }
}
