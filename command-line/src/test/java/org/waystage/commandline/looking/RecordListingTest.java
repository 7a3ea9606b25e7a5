package org.waystage.commandline.looking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;

class RecordListingTest {
    @Test
    void technologiesAreListedUnderTheirGroups() {
        CommandRun run = CommandRun.of("list", "technologies");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("(?m)^big-data-ai +Big data, ")
                .containsPattern("(?m)^  artificial-intelligence +Artificial intelligence$")
                .containsPattern("(?m)^    machine-learning +Machine learning$");
    }

    @Test
    void codesAndWordsAreListed() {
        assertThat(CommandRun.of("list", "codes", "benefits", "--lang", "fr").out())
                .containsPattern("(?m)^faster-clearance +Dédouanement plus rapide$");
        assertThat(CommandRun.of("list", "codes", "eu-pstw").out())
                .containsPattern("(?m)^'Implemented' +deployed close$");
        assertThat(CommandRun.of("list", "codes", "eu-pstw", "--lang", "fr").out())
                .containsPattern("(?m)^« Implemented » +deployed close$");
    }

    @Test
    void withoutAListTheListsAreNamed() {
        assertThat(CommandRun.of("list", "codes").out()).contains("customs-processes", "us-omb-2024");
    }

    static List<ModelList> modelLists() {
        return ModelList.ALL;
    }

    @ParameterizedTest
    @MethodSource("modelLists")
    void theListsOfTheModelAreShownWithWhatTheirCodesMean(ModelList list) {
        for (String language : List.of("en", "fr")) {
            assertThat(CommandRun.of("list", "codes", list.name(), "--lang", language)
                            .out()
                            .lines())
                    .hasSizeGreaterThan(1)
                    .allMatch(line -> line.matches("([a-z-]+ +| {2,})\\S.*") && !line.endsWith(".key"));
        }
    }

    @Test
    void theLadderIsShownFromItsFoot() {
        assertThat(CommandRun.of("list", "codes", "stages").out())
                .startsWith("not-planned ")
                .containsPattern("(?m)^pilot +Tried to a limited extent in real operations\\.$");
        assertThat(CommandRun.of("list", "codes", "rungs").err())
                .contains("there is no list 'rungs'; there are ", ", stages, bases, ");
    }

    @Test
    void aFileInPlaceOfAListIsRead(@TempDir Path folder) throws IOException {
        String file = CommandRun.copy("small.json", folder).toString();
        assertThat(CommandRun.of("list", "codes", file).out()).contains("stages ");
        assertThat(CommandRun.of("list", "codes", "stages", file).out()).startsWith("not-planned ");
        assertThat(CommandRun.of("list", file).out())
                .isEqualTo(CommandRun.of("list", "cases", file).out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "technologies",
                "organizations",
                "sources",
                "surveys",
                "collections",
                "recommendations",
                "lessons",
                "initiatives",
                "codes"
            })
    void recordsOfAKindAreListedInEachForm(String kind) {
        int total = CommandRun.of("list", kind, "--format", "json")
                .json()
                .get("entries")
                .size();

        assertThat(CommandRun.of("list", kind, "--format", "json")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(total);
        assertThat(CommandRun.of("list", kind, "--format", "csv").out()).startsWith("id,title\r\n");
        assertThat(CommandRun.of("list", kind).succeeded().out().lines()).hasSizeGreaterThanOrEqualTo(total);
    }

    @Test
    void conditionsAreForCases() {
        CommandRun run = CommandRun.of("list", "sources", "--stage", "pilot", "--page", "2");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--stage, --page is for cases only");
    }

    @Test
    void aKindThatDoesNotExistIsToldWithTheNearest() {
        CommandRun run = CommandRun.of("list", "organisations");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nor a kind of records 'organisations'", "did you mean organizations?");
        assertThat(CommandRun.of("list", "sources", "a.json", "b.json").err()).contains("name one catalogue only");
    }

    @Test
    void aListThatDoesNotExistIsToldWithTheNearest() {
        CommandRun run = CommandRun.of("list", "codes", "benefit");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no list 'benefit'", "did you mean benefits");
    }
}
