package org.waystage.registers.internal.withholding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A glance at a text must not miss what a search would find. */
class GlanceTest {
    private static final List<String> PIECES = List.of(
            "0",
            "1",
            "20",
            "555",
            "0142",
            "+33",
            "(020)",
            " ",
            "-",
            ".",
            "/",
            "[",
            "\u2010",
            "\u2013",
            "\u00A0",
            "\u2017",
            "…",
            "x",
            "+44 20 7946",
            "7946 0958",
            " 555-0142",
            "(202) 555",
            "@example.org",
            "Tel. ",
            "@",
            "＠",
            "example.org",
            "jane",
            "é",
            "’",
            "①",
            "²",
            "\u200B",
            "\u0301",
            "５",
            "٣",
            ",",
            "00",
            "°");

    @Test
    void findsNothingOnlyWhereASearchFindsNothing() {
        Contacts contacts = new Contacts(true, true, List.of("FR", "GB", "US"));
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 6_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(9); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String searched = contacts.maskedAnew(text.toString()).orElse("");
            found += searched.isEmpty() ? 0 : 1;
            assertThat(contacts.masked(text.toString()).orElse(""))
                    .as("%s", text)
                    .isEqualTo(searched);
        }
        assertThat(found).as("texts with something to find").isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a plain text,               NOTHING
            2024 and 2025,              NOTHING
            12 34 56,                   NOTHING
            2024-03-04,                 DIGITS
            01 42 34 56 78,             DIGITS
            1234    567,                NOTHING
            l’office de l’État – 2024,  NOTHING
            jane at home,               NOTHING
            jane@home,                  ANYTHING
            ５５５,                      ANYTHING
            """)
    void tellsTextsApart(String text, Glance glance) {
        assertThat(Glance.at(text)).isEqualTo(glance);
    }
}
