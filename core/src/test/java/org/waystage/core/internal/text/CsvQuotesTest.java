package org.waystage.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvQuotesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,"b"c          | 1
            a,"b" c         | 1
            "a"b"c",d       | 0
            "a" "b",c       | 0
            "a, b "c, d" e" | 0
            a,"b ""c"" ",d  | -1
            "a" ,"b"        | -1
            a "b" c,d       | -1
            "a,b            | -1
            """)
    void aCellGoesOnIfMoreThanBlanksFollowItsClosingQuote(String row, int column) {
        CsvQuotes quotes = new CsvQuotes(',');
        int found = -1;
        for (char c : row.toCharArray()) {
            int at = quotes.column();
            found = quotes.goesOnWith(c) && found < 0 ? at : found;
        }

        assertThat(found).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "a     | true
            "a""   | true
            "a"    | false
            a"     | false
            "a" "b | true
            """)
    void aLineBreakEndsTheRowOutsideQuotes(String row, boolean inQuotes) {
        CsvQuotes quotes = new CsvQuotes(',');
        for (char c : row.toCharArray()) {
            quotes.goesOnWith(c);
        }

        assertThat(quotes.isInQuotes()).isEqualTo(inQuotes);
    }
}
