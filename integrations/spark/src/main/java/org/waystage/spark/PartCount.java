package org.waystage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Undertaking;

/**
 * Counts a part. The result is one row with the builder after all cases, preceded by one row for each linked case, which another
 * machine counts together with the rest of its chain.
 */
final class PartCount<B extends Serializable> implements Iterator<Row> {
    /** The column with the number that rows are grouped by: that of a chain or, for a builder, that of its part. */
    static final String CHAIN = "chain";

    static final StructType ROWS = new StructType()
            .add(CHAIN, DataTypes.IntegerType, false)
            .add("counted", DataTypes.BinaryType)
            .add("aside", DataTypes.BinaryType);

    private final Iterator<Counts.Read> cases;
    private final Counting<B> counting;
    private final B builder;
    private final Links links;
    private long counted;
    private long errors;
    private boolean ended;

    PartCount(Iterator<Counts.Read> cases, Counting<B> counting, B builder, Links links) {
        this.cases = cases;
        this.counting = counting;
        this.builder = builder;
        this.links = links;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Row next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        while (cases.hasNext()) {
            Counts.Read read = cases.next();
            errors += read.errors();
            if (read.value().isPresent()) {
                Undertaking one = read.value().get();
                counted++;
                int chain = links.chain(one.id());
                if (chain != Links.NONE) {
                    return RowFactory.create(chain, null, Asides.bytes(one));
                }
                counting.add(builder, one);
            }
        }
        ended = true;
        return row(new Counted<>(builder, counted, errors));
    }

    private static Row row(Counted<?> counted) {
        return RowFactory.create(TaskContext.getPartitionId(), Counts.bytes(counted), null);
    }

    /** Counts linked cases, which are here with all of their chains, and adds what was counted before. */
    static <B extends Serializable> Iterator<Row> withChains(Iterator<Row> rows, Counting<B> counting, B builder) {
        List<byte[]> asides = new ArrayList<>();
        List<Counted<B>> parts = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.isNullAt(2)) {
                parts.add(counted(row));
            } else {
                asides.add(row.getAs(2));
            }
        }
        if (parts.isEmpty() && asides.isEmpty()) {
            return Collections.emptyIterator();
        }
        List<CaseStudy> cases = Asides.cases(asides);
        counting.expect(builder, cases.stream().map(CaseStudy::id).toList());
        cases.forEach(one -> counting.add(builder, one));
        long counted = 0; // linked cases are in the numbers of their parts
        long errors = 0;
        for (Counted<B> part : parts) {
            counting.merge(builder, part.counts());
            counted += part.cases();
            errors += part.errors();
        }
        return List.of(row(new Counted<>(builder, counted, errors))).iterator();
    }

    @SuppressWarnings("unchecked") // it was written above
    static <B extends Serializable> Counted<B> counted(Row row) {
        return (Counted<B>) Counts.object(row.getAs(1));
    }
}
