package org.waystage.registers.internal.tree;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.waystage.registers.internal.csv.TableRows;

/**
 * A reader that limits the length of lines to that of a cell, because the time of the YAML parser for a line grows faster than its length.
 */
public final class LineLimitReader extends FilterReader {
    private int length;

    public LineLimitReader(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int count = super.read(buffer, offset, most);
        for (int i = offset; i < offset + count; i++) {
            length = buffer[i] == '\n' || buffer[i] == '\r' ? 0 : length + 1;
        }
        if (length > TableRows.LONGEST_CELL) {
            throw new TreeLimit("a line is too long to be read");
        }
        return count;
    }
}
