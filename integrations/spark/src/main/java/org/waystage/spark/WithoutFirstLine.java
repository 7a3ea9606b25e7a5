package org.waystage.spark;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes on all bytes but those of the first line. */
final class WithoutFirstLine extends FilterOutputStream {
    private boolean passed;

    WithoutFirstLine(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        if (passed) {
            out.write(one);
        }
        passed |= one == '\n';
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        while (!passed && from < offset + length) {
            passed = bytes[from++] == '\n';
        }
        out.write(bytes, from, offset + length - from);
    }
}
