package org.waystage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.waystage.core.CasesById;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.SourceId;
import org.waystage.core.notice.Notice;
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
        return EditionDifference.between(new Batch(this, ids));
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

    private record Batch(EditionPair pair, List<Lines> ids) implements CasesById {
        @Override
        public Edition before() {
            return edition(pair.before(), pair.citedBefore(), ids.stream().map(Lines::before));
        }

        @Override
        public Edition after() {
            return edition(pair.after(), pair.citedAfter(), ids.stream().map(Lines::after));
        }

        private static Edition edition(Broadcast<Head> head, Set<String> cited, Stream<List<byte[]>> lines) {
            Set<SourceId> sources = cited.stream().map(SourceId::of).collect(Collectors.toSet());
            return new Edition(
                    head.value().catalogue().orElseThrow(),
                    lines.mapToInt(List::size).sum(),
                    sources);
        }

        @Override
        public void forEach(Action action) {
            int placeBefore = 0;
            int placeAfter = 0;
            for (int number = 0; number < ids.size(); number++) {
                Lines lines = ids.get(number);
                action.accept(number, new Cases(pair, lines, placeBefore, placeAfter));
                placeBefore += lines.before().size();
                placeAfter += lines.after().size();
            }
        }
    }

    private record Cases(EditionPair pair, Lines lines, int placeBefore, int placeAfter) implements CasesById.Group {
        @Override
        public List<Integer> placesBefore() {
            return places(placeBefore, lines.before());
        }

        @Override
        public List<Integer> placesAfter() {
            return places(placeAfter, lines.after());
        }

        private static List<Integer> places(int first, List<byte[]> some) {
            return IntStream.range(first, first + some.size()).boxed().toList();
        }

        @Override
        public List<CaseStudy> before() {
            return read(lines.before(), pair.before());
        }

        @Override
        public List<CaseStudy> after() {
            return read(lines.after(), pair.after());
        }

        private static List<CaseStudy> read(List<byte[]> some, Broadcast<Head> head) {
            return some.stream()
                    .map(line -> value(Counts.cases(List.of(line).iterator(), head.value())))
                    .toList();
        }
    }
}
