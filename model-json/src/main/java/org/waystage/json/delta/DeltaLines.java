package org.waystage.json.delta;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.text.Sha256;
import org.waystage.json.reading.ReadOptions;

/** The lines of a delta, one after the other, and the digest of those below the first. */
final class DeltaLines implements AutoCloseable {
    /** The maximum number of bytes of a line: those of a record and of what surrounds it. */
    static final int MOST_BYTES = ReadOptions.defaults().limit(ReadOptions.Limit.LINE_BYTES) + (1 << 12);

    private final InputStream in;
    private final MessageDigest sha256 = Sha256.newDigest();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private boolean ended;
    private boolean tooLong;

    DeltaLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Returns the next line without its end; null at the end, and if a line is too long. */
    byte @Nullable [] next() throws IOException {
        line.reset();
        int b = in.read();
        while (b >= 0 && b != '\n') {
            line.write(b);
            if (line.size() > MOST_BYTES) {
                tooLong = true;
                return null;
            }
            b = in.read();
        }
        ended = b == '\n';
        if (!ended && line.size() == 0) {
            ended = true;
            return null;
        }
        byte[] bytes = line.toByteArray();
        if (++number > 1) {
            sha256.update(bytes);
            if (ended) {
                sha256.update((byte) '\n');
            }
        }
        return bytes;
    }

    /** Returns the number of the line returned last, from 1. */
    long number() {
        return number;
    }

    /** Returns whether the line returned last has an end. */
    boolean isEnded() {
        return ended;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Returns the digest of all lines below the first. */
    String digest() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
