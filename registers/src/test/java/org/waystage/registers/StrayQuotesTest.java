package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.registers.TestProfiles.column;
import static org.waystage.registers.TestProfiles.csv;
import static org.waystage.registers.TestProfiles.required;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.editions.Editions;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.notice.RegisterRules;

/** Quotes that open or close by mistake make rows part of a cell; that is told, with the lines. */
class StrayQuotesTest {
    private static final ProfileParts FOUR = csv(
            required("title", "Title"), column("body", "Body"), column("summary", "Summary"), column("state", "State"));

    private static String table(String end, int... stray) {
        StringBuilder text = new StringBuilder("Title,Body,Summary,State").append(end);
        for (int row = 1; row <= 15; row++) {
            String before = stray.length > 0 && row == stray[0] ? "\"" : "";
            String after = stray.length > 0 && row == stray[1] ? "\"" : "";
            text.append("Title " + row + ",Body," + before + "Summary " + row + after + ",Live")
                    .append(end);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rowsThatTwoStrayQuotesMakePartOfACellAreTold(String end) throws IOException {
        ReadRegister read = ReadRegister.of(table(end, 4, 9), FOUR);

        assertThat(read.records).hasSize(10);
        assertThat(read.messages(RegisterRules.ROWS_SWALLOWED))
                .containsExactly(
                        "5:1 C5 The cell, whose quote opens on line 5, contains lines that look like records or parts of records (lines 6 to 10, 5 in all):"
                                + " a quote seems to open or close by mistake.");
        assertThat(read.messages(RegisterRules.LINES_UNREAD))
                .containsExactly(
                        "(document) More lines of the file look like records (15) than records were read (10).");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A,"b" c,d,e                     | 2:1 B2
            A,b,"c"d"e",f                   | 2:1 C2
            A,"b" "c",d,e                   | 2:1 B2
            A,"b" ""c"",d,e                 | 2:1 B2
            A,"say "b, c" now",d            | 2:1 B2
            A,"b",c,d\\n"A""B"C,b,c,d       | 3:1 A3
            A,"b\\nc" d,e,f                 | 2:1 B2
            A,"b\\nc",d,e\\nA,"b"c,d,"e"    | 4:1 B3
            A,"b" c,"d" e,f                 | 2:1 B2
            A,"b" ,"c"\\t,"d"               | -
            A,"b ""c"", d",e,f              | -
            A,"b\\n""c""\\n",d,e            | -
            A,b "c" d,e,"f"                 | -
            """)
    void aCellThatGoesOnAfterItsClosingQuoteIsTold(String rows, String place) throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            ReadRegister read = ReadRegister.of(
                    ("Title,Body,Summary,State\n" + rows + "\nA,b,c,d\n")
                            .replace("\\n", "\n")
                            .replace("\\t", "\t")
                            .replace("\n", end),
                    FOUR);

            assertThat(read.messages(RegisterRules.QUOTE_MISPLACED))
                    .isEqualTo(
                            place.equals("-")
                                    ? List.of()
                                    : List.of(
                                            place + " The cell goes on after its closing quote: it is read without that"
                                                    + " quote, and may end in the wrong place."));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Title,"Body"x,Summary,State\\nA,b,c,d\\n                | 1:1 B1
            Title,Body,Summary,State\\nA,"b" c\\n                   | 2:1 B2
            Title,Body,Summary,State\\nA,b,c,d\\nA,"b" c           | 3:1 B3
            Title,Body,Summary,State\\nA,"b" c,"d\\n               | 2:1 B2
            Title,Body,Summary,State\\nA,b,c,d\\n""\\u3000\\nB,b,c,d\\n | -
            Title,Body,Summary,State\\nA,"b"\\u00a0,c,d\\n         | -
            """)
    void suchACellIsToldInTheHeaderAndInRecordsThatEndEarly(String table, String place) throws IOException {
        ReadRegister read = ReadRegister.of(
                table.replace("\\n", "\n").replace("\\u3000", "\u3000").replace("\\u00a0", "\u00a0"), FOUR);

        assertThat(read.messages(RegisterRules.QUOTE_MISPLACED))
                .allMatch(message -> message.startsWith(place + " The cell goes on"))
                .hasSize(place.equals("-") ? 0 : 1);
    }

    @Test
    void aRowThatStrayQuotesJoinToTheNextIsTold() throws IOException {
        ReadRegister read = ReadRegister.of(table("\n", 4, 5), FOUR);

        assertThat(read.records).hasSize(14);
        assertThat(read.messages(RegisterRules.ROWS_SWALLOWED))
                .singleElement()
                .asString()
                .contains("(lines 6 to 6, 1 in all)");
        assertThat(read.rules()).contains(RegisterRules.LINES_UNREAD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A,B,"plain\\nScan two,Customs,more",Live | true
            A,B,"plain\\nScan two,Customs",Live      | false
            A,B,"plain\\none, two, three",Live       | false
            A,B,"plain\\n1,2,3",Live                 | false
            A,B,"a\\nb\\nc\\nScan,Customs,x",Live    | false
            """)
    void aLineWithHalfOfTheSeparatorsOfARowIsToldWhereTheyStandAsInATable(String row, boolean told) throws IOException {
        ReadRegister read =
                ReadRegister.of("Title,Body,Summary,State\n" + row.replace("\\n", "\n") + "\nC,D,E,F\n", FOUR);

        assertThat(read.rules().contains(RegisterRules.ROWS_SWALLOWED)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Title,Body,State | A,"Customs,Trial\\nB,Customs",Live | true
            Title,Body,State | A,"Customs, and\\nmore of it",Live | false
            Title,State      | A,"Trial\\nB,Live"                 | true
            Title,State      | A,"Trial\\nand, more"              | false
            """)
    void ofTwoJoinedRowsOfANarrowTableOneSeparatorTells(String header, String row, boolean told) throws IOException {
        ReadRegister read = ReadRegister.of(header + "\n" + row.replace("\\n", "\n") + "\nC,D\n", FOUR);

        assertThat(read.rules().contains(RegisterRules.ROWS_SWALLOWED)).isEqualTo(told);
    }

    @Test
    void theLineIsThatOfTheQuoteAndNotOfItsRecord() throws IOException {
        String before = "Title,Body,Summary,State\nA,\"one\ntwo\",\"";

        assertThat(ReadRegister.of(before + "three,Live\nB,Body,x,Live\nC,Body,y,Live\nD,Body,\"z,Live\n", FOUR)
                        .messages(RegisterRules.ROWS_SWALLOWED))
                .singleElement()
                .asString()
                .startsWith("2:1 C2 The cell, whose quote opens on line 3, contains lines")
                .contains(", 3 in all)");
        assertThat(ReadRegister.of(before + "three,Live\nB,Body,x,Live\nC,Body,y,Live\n", FOUR)
                        .messages(RegisterRules.CUT_OFF))
                .containsExactly(
                        "3:1 (document) The file cannot be read beyond record 0: a quote opens on line 3 and is"
                                + " never closed, so its cell takes in the rest of the file (lines: 3).");
    }

    @Test
    void aFileWithoutStrayQuotesHasNothingToTell() throws IOException {
        assertThat(ReadRegister.of(table("\n"), FOUR).notices.kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A,B,"one paragraph, with a comma\\nanother\\nand, more, of, it",Live
            A,B,"- one\\n- two\\n\\n- three",Live
            "A\\nB",B,"x, y\\nz",Live
            A,B,"said ""x, y""\\nand, then\\nsaid ""z"" again",Live
            A,B,"a list:\\none,two,three,four,five\\nend",Live
            """)
    void aTextOfSeveralLinesIsNoSuchCell(String row) throws IOException {
        ReadRegister read =
                ReadRegister.of("Title,Body,Summary,State\n" + row.replace("\\n", "\n") + "\nC,D,E,F\n", FOUR);

        assertThat(read.records).hasSize(2);
        assertThat(read.notices.kept()).isEmpty();
    }

    @Test
    void aTableOfOneColumnHasNoLinesThatLookLikeRecords() throws IOException {
        ReadRegister read = ReadRegister.of("Title\n\"a\nb\nc\"\nd\n", csv(required("title", "Title")));

        assertThat(read.notices.kept()).isEmpty();
    }

    @Test
    void aLineWhoseTextHasAsManySeparatorsIsOneOfFew() throws IOException {
        String text =
                "Title,Body,Summary,State\nA,B,\"first\nsecond\nthis, that, these, those\nfourth\nfifth\",Live\nC,D,E,F\n";

        assertThat(ReadRegister.of(text, FOUR).rules()).doesNotContain(RegisterRules.ROWS_SWALLOWED);
    }

    @Test
    void aFileThatIsCutOffWithinQuotesIsToldOnce() throws IOException {
        assertThat(ReadRegister.of(table("\n", 4, 16), FOUR).rules()).containsExactly(RegisterRules.CUT_OFF);
    }

    @Test
    void whatARowWithholdsIsWithheldWhereItIsPartOfACell() throws IOException {
        String profile = """
                {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
                 "source": {"title": {"en": "A small register"}, "languages": ["en"]},
                 "catalogue": {"id": "small", "title": {"en": "A small register"}},
                 "editions": [{"label": "1", "issued": "2025-01-01"}],
                 "input": {"kind": "csv"},
                 "columns": {"title": "Title", "summary": "Summary", "chief": {"headers": ["Chief"], "withheld": true}},
                 "case": {"identity": {"prefix": "small", "key": ["title"]}, "title": "title", "summary": "summary",
                   "otherTechnologies": ["artificial-intelligence"], "adopters": [{"constant": "A body"}]}}
                """;
        List<LedgerEntry> ledger = new ArrayList<>();
        RegisterImport read = RegisterImporter.of(
                        Profiles.read(profile.getBytes(StandardCharsets.UTF_8)).orElseThrow(), Editions.latest())
                .read(
                        RegisterInput.of(
                                "small.csv",
                                "Title,Summary,Chief\nA,\"one,Jane\nB,two,Jane\nC,three\",Jane\n"
                                        .getBytes(StandardCharsets.UTF_8)),
                        ledger::add);

        assertThat(read.summary().noticeCounts()).containsEntry("register-rows-swallowed", 1L);
        assertThat(read.catalogue() + ledger.toString()).doesNotContain("Jane");
    }
}
