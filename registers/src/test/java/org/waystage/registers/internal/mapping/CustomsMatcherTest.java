package org.waystage.registers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.registers.internal.profile.CustomsView;

/** Words that tell of Customs, and the phrases in which they do not. */
class CustomsMatcherTest {
    private static final CustomsMatcher MATCHER = matcher(
            List.of("Customs", "douan*", "*accijns*", "*zoll", "border control", "τελωνείο"),
            List.of("customs and traditions", "douanestraat", "local customs"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Customs                                      | Customs
            The CUSTOMS' risk engine                     | Customs
            e-customs, customs-related                   | Customs
            customs_broker                               | Customs
            Customs and traditions of customs officers   | Customs
            customs and traditional goods                | Customs
            La Douane                                    | douan*
            douanière                                    | douan*
            Douanestraat 5 en de douane                  | douan*
            alcoholaccijnsheffing                        | *accijns*
            der Binnenzoll.                              | *zoll
            Border  control                              | border control
            border\u00a0control                          | border control
            ΤΕΛΩΝΕΊΟ                                     | τελωνείο
            façade of the ＣＵＳＴＯＭＳ office               | Customs
            the cus\u00adtoms duty                       | Customs
            “risk” – the trader’s customs file           | Customs
            bor border control                           | border control
            alcoholaccijn accijns                        | *accijns*
            """)
    void aWordIsFoundAsTheProfileWritesIt(String text, String word) {
        assertThat(MATCHER.match(text)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "customer",
                "customsx",
                "xcustoms",
                "customs1",
                "custom",
                "Local customs and traditions",
                "customs\nand\ttraditions",
                "Douanestraat 5",
                "indouane",
                "zollfrei",
                "borders control",
                "custo\u0301ms",
                "customs\u0301"
            })
    void elsewhereNoneIsFound(String text) {
        assertThat(MATCHER.match(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Customs", "bor border  \t control", "douanière", "cus\u00adtoms", "customs’"})
    void aWordIsFoundWhereverItStandsInAText(String word) {
        for (int length = 0; length < 40; length++) {
            for (int at = 0; at <= length; at++) {
                String text = ("’".repeat(at % 2) + "-".repeat(at)) + word + "–".repeat(length - at);
                assertThat(MATCHER.match(text)).as(text).isPresent();
            }
            assertThat(MATCHER.match("bo cust".repeat(length))).isEmpty();
        }
    }

    @Test
    void lettersAreTheSameHoweverTheyAreComposed() {
        assertThat(matcher(List.of("Zöllner"), List.of()).match("zo\u0308llner"))
                .contains("Zöllner");
    }

    @Test
    void theFirstWordOfTheProfileCounts() {
        assertThat(MATCHER.match("douane, customs")).contains("Customs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "**", "\u00a0", "a*b", "***"})
    void aWordWithoutLettersIsRefused(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matcher(List.of(word), List.of()))
                .withMessageStartingWith("'" + word + "' is no word to look for");
        assertThatIllegalArgumentException().isThrownBy(() -> matcher(List.of(), List.of(word)));
    }

    @Test
    void manyCoveredWordsTakeNoLonger() {
        String text = "customs and traditions ".repeat(200_000);

        assertThat(MATCHER.match(text)).isEmpty();
    }

    private static CustomsMatcher matcher(List<String> words, List<String> except) {
        return new CustomsMatcher(new CustomsView(List.of(), words, except, List.of()));
    }
}
