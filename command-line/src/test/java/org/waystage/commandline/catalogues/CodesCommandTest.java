package org.waystage.commandline.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.commandline.CommandRun;

class CodesCommandTest {
    @Test
    void technologiesAreListedUnderTheirGroups() {
        CommandRun run = CommandRun.of("codes", "technologies");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("(?m)^big-data-ai +Big data, ")
                .containsPattern("(?m)^  artificial-intelligence +Artificial intelligence$")
                .containsPattern("(?m)^    machine-learning +Machine learning$");
    }

    @Test
    void codesAndWordsAreListed() {
        assertThat(CommandRun.of("codes", "benefits", "--lang", "fr").out())
                .containsPattern("(?m)^faster-clearance +Dédouanement plus rapide$");
        assertThat(CommandRun.of("codes", "eu-pstw").out()).containsPattern("(?m)^'Implemented' +deployed close$");
        assertThat(CommandRun.of("codes", "eu-pstw", "--lang", "fr").out())
                .containsPattern("(?m)^« Implemented » +deployed close$");
    }

    @Test
    void withoutAListTheListsAreNamed() {
        assertThat(CommandRun.of("codes").out())
                .containsPattern("(?m)^technologies +the taxonomy: [0-9]+ technologies$")
                .contains("customs-processes", "us-omb-2024");
    }

    static List<ModelList> modelLists() {
        return ModelList.ALL;
    }

    @ParameterizedTest
    @MethodSource("modelLists")
    void theListsOfTheModelAreShownWithWhatTheirCodesMean(ModelList list) {
        for (String language : List.of("en", "fr")) {
            assertThat(CommandRun.of("codes", list.name(), "--lang", language)
                            .out()
                            .lines())
                    .hasSizeGreaterThan(1)
                    .allMatch(line -> line.matches("([a-z-]+ +| {2,})\\S.*") && !line.endsWith(".key"));
        }
    }

    @Test
    void theLadderIsShownFromItsFoot() {
        assertThat(CommandRun.of("codes", "stages").out())
                .startsWith("not-planned ")
                .containsPattern("(?m)^pilot +Tried to a limited extent in real operations\\.$");
        assertThat(CommandRun.of("codes", "rungs").err())
                .contains("there is no list 'rungs'; there are technologies, ", ", stages, bases, ");
    }

    @Test
    void aFileInPlaceOfAListIsToldWithWhatToWrite(@TempDir Path folder) throws IOException {
        String file = CommandRun.copy("small.json", folder).toString();
        assertThat(CommandRun.of("codes", "technologies", file).code()).isZero();
        CommandRun run = CommandRun.of("codes", file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("is a file: name a list before it, as in 'waystage codes technologies " + file + "'");
    }

    @Test
    void aListThatDoesNotExistIsToldWithTheNearest() {
        CommandRun run = CommandRun.of("codes", "benefit");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no list 'benefit'", "did you mean benefits");
    }
}
