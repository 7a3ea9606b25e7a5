package org.waystage.tables.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    /** A stream that repeats a character so many times. */
    private static final class Repeated extends InputStream {
        private final char character;
        private long left;

        Repeated(char character, long times) {
            this.character = character;
            this.left = times;
        }

        @Override
        public int read() {
            return left-- > 0 ? character : -1;
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static List<List<String>> read(CsvRows rows) throws IOException {
        List<List<String>> read = new ArrayList<>();
        for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
            read.add(row.getFields());
        }
        return read;
    }

    @Test
    void aRowIsReadBeforeTheEndOfTheFileIs() throws IOException {
        try (CsvRows rows =
                CsvRows.of(new SequenceInputStream(bytes("#,id\n1,a\n"), new Repeated('\n', Long.MAX_VALUE)))) {
            assertThat(rows.next().getFields()).containsExactly("#", "id");
            assertThat(rows.next().getFields()).containsExactly("1", "a");
            assertThat(rows.isCutOff()).isFalse();
        }
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWhereTheyStand() throws IOException {
        InputStream late = new SequenceInputStream(
                new SequenceInputStream(bytes("#,id\n"), new Repeated('\n', 1 << 17)),
                new ByteArrayInputStream(new byte[] {(byte) 0xE9, '\n'}));
        try (CsvRows rows = CsvRows.of(late)) {
            assertThat(rows.next().getFields()).containsExactly("#", "id");
            assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> read(rows));
        }
        InputStream half = new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3});
        assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> CsvRows.of(half));
    }

    @Test
    void aQuoteThatIsNeverClosedIsKnownAtTheEnd() throws IOException {
        try (CsvRows rows = CsvRows.of(bytes("#,id\n1,\"a\n2,b\n"))) {
            assertThat(read(rows)).containsExactly(List.of("#", "id"));
            assertThat(rows.isCutOff()).isTrue();
            assertThat(rows.leftOpen().orElseThrow().getField(1)).startsWith("a\n2,b\n");
        }
    }

    @Test
    void aCellThatIsTooLongCutsTheFileOff() throws IOException {
        try (CsvRows rows = CsvRows.of(new SequenceInputStream(bytes("#,id\n1,\""), new Repeated('a', 1 << 25)))) {
            assertThat(read(rows)).containsExactly(List.of("#", "id"));
            assertThat(rows.isCutOff()).isTrue();
            assertThat(rows.leftOpen()).isEmpty();
        }
    }

    @Test
    void onlyTheFirstByteOrderMarkIsPassedOver() throws IOException {
        try (CsvRows rows = CsvRows.of(bytes("\ufeff\ufeff#;id\r\n"))) {
            assertThat(rows.separator()).isEqualTo(';');
            assertThat(read(rows)).startsWith(List.of("\ufeff#", "id"));
            assertThat(rows.isCutOff()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\r\n1;2\r\n", "\r\n\r\na;b\r\n1;2\r\n", "\ufeff\na;b\n1;2\n", "\na\tb\n1\t2\n"})
    void theSeparatorIsThatOfTheFirstLineThatIsNotEmpty(String text) throws IOException {
        try (CsvRows rows = CsvRows.of(bytes(text))) {
            assertThat(rows.separator()).isNotEqualTo(',');
        }
        assertThat(CsvRows.header(text.getBytes(UTF_8))).hasSize(2);
    }
}
