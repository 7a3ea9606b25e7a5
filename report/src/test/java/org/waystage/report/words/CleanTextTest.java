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
    void whatMayNotIsReplaced() {
        assertThat(CleanText.of("\u0000a\ud800b\udc00c\u202ed\uffff\u0085"))
                .isEqualTo("\ufffda\ufffdb\ufffdc\ufffdd\ufffd\ufffd");
    }
}
