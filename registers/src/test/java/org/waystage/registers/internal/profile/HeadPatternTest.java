package org.waystage.registers.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadPatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PSTW-12",
                "pstw-12",
                "PsTw- 12 ",
                "PSTW-",
                "PSTW-\r",
                "PSTW-\t1",
                "12",
                "",
                "x PSTW-12",
                "PSTW-PSTW-1"
            })
    void itTakesWhatTheEngineTakes(String text) {
        for (String pattern : new String[] {"(?i)^PSTW-(.+)$", "^PSTW-(.+)$", "^(.+)$"}) {
            assertThat(HeadPattern.canRead(text)).isTrue();
            assertThat(HeadPattern.of(Pattern.compile(pattern)).orElseThrow().rest(text))
                    .isEqualTo(byEngine(pattern, text));
        }
    }

    private static @Nullable String byEngine(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"p\u017Ftw-12", "PSTW-1\n2", "PSTW-é"})
    void aTextOfSeveralLinesOrOutsideAsciiIsLeftToTheEngine(String text) {
        assertThat(HeadPattern.canRead(text)).isFalse();
    }

    @Test
    void anotherFormIsLeftToTheEngine() {
        for (String pattern :
                new String[] {"PSTW-(.+)$", "^PSTW-(.+)", "^P.TW-(.+)$", "^PSTW-(.*)$", "^PSTW-([0-9]+)$"}) {
            assertThat(HeadPattern.of(Pattern.compile(pattern))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Pattern.CASE_INSENSITIVE, Pattern.DOTALL, Pattern.MULTILINE})
    void aPatternWithFlagsIsLeftToTheEngine(int flags) {
        assertThat(HeadPattern.of(Pattern.compile("^PSTW-(.+)$", flags))).isEmpty();
    }
}
