package org.waystage.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    }

    @Test
    void withoutAListTheListsAreNamed() {
        assertThat(CommandRun.of("codes").out())
                .containsPattern("(?m)^technologies +the taxonomy: [0-9]+ technologies$")
                .contains("customs-processes", "us-omb-2024");
    }

    @Test
    void aListThatDoesNotExistIsToldWithTheNearest() {
        CommandRun run = CommandRun.of("codes", "benefit");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no list 'benefit'", "did you mean benefits");
    }
}
