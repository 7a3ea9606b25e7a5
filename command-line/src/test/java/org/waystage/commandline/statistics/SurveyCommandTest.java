package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Golden;
import org.waystage.editions.Editions;
import tools.jackson.databind.JsonNode;

class SurveyCommandTest {
    @TempDir
    private Path folder;

    private String surveys = "";

    @BeforeEach
    void copyCatalogue() throws IOException {
        surveys = CommandRun.copy("surveys.json", folder).toString();
    }

    @Test
    void surveysAreAsKept() throws IOException {
        Golden.check("survey.txt", CommandRun.of("stats", "survey", surveys).written());
        Golden.check(
                "survey.fr.txt",
                CommandRun.of("stats", "survey", surveys, "--lang", "fr").out());
        Golden.check(
                "survey.json",
                CommandRun.of("stats", "survey", surveys, "--format", "json").out());
        Golden.check(
                "survey.csv",
                CommandRun.of("stats", "survey", surveys, "--format", "csv").out());
    }

    @Test
    void sharesAreThoseOfTheLibrary() {
        CommandRun run = CommandRun.of(
                "stats", "survey", surveys, "--survey", "survey-2023", "--level", "0.9", "--format", "json");
        assertThat(run.code()).isZero();
        JsonNode answers =
                run.json().get("surveys").get(0).get("questions").get(0).get("answers");

        Share share = Share.of(31, 124).outOf(183).at(0.9);
        Interval interval = share.interval().orElseThrow();
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).get("estimate").asDouble()).isEqualTo(0.25);
        assertThat(answers.get(0).get("lower").asDouble()).isCloseTo(interval.lower(), within(1e-15));
        assertThat(answers.get(0).get("upper").asDouble()).isCloseTo(interval.upper(), within(1e-15));
        assertThat(answers.get(0).get("worst").asDouble()).isCloseTo(31 / 183.0, within(1e-15));
        assertThat(answers.get(1).get("contradicted").asBoolean()).isTrue();
    }

    @Test
    void wordsStayWords() {
        List<String> lines = CommandRun.of("stats", "survey", surveys, "--format", "csv")
                .out()
                .lines()
                .toList();

        assertThat(lines).hasSize(8);
        assertThat(lines.get(4)).contains(",'=planned,,,183,,,,,,,,around a third,wording-only,false,");
        assertThat(CommandRun.of("stats", "survey", surveys, "--lang", "fr").out())
                .contains("=planned : « environ un tiers »\n");
    }

    @Test
    void theBundledEditionHasOneShareAmongItsAnswers() {
        CommandRun run = CommandRun.of("stats", "survey");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "in place: 107 of 116 = 92.2 % (95 % interval 85.9 % to 95.9 %, Wilson); the count was computed from 92 %\n");
        Editions.latest().surveys().forEach(survey -> assertThat(run.out()).contains(survey.id() + ": "));
    }

    @Test
    void aCatalogueWithoutSurveysSaysSo() throws IOException {
        String file = CommandRun.copy("small.json", folder).toString();

        assertThat(CommandRun.of("stats", "survey", file).out()).isEqualTo("The catalogue has no surveys.\n");
        assertThat(CommandRun.of("stats", "survey", file, "--format", "csv")
                        .out()
                        .lines())
                .hasSize(1);
        JsonNode json =
                CommandRun.of("stats", "survey", file, "--format", "json").json();
        assertThat(json.get("surveys")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--survey survey-2032 | there is no survey 'survey-2032' (did you mean",
                "--level 1 | a number between 0 and 1",
                "--format xml | expected text, json or csv",
            })
    void wrongUseIsSaid(String options, String message) {
        CommandRun run = CommandRun.of(("stats survey " + surveys + " " + options).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}
