package org.waystage.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LetterCaseTest {
    private static final List<String> LETTERS =
            List.of("a", "A", "Σ", "σ", "ς", "Ο", "ß", "ﬃ", "İ", "ı", "ᾳ", "\u0301", "'", ".", "-", "Ж", "𐐀", "𐐨");

    /** Returns words of up to thirty letters. */
    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 40; word++) {
            int letters = random.nextInt(30);
            for (int i = 0; i < letters; i++) {
                text.append(LETTERS.get(random.nextInt(LETTERS.size())));
            }
            text.append(' ');
        }
        return text.toString();
    }

    @Test
    void textsOfAnyLengthAreInTheCaseOfTheJdk() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            String text = words(random);
            assertThat(LetterCase.lower(text)).isEqualTo(text.replace('Σ', 'σ').toLowerCase(Locale.ROOT));
            assertThat(LetterCase.upper(text)).isEqualTo(text.toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void noLetterIsCutInTwo() {
        String text = "a" + "𐐀".repeat(1_000);

        assertThat(LetterCase.lower(text)).isEqualTo("a" + "𐐨".repeat(1_000));
        assertThat(LetterCase.upper(LetterCase.lower(text))).isEqualTo("A" + "𐐀".repeat(1_000));
    }

    @Test
    @Timeout(60)
    void aWordOfVeryManyLettersTakesNoLongerThanManyWords() {
        assertThat(LetterCase.lower("a " + "Σ".repeat(200_001))).isEqualTo("a " + "σ".repeat(200_001));
        assertThat(LetterCase.upper("ß".repeat(200_000))).isEqualTo("SS".repeat(200_000));
        assertThat(LetterCase.lower("İ".repeat(200_000))).isEqualTo("i\u0307".repeat(200_000));
    }
}
