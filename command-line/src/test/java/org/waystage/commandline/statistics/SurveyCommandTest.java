package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Golden;
import org.waystage.editions.Editions;

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
}
