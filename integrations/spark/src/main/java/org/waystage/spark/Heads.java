package org.waystage.spark;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;

/**
 * Finds the heads among lines. Only the first line of a file that is not blank can be a head; the same line anywhere else is a fault,
 * as on one machine.
 */
final class Heads {
    private static final String NO_FILE = "";

    private final Head head;
    private String file = NO_FILE;
    private long block;
    /** Whether a line of this block that is not blank was passed. */
    private boolean passed;

    private Heads(Head head) {
        this.head = head;
    }

    /** Returns the rows that a machine has to read, without the heads, in their order. */
    static Stream<Row> without(Iterator<Row> rows, Head head) {
        Heads heads = new Heads(head);
        return stream(rows).filter(row -> !heads.isNext(row));
    }

    static <T> Stream<T> stream(Iterator<T> elements) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false);
    }

    /** Returns whether the next row is a head. */
    private boolean isNext(Row row) {
        if (row.getLong(2) != block || !row.getString(1).equals(file)) {
            file = row.getString(1);
            block = row.getLong(2);
            passed = false;
        }
        byte[] line = row.getAs(0);
        if (passed || PartOfFile.isBlank(line)) {
            return false;
        }
        passed = true;
        return head.isOf(block, line);
    }
}
