package org.waystage.registers.internal.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Looks at the bytes of a file that is text in no encoding of its profile. */
final class WideText {
    /** How many bytes at the beginning are looked at; even. */
    private static final int HEAD = 1 << 12;

    private WideText() {}

    /**
     * Returns the name of UTF-16 of either kind where the zeros of a file show it: one half of each character is zero in most of
     * them, and the other half in hardly any.
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

    /** Returns on which line a byte stands, from 1. */
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
