package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplittingTest {
    private static List<String> at(String text, String... separators) {
        return Splitting.of(text, new Step.Split(List.of(separators), false, List.of()));
    }

    private static List<String> list(String text) {
        return Splitting.of(text, new Step.Split(List.of(","), true, List.of()));
    }

    @Test
    void partsAreWithoutBlanksAndEmptyOnesAreLeftOut() {
        assertThat(at(" a ;; b;\u00a0; c ", ";")).containsExactly("a", "b", "c");
        assertThat(at("", ";")).isEmpty();
        assertThat(at(";", ";")).isEmpty();
        assertThat(at("a", ";")).containsExactly("a");
    }

    @Test
    void theLongestSeparatorIsTakenWhateverTheOrder() {
        assertThat(at("a, b,c; d", ",", "; ", ", ")).containsExactly("a", "b", "c", "d");
        assertThat(at("a / b/c", " / ")).containsExactly("a", "b/c");
    }

    @Test
    void aListInBracketsIsReadAsItShows() {
        assertThat(list("[\"a, b\", 'c']")).containsExactly("a, b", "c");
        assertThat(list("['it\\'s', \"it's\"]")).containsExactly("it's", "it's");
        assertThat(list("[a, b]")).containsExactly("a", "b");
        assertThat(list("['']")).isEmpty();
        assertThat(list("[]")).isEmpty();
    }

    @Test
    void aBrokenListGivesWhatItHas() {
        assertThat(list("['a, b]")).containsExactly("a, b");
        assertThat(list("[")).containsExactly("[");
        assertThat(list("['a', 'b'")).containsExactly("['a'", "'b'");
    }

    @Test
    void withoutBracketsTheSeparatorsCount() {
        assertThat(list("a, b")).containsExactly("a", "b");
        assertThat(at("[a;b]", ";")).containsExactly("[a", "b]");
    }
}
