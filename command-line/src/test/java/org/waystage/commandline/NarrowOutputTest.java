package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists and summaries of the bundled edition fit a terminal of 80 columns. A notice is one line, however long, so it can be searched
 * for, and a file name is never broken.
 */
class NarrowOutputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list codes",
                "list technologies",
                "list codes stages",
                "list codes benefits",
                "list codes customs-processes",
                "list codes eu-pstw",
                "profiles",
                "digest",
                "--help",
                "--version"
            })
    void aResultFitsEightyColumnsInBothLanguages(String command) {
        for (String language : List.of("en", "fr")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            if (!command.startsWith("--")) {
                words.addAll(List.of("--lang", language));
            }
            CommandRun run = CommandRun.of(words.toArray(String[]::new));
            assertThat(run.code()).isZero();
            assertThat(run.written().lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
    }

    /** Only a table may be wider; it has blanks between its columns. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats --by year",
                "stats funnel --by group",
                "stats transitions",
                "stats transitions --occupation",
                "stats together --of group",
                "stats frequencies --of challenges",
                "stats gaps --body japan-customs",
                "stats quality",
                "stats quality",
                "stats time-to --to deployed --calendar 2015-01-01",
                "stats time-to --to deployed --exact-only",
                "stats survey",
                "stats uptake --technology drones"
            })
    void sentencesOfAStatisticFitEightyColumns(String command) {
        for (String language : List.of("en", "fr")) {
            CommandRun run = CommandRun.of((command + " --lang " + language).split(" "));
            assertThat(run.code()).isZero();
            assertThat(run.written().lines().filter(line -> !line.strip().contains("  ")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void whatWasLeftOutFitsEightyColumns(String language) {
        CommandRun run =
                CommandRun.of("extract", "--output", folder.resolve("p.json").toString(), "--lang", language);
        assertThat(run.code()).isZero();
        assertThat(run.written().lines().skip(1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
