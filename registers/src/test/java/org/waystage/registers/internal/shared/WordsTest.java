package org.waystage.registers.internal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Words WORDS = Words.of(List.of("N/A", "нет", "né\u2019ant", "-"));

    @ParameterizedTest
    @ValueSource(
            strings = {"n/a", "N/A", "НЕТ", "NE\u0301'ANT", "n\u0065\u0301\u02bcant", "\uff0d", "\uff4e\uff0f\uff41"})
    void aTextIsOneOfTheWordsHoweverItIsWritten(String text) {
        assertThat(WORDS.has(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "na", "нёт", "neant", "\u2014", "n/a n/a"})
    void anotherTextIsNone(String text) {
        assertThat(WORDS.has(text)).isFalse();
    }

    @Test
    void noWordsHaveNoText() {
        assertThat(Words.of(List.of()).has("")).isFalse();
    }
}
