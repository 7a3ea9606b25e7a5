package org.waystage.registers.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.waystage.core.internal.text.FormulaGuard;

/** The bytes of a table that are not written yet. */
final class CsvBytes {
    private static final int BUFFER = 1 << 16;

    /** The most bytes that a character becomes, a doubled quote included. */
    private static final int MOST_BYTES = 3;

    /** The characters of a text, or of a piece of a long one, that are being put. */
    private final char[] chars = new char[1 << 12];

    private byte[] bytes = new byte[2 * BUFFER];
    private int length;

    int length() {
        return length;
    }

    /** Writes the bytes if there are enough to be worth it. */
    void flushIfLong(OutputStream out) throws IOException {
        if (length >= BUFFER) {
            flush(out);
        }
    }

    void flush(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    /** Takes the bytes from a position on, to be put again and again. */
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

    /** Puts what stands somewhere before once more. */
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
            text(Long.toString(number));
        }
    }

    /**
     * Puts a cell: in quotes if it must be, or if it is empty, because one that is absent has none; guarded if a spreadsheet would
     * take it for a formula.
     */
    void cell(String text) {
        int start = length;
        put('"');
        boolean plain = text(FormulaGuard.guard(text));
        if (plain && length > start + 1) {
            System.arraycopy(bytes, start + 1, bytes, start, length - start - 1);
            length--;
        } else {
            put('"');
        }
    }

    /** Puts a text in UTF-8, each quote twice; returns whether it needs no quotes around it. */
    private boolean text(String text) {
        int size = text.length();
        reserve(size * MOST_BYTES);
        boolean plain = true;
        for (int from = 0; from < size; ) {
            int to = Math.min(size, from + chars.length);
            if (to < size && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            text.getChars(from, to, chars, 0);
            plain &= piece(to - from);
            from = to;
        }
        return plain;
    }

    /** Puts a piece of a text; one half of a pair alone becomes a question mark. */
    private boolean piece(int size) {
        boolean plain = true;
        byte[] into = bytes;
        int at = length;
        for (int i = 0; i < size; i++) {
            char c = chars[i];
            if (c < 0x80) {
                into[at++] = (byte) c;
                if (c <= ',') {
                    plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
                    if (c == '"') {
                        into[at++] = '"';
                    }
                }
            } else if (c < 0x800) {
                into[at++] = (byte) (0xC0 | (c >> 6));
                into[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                into[at++] = (byte) (0xE0 | (c >> 12));
                into[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                into[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (i + 1 < size && Character.isSurrogatePair(c, chars[i + 1])) {
                int point = Character.toCodePoint(c, chars[++i]);
                into[at++] = (byte) (0xF0 | (point >> 18));
                into[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                into[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                into[at++] = (byte) (0x80 | (point & 0x3F));
            } else {
                into[at++] = '?';
            }
        }
        length = at;
        return plain;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
