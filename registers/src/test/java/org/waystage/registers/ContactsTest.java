package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with e-mail addresses and telephone numbers, and texts that only look so. */
class ContactsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a@example.org                                  | #
            Write to jane.doe@example.org.                 | Write to #.
            (jane_doe+ai@mail.example.gov),                | (#),
            <jane@example.org>;joe@example.org             | <#>;#
            mailto:jane@example.org?subject=x              | mailto:#?subject=x
            jane@example.org.Then call her                 | #.Then call her
            Jane@Example.Org                               | #
            JANE@EXAMPLE.ORG                               | #
            jane@exämple.de                                | #
            jane@example.org-or ask                        | #-or ask
            "jane@example.org"                             | "#"
            a@b@example.org                                | a@#
            """)
    void anEmailAddressIsMasked(String text, String masked) {
        assertThat(Contacts.masked(text, true, false)).contains(masked.replace("#", Contacts.WITHHELD));
        assertThat(Contacts.masked(text, false, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +12025550100                                   | #
            Tel. +32 2 555 01 00, room 5                   | Tel. #, room 5
            +49 (0)30 5550-100                             | #
            +33.1.55.50.01.00                              | #
            +48 123 456 789                                | #
            +1 (202) 555-0100 x12                          | #
            (202) 555-0100                                 | #
            (202)555-0100.                                 | #.
            ((202) 555-0100)                               | (#)
            1 (202) 555-0100                               | #
            Call 202-555-0100.                             | Call #.
            202-555-0100 ext. 12                           | #
            202-555-0100, extension 1234; 202.555.0101     | #; #
            1-202-555-0100/202-555-0101                    | #/#
            202.555.0100 - or nobody                       | # - or nobody
            202‑555‑0100                                   | #
            1.202.555.0100                                 | #
            """)
    void aTelephoneNumberIsMasked(String text, String masked) {
        assertThat(Contacts.masked(text, false, true)).contains(masked.replace("#", Contacts.WITHHELD));
        assertThat(Contacts.masked(text, true, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-10-07",
                "10/07/2024",
                "2024-10-07T10:15:30+0100",
                "07.10.2024 10.15",
                "2019-2023",
                "2019–2023 and 2024–2028",
                "47QFCA20F0062",
                "720BHA23GR00104",
                "024-000005282",
                "000HCVL1-2022-66353",
                "2014-14031000011",
                "10.1175/2009MWR3149.1",
                "https://doi.org/10.1007/978-94-009-0005-9_3",
                "https://example.org/123-456-7890/page?call=202-555-0100&x=+12025550100",
                "https://example.org/20221230035605mp_/",
                "1.2.3.4",
                "192.168.100.200",
                "1,234,567.89",
                "1.234.567,89",
                "+1,234,567.89",
                "+10.000.000",
                "+10 000 000 euros",
                "+0123456789",
                "ISSN 1234-5678",
                "ISBN 978-3-16-148410-0",
                "ISBN 0-306-40615-2",
                "123-45-6789",
                "202-555-01000",
                "X202-555-0100",
                "202-555-0100a",
                "202-555-0100-1",
                "1.202.555.0100.7",
                "eK@ty",
                "GPT@EC",
                "GPT@EC.The next sentence",
                "AI@EDGE",
                "G@ZIELT, TWIN4ROAD@Essen:",
                "@example.org",
                "\"@example.org\"",
                "https://example.com/@someone/future-of-pensions",
                "https://example.eu/@@download/file/x.pdf",
                "tool@1.2.3",
                "a@b",
                "a@.org",
                "a @ example.org",
                "@"
            })
    void whatOnlyLooksLikeAContactStays(String text) {
        assertThat(Contacts.masked(text, true, true)).isEmpty();
    }

    @Test
    void bothAreMaskedAtOnceAndAMaskedTextStaysAsItIs() {
        String masked =
                Contacts.masked("jane@example.org, 202-555-0100", true, true).orElseThrow();

        assertThat(masked).isEqualTo("[withheld], [withheld]");
        assertThat(Contacts.masked(masked, true, true)).isEmpty();
        assertThat(Contacts.masked("jane@example.org, 202-555-0100", false, false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "@",
                "a@",
                "a.",
                "a@b.",
                "1",
                "+",
                "+1 ",
                "+1(",
                "202-",
                "1-202-555-",
                "(202) ",
                "+1.000",
                "1)))"
            })
    void aLongTextTakesNoLonger(String piece) {
        String text = piece.repeat(500_000);

        assertThatCode(() -> Assertions.assertTimeout(Duration.ofSeconds(10), () -> Contacts.masked(text, true, true)))
                .doesNotThrowAnyException();
    }
}
