package org.waystage.registers.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.waystage.core.internal.text.FormulaGuard;

/** The bytes of a table that are not written yet. */
final class CsvBytes {
    private static final int BUFFER = 1 << 16;

    /**
     * The length up to which a text is written character by character. For codes, names and years, calling the encoder of the JDK costs
     * more than running it. The encoder is faster for longer texts, because it encodes many characters at a time. The exact limit hardly
     * matters.
     */
    private static final int SHORT = 32;

    private byte[] bytes = new byte[2 * BUFFER];
    private int length;

    int length() {
        return length;
    }

    /** Writes the bytes if there are enough of them. */
    void flushIfLong(OutputStream out) throws IOException {
        if (length >= BUFFER) {
            flush(out);
        }
    }

    void flush(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    /** Returns a copy of the bytes from a position, to be written repeatedly. */
    byte[] taken(int start) {
        byte[] taken = Arrays.copyOfRange(bytes, start, length);
        length = start;
        return taken;
    }

    void put(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /** Writes the bytes at an earlier position once more. */
    void again(int start, int end) {
        reserve(end - start);
        System.arraycopy(bytes, start, bytes, length, end - start);
        length += end - start;
    }

    void put(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    void number(long number) {
        if (number >= 0 && number < 10) {
            put((char) ('0' + number));
        } else {
            putPlain(Long.toString(number));
        }
    }

    /**
     * Writes a cell: in quotes if necessary or if it is empty, because an absent cell has no quotes; guarded if a spreadsheet would
     * interpret it as a formula.
     */
    void cell(String text) {
        String shown = FormulaGuard.guard(text);
        if (shown.isEmpty() || shown.length() > SHORT || !putPlain(shown)) {
            any(shown);
        }
    }

    /** Writes a text in ASCII that needs no quotes; otherwise writes nothing and returns false. */
    private boolean putPlain(String text) {
        int size = text.length();
        reserve(size);
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c <= ',' && (c == ',' || c == '"' || c == '\n' || c == '\r'))) {
                return false;
            }
            bytes[length + i] = (byte) c;
        }
        length += size;
        return true;
    }

    /** Writes any text as a cell in UTF-8, with each quote doubled; an unpaired surrogate becomes a question mark. */
    private void any(String text) {
        boolean quotes = text.indexOf('"') >= 0;
        boolean plain =
                !quotes && !text.isEmpty() && text.indexOf(',') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        byte[] utf8 = (quotes ? text.replace("\"", "\"\"") : text).getBytes(StandardCharsets.UTF_8);
        if (plain) {
            put(utf8);
        } else {
            put('"');
            put(utf8);
            put('"');
        }
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
