package org.waystage.commandline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;

class TimeOffersTest {
    private static final String MATURITY = "--to house:graduated --from house:accepted";

    @TempDir
    private Path folder;

    private String maturity = "";

    @BeforeEach
    void copyCatalogue() throws IOException {
        maturity = CommandRun.copy("maturity.json", folder).toString();
    }

    private static CommandRun run(String command) {
        return CommandRun.of(command.split(" "));
    }

    /** Returns the commands that a refusal offers, without the name of the program. */
    private static List<String> offers(String question) {
        CommandRun run = run("stats time-to " + question);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Refused:");
        List<String> offers = run.out()
                .lines()
                .filter(line -> line.startsWith("    waystage "))
                .map(line -> line.substring("    waystage ".length()))
                .toList();
        assertThat(run.out().contains("Possible instead:")).isEqualTo(!offers.isEmpty());
        return offers;
    }

    /** Returns the commands offered, each of which is run and must have an answer. */
    private static List<String> answered(String question) {
        List<String> offers = offers(question);
        for (String offer : offers) {
            CommandRun run = run(offer);
            assertThat(run.err()).as(offer).isEmpty();
            assertThat(run.code()).as(offer).isZero();
            assertThat(run.out()).as(offer).doesNotContain("Refused").doesNotContain("No case");
        }
        return offers;
    }

    @Test
    void anOfferKeepsTheOptionsAndTheCalendarTakesThePlaceOfTheOrigin() {
        assertThat(answered(maturity + " " + MATURITY + " --interval plain"))
                .containsExactly(
                        "stats time-to " + maturity + " --to house:graduated --interval plain --calendar 2019-01-01",
                        "stats time-to " + maturity
                                + " --to house:graduated --from house:accepted --interval plain --exact-only");
    }

    @Test
    void aWordThatTheShellWouldTakeApartIsQuoted() throws IOException {
        String file = CommandRun.copy("maturity.json", Files.createDirectory(folder.resolve("my cases")))
                .toString();
        assertThat(CommandRun.of(List.of("stats", "time-to", file), MATURITY.split(" "))
                        .out())
                .containsPattern("    waystage stats time-to ['\"].*my cases.*['\"] --to house:graduated --calendar");
    }
}
