package org.waystage.registers.internal.withholding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with e-mail addresses and telephone numbers, and texts that only look so. */
class ContactsTest {
    private static final List<String> MANY = List.of(
            "US", "GB", "BE", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "IE", "IT", "LT", "LV", "NL", "NO", "PL", "PT",
            "SE", "CH", "MA");

    private static Optional<String> masked(String text, boolean email, boolean telephone) {
        return new Contacts(email, telephone, List.of()).masked(text);
    }

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
            jean.dupont@douane.Fr                          | #
            j@b.De                                         | #
            j@b.De. And so on                              | #. And so on
            jane@mail.Museum or him                        | # or him
            jane@example.onlinebanking                     | #
            j@b.xn--p1ai                                   | #
            "jane doe"@example.org                         | #
            ｊ@b.de                                        | #
            Ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ, é             | #, é
            jane@example。org                              | #
            jane﹫example.org                              | #
            𝐣𝐚𝐧𝐞@example.org                               | #
            用户@例子.中国                                 | #
            почта@пример.рф                                | #
            """)
    void anEmailAddressIsMasked(String text, String masked) {
        assertThat(masked(text, true, false)).contains(masked.replace("#", Contacts.WITHHELD));
        assertThat(masked(text, false, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u202E", "\uFE0F", "\u034F", "\u0301"
            })
    void whatIsNotSeenHidesNothing(String unseen) {
        String email = String.join(unseen, "jane@example.org".split(""));
        String telephone = String.join(unseen, "+32 2 555 01 00".split(""));

        assertThat(masked("é " + email + unseen + ", " + telephone + ".", true, true))
                .contains("é [withheld], [withheld].");
    }

    @Test
    void theRestOfATextStaysAsItIs() {
        assertThat(masked("ﬁn… \u200BＡ１ ①; a@example.org; ｘ\u200D½", true, true))
                .contains("ﬁn… \u200BＡ１ ①; [withheld]; ｘ\u200D½");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GB | 020 7946 0958                             | #
            GB | Ring 020-7946-0958 or (020) 7946 0959.    | Ring # or #.
            GB | 020.7946.0958; 02079460958                | #; #
            GB | 0044 20 7946 0958                         | #
            GB | ０２０ ７９４６ ０９５８                  | #
            GB | ٠٢٠ ٧٩٤٦ ٠٩٥٨                             | #
            GB | 0️⃣2️⃣0️⃣ 7946 0958                             | #
            GB | tel:02079460958;x                         | tel:#;x
            US | 202 555 0143                              | #
            US | Call 1 202 555 0143.                      | Call #.
            US | (202) 555 0143 / 202 555 0144              | # / #
            US | Phone 2025550143                          | Phone #
            US | 202 555 0143 ext. 12                      | #
            NL | 06-12345678, 06 12 34 56 78               | #, #
            NL | 0612345678                                | #
            FR | Tél. 01 55 50 01 00                       | Tél. #
            FR | 06.12.34.56.78                            | #
            DE | 030/123456 oder 030 5550-0                | # oder #
            DK | 20 12 34 56                               | #
            PL | 512 345 678                               | #
            ES | 612 34 56 78                              | #
            BE | 0470 12 34 56                             | #
            BE | Marie Peeters, 0475 98 76 54              | Marie Peeters, #
            BE | appelez le 0470 12 34 56                  | appelez le #
            BE | 0402 10 11 00 ou 0470.12.34.56            | 0402 10 11 00 ou #
            MA | 0661 12 34 56                             | #
            IN | 98765 43210                               | #
            IN | 098765 43210                              | #
            """)
    void aNumberIsMaskedAsItsCountryWritesIt(String country, String text, String masked) {
        assertThat(new Contacts(true, true, List.of(country)).masked(text))
                .contains(masked.replace("#", Contacts.WITHHELD));
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
            +49/30/123456                                  | #
            +49/30/123456/7 or +49 30/123456               | # or #
            + 32 2 555 01 00                               | #
            0044 20 7946 0958                              | #
            00442079460958; 0032/2/555.01.00               | #; #
            Tel. 555 0143                                  | Tel. #
            Tel. No. 020 7946 0958                         | Tel. No. #
            Phone no: 020 7946 0958; Mobile No 07400 123456 | Phone no: #; Mobile No #
            Tel.-Nr. 030/123456, mobiel nr: 06 12345678    | Tel.-Nr. #, mobiel nr: #
            Tél. no 01 42 34 56 78                         | Tél. no #
            Telephone: 02079460958 or fax 2079460958       | Telephone: # or fax #
            Téléphone 0155500100, mobil:0612345678         | Téléphone #, mobil:#
            +32‑2‑555‑01‑00                                | #
            """)
    void aTelephoneNumberIsMasked(String text, String masked) {
        assertThat(masked(text, false, true)).contains(masked.replace("#", Contacts.WITHHELD));
        assertThat(masked(text, true, false)).isEmpty();
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
                "@",
                // Dates and times, one after the other.
                "2024-10-07 2025-01-23",
                "20241007",
                "20241007101530",
                "07.10.24 10.15",
                "07.10.2024-23.01.2025",
                "01 02 2024 10:15",
                "2024 10 07",
                "07/10/2024, 08/10/2024",
                "2019 2020 2021 2022",
                "2019/2020/2021",
                "2018-2019 01.02.2020 10:15",
                "2019 0123456789012",
                "2019 456 789 123",
                "2021 0410 10 00 10",
                "FY2019-2020 2021-2022",
                "phone 2024-10-07",
                // Amounts and shares.
                "10 000 000",
                "12 345 678",
                "21 234 567 euros",
                "512 345 678 PLN",
                "EUR 512 345 678",
                "$202 555 0143",
                "512 345 678,50",
                "512 000 000",
                "1 234 567 890",
                "1.234.567.890",
                "0,123456789",
                "0.0612345678",
                "3.14159265358979",
                "12 34 56 78 %",
                // Ids of all kinds.
                "2025550143",
                "12345678",
                "ID 0612345678",
                "KvK 06123456",
                "ISBN 0306406152",
                "SIRET 012 345 678 00012",
                "NL001234567B01",
                "DE0123456789",
                "0612345678901",
                "00000001003214345000",
                "2021-0123-0456",
                "AB-0612345678",
                "0612345678-AB",
                "a0612345678",
                "urn:oid:2.16.528.1.1003.1",
                "0f8fad5b-d9cb-469f-a165-70867728950e",
                "9b2c0612-3456-7890-a165-708677289501",
                // Codes of the tariff.
                "8471.30.00.10",
                "0101.21.00.00",
                "0402 10 11 00",
                "0402 10 11",
                "0410 10 00 10",
                "8487.90.00.00",
                "9706 10 00 00",
                "6 12 34 56 78",
                "98765 43210",
                // Law, versions, addresses of machines.
                "TFA, Articles 7.4, 7.5 and 10.4.1",
                "Article 10, paragraph 4.1.2 to 4.1.3",
                "Regulation (EU) No 952/2013",
                "Regulation (EU) 2016/679 and 2024/1689",
                "44 U.S.C. 3501-3521",
                "5 U.S.C. 552a(e)(10), 89 FR 10410",
                "Version 10.20.30.40",
                "v1.20.300.4000",
                "10.20.30.40:8080",
                "CVE-2024-12345678",
                "https://example.org/doc/0612345678",
                "https://example.org/udl?uri=TED:NOTICE:023946-2022:TEXT:ES:HTML",
                "Notice 023946-2022",
                "https://example.org/a?tel=0612345678&x=020%207946%200958",
                "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]",
                "1 2 3 4 5 6 7 8 9 10",
                "52.0907, 5.1214",
                "52.09073, 5.12142; 40.712776"
            })
    void whatOnlyLooksLikeAContactStays(String text) {
        assertThat(masked(text, true, true)).isEmpty();
        assertThat(new Contacts(true, true, MANY).masked(text)).isEmpty();
    }

    @Test
    void manyDaysInARowStay() {
        assertThat(new Contacts(true, true, MANY).masked("05.03.2024 ".repeat(60)))
                .isEmpty();
    }

    @Test
    void bothAreMaskedAtOnceAndAMaskedTextStaysAsItIs() {
        String masked = masked("jane@example.org, 202-555-0100", true, true).orElseThrow();

        assertThat(masked).isEqualTo("[withheld], [withheld]");
        assertThat(masked(masked, true, true)).isEmpty();
        assertThat(masked("jane@example.org, 202-555-0100", false, false)).isEmpty();
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
                "1)))",
                "020 7946 0958 ",
                "020 ",
                "01.02.2020 ",
                "2019 ",
                "Tel. ",
                "0044 ",
                "0/",
                "ａ",
                "\u200B",
                "\"@"
            })
    void aLongTextTakesNoLonger(String piece) {
        String text = piece.repeat(200_000); // where each piece looked at all others, this would take minutes

        assertThatCode(() -> new Contacts(true, true, List.of("GB")).masked(text))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In 2014–2018, call 02 552 57 55               | In 2014–2018, call #
            Since 15-05-2021: 030 12345678                | Since 15-05-2021: #
            TR00000029, 030 12345678                      | TR00000029, #
            SLAC-0000208966/2019 or 020 7946 0958         | SLAC-0000208966/2019 or #
            Directive 2016/2102, telephone 02 552 57 55   | Directive 2016/2102, telephone #
            A +32 2 552 57 55                             | A #
            2014-2018 02 552 57 55                        | 2014-2018 #
            2014 – 2018 02 552 57 55, 2020 06 12345678    | 2014 – 2018 #, 2020 #
            15-05-2021 030 12345678                       | 15-05-2021 #
            2019-2020 (030) 12345678                      | 2019-2020 #
            2019 02 552 57 55 or so                       | 2019 # or so
            """)
    void aNumberAfterADateOrAKeyIsMasked(String text, String masked) {
        Contacts contacts = new Contacts(true, true, MANY);
        assertThat(contacts.masked(text)).contains(masked.replace("#", Contacts.WITHHELD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the years 2014–2018, 2021-2027 and 2019 – 2025",
                "on 30/04/2021 and 15-5-2020 (2020-12-24)",
                "directives 2016/2102 and 12345/2019",
                "PIID 70CTD022FR0000005/70CTD022FR0000006; VA-22-00077985, SLAC-0000208966, AID-OAA-A-17-00029"
            })
    void datesAndKeysAreNotMasked(String text) {
        assertThat(new Contacts(true, true, MANY).masked(text)).isEmpty();
    }
}
