package org.waystage.registers.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of a register in a known encoding, which can be opened more than once.
 *
 * @param input the register file
 * @param charset the encoding
 * @param markLength the length of the byte order mark, which is not part of the text
 */
record SourceText(RegisterBytes input, Charset charset, int markLength) {
    /** Opens the text from its start; a byte that is invalid in the encoding causes an exception. */
    Reader open() throws IOException {
        return open(markLength);
    }

    /** Opens the text from a byte at which a character begins. */
    Reader open(long offset) throws IOException {
        InputStream stream = input.open();
        try {
            stream.skipNBytes(offset);
            return new InputStreamReader(new SmallReads(stream), StrictDecoding.strict(charset));
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /**
     * Finds the bytes at which lines begin.
     *
     * @param lines the numbers of the lines, from 1, ascending
     * @return the offsets; empty if bytes do not show the lines in this encoding
     */
    Optional<long[]> offsets(long[] lines) throws IOException {
        if (!charset.equals(StandardCharsets.UTF_8) && !isOfBytes(charset)) {
            return Optional.empty();
        }
        long[] offsets = new long[lines.length];
        byte[] chunk = new byte[1 << 16];
        try (InputStream stream = input.open()) {
            stream.skipNBytes(markLength);
            long at = markLength;
            long line = 1;
            int next = 0;
            boolean afterReturn = false;
            for (int length = stream.readNBytes(chunk, 0, chunk.length);
                    length > 0 && next < lines.length;
                    length = stream.readNBytes(chunk, 0, chunk.length)) {
                for (int i = 0; i < length && next < lines.length; i++) {
                    boolean follows = afterReturn && chunk[i] == '\n';
                    if (!follows && line == lines[next]) {
                        offsets[next++] = at + i;
                    }
                    line += !follows && (chunk[i] == '\n' || chunk[i] == '\r') ? 1 : 0;
                    afterReturn = chunk[i] == '\r';
                }
                at += length;
            }
            return next == lines.length ? Optional.of(offsets) : Optional.empty();
        }
    }

    /** Returns whether each byte is a character, and line ends and quotes are those of ASCII. */
    private static boolean isOfBytes(Charset charset) {
        return charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() == 1
                && Arrays.equals("\r\n\"".getBytes(charset), "\r\n\"".getBytes(StandardCharsets.US_ASCII));
    }
}
