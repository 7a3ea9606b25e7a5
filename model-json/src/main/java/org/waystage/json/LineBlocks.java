package org.waystage.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into blocks of whole lines, so that lines can be parsed on any thread. */
final class LineBlocks {
    private static final int BLOCK = 1 << 18;
    /** How many bytes of a line may be a byte order mark and a carriage return, which do not count. */
    private static final long MARK_AND_END = 4;

    private final InputStream in;
    private final int maxLine;
    private byte[] rest = {};
    private long lines = 1;
    private long blank;
    private boolean ended;
    /** Whether the last block ends inside a line that is too long, of which the rest is passed over. */
    private boolean cut;

    private @Nullable Block peeked;

    LineBlocks(InputStream in, int maxLine) {
        this.in = in;
        this.maxLine = maxLine;
    }

    /** A line as bytes, without its end. */
    record RawLine(long number, Bytes bytes) {}

    /** Some whole lines: bytes up to a limit, the first line's number, and how far the lines were taken. */
    static final class Block {
        private final byte[] bytes;
        private final int limit;
        private int from;
        private long number;

        Block(byte[] bytes, int from, int limit, long number) {
            this.bytes = bytes;
            this.from = from;
            this.limit = limit;
            this.number = number;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    synchronized long blankLines() {
        return blank;
    }

    /** Returns the first line that is not blank, which stays where it is. */
    synchronized Optional<RawLine> peek() throws IOException {
        while (peeked == null || peeked.from >= peeked.limit) {
            peeked = read();
            if (peeked == null) {
                return Optional.empty();
            }
        }
        int start = peeked.from;
        int end = end(peeked.bytes, start, peeked.limit);
        return Optional.of(new RawLine(peeked.number, Bytes.of(peeked.bytes, start, end - start)));
    }

    /** Takes the line that was looked at. */
    synchronized void skipPeeked() {
        Block block = peeked;
        if (block != null) {
            block.from = Math.min(block.limit, end(block.bytes, block.from, block.limit) + 1);
            block.number++;
        }
    }

    /** Returns the next lines; null at the end. */
    synchronized @Nullable Block next() throws IOException {
        Block block = peeked;
        peeked = null;
        return block != null ? block : read();
    }

    private @Nullable Block read() throws IOException {
        if (cut) {
            skipRestOfLine();
        }
        byte[] buffer = Arrays.copyOf(rest, Math.max(BLOCK, rest.length * 2));
        int size = rest.length;
        while (!ended) {
            int count = in.readNBytes(buffer, size, buffer.length - size);
            ended = count < buffer.length - size;
            size += count;
            int last = lastEnd(buffer, size);
            if (last >= 0 || ended || size > maxLine + MARK_AND_END) {
                break;
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        if (size == 0) {
            return null;
        }
        int last = lastEnd(buffer, size);
        int limit = ended || last < 0 ? size : last + 1;
        cut = !ended && last < 0;
        rest = Arrays.copyOfRange(buffer, limit, size);
        Block block = new Block(buffer, lines == 1 ? afterMark(buffer, size) : 0, limit, lines);
        for (int i = 0; i < limit; i++) {
            if (buffer[i] == '\n') {
                lines++;
            }
        }
        skipBlank(block);
        return block;
    }

    private void skipRestOfLine() throws IOException {
        byte[] buffer = new byte[BLOCK];
        while (cut && !ended) {
            int count = in.readNBytes(buffer, 0, BLOCK);
            ended = count < BLOCK;
            int end = end(buffer, 0, count);
            if (end < count) {
                rest = Arrays.copyOfRange(buffer, end + 1, count);
                lines++;
                cut = false;
            }
        }
    }

    private static int afterMark(byte[] bytes, int size) {
        boolean mark = size >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    private static int lastEnd(byte[] bytes, int size) {
        int i = size - 1;
        while (i >= 0 && bytes[i] != '\n') {
            i--;
        }
        return i;
    }

    private static int end(byte[] bytes, int from, int limit) {
        int i = from;
        while (i < limit && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private void skipBlank(Block block) {
        while (block.from < block.limit) {
            int end = end(block.bytes, block.from, block.limit);
            for (int i = block.from; i < end; i++) {
                if (block.bytes[i] != ' ' && block.bytes[i] != '\t' && block.bytes[i] != '\r') {
                    return;
                }
            }
            blank++;
            block.from = end + 1;
            block.number++;
        }
    }

    /** Returns the next line of a block that is not blank; null at its end. */
    @Nullable
    RawLine line(Block block) {
        synchronized (this) {
            skipBlank(block);
        }
        if (block.from >= block.limit) {
            return null;
        }
        int end = end(block.bytes, block.from, block.limit);
        int stop = end > block.from && block.bytes[end - 1] == '\r' ? end - 1 : end;
        RawLine line = new RawLine(block.number, Bytes.of(block.bytes, block.from, stop - block.from));
        block.from = end + 1;
        block.number++;
        return line;
    }
}
