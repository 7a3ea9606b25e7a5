package org.waystage.commandline.files;

import java.io.IOException;
import java.io.InputStream;
import org.waystage.json.internal.text.Utf8;

/** A stream that ends with a line and can then be moved to the next line that is not blank. */
final class SplitInput extends InputStream {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private boolean ended;
    private long number = 1;
    /** The number of blanks before the first character of the line. */
    private long blanks;

    /** Starts at the first line that is not blank, after any byte order mark. */
    SplitInput(InputStream in) throws IOException {
        this.in = in;
        to = in.readNBytes(buffer, 0, buffer.length);
        from = Utf8.mark(buffer, 0, to);
        skipBlank();
    }

    /** Goes to the next line that is not blank; false if there is none. */
    boolean nextLine() throws IOException {
        while (fill() && buffer[from] != '\n') {
            from++;
        }
        return skipBlank();
    }

    /** Returns the number of the line, from 1. */
    long number() {
        return number;
    }

    /** Returns the column of the first character of the line that is not blank, from 1. */
    long column() {
        return blanks + 1;
    }

    private boolean skipBlank() throws IOException {
        while (fill()
                && (buffer[from] == ' ' || buffer[from] == '\t' || buffer[from] == '\r' || buffer[from] == '\n')) {
            boolean end = buffer[from] == '\n';
            number += end ? 1 : 0;
            blanks = end ? 0 : blanks + 1;
            from++;
        }
        return fill();
    }

    private boolean fill() throws IOException {
        if (from == to && !ended) {
            from = 0;
            to = Math.max(0, in.read(buffer));
            ended = to == 0;
        }
        return from < to;
    }

    @Override
    public int read() throws IOException {
        return fill() && buffer[from] != '\n' ? buffer[from++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = 0;
        if (fill()) {
            int most = Math.min(length, to - from);
            while (count < most && buffer[from + count] != '\n') {
                count++;
            }
            System.arraycopy(buffer, from, bytes, offset, count);
            from += count;
        }
        return count == 0 ? -1 : count;
    }

    /** Closes the file. Readers of a single line must not call this. */
    @Override
    public void close() throws IOException {
        in.close();
    }
}
