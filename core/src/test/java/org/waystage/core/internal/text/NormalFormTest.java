package org.waystage.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NormalFormTest {
    private static final int[] MARKS = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(NormalForm::isMark)
            .toArray();

    /** Returns letters with marks, of which some have more than are sorted by the JDK. */
    private static String letters(Random random) {
        StringBuilder text = new StringBuilder("é");
        for (int letter = 0; letter < 5; letter++) {
            int marks = random.nextInt(300);
            for (int i = 0; i < marks; i++) {
                text.appendCodePoint(MARKS[random.nextInt(MARKS.length)]);
            }
            text.append(random.nextBoolean() ? "ự" : "\uD83D\uDE00");
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void theFormIsThatOfTheJdk(Normalizer.Form form) {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            String text = letters(random);
            assertThat(NormalForm.of(text, form)).isEqualTo(Normalizer.normalize(text, form));
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksOfEachClassAloneAreInTheOrderOfTheJdk(Normalizer.Form form) {
        StringBuilder all = new StringBuilder("a");
        for (int mark : MARKS) {
            all.appendCodePoint(mark);
        }
        assertThat(NormalForm.of(all.toString(), form)).isEqualTo(Normalizer.normalize(all, form));
        assertThat(NormalForm.of(all.reverse().append('a').toString(), form))
                .isEqualTo(Normalizer.normalize(all, form));
    }

    @Test
    void allCharactersThatNormalizationMovesAreMarks() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (Character.isDefined(point) && (point < 0xD800 || point > 0xDFFF)) {
                int first = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                        .codePointAt(0);
                assertThat(UCharacter.getCombiningClass(first) == 0 || NormalForm.isMark(point))
                        .as("U+%04X", point)
                        .isTrue();
            }
        }
    }

    @Test
    @Timeout(60)
    void aMillionMarksOnOneLetterTakeNoLongerThanOnManyLetters() {
        String text = "a" + "\u0301\u0316".repeat(500_000);

        assertThat(NormalForm.of(text, Normalizer.Form.NFKC))
                .isEqualTo("á" + "\u0316".repeat(500_000) + "\u0301".repeat(499_999));
    }
}
