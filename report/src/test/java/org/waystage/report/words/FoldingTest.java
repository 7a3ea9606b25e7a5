package org.waystage.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "École, ecole",
        "ÑANDÚ, nandu",
        "Œuvre, oeuvre",
        "Straße, strasse",
        "Łódź, lodz",
        "İstanbul, istanbul",
        "ΟΔΥΣΣΕΥΣ, οδυσσευσ",
        "co\u00adoperate, cooperate",
        "ﬁnal, final"
    })
    void accentsAndCapitalsMakeNoDifference(String text, String folded) {
        assertThat(Folding.words(text)).containsExactly(folded);
    }

    @Test
    void wordsEndWhereLettersAndDigitsDo() {
        assertThat(Folding.words("L’État, e-commerce (5G): 2024/25"))
                .containsExactly("etat", "commerce", "5g", "2024", "25");
    }

    @Test
    void anIdeographIsAWord() {
        assertThat(Folding.words("区块链 DLT")).containsExactly("区", "块", "链", "dlt");
    }

    @Test
    void aVeryLongWordIsCutBetweenCharacters() {
        assertThat(Folding.words("\ud835\udd38".repeat(50))).containsExactly("a".repeat(40));
        assertThat(Folding.words("\ud800\udc80".repeat(50))).containsExactly("\ud800\udc80".repeat(40));
    }

    /** What takes the square of the length takes minutes here, and what calls itself for each part overflows the stack. */
    @ParameterizedTest
    @ValueSource(strings = {".", ".1", "1.", "-", "1-2.", "Σ", "\u0301\u0316"})
    @Timeout(60)
    void aVeryLongTextIsDividedInTimeThatGrowsWithItsLength(String part) {
        assertThat(Folding.words("1a " + part.repeat(300_000) + "1b")).startsWith("1a");
    }

    @Test
    void halfACharacterIsNoLetter() {
        assertThat(Folding.words("ab\ud800cd\udc00ef")).containsExactly("ab", "cd", "ef");
    }
}
