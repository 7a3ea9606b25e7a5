package org.waystage.commandline.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Place;

class SourceLinesTest {
    private static Excerpt at(String text, long line, int column) throws IOException {
        Place.Position place = new Place.Position(line, column);
        Map<Place.Position, Excerpt> found = SourceLines.around(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), List.of(place), true);
        assertThat(found).containsOnlyKeys(place);
        return found.values().iterator().next();
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("a line", "a\nbcd\ne", 2, 2, "bcd", " ^"),
                Arguments.of("after CRLF and CR", "a\r\nb\rcd\r\n", 3, 2, "cd", " ^"),
                Arguments.of("after a byte order mark", "\uFEFFab", 1, 2, "ab", " ^"),
                Arguments.of("behind the end of a line", "ab\nc", 1, 3, "ab", "  ^"),
                Arguments.of("behind the end of the text", "ab", 1, 9, "ab", "  ^"),
                Arguments.of("an empty line", "a\n\nb", 2, 1, "", "^"),
                Arguments.of("tabs", "\ta\tb", 1, 4, "    a   b", "        ^"),
                Arguments.of("wide letters", "\u6D77\u95A2x", 1, 3, "\u6D77\u95A2x", "    ^"),
                Arguments.of("a letter beyond the plane", "\uD83D\uDE81x", 1, 3, "\uD83D\uDE81x", "  ^"),
                Arguments.of("combining marks", "e\u0301x", 1, 3, "e\u0301x", " ^"),
                Arguments.of(
                        "what steers a terminal",
                        "\u001B[31m\u202Ex\u0000y",
                        1,
                        8,
                        "\\u001B[31m\\u202Ex\\u0000y",
                        " ".repeat(17) + "^"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void aLineHasACaretUnderTheColumn(String name, String text, long line, int column, String shown, String caret)
            throws IOException {
        assertThat(at(text, line, column).lines()).containsExactly(shown, caret);
    }

    @Test
    void ofALongLineAWindowIsShown() throws IOException {
        String line = "0123456789".repeat(100);
        List<String> shown = at(line, 1, 506).lines();
        assertThat(shown.get(0)).startsWith("…").endsWith("…").hasSize(122);
        assertThat(shown.get(0).charAt(shown.get(1).indexOf('^'))).isEqualTo('5');
        assertThat(at(line, 1, 1).lines().get(0)).startsWith("0123").endsWith("9…");
        assertThat(at(line, 1, 999).lines().get(0)).startsWith("…").endsWith("789");
    }

    @Test
    void noHalfOfASurrogatePairIsLeftAtTheEnds() throws IOException {
        String line = "\uD83D\uDE81".repeat(300);
        for (int column = 1; column < 600; column++) {
            String text = at(line, 1, column).text();
            assertThat(text.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF && text.length() > 1))
                    .isEmpty();
        }
    }

    @Test
    void amongLinesACarriageReturnAloneEndsNone() throws IOException {
        Place.Position place = new Place.Position(2, 1);
        InputStream text = new ByteArrayInputStream("a\rb\r\nc\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(SourceLines.around(text, List.of(place), false).get(place).text())
                .isEqualTo("c");
    }

    @Test
    void theEndOfALineOfTwentyMegabytesIsFound() throws IOException {
        theEndOfALineIsFound(20_000_000);
    }

    @Test
    @Tag("long")
    void theEndOfALineOfAHundredMegabytesIsFound() throws IOException {
        theEndOfALineIsFound(100_000_000);
    }

    private static void theEndOfALineIsFound(int length) throws IOException {
        Place.Position near = new Place.Position(1, 70_001);
        Place.Position far = new Place.Position(1, length - 9);
        Map<Place.Position, Excerpt> found = SourceLines.around(new Digits(length), List.of(far, near), true);
        assertThat(found.get(near).text().charAt(found.get(near).caret())).isEqualTo('0');
        assertThat(found.get(far).text()).hasSize(70).endsWith("0123456789");
        assertThat(found.get(far).goesOn()).isFalse();
    }

    @Test
    void thereIsNothingToReadWhereNothingIsWanted() throws IOException {
        assertThat(SourceLines.around(new Digits(Integer.MAX_VALUE), Collections.emptyList(), true))
                .isEmpty();
    }

    /** Digits without a line end. */
    private static final class Digits extends InputStream {
        private final int length;
        private int at;

        Digits(int length) {
            this.length = length;
        }

        @Override
        public int read() {
            return at == length ? -1 : '0' + at++ % 10;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            int read = Math.min(count, length - at);
            for (int i = 0; i < read; i++) {
                bytes[offset + i] = (byte) ('0' + at++ % 10);
            }
            return read == 0 ? -1 : read;
        }
    }
}
