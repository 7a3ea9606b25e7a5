package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;

/** If intervals and p values of a collection are shown without a request, the answer says what they assume. */
class AssumedDrawingTest {
    private static final String ENGLISH = "take them as if drawn by chance from all that might have been recorded";
    private static final String FRENCH = "les prennent comme tirés au sort de tout ce qui aurait pu être relevé";

    private static String out(String edition, String command, String... options) {
        CommandRun run = CommandRun.on(edition, command, options).succeeded();
        return run.out().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats time-to --to deployed --calendar 2015-01-01",
                "stats time-to --to deployed --exact-only",
                "stats uptake --technology drones",
            })
    void ofACollectionEachAnswerSaysWhatItTakesForGranted(String command) {
        assertThat(out("2026-12", command)).containsOnlyOnce(ENGLISH);
        assertThat(out("2026-12", command, "--format", "json")).containsOnlyOnce("\"coverage\": \"collection\"");
    }

    @Test
    void itIsSaidInFrenchAndOfACollectionOnly() {
        String command = "stats time-to --to deployed --calendar 2010-01-01";

        assertThat(out("2026-12", command, "--lang", "fr")).containsOnlyOnce(FRENCH);
        assertThat(out("2026-11", command)).doesNotContain("as if drawn");
        assertThat(out("2026-11", command, "--format", "json")).containsOnlyOnce("\"coverage\": null");
    }
}
