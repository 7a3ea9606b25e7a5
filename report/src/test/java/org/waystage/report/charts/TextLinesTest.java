package org.waystage.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinesTest {
    @Test
    void linesBreakBetweenWords() {
        assertThat(TextLines.of("Distributed ledger technology", 156, 14))
                .containsExactly("Distributed ledger", "technology");
        assertThat(TextLines.of("", 156, 14)).containsExactly("");
    }

    /** The estimate is for wide letters, so a slightly longer text still fits. */
    @Test
    void aWordThatIsALittleLongerThanALineStandsAlone() {
        assertThat(TextLines.of("of Telecommunications here", 130, 14))
                .containsExactly("of", "Telecommunications", "here");
    }

    @Test
    void aTextWithoutSpacesIsBroken() {
        assertThat(TextLines.of("a " + "Unbroken".repeat(6) + " b", 156, 14))
                .containsExactly("a", "UnbrokenUnbrokenUnb", "rokenUnbrokenUnbrok", "enUnbroken b");
    }

    /** An ideograph is as wide as it is high. */
    @Test
    void ideographsTakeTheirRoom() {
        assertThat(TextLines.of("海关风险管理与智能审图系统综合平台", 156, 14)).containsExactly("海关风险管理与智能审", "图系统综合平台");
        assertThat(TextLines.of("海关风险管理与智能审图系", 156, 14)).containsExactly("海关风险管理与智能审", "图系");
        assertThat(TextLines.of("통관 위험 관리 시스템", 78, 14)).containsExactly("통관 위험", "관리", "시스템");
    }

    @Test
    void noCharacterIsTakenApart() {
        assertThat(TextLines.of("𝔘".repeat(24), 156, 14)).containsExactly("𝔘".repeat(19), "𝔘".repeat(5));
        assertThat(TextLines.of("e\u0301".repeat(24), 156, 14))
                .containsExactly("e\u0301".repeat(19), "e\u0301".repeat(5));
    }
}
