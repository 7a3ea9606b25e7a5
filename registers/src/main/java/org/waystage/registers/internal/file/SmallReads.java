package org.waystage.registers.internal.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that passes few bytes at a time to a decoder. The UTF-8 decoder copies ASCII bytes all at once, but decodes one by one from the
 * first other character on. If it gets few bytes at a time, they usually have no such character.
 */
final class SmallReads extends FilterInputStream {
    private static final int MOST = 1 << 10;

    SmallReads(InputStream file) {
        super(new BufferedInputStream(file, 1 << 16));
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return super.read(bytes, offset, Math.min(length, MOST));
    }

    /** Returns 1, which makes a reader continue until it has all requested characters. */
    @Override
    public int available() {
        return 1;
    }
}
