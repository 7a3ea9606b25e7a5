package org.waystage.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    @Test
    void theNearestNamesAreAskedForInBothLanguages() {
        List<String> names = List.of("stages", "stats", "convert");

        assertThat(Suggestions.asked("stast", names.stream(), "en")).isEqualTo(" (did you mean stats?)");
        assertThat(Suggestions.asked("stage s", names.stream(), "fr")).isEqualTo(" (vouliez-vous dire stages ?)");
        assertThat(Suggestions.asked("juggling", names.stream(), "en")).isEmpty();
    }

    @Test
    void noMoreThanAFewAreNamed() {
        assertThat(Suggestions.asked("case", Stream.of("case1", "case2", "case3", "case4"), "en"))
                .isEqualTo(" (did you mean case1 or case2 or case3?)");
    }
}
