package org.waystage.json.internal.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ends of lines, and which lines need no closer look. */
class LineEndsTest {
    /** Pieces that are UTF-8 on their own, pieces that are not, and pieces of escapes. */
    private static final List<String> PIECES = List.of(
            "a",
            "plain words, more than eight",
            "\"",
            "\\",
            "\\\\",
            "\\n",
            "\\u",
            "\\u00e9",
            "\\ud83d",
            "\\uDE00",
            "ud83d",
            "\n",
            "\r\n",
            "é",
            "–",
            "🛃",
            "\u00ED\u00A0\u0080",
            "\u00C0\u0080",
            "\u00E2\u0080",
            "\u00F0\u009F",
            "\u0080",
            "\u00F4\u0090\u0080\u0080",
            "\0");

    private static byte[] bytes(String piece) {
        boolean raw = piece.chars().allMatch(c -> c < 0x100) && !piece.equals("é");
        return piece.getBytes(raw ? ISO_8859_1 : UTF_8);
    }

    private static byte[] random(Random random) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int pieces = random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            text.writeBytes(bytes(PIECES.get(random.nextInt(random.nextInt(PIECES.size()) + 1))));
        }
        return text.toByteArray();
    }

    private static List<Integer> ends(byte[] text, int from, int limit) {
        List<Integer> ends = new ArrayList<>();
        for (int i = from; i < limit; i++) {
            if (text[i] == '\n') {
                ends.add(i);
            }
        }
        ends.add(limit);
        return ends;
    }

    @Test
    void eachEndOfALineIsFoundAndNoFaultyLineIsCalledSound() {
        Random random = new Random(17);
        LineEnds found = new LineEnds();
        int sound = 0;
        int faulty = 0;
        for (int run = 0; run < 20_000; run++) {
            byte[] text = random(random);
            int from = text.length == 0 ? 0 : random.nextInt(text.length);
            List<Integer> ends = ends(text, from, text.length);
            found.find(text, from, text.length);
            assertThat(found.count()).isEqualTo(ends.size() - 1);
            int start = from;
            for (int line = 0; line < ends.size(); line++) {
                assertThat(found.end(line)).isEqualTo(ends.get(line));
                int length = ends.get(line) - start;
                if (found.isSound(line)) {
                    sound++;
                    assertThat(Utf8.faultIn(text, start, length)).isEqualTo(-1);
                    assertThat(EscapedHalves.in(text, start, length)).isFalse();
                } else {
                    faulty++;
                }
                start = ends.get(line) + 1;
            }
        }
        assertThat(sound).isGreaterThan(10_000);
        assertThat(faulty).isGreaterThan(10_000);
    }

    @Test
    void aTextIsSoundOnItsOwnIfItIsSoundAsALine() {
        Random random = new Random(18);
        for (int run = 0; run < 20_000; run++) {
            byte[] text = random(random);
            if (Utf8.isSound(text, 0, text.length)) {
                assertThat(Utf8.faultIn(text, 0, text.length)).isEqualTo(-1);
                assertThat(EscapedHalves.in(text, 0, text.length)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "plain ASCII of some length, true",
        "é – 🛃 Цифровая таможня 税関, true",
        "line\\n and \\\"quote\\\", true",
        "\\u00e9, false",
        "\\\\ud83d after a backslash, true",
        "\\ud83d\\ude00, false",
        "\\uD83D alone, false",
        "cut \\, false"
    })
    void theCommonTextsAreSound(String text, boolean sound) {
        byte[] bytes = text.getBytes(UTF_8);
        LineEnds ends = new LineEnds();
        ends.find(bytes, 0, bytes.length);
        assertThat(ends.isSound(0)).isEqualTo(sound);
        assertThat(Utf8.isSound(bytes, 0, bytes.length)).isEqualTo(sound);
    }

    @Test
    void moreLinesThanThereWasRoomForAreFound() {
        byte[] text = "x\n".repeat(1000).getBytes(UTF_8);
        LineEnds ends = new LineEnds();
        ends.find(text, 0, text.length);
        assertThat(ends.count()).isEqualTo(1000);
        assertThat(ends.end(999)).isEqualTo(1999);
        assertThat(ends.end(1000)).isEqualTo(2000);
    }
}
