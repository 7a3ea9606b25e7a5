package org.waystage.registers.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the lines of rows look like rows themselves. */
class LineLooksTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a,b,c                        | {0}
            a,b                          | {}
            a,"b,b",c                    | {0}
            a,"b ""b"", b",c             | {0}
            "a"x,b,c                     | {0}
            a,b"b,c                      | {}
            "a"b,c"d",e                  | {}
            "a\\nb,c,d\\ne",f,g          | {1}
            a,b,c\\n\\n                  | {0}
            """)
    void aLineLooksLikeARowByItsSeparatorsOutsideQuotes(String text, String looks) throws IOException {
        String table = text.replace("\\n", "\n") + "\nx,y,z\n";
        try (TableRows rows = new TableRows(new StringReader(table), ',', 3)) {
            rows.next();

            assertThat(rows.looks()).hasToString(looks);
        }
    }

    @Test
    void howARowIsReadMakesNoDifferenceToItsLines() throws IOException {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, "\n", "\r\n", "\r");
            int width = 2 + random.nextInt(4);
            BitSet found = new BitSet();
            List<Integer> goingOn = new ArrayList<>();
            try (TableRows rows = rows(text, width, random)) {
                int start = 0;
                for (TableRow row = rows.next(); row != null; row = rows.next()) {
                    int first = start == 0 ? 0 : (int) row.line() - 1;
                    rows.looks().stream().forEach(line -> found.set(first + line));
                    goingOn.add(rows.columnThatGoesOn());
                    start++;
                }
            }
            assertThat(found).as(shown(text, width)).isEqualTo(expected(text, width));
            assertThat(goingOn).as(shown(text, width)).isEqualTo(goingOnCharByChar(text, width));
        }
    }

    @Test
    void linesThatWaitForLongAreLookedAtBeforeTheyAreTaken() throws IOException {
        String text = "a,b,c\n" + " \n".repeat(400_000) + "\"" + "d,e,f\n".repeat(100_000) + "\",g,h\nx,y,z\n";
        try (TableRows rows = new TableRows(new StringReader(text), ',', 3)) {
            rows.next();
            assertThat(rows.looks().cardinality()).isOne();
            TableRow longRow = rows.next();
            assertThat(longRow.line()).isEqualTo(400_002);
            BitSet looks = rows.looks();
            assertThat(looks.cardinality()).isEqualTo(99_999);
            assertThat(looks.nextClearBit(1)).isEqualTo(100_000);
            rows.next();
            assertThat(rows.looks().cardinality()).isOne();
        }
    }

    /** Reads one character at a time, so that no piece has a whole line. */
    private static List<Integer> goingOnCharByChar(String text, int width) throws IOException {
        List<Integer> goingOn = new ArrayList<>();
        try (TableRows rows = new TableRows(new Pieces(text, 1), ',', width)) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                rows.looks();
                goingOn.add(rows.columnThatGoesOn());
            }
        }
        return goingOn;
    }

    private static TableRows rows(String text, int width, Random random) throws IOException {
        return new TableRows(new Pieces(text, 1 + random.nextInt(300)), ',', width);
    }

    private static String shown(String text, int width) {
        return text.replace("\r", "\\r").replace("\n", "\\n") + " with " + width + " cells";
    }

    private static BitSet expected(String text, int width) {
        BitSet expected = new BitSet();
        String[] lines = text.split("\r\n|\r|\n");
        for (int line = 0; line < lines.length; line++) {
            expected.set(line, looksLikeRow(lines[line], width));
        }
        return expected;
    }

    private static String text(Random random, String... breaks) {
        String[] parts = {"a", ",", ",", "\"", "\"b\"", "\"c,d\"", "\"e\"\"f\"", "\n", "\n", " ", "–", "a,b", "a,b,c"};
        StringBuilder text = new StringBuilder();
        int size = random.nextInt(random.nextInt(10) == 0 ? 300 : 40);
        for (int i = 0; i < size; i++) {
            String part = parts[random.nextInt(parts.length)];
            text.append(part.equals("\n") ? breaks[random.nextInt(breaks.length)] : part);
        }
        return text.toString();
    }

    /** Looks at every character of a line. */
    private static boolean looksLikeRow(String line, int width) {
        int separators = 0;
        int outside = 0;
        boolean quoted = false;
        boolean odd = false;
        boolean mayOpen = true;
        for (char c : line.toCharArray()) {
            if (c == ',') {
                separators++;
                outside += quoted ? 0 : 1;
                mayOpen = !quoted;
            } else if (c != '"') {
                mayOpen = false;
            } else if (quoted || mayOpen) {
                mayOpen = quoted;
                quoted = !quoted;
            } else {
                odd = true;
            }
        }
        return quoted || odd ? width >= 4 && separators == width - 1 : outside == width - 1;
    }

    /** Gives a text in pieces. */
    private static final class Pieces extends FilterReader {
        private final int longest;

        Pieces(String text, int longest) {
            super(new StringReader(text));
            this.longest = longest;
        }

        @Override
        public int read(char[] buffer, int offset, int most) throws IOException {
            return super.read(buffer, offset, Math.min(most, longest));
        }
    }
}
