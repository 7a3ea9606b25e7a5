package org.waystage.commandline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    @Test
    void theNearestNamesAreAskedForInBothLanguages() {
        List<String> names = List.of("stages", "stats", "convert");

        assertThat(Suggestions.asked("stast", names.stream(), "en")).isEqualTo(" (did you mean stats?)");
        assertThat(Suggestions.asked("stage s", names.stream(), "fr")).isEqualTo(" (vouliez-vous dire stages\u202F?)");
        assertThat(Suggestions.asked("juggling", names.stream(), "en")).isEmpty();
    }

    @Test
    void aNameWithAWordThatBeginsSoIsAskedForWhereNoneIsNear() {
        List<String> names = List.of("smart-customs-survey-2024", "cncf-kubernetes", "other");

        assertThat(Suggestions.asked("smart", names.stream(), "en"))
                .isEqualTo(" (did you mean smart-customs-survey-2024?)");
        assertThat(Suggestions.asked("Kubernetes", names.stream(), "en")).isEqualTo(" (did you mean cncf-kubernetes?)");
        assertThat(Suggestions.asked("sm", names.stream(), "en")).isEmpty();
    }

    @Test
    void aFewNamesAreAllTold() {
        assertThat(Suggestions.askedOrAll("cncf", Stream.of("cloud-native", "house"), "en"))
                .isEqualTo(" (there is only: cloud-native, house)");
        assertThat(Suggestions.askedOrAll("xyzzy", Stream.of("aa", "bb", "cc", "dd"), "en"))
                .isEmpty();
    }

    @Test
    void whereNoneIsNearWhatExistsIsListed() {
        assertThat(Suggestions.askedOrListed("dronse", List.of("drones", "xr"), "en"))
                .isEqualTo(" (did you mean drones?)");
        assertThat(Suggestions.askedOrListed("xyzzy", List.of("aa", "bb", "cc", "dd"), "en"))
                .isEqualTo(" (there is only: aa, bb, cc, dd)");
        assertThat(Suggestions.askedOrListed(
                        "xyzzy", IntStream.range(10, 40).mapToObj(n -> "k" + n).toList(), "en"))
                .startsWith(" (there are 30, such as k10, k11")
                .endsWith("k21)");
        assertThat(Suggestions.askedOrListed("xyzzy", List.of(), "en")).isEmpty();
    }

    @Test
    void noMoreThanAFewAreNamed() {
        assertThat(Suggestions.asked("case", Stream.of("case1", "case2", "case3", "case4"), "en"))
                .isEqualTo(" (did you mean case1, case2 or case3?)");
    }
}
