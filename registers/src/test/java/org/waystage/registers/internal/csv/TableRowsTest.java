package org.waystage.registers.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows of all short tables. */
class TableRowsTest {
    private static final String CHARACTERS = "a,\"\r\n ";
    private static final int LONGEST = 6;

    @Test
    void eachCharacterOfAWellFormedTableIsWhereAPlainReaderPutsIt() throws IOException {
        int wellFormed = 0;
        for (String text : texts()) {
            Optional<List<String>> expected = new PlainReader(text).rows();
            if (expected.isPresent()) {
                assertThat(rows(text)).as(shown(text)).isEqualTo(expected.get());
                wellFormed++;
            }
        }
        assertThat(wellFormed).isGreaterThan(1_000);
    }

    @Test
    void aCellGoesOnIfMoreThanBlanksFollowItsClosingQuote() throws IOException {
        int goingOn = 0;
        for (String text : texts()) {
            Map<Long, Integer> expected = RawRows.of(text);
            try (TableRows rows = new TableRows(new StringReader(text), ',', 2)) {
                for (TableRow row = rows.next(); row != null && row.end() == TableRow.End.WHOLE; row = rows.next()) {
                    rows.looks();
                    assertThat(rows.columnThatGoesOn())
                            .as(shown(text) + " on line " + row.line())
                            .isEqualTo(expected.get(row.line()));
                    goingOn += rows.columnThatGoesOn() < 0 ? 0 : 1;
                }
            }
        }
        assertThat(goingOn).isGreaterThan(1_000);
    }

    private static String shown(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int length = 0; length <= LONGEST; length++) {
            for (int number = 0; number < Math.pow(CHARACTERS.length(), length); number++) {
                texts.add(text(number, length));
            }
        }
        return texts;
    }

    /** Returns a text that ends in a line feed. */
    private static String text(int number, int length) {
        StringBuilder text = new StringBuilder();
        for (int left = number; text.length() < length; left /= CHARACTERS.length()) {
            text.append(CHARACTERS.charAt(left % CHARACTERS.length()));
        }
        return text.append('\n').toString();
    }

    private static List<String> rows(String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (TableRows rows = new TableRows(new StringReader(text), ',', 2)) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                found.add(row.line() + ": " + row.cells());
            }
        }
        return found;
    }

    /** Goes from character to character. */
    private static final class PlainReader {
        private final String text;
        private final List<String> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private int at;
        private int line = 1;
        private int first = 1;

        PlainReader(String text) {
            this.text = text;
        }

        /** Returns the rows that are not blank with their lines; empty if a quote is not closed or not around a whole cell. */
        Optional<List<String>> rows() {
            while (at < text.length()) {
                String cell = text.charAt(at) == '"' ? quoted() : unquoted();
                if (cell == null || at == text.length()) {
                    return Optional.empty();
                }
                row.add(cell);
                if (text.charAt(at) == ',') {
                    at++;
                } else if (isLineBreak()) {
                    passLineBreak();
                    endRow();
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(rows);
        }

        private void endRow() {
            if (row.size() > 1 || !row.get(0).isBlank()) {
                rows.add(first + ": " + row);
            }
            row = new ArrayList<>();
            first = line;
        }

        /** Returns null if a quote is in the cell. */
        private @Nullable String unquoted() {
            int start = at;
            while (text.charAt(at) != ',' && !isLineBreak()) {
                at++;
            }
            String cell = text.substring(start, at);
            return cell.contains("\"") ? null : cell;
        }

        /** Returns null if the quote is never closed. */
        private @Nullable String quoted() {
            StringBuilder cell = new StringBuilder();
            for (at++; at < text.length(); ) {
                boolean quote = text.charAt(at) == '"';
                if (quote && !text.startsWith("\"\"", at)) {
                    at++;
                    return cell.toString();
                }
                int start = at;
                if (isLineBreak()) {
                    passLineBreak();
                } else {
                    at += quote ? 2 : 1;
                }
                cell.append(quote ? "\"" : text.substring(start, at));
            }
            return null;
        }

        private boolean isLineBreak() {
            return text.charAt(at) == '\n' || text.charAt(at) == '\r';
        }

        private void passLineBreak() {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }

    /** The rows of a text as they stand in it: a quote of a cell that begins with one opens or closes, and a line break outside ends the row. */
    private static final class RawRows {
        private final Map<Long, Integer> found = new HashMap<>();
        private final StringBuilder cell = new StringBuilder();
        private int column;
        private int goesOn = -1;

        /** Returns, by the line on which a row begins, the column of its first cell that goes on after its closing quote; -1 if it has none. */
        static Map<Long, Integer> of(String text) {
            RawRows rows = new RawRows();
            long line = 1;
            long first = 1;
            boolean inQuotes = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean lineBreak = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
                line += lineBreak ? 1 : 0;
                if (inQuotes || (c != ',' && c != '\r' && c != '\n')) {
                    inQuotes ^= c == '"' && (rows.cell.isEmpty() || rows.cell.charAt(0) == '"');
                    rows.cell.append(c);
                } else if (c == ',' || lineBreak) {
                    rows.endCell();
                    if (lineBreak) {
                        rows.endRow(first);
                        first = line;
                    }
                }
            }
            return rows.found;
        }

        private void endCell() {
            goesOn = goesOn < 0 && goesOn(cell.toString()) ? column : goesOn;
            column++;
            cell.setLength(0);
        }

        private static boolean goesOn(String cell) {
            int quote = cell.startsWith("\"") ? cell.indexOf('"', 1) : -1;
            while (quote >= 0 && cell.startsWith("\"", quote + 1)) {
                quote = cell.indexOf('"', quote + 2);
            }
            return quote >= 0 && !cell.substring(quote + 1).isBlank();
        }

        private void endRow(long first) {
            found.put(first, goesOn);
            column = 0;
            goesOn = -1;
        }
    }
}
