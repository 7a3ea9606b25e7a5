package org.waystage.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeyTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "  Risk  Engine (v2) ", risk engine v2
            Déjà-vu,                déjà vu
            A\u2013B,               a b
            ﬁle №5,                 file no5
            ½,                      1 2
            "x²",                   x2
            海关总署,                 海关总署
            Таможня №1,             таможня no1
            الجمارك المصرية,         الجمارك المصرية
            ศุลกากร,                ศุลกากร
            सीमा शुल्क,               सीमा शुल्क
            二〇二四,                 二〇二四
            👮 Customs 🚢,          customs
            "\u0301Customs -\u0301", customs
            """)
    void lettersOfEveryScriptAreKeptAndNothingElse(String text, String key) {
        assertThat(TextKey.of(text)).isEqualTo(Normalizer.normalize(key, Normalizer.Form.NFKC));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            STRASSE,          Straße
            STRAẞE,           Straße
            ΟΔΟΣ,             οδος
            ΠΟΛΗΣ ΑΒ,         πολης αβ
            ᏣᎳᎩ,              ꮳꮃꭹ
            İZMİR,            i̇zmi̇r
            ＡＢＣ　１,        abc 1
            ｶﾞｽ,               ガス
            "cus\u00adtoms",  customs
            "葛\uDB40\uDD00城", 葛城
            "e\u200d\u0301",  é
            "ŉ",              ’n
            """)
    void whatDiffersInCaseOrEncodingAloneIsTheSame(String one, String other) {
        assertThat(TextKey.of(one)).isEqualTo(TextKey.of(other)).isNotEmpty();
        assertThat(TextKey.isSame(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Таможня №1, Налоговая №1",
        "IT部门A, IT局A",
        "Оцінка ризиків AI, Чат-бот AI",
        "Habo kommun, Håbo kommun",
        "район, раион",
        "か, が",
        "कर, किर",
        "sınır, sinir",
        "Øre, Are",
        "\u78C1\u30041, \u78C1\uE0001",
    })
    void differentLettersAreDifferentNames(String one, String other) {
        assertThat(TextKey.of(one)).isNotEqualTo(TextKey.of(other));
        assertThat(TextKey.isSame(one, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"об'єкт", "об\u2019єкт", "об\u02bcєкт", "об`єкт", "об\u00b4єкт", "об\u2018єкт", "Об\uff07єкт"})
    void allApostrophesAreOne(String text) {
        assertThat(TextKey.of(text)).isEqualTo("об єкт");
        assertThat(TextKey.folded(text)).isEqualTo("об'єкт");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "—", "🚢", "\u00ad", "\u200b", "\u0301", "'"})
    void aTextWithoutLettersHasNoKey(String text) {
        assertThat(TextKey.of(text)).isEmpty();
    }

    @Test
    void signsStayWhereTheyAreCompared() {
        assertThat(TextKey.folded("\u00a0Proof \t- of\u3000CONCEPT. ")).isEqualTo("proof - of concept.");
        assertThat(TextKey.isSame("C++", "c#")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            Team C++,         team c++
            "Team C# (v2)",   team c# v2
            Ｃ＋＋,            c++
            Desk €,           desk €
            Cost: $5,         cost $5
            IoT+AI,           iot ai
            IoT + AI,         iot ai
            C++17,            c 17
            Case #1,          case 1
            + A,              a
            """)
    void aSignThatEndsAWordOrNamesACurrencyTellsNamesApart(String text, String key) {
        assertThat(TextKey.of(text)).isEqualTo(key);
        assertThat(TextKey.of(key)).isEqualTo(key);
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(TextKey.of("MINISTRY I")).isEqualTo("ministry i");
            assertThat(TextKey.of("MINISTÈRE I")).isEqualTo("ministère i");
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<String> lettersThatTakeLongTogether() {
        return Stream.of("Σ", "ß", "İ", "ᾳ", "+", "\u0301\u0316", "\u1100\u1161\u11a8", "\u0915\u093c");
    }

    /** What takes the square of the length takes minutes here. */
    @ParameterizedTest
    @MethodSource("lettersThatTakeLongTogether")
    @Timeout(60)
    void aVeryLongWordIsFoldedInTimeThatGrowsWithItsLength(String letters) {
        assertThat(TextKey.of("a" + letters.repeat(500_000))).hasSizeGreaterThan(100_000);
    }

    /** A fold that calls itself for each letter of a kind would overflow the stack. */
    @Test
    void longTextsAreFolded() {
        assertThat(TextKey.of("Iı'".repeat(100_000))).hasSize(300_000 - 1);
    }

    @Test
    void theFormsAreThoseOfThemselvesAndOfEveryEncoding() {
        List<String> letters = List.of(
                "a", "É", "e\u0301", "ß", "Σ", "ς", "İ", "ı", "й", "क", "ि", "각", "\u1100", "\u1161", "ｶ", "ﾞ", "海",
                "ี", "ᾳ", "\u0345", "\u0301", "\u20dd", "\u200d", "'", "-", " ", "№", "🚢", "\ud83d", "1", "¼",
                "\u0660");
        for (String a : letters) {
            for (String b : letters) {
                for (String c : letters) {
                    String text = a + b + c;
                    String key = TextKey.of(text);
                    String folded = TextKey.folded(text);
                    assertThat(TextKey.of(key)).isEqualTo(key);
                    assertThat(TextKey.folded(folded)).isEqualTo(folded);
                    assertThat(TextKey.of(folded)).isEqualTo(key);
                    for (Normalizer.Form form : Normalizer.Form.values()) {
                        assertThat(TextKey.of(Normalizer.normalize(text, form)))
                                .as("%s of %s", form, text)
                                .isEqualTo(key);
                    }
                }
            }
        }
    }
}
