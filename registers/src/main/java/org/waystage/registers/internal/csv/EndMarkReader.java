package org.waystage.registers.internal.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * A reader that adds a mark to a text, as an additional last line.
 *
 * <p>Whether the last quote of a table was closed can be seen from the mark: it is a separate record, or the end of a
 * cell.
 */
final class EndMarkReader extends Reader {
    /** The mark: a character that Unicode never assigns. */
    static final String MARK = "\uFFFF";

    private static final String LINE = "\n" + MARK;

    private final Reader text;
    private int last = '\n';
    private int marked = -1;

    EndMarkReader(Reader text) {
        this.text = text;
    }

    /** Returns whether the text, once read to its end, is empty or ends in a line break. */
    boolean endsInLineBreak() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (marked < 0) {
            int count = text.read(buffer, offset, length);
            if (count > 0) {
                last = buffer[offset + count - 1];
            }
            if (count >= 0) {
                return count;
            }
            marked = 0;
        }
        if (marked == LINE.length()) {
            return -1;
        }
        buffer[offset] = LINE.charAt(marked++);
        return 1;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
