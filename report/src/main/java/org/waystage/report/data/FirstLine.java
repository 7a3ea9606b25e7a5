package org.waystage.report.data;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first line of what is written: the header of a CSV file, whose names need no quotes. */
final class FirstLine {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean ended;

    OutputStream over(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                keep((byte) b);
            }

            @Override
            public void write(byte[] part, int from, int length) throws IOException {
                out.write(part, from, length);
                for (int i = from; i < from + length && !ended; i++) {
                    keep(part[i]);
                }
            }
        };
    }

    private void keep(byte b) {
        ended |= b == '\r';
        if (!ended) {
            line.write(b);
        }
    }

    String text() {
        return line.toString(StandardCharsets.UTF_8);
    }
}
