package org.waystage.spark;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.waystage.json.lines.CaseStudyLines;

/**
 * Lines that follow each other in a file, such as those of a block, with the number of the first.
 *
 * @param file the file
 * @param block the offset of the first byte of their block in the file
 * @param firstLine the number of the first line, from 1
 * @param lines the lines, at least one, to be taken before the next part is asked for
 */
record PartOfFile(String file, long block, long firstLine, Iterator<byte[]> lines) {

    /** Returns whether a line is one that readers skip. */
    static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Returns the lines of this part except the head, to be read and checked. */
    CaseStudyLines checked(Head head) {
        long first = firstLine;
        byte[] line = lines.next();
        while (isBlank(line) && lines.hasNext()) {
            line = lines.next();
            first++;
        }
        if (head.isOf(block, line)) {
            return head.checkedPart(new LinesInput(lines), first + 1);
        }
        Stream<byte[]> all = Stream.concat(Stream.of(line), Heads.stream(lines));
        return head.checkedPart(new LinesInput(all.iterator()), first);
    }

    /** The number of the first line of each block of each file. */
    static final class FirstLines implements Serializable {
        private static final long serialVersionUID = 1;

        private final HashMap<String, TreeMap<Long, Long>> byFile = new HashMap<>();

        /** Counts the lines of a text. */
        static FirstLines of(Dataset<Row> text) {
            FirstLines firstLines = new FirstLines();
            List<Row> counts = text.groupBy(CaseStudyFile.FILE, CaseStudyFile.BLOCK)
                    .count()
                    .collectAsList();
            counts.forEach(row -> firstLines
                    .byFile
                    .computeIfAbsent(row.getString(0), file -> new TreeMap<>())
                    .put(row.getLong(1), row.getLong(2)));
            firstLines.byFile.values().forEach(FirstLines::addUp);
            return firstLines;
        }

        private static void addUp(SortedMap<Long, Long> blocks) {
            long next = 1;
            for (var block : blocks.entrySet()) {
                long count = block.getValue();
                block.setValue(next);
                next += count;
            }
        }

        long of(String file, long block) {
            return Objects.requireNonNull(
                    Objects.requireNonNull(byFile.get(file)).get(block));
        }
    }

    /** Returns the parts of files among the rows that a machine has to read. */
    static Iterator<PartOfFile> parts(Iterator<Row> rows, FirstLines firstLines) {
        return new Parts(rows, firstLines);
    }

    /** Starts a new part where another block begins. */
    private static final class Parts implements Iterator<PartOfFile> {
        private final Iterator<Row> rows;
        private final FirstLines firstLines;
        private @Nullable Row next;
        /** The lines of the part that was returned last; a reader may have stopped before their end. */
        private Iterator<byte[]> current = Collections.emptyIterator();

        Parts(Iterator<Row> rows, FirstLines firstLines) {
            this.rows = rows;
            this.firstLines = firstLines;
            advance();
        }

        private void advance() {
            next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (current.hasNext()) {
                current.next();
            }
            return next != null;
        }

        @Override
        public PartOfFile next() {
            Row first = hasNext() ? next : null;
            if (first == null) {
                throw new NoSuchElementException();
            }
            String file = first.getString(1);
            long block = first.getLong(2);
            current = new Iterator<>() {
                @Override
                public boolean hasNext() {
                    Row row = next;
                    return row != null
                            && row.getLong(2) == block
                            && row.getString(1).equals(file);
                }

                @Override
                public byte[] next() {
                    Row row = next;
                    if (row == null || !hasNext()) {
                        throw new NoSuchElementException();
                    }
                    advance();
                    return row.getAs(0);
                }
            };
            return new PartOfFile(file, block, firstLines.of(file, block), current);
        }
    }
}
