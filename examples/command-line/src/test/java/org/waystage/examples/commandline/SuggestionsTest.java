package org.waystage.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "stats, stats, 0",
        "stast, stats, 1",
        "stat, stats, 1",
        "state, stats, 1",
        "abc, xyz, 3",
        "'', abc, 3"
    })
    void theDistanceCountsLettersAddedLeftOutReplacedOrSwapped(String from, String to, int distance) {
        assertThat(Suggestions.distance(from, to)).isEqualTo(distance);
        assertThat(Suggestions.distance(to, from)).isEqualTo(distance);
    }
}
