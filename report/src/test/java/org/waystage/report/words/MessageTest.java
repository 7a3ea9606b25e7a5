package org.waystage.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static String said(String language, String message, Object... values) {
        return new Message(message).with(language, new Numerals(Locale.forLanguageTag(language)), values);
    }

    @Test
    void wordsAgreeWithTheNumberBeforeThem() {
        String message = "{0} [case|cases], of which {1} [is|are] old";

        assertThat(said("en", message, 1, 1)).isEqualTo("1 case, of which 1 is old");
        assertThat(said("en", message, 2, 1)).isEqualTo("2 cases, of which 1 is old");
        assertThat(said("en", message, 1, 0)).isEqualTo("1 case, of which 0 are old");
    }

    @Test
    void wordsAgreeWithTheNumberAfterThemIfThereIsNoneBefore() {
        assertThat(said("fr", "repose sur [le|les] {0} cas", 1)).isEqualTo("repose sur le 1 cas");
        assertThat(said("fr", "repose sur [le|les] {0} cas", 2)).isEqualTo("repose sur les 2 cas");
    }

    @Test
    void wordsAgreeWithTheNumberWithinThem() {
        String message = "{0} [de la {1} question|des {1} questions]";

        assertThat(said("fr", message, 2, 1)).isEqualTo("2 de la 1 question");
        assertThat(said("fr", message, 1, 2)).isEqualTo("1 des 2 questions");
    }

    @Test
    void wordsAgreeWithTheNumberThatTheyName() {
        assertThat(said("en", "{1} of the {0} cases [1:was|were] seen", 5, 1)).isEqualTo("1 of the 5 cases was seen");
        assertThat(said("en", "{1} of the {0} cases [1:was|were] seen", 5, 0)).isEqualTo("0 of the 5 cases were seen");
    }

    @Test
    void aTextIsNoNumberToAgreeWith() {
        assertThat(said("en", "of {0}: {1} [case|cases]", "1 country", 3)).isEqualTo("of 1 country: 3 cases");
        assertThat(said("en", "{0} [year|years]", "–")).isEqualTo("– years");
    }

    @Test
    void wholeMillionsHaveAFormOfTheirOwn() {
        assertThat(said("fr", "{0} [cas|cas|de cas]", 2_000_000)).isEqualTo("2\u202f000\u202f000 de cas");
        assertThat(said("fr", "{0} [cas|cas|de cas]", 2_000_001)).isEqualTo("2\u202f000\u202f001 cas");
    }

    @Test
    void aNumberWithDecimalsIsWrittenWithThem() {
        assertThat(said("en", "{0} [year|years]", new BigDecimal("1.5"))).isEqualTo("1.5 years");
        assertThat(said("fr", "{0} [an|ans]", new BigDecimal("1.5"))).isEqualTo("1,5 an");
        assertThat(said("en", "{0} [year|years]", new BigDecimal("1"))).isEqualTo("1 year");
    }
}
