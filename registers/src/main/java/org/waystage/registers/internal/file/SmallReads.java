package org.waystage.registers.internal.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that gives few bytes at a time to a decoder. The decoder of UTF-8 copies bytes that are all ASCII at once, but takes them one
 * by one from the first other character on. If it gets few bytes at a time, most times there is no such character.
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

    /** Returns 1, so that a reader goes on until it has all the characters that it was asked for. */
    @Override
    public int available() {
        return 1;
    }
}
