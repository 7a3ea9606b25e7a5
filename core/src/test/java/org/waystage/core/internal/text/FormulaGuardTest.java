package org.waystage.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    /** The parts of texts by which it can be told whether they are guarded. */
    private static final List<String> PARTS =
            List.of("'", "=", "+", "-", "@", "\uff1d", "\t", "\r", "\n", " ", "\u00a0", "\ufeff", "\u0000", "a", "1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A1",
                "+1",
                "-1+2",
                "-",
                "@A1",
                "\t",
                "\rx",
                "\nx",
                " =1",
                "\u00a0\u3000=1",
                "\ufeff=1",
                "\u200b=1",
                "\u0000=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201"
            })
    void whatASpreadsheetMayRunGetsAnApostrophe(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=1", "1-2", "'tis", "'", "'a", " a", " ", "\u6d77\u5173", "(=1)", "\"=1\""})
    void whatItShowsAsItIsStaysAsItIs(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
        assertThat(FormulaGuard.unguard(text)).isEqualTo(text);
    }

    @Test
    void everyTextComesBackAndNoTwoLookTheSame() {
        Map<String, String> texts = new HashMap<>();
        List<String> shorter = List.of("");
        for (int length = 0; length <= 4; length++) {
            List<String> longer = new ArrayList<>();
            for (String text : shorter) {
                String cell = FormulaGuard.guard(text);

                assertThat(FormulaGuard.unguard(cell)).isEqualTo(text);
                if (!cell.equals(text)) {
                    assertThat(FormulaGuard.guard(cell))
                            .as("what is guarded is not taken for a text")
                            .isEqualTo("'" + cell);
                }
                assertThat(texts.put(cell, text)).as(cell).isNull();
                PARTS.forEach(part -> longer.add(text + part));
            }
            shorter = longer;
        }
    }
}
