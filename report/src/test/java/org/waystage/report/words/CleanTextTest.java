package org.waystage.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void whatMayStandInAPageStays() {
        String text = "É\t\n\r 区 \ud835\udd38 \u2067עברית\u2069";

        assertThat(CleanText.of(text)).isEqualTo(text);
    }

    @Test
    void whatEmbedsOrOverridesADirectionIsReplaced() {
        assertThat(CleanText.of("\u202aa\u202bb\u202dc\u202ed")).isEqualTo("\ufffda\ufffdb\ufffdc\ufffdd");
    }

    @Test
    void anIsolateEndsWithItsTextOrIsDropped() {
        assertThat(CleanText.closed("a \u2067b\u2069 \u2066c \u2068d\u2069"))
                .isEqualTo("a \u2067b\u2069 c \u2068d\u2069");
        assertThat(CleanText.closed("a\u2069 b\u2068")).isEqualTo("a b");
        assertThat(CleanText.closed("plain \u200f")).isEqualTo("plain \u200f");
    }

    @Test
    void whatMayNotIsReplaced() {
        assertThat(CleanText.of("\u0000a\ud800b\udc00c\u202ed\uffff\u0085"))
                .isEqualTo("\ufffda\ufffdb\ufffdc\ufffdd\ufffd\ufffd");
    }
}
