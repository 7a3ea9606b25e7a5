package org.waystage.spark;

import static org.apache.spark.sql.functions.col;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.Reading;

/**
 * Counts on several machines. Each sends its builder as bytes, which every serializer can send; not every serializer that a cluster
 * may use can send records.
 */
final class Counts {
    private static final byte[] LINKS = {'"', 'l', 'i', 'n', 'k', 's', '"'};
    private static final byte[] ESCAPE = {'\\', 'u'};

    private Counts() {}

    /** What was read of a case: its value, if there is one, and the number of errors. */
    record Read(Optional<? extends Undertaking> value, long errors) {
        static Read of(Reading<? extends Undertaking> reading) {
            return new Read(reading.value(), reading.counts().errors());
        }
    }

    static <B extends Serializable> Counted<B> of(
            Dataset<byte[]> lines, Catalogue catalogue, Broadcast<Head> head, Counting<B> counting) {
        B sum = counting.start(catalogue); // refuses what cannot be counted before anything is read
        Links links = links(lines, head);
        Broadcast<Links> sent = JavaSparkContext.fromSparkContext(
                        lines.sparkSession().sparkContext())
                .broadcast(links);
        Dataset<Row> counts = lines.mapPartitions(
                (MapPartitionsFunction<byte[], Row>) part -> new PartCount<>(
                        (counting.isOfWhole() ? wholes(part, head.value()) : readings(part, head.value())).iterator(),
                        counting,
                        counting.start(head.value().catalogue().orElseThrow()),
                        sent.value()),
                Encoders.row(PartCount.ROWS));
        if (!links.isEmpty()) {
            counts = counts.repartition(col(PartCount.CHAIN))
                    .mapPartitions(
                            (MapPartitionsFunction<Row, Row>) rows -> PartCount.withChains(
                                    rows,
                                    counting,
                                    counting.start(head.value().catalogue().orElseThrow())),
                            Encoders.row(PartCount.ROWS));
        }
        long counted = 0;
        long errors = 0;
        for (Row row : counts.collectAsList()) {
            Counted<B> part = PartCount.counted(row);
            counting.merge(sum, part.counts());
            counted += part.cases();
            errors += part.errors();
        }
        sent.destroy();
        return new Counted<>(sum, counted, errors);
    }

    /** Finds the links between cases that are one undertaking. */
    private static Links links(Dataset<byte[]> lines, Broadcast<Head> head) {
        return Links.of(lines.filter((FilterFunction<byte[]>) Counts::mayHaveLinks)
                .mapPartitions(
                        (MapPartitionsFunction<byte[], byte[]>) part -> Stream.of(
                                        Links.packed(readings(part, head.value())
                                                .flatMap(one -> one.value().stream())
                                                .flatMapToLong(Links::pairs)))
                                .iterator(),
                        Encoders.BINARY())
                .collectAsList());
    }

    /** Returns whether a line may have a member with links: the name occurs in it, or an escape, which may be part of the name. */
    static boolean mayHaveLinks(byte[] line) {
        return contains(line, LINKS) || contains(line, ESCAPE);
    }

    private static boolean contains(byte[] line, byte[] what) {
        for (int i = 0; i <= line.length - what.length; i++) {
            int same = 0;
            while (same < what.length && line[i + same] == what[same]) {
                same++;
            }
            if (same == what.length) {
                return true;
            }
        }
        return false;
    }

    /** Reads lines as outlines, one by one. */
    static Stream<Reading<CaseOutline>> outlines(Iterator<byte[]> lines, Head head) {
        return head.part(new LinesInput(lines)).outlines().map(CaseStudyLines.Line::reading);
    }

    private static Stream<Read> readings(Iterator<byte[]> lines, Head head) {
        return outlines(lines, head).map(Read::of);
    }

    private static Stream<Read> wholes(Iterator<byte[]> lines, Head head) {
        return cases(lines, head).map(Read::of);
    }

    /** Reads lines as whole cases, one by one. */
    static Stream<Reading<CaseStudy>> cases(Iterator<byte[]> lines, Head head) {
        return head.part(new LinesInput(lines)).stream().map(CaseStudyLines.Line::reading);
    }

    static byte[] bytes(Serializable part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns what {@link #bytes} was given. */
    static Object object(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a machine of the cluster has other classes than this one", e);
        }
    }
}
