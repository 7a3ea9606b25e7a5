package org.waystage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.SourceId;
import org.waystage.core.notice.Notice;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.EditionDifference;
import org.waystage.json.reading.Reading;

/**
 * What each machine needs to compare some cases of two editions as if they were all cases.
 *
 * @param before the head of the earlier edition
 * @param after the head of the later one
 * @param citedBefore the sources that every case of the earlier edition cites
 * @param citedAfter the sources that every case of the later one cites
 */
record EditionPair(Broadcast<Head> before, Broadcast<Head> after, Set<String> citedBefore, Set<String> citedAfter)
        implements Serializable {
    /** How many ids are compared at once: the heads are compared again for each batch, and its lines are in memory. */
    private static final int BATCH = 10_000;

    /** The lines of an id in both editions, in the order of each. */
    record Lines(List<byte[]> before, List<byte[]> after) {}

    /** Compares cases in batches of ids, which come in order. */
    void compare(Iterator<Lines> ids, Consumer<EditionDifference> action) {
        while (ids.hasNext()) {
            List<Lines> batch = new ArrayList<>();
            while (ids.hasNext() && batch.size() < BATCH) {
                batch.add(ids.next());
            }
            action.accept(between(batch));
        }
    }

    EditionDifference between(List<Lines> ids) {
        return Difference.ofPart(
                edition(before, ids.stream().map(Lines::before)), sources(citedBefore),
                edition(after, ids.stream().map(Lines::after)), sources(citedAfter));
    }

    private static Catalogue edition(Broadcast<Head> head, Stream<List<byte[]>> lines) {
        List<CaseStudy> cases = lines.flatMap(List::stream)
                .map(line -> value(Counts.cases(List.of(line).iterator(), head.value())))
                .toList();
        return head.value().catalogue().orElseThrow().toBuilder()
                .caseStudies(cases)
                .build();
    }

    private static Set<SourceId> sources(Set<String> cited) {
        return cited.stream().map(SourceId::of).collect(Collectors.toSet());
    }

    /** Returns the only value of a line without errors. */
    static <T> T value(Stream<Reading<T>> readings) {
        Reading<T> reading = readings.iterator().next();
        if (reading.counts().errors() > 0 || reading.value().isEmpty()) {
            throw new IllegalArgumentException("a case cannot be read: "
                    + Notices.firstError(reading.notices()).map(Notice::message).orElse("it has no value"));
        }
        return reading.value().get();
    }
}
