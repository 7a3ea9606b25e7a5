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
import org.junit.jupiter.params.provider.ValueSource;
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
        CommandRun run = run("time-to " + question);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--to deployed",
                "--to deployed --from pilot",
                "--to deployed --exact-only",
                "--to deployed --turnbull",
                "--to deployed --by kind --level 0.9 --nature all",
                "--to deployed --competing suspended,concluded --competing retired"
            })
    void eachOfferOfTheBundledEditionIsAnswered(String question) {
        assertThat(answered(question)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--to deployed --mean 1000",
                "--to deployed --mean 100000",
                "--to deployed --exact-only --exact-targets --mean 100000",
                "--to deployed --start-after 100",
                "--to deployed --competing suspended,concluded --measure incidence",
                "--to deployed --entry first-seen",
                "--to deployed --entry 2015-01-01 --by kind",
                "--to deployed --exact-only --exact-targets --entry first-seen --by kind",
                "--to deployed --exact-only --exact-targets --entry first-seen --mean 1000"
            })
    void whatIsOfferedGoesWithTheOptionsGiven(String question) {
        boolean refused = run("time-to " + question).out().contains("Refused:");
        if (refused) {
            assertThat(answered(question))
                    .noneMatch(offer -> offer.contains("--turnbull")
                            && (offer.contains("--mean")
                                    || offer.contains("--start-after")
                                    || offer.contains("incidence")));
        }
    }

    @Test
    void anOfferKeepsTheOptionsAndTheCalendarTakesThePlaceOfTheOrigin() {
        assertThat(answered(maturity + " " + MATURITY + " --level 0.9"))
                .containsExactly(
                        "time-to " + maturity + " --to house:graduated --level 0.9 --calendar 2019-01-01",
                        "time-to " + maturity + " --to house:graduated --from house:accepted --level 0.9 --exact-only");
    }

    @Test
    void aMeanOfExactOriginsIsOfferedWhereItIsAnsweredAndElseNothing() {
        assertThat(answered(maturity + " " + MATURITY + " --mean 1000"))
                .containsExactly("time-to " + maturity + " " + MATURITY + " --mean 1000 --exact-only");
        assertThat(offers(maturity + " " + MATURITY + " --mean 100000")).isEmpty();
    }

    @Test
    void aShorterHorizonIsOfferedAsANumber() {
        List<String> offers = answered(maturity + " " + MATURITY + " --exact-only --mean 100000");

        assertThat(offers).singleElement().asString().matches(".* --exact-only --mean \\d{3,4}");
    }

    /** At day 151, all cases under observation are gone; the other case enters at day 365. */
    @Test
    void aLaterStartIsOfferedAsTheFirstDayAfterWhichThereIsACurve() throws IOException {
        String seen = """
                {"id": "%1$s", "title": {"en": "Case"}, "adopters": ["a"], "technologies": ["drones"], "stages": [
                 {"stage": "pilot", "basis": "began", "date": "2015-01-01"},
                 {"stage": "pilot", "basis": "observed", "date": "%2$s"},
                 {"stage": "deployed", "basis": "began", "date": "%3$s"}]}
                """;
        Path file = Files.writeString(folder.resolve("gap.json"), """
                {"format": "waystage-catalogue/1.0", "id": "gap", "issued": "2024-12-31", "title": {"en": "Gap"},
                 "technologies": [{"id": "drones", "name": {"en": "Drones"}}],
                 "organizations": [{"id": "a", "name": {"en": "A"}, "kind": "customs-administration"}], "caseStudies": [%s, %s]}
                """.formatted(
                seen.formatted("one", "2015-02-01", "2015-06-01"), seen.formatted("two", "2016-01-01", "2017-01-01")));
        String question = file + " --to deployed --entry first-seen";

        assertThat(answered(question)).containsExactly("time-to " + question + " --start-after 151");
        assertThat(offers(question + " --mean 100")).isEmpty();
    }

    @Test
    void aWordThatTheShellWouldTakeApartIsQuoted() throws IOException {
        String file = CommandRun.copy("maturity.json", Files.createDirectory(folder.resolve("my cases")))
                .toString();
        assertThat(CommandRun.of(List.of("time-to", file), MATURITY.split(" ")).out())
                .containsPattern("    waystage time-to ['\"].*my cases.*['\"] --to house:graduated --calendar");
    }
}
