package org.waystage.json.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.json.internal.document.LinesParser;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.internal.text.LineEnds;
import org.waystage.json.internal.text.Utf8;
import org.waystage.json.reading.ReadOptions;

/** Divides a stream into blocks of whole lines, so that lines can be parsed on any thread. */
final class LineBlocks {
    private static final int BLOCK = 1 << 18;
    /** The number of bytes of a line that may be a byte order mark and a carriage return, which do not count. */
    private static final long MARK_AND_END = 4;

    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final InputStream in;
    private final ReadOptions options;
    private final Deque<Block> idle = new ArrayDeque<>();
    private byte[] rest = {};
    private long lines;
    private boolean ended;
    /** Whether the last block ends inside a line that is too long, the rest of which is skipped. */
    private boolean cut;

    private boolean endless;

    private @Nullable Block peeked;

    LineBlocks(InputStream in, ReadOptions options) {
        this(in, options, 1);
    }

    LineBlocks(InputStream in, ReadOptions options, long firstLine) {
        this.in = in;
        this.options = options;
        this.lines = firstLine;
    }

    /**
     * The bytes of a line, without its end.
     *
     * @param isEndless whether the line is so long that its end was not sought, so that nothing after it is read
     */
    record RawLine(long number, Bytes bytes, boolean isEndless) {}

    /** A block of whole lines, how many were taken, and the state of parsing them; reused when all are taken. */
    static final class Block {
        final Input input;
        final LinesParser parser = new LinesParser();
        private byte[] bytes = {};
        private final LineEnds ends = new LineEnds();
        private int taken;
        private int from;
        private int limit;
        private long number;
        private @Nullable RawLine putBack;

        private boolean endless;

        private Block(Input input) {
            this.input = input;
        }

        private void fill(byte[] buffer, int start, int end, long firstNumber) {
            bytes = buffer;
            from = start;
            limit = end;
            number = firstNumber;
            taken = 0;
            endless = false;
            parser.over(buffer, end);
            ends.find(buffer, start, end);
        }
    }

    /** Returns the first line that is not blank, without taking it. */
    synchronized Optional<RawLine> peek() throws IOException {
        RawLine first = null;
        while (first == null) {
            if (peeked == null) {
                peeked = read();
            }
            if (peeked == null) {
                return Optional.empty();
            }
            first = line(peeked);
            peeked.putBack = first;
            if (first == null) {
                peeked = null;
            }
        }
        return Optional.of(first);
    }

    /** Takes the line returned by {@code peek}. */
    synchronized void skipPeeked() {
        if (peeked != null) {
            peeked.putBack = null;
        }
    }

    /** Returns the next block of lines, or null at the end. */
    synchronized @Nullable Block next() throws IOException {
        Block block = peeked;
        peeked = null;
        return block != null ? block : read();
    }

    /**
     * Takes back a block whose lines were all parsed; a large block, created for a long line, is left to the garbage
     * collector.
     */
    synchronized void done(Block block) {
        if (block.bytes.length == BLOCK) {
            idle.push(block);
        }
    }

    private @Nullable Block read() throws IOException {
        if (cut) {
            skipRestOfLine();
        }
        if (endless) {
            return endlessLine();
        }
        Block block = idle.isEmpty() ? new Block(new Input(options)) : idle.pop();
        byte[] buffer = rest.length < BLOCK && block.bytes.length == BLOCK
                ? block.bytes
                : new byte[Math.max(BLOCK, rest.length * 2)];
        System.arraycopy(rest, 0, buffer, 0, rest.length);
        int size = rest.length;
        while (!ended) {
            int count = in.readNBytes(buffer, size, buffer.length - size);
            ended = count < buffer.length - size;
            size += count;
            int last = lastEnd(buffer, size);
            if (last >= 0 || ended || size > options.limit(ReadOptions.Limit.LINE_BYTES) + MARK_AND_END) {
                break;
            }
            // just enough to show that the line is too long
            long most = Math.min(options.limit(ReadOptions.Limit.LINE_BYTES) + MARK_AND_END + 1, LARGEST_ARRAY);
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, Math.max(most, size + 1L)));
        }
        if (size == 0) {
            return null;
        }
        int last = lastEnd(buffer, size);
        int limit = ended || last < 0 ? size : last + 1;
        cut = !ended && last < 0;
        rest = Arrays.copyOfRange(buffer, limit, size);
        block.fill(buffer, lines == 1 ? Utf8.mark(buffer, 0, size) : 0, limit, lines);
        lines += block.ends.count();
        return block;
    }

    /** Returns, once, a block that says so, and then null. */
    private @Nullable Block endlessLine() {
        if (!cut) {
            return null;
        }
        cut = false;
        Block block = new Block(new Input(options));
        block.fill(new byte[0], 0, 0, lines);
        block.endless = true;
        return block;
    }

    /**
     * Skips the rest of a line that is too long, unless it exceeds the maximum length of a document and may be endless.
     */
    private void skipRestOfLine() throws IOException {
        byte[] buffer = new byte[BLOCK];
        long left = options.limit(ReadOptions.Limit.DOCUMENT_BYTES);
        while (cut && !ended) {
            if (left <= 0) {
                endless = true;
                return;
            }
            left -= BLOCK;
            int count = in.readNBytes(buffer, 0, BLOCK);
            ended = count < BLOCK;
            int end = 0;
            while (end < count && buffer[end] != '\n') {
                end++;
            }
            if (end < count) {
                rest = Arrays.copyOfRange(buffer, end + 1, count);
                lines++;
                cut = false;
            }
        }
    }

    private static int lastEnd(byte[] bytes, int size) {
        int i = size - 1;
        while (i >= 0 && bytes[i] != '\n') {
            i--;
        }
        return i;
    }

    /** Returns the next line of a block that is not blank, or null at its end. */
    @Nullable
    RawLine line(Block block) {
        RawLine putBack = block.putBack;
        if (putBack != null) {
            block.putBack = null;
            return putBack;
        }
        if (block.endless) {
            block.endless = false;
            return new RawLine(block.number, Bytes.of(new byte[0]), true);
        }
        while (block.from < block.limit) {
            int start = block.from;
            int line = block.taken++;
            int end = block.ends.end(line);
            long number = block.number++;
            block.from = end + 1;
            if (!isBlank(block.bytes, start, end)) {
                int stop = block.bytes[end - 1] == '\r' ? end - 1 : end;
                return new RawLine(
                        number, Bytes.line(block.bytes, start, stop - start, block.ends.isSound(line)), false);
            }
        }
        return null;
    }

    private static boolean isBlank(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
