package org.waystage.spark;

import java.io.InputStream;
import java.util.Iterator;

/** Lines, each ended by LF, as a stream. */
final class LinesInput extends InputStream {
    private final Iterator<byte[]> lines;
    private byte[] line = {};
    /** The next byte of the line; its end comes after its last byte. */
    private int next = 1;

    LinesInput(Iterator<byte[]> lines) {
        this.lines = lines;
    }

    @Override
    public int read() {
        if (!fill()) {
            return -1;
        }
        int at = next++;
        return at == line.length ? '\n' : line[at] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = 0;
        while (count < length && fill()) {
            int bytes = Math.min(length - count, line.length - next);
            System.arraycopy(line, next, buffer, offset + count, bytes);
            next += bytes;
            count += bytes;
            if (count < length && next == line.length) {
                buffer[offset + count++] = '\n';
                next++;
            }
        }
        return count == 0 ? -1 : count;
    }

    /** Moves to the next line when this one is over; returns whether there was one. */
    private boolean fill() {
        if (next <= line.length) {
            return true;
        }
        if (!lines.hasNext()) {
            return false;
        }
        line = lines.next();
        next = 0;
        return true;
    }
}
