package org.waystage.spark;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.waystage.json.lines.CaseStudyLines;

/** The rows made from the lines of parts of files, line by line: only those of one line are in memory at a time. */
final class LineRows<T> implements Iterator<Row> {
    private final Iterator<PartOfFile> parts;
    private final Head head;
    private final Function<CaseStudyLines, Stream<CaseStudyLines.Line<T>>> read;
    private final Maker<T> maker;
    private final Deque<Row> made = new ArrayDeque<>();
    private Iterator<CaseStudyLines.Line<T>> lines = Collections.emptyIterator();
    private String file = "";

    /** Makes the rows of a line. */
    interface Maker<T> {
        void make(String file, CaseStudyLines.Line<T> line, Consumer<Row> action);
    }

    LineRows(
            Iterator<PartOfFile> parts,
            Head head,
            Function<CaseStudyLines, Stream<CaseStudyLines.Line<T>>> read,
            Maker<T> maker) {
        this.parts = parts;
        this.head = head;
        this.read = read;
        this.maker = maker;
    }

    @Override
    public boolean hasNext() {
        while (made.isEmpty()) {
            if (lines.hasNext()) {
                maker.make(file, lines.next(), made::add);
            } else if (parts.hasNext()) {
                PartOfFile part = parts.next();
                file = part.file();
                lines = read.apply(part.checked(head)).iterator();
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return made.remove();
    }
}
