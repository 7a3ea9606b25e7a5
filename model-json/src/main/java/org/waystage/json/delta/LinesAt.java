package org.waystage.json.delta;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads lines of a file, given where each begins; fast if each begins soon after the one before. */
final class LinesAt implements AutoCloseable {
    private static final int WINDOW = 1 << 16;
    /** The number of bytes read if lines do not follow one another. */
    private static final int SMALL_WINDOW = 1 << 12;

    private final FileChannel file;
    private byte[] window = new byte[WINDOW];
    private long from;
    private int size;

    LinesAt(Path file) throws IOException {
        this.file = FileChannel.open(file);
    }

    /** Returns the bytes of the line that begins at a place, without its end. */
    byte[] read(long start) throws IOException {
        int end = end(start);
        int offset = (int) (start - from);
        return Arrays.copyOfRange(window, offset, end > offset && window[end - 1] == '\r' ? end - 1 : end);
    }

    /** Returns where the line after the one that begins at a place begins. */
    long after(long start) throws IOException {
        int end = end(start);
        return from + end + 1;
    }

    /** Returns the end of a line within the window, which is moved and enlarged so that it holds the whole line. */
    private int end(long start) throws IOException {
        int seen = 0;
        if (start < from || start >= from + size) {
            fill(start, start >= from && start < from + 2L * WINDOW ? WINDOW : SMALL_WINDOW);
        } else {
            seen = (int) (start - from);
        }
        while (true) {
            for (int i = seen; i < size; i++) {
                if (window[i] == '\n') {
                    return i;
                }
            }
            int offset = (int) (start - from);
            int had = size - offset;
            fill(start, Math.max(WINDOW, Math.multiplyExact(2, had)));
            if (size == had) {
                return size; // the last line has no end
            }
            seen = had;
        }
    }

    private void fill(long start, int most) throws IOException {
        if (window.length != most) {
            window = new byte[most];
        }
        ByteBuffer buffer = ByteBuffer.wrap(window);
        int count = 0;
        while (buffer.hasRemaining() && count >= 0) {
            count = file.read(buffer, start + buffer.position());
        }
        from = start;
        size = buffer.position();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
