package org.waystage.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.notice.Notice;

class CsvTableTest {
    private final CellNotices notices = new CellNotices();

    private Grid read(String text) {
        return CsvTable.read("sources", text.getBytes(UTF_8), notices).orElseThrow();
    }

    private List<Notice> notices() {
        return notices.reading(Optional.empty()).notices();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#,id,title/en\n1,a,\"x,\ny\"\n",
                "\ufeff#;id;title/en\r\n1;a;\"x,\ny\"",
                "#\tid\ttitle/en\n1\ta\t\"x,\ny\"",
                "\n\n#,id,title/en\n1,a,\"x,\ny\""
            })
    void theFormsOfSpreadsheetsAreRead(String text) {
        Grid grid = read(text);

        assertThat(grid.rows().get(0).cells()).containsExactly("#", "id", "title/en");
        assertThat(grid.rows().get(1).cells()).containsExactly("1", "a", "x,\ny");
        assertThat(notices())
                .extracting(Notice::rule)
                .isEqualTo(text.endsWith("\n") ? List.of() : List.of(TableRules.LINE_END_MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "b\r", "\rb", "\r\r", "\rb\n"})
    void theRowAfterACarriageReturnInTheLastCellIsItsOwn(String cell) {
        Grid grid = read("#,title/en\n1,\"" + cell + "\"\n2,c\n");

        assertThat(grid.rows())
                .extracting(Grid.Row::cells)
                .startsWith(List.of("#", "title/en"), List.of("1", cell), List.of("2", "c"));
        assertThat(notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1,"a" b,c                 | sources!B2
            1,"a"b"c",d               | sources!B2
            1,"a" "b",c               | sources!B2
            1,"say "a, b" now",c      | sources!B2
            1,"a",b\\n2,"a""b"c,d     | sources!B3
            1,"a\\nb" c,d             | sources!B2
            1,a,"b"\\r\\n2,"a"b,c     | sources!B3
            1,"a" b,"c" d             | sources!B2
            1,"a" ,"b"\\t             | -
            1,"a ""b"", c",d          | -
            1,"a\\r\\n""b"" ",c       | -
            1,a "b" c,d               | -
            """)
    void aCellThatGoesOnAfterItsClosingQuoteIsNoticed(String rows, String place) {
        read("#,id,title/en\n" + rows.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t") + "\n");

        assertThat(messages())
                .isEqualTo(
                        place.equals("-")
                                ? List.of()
                                : List.of(place + " The cell goes on after its closing quote: it is read without that"
                                        + " quote, and may end in the wrong place."));
    }

    @Test
    void aHeaderThatGoesOnAfterItsClosingQuoteIsNoticed() {
        read("#,\"id\"s,title/en\n1,a,b\n");

        assertThat(notices()).extracting(Notice::rule).containsExactly(TableRules.QUOTE_MISPLACED);
    }

    @Test
    void aQuoteThatIsNeverClosedIsNoticedAtItsRow() {
        Grid grid = read("#,id\n1,a\n2,\"b\n3,c\n4,d\n");

        assertThat(grid.rows()).hasSize(2);
        assertThat(notices())
                .extracting(Notice::toString)
                .singleElement()
                .asString()
                .startsWith("sources!A3 error table-cut-off");
        assertThat(messages())
                .containsExactly(
                        "sources!A3 The table cannot be read from row 3 on: a quote is missing, it is too long or it is"
                                + " damaged. A quote opens on line 3 and is never closed, so its cell takes in the rest of the"
                                + " file (lines: 3).");
    }

    private List<String> messages() {
        return notices().stream()
                .map(notice -> notice.place().cell().orElse("-") + " " + notice.message())
                .toList();
    }

    @Test
    void aShortLastRowWithoutALineEndMayBeCutOff() {
        assertThat(read("#,id,title/en\n1,a,A\n2,b").rows()).hasSize(3);
        assertThat(messages())
                .containsExactly(
                        "sources!C3 The last row and the header differ in their number of cells (2 and 3), and no line end follows: the"
                                + " file may be cut off there.");
    }

    @Test
    void aShortRowBeforeALineEndIsOneWithEmptyCells() {
        read("#,id,title/en\n1,a\n2,b\n");
        assertThat(notices()).isEmpty();
    }

    @Test
    void aFullLastRowWithoutALineEndIsToldInPassing() {
        read("#,id\n1,a");
        assertThat(messages())
                .containsExactly("sources!B2 The last row has no line end; check whether the file is cut off there.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,a,\"A,x\\n2,b,B,y\\n3,c,\"C,z | sources!C2 | 2 | 3",
                "1,a,\"A,x\\n2,b,\"B,y      | sources!C2 | 2 | 2",
                "1,\"a\\nb\",\"A,x\\n2,b,B,y\\n3,c,\"C,z | sources!C2 | 3 | 3",
                "\"1,a,A,x\\n\"2,b,B,y      | sources!A2 | 2 | 2"
            })
    void aCellThatHoldsRowsIsToldWithTheLineOfItsQuote(String rows, String cell, int line, int lines) {
        read("#,id,title/en,note\n" + rows.replace("\\n", "\n") + "\n");
        assertThat(messages())
                .containsExactly(cell + " The cell, whose quote opens on line " + line
                        + ", seems to contain rows of the table (lines: " + lines
                        + "): a quote seems to open or close by mistake.");
    }

    @Test
    void aTextOfSeveralLinesHoldsNoRows() {
        read("#,id,title/en,note\n1,a,\"first, second\nthird, and more\n\nlast\",\"x\ny\"\n");
        assertThat(notices()).isEmpty();
    }

    @Test
    void anEmptyFileHasNoRows() {
        assertThat(read("").rows()).isEmpty();
        assertThat(read("\ufeff\r\n").rows()).isEmpty();
    }

    @Test
    void rowsAreNumberedAsASpreadsheetDoes() {
        assertThat(read("#,id\n\n\"1\n\",a\n2,b\n").rows())
                .extracting(Grid.Row::number)
                .startsWith(1, 2, 3, 4);
    }
}
