package org.waystage.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(notices()).isEmpty();
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
