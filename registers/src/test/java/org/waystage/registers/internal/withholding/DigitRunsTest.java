package org.waystage.registers.internal.withholding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a glance leaves out must not hold what a search would find. */
class DigitRunsTest {
    private static final DigitRuns ANYTHING = new DigitRuns(true, true);
    private static final List<String> PIECES = List.of(
            "212 - ",
            "7365000",
            "1",
            "0",
            "00",
            "20",
            "555",
            "1234567",
            "20257946",
            "0142345678",
            "33142345678",
            "+33",
            "(020)",
            "(202)",
            " ",
            " ",
            "-",
            ".",
            "/",
            "[",
            "(",
            ")",
            ":",
            "\u2010",
            "\u2013",
            "x",
            " ext 5",
            "Tel",
            "tel.",
            "phone: ",
            "Fax (",
            " no. ",
            " nr",
            " n°",
            "numéro ",
            "ſ",
            "mobile",
            "example.org/",
            "https://example.org/",
            "é",
            ",",
            "_",
            "=",
            "²",
            "²00");

    @Test
    void aGlanceLeavesOutNothingThatASearchFinds() {
        Telephones telephones = new Telephones(List.of("FR", "GB", "US", "DE"));
        Random random = new Random(11);
        int found = 0;
        int leftOut = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(7); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            List<Contacts.Span> searched = telephones.find(text.toString(), ANYTHING);
            found += searched.isEmpty() ? 0 : 1;
            leftOut += DigitRuns.of(text.toString()).mayBeNumbers() ? 0 : 1;
            assertThat(telephones.find(text.toString(), DigitRuns.of(text.toString())))
                    .as("%s", text)
                    .isEqualTo(searched);
        }
        assertThat(found).as("texts with something to find").isGreaterThan(1_000);
        assertThat(leftOut).as("texts that are not searched").isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            PSTW-1000001,                  false, false
            https://example.org/2025123/4, true,  false
            https://example.org/20251234,  false, false
            Case 1000001 of parcel,        false, true
            +33142345678,                  true,  false
            0142345678,                    true,  false
            2025-06-30,                    true,  false
            Tel.: (5551234,                false, true
            +33 12 34,                     false, false
            Tel. 555123,                   false, false
            n° 5551234,                    false, true
            """)
    void aGlanceTellsWhatThereMayBe(String text, boolean numbers, boolean words) {
        assertThat(DigitRuns.of(text)).isEqualTo(new DigitRuns(numbers, words));
    }
}
