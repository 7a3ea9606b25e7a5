package org.waystage.registers.internal.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Examines a file that is valid text in no encoding of its profile. */
final class WideText {
    /** The number of bytes examined at the beginning; even. */
    private static final int HEAD = 1 << 12;

    private WideText() {}

    /**
     * Returns the name of the UTF-16 encoding that the zero bytes of a file reveal: one half of most characters is zero, the other half of
     * hardly any.
     */
    static Optional<String> without(RegisterBytes input) throws IOException {
        byte[] head;
        try (InputStream in = input.open()) {
            head = in.readNBytes(HEAD);
        }
        int pairs = head.length / 2;
        int[] zeros = new int[2];
        for (int i = 0; i < 2 * pairs; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (pairs == 0 || Math.max(zeros[0], zeros[1]) * 2 < pairs || Math.min(zeros[0], zeros[1]) * 20 > pairs) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE");
    }

    /** Returns the line of a byte, from 1. */
    static long line(RegisterBytes input, long offset) throws IOException {
        long line = 1;
        try (InputStream in = new BufferedInputStream(input.open())) {
            int before = 0;
            for (long at = 0; at < offset; at++) {
                int b = in.read();
                line += b == '\r' || (b == '\n' && before != '\r') ? 1 : 0;
                before = b;
            }
        }
        return line;
    }
}
