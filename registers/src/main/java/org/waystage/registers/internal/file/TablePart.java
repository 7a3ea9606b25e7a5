package org.waystage.registers.internal.file;

import java.io.Serializable;

/**
 * Consecutive records of a table.
 *
 * @param before the number of records before them
 * @param records the number of records; -1 for all records to the end
 * @param offset the byte at which the first begins; 0 for the first part, which begins with the header
 * @param linesBefore the number of lines before the first
 * @param looksBefore the number of lines before the first that look like a row
 */
public record TablePart(long before, long records, long offset, long linesBefore, long looksBefore)
        implements Serializable {
    /** A table as a whole. */
    public static final TablePart ALL = new TablePart(0, -1, 0, 0, 0);

    boolean isFirst() {
        return before == 0;
    }

    boolean isLast() {
        return records < 0;
    }
}
