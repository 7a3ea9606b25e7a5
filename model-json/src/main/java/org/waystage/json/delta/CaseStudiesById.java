package org.waystage.json.delta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.CasesById;
import org.waystage.core.casestudy.CaseStudy;

/**
 * The case studies of two editions in files, side by side by id, in little memory: ids are sorted in temporary files, and 8 bytes are kept
 * for each case in lines. A case is read when it is requested.
 *
 * <p>The two editions may be in lines or in memory. Those in lines are read once from the first case to the last; at most {@link
 * Integer#MAX_VALUE} cases can be compared. Not thread-safe.
 */
public final class CaseStudiesById implements CasesById, AutoCloseable {
    private final IndexedEdition before;
    private final IndexedEdition after;

    private CaseStudiesById(IndexedEdition before, IndexedEdition after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Reads the ids of two editions.
     *
     * @param before the earlier edition
     * @param after the later edition
     * @return the case studies, to be closed after use, which deletes temporary files
     * @throws IOException if an edition cannot be read, or a temporary file cannot be written
     * @throws UncheckedIOException if lines cannot be read to their end
     * @throws IllegalArgumentException if a line has errors
     */
    public static CaseStudiesById of(EditionInput before, EditionInput after) throws IOException {
        IndexedEdition earlier = new IndexedEdition(before, true);
        try {
            return new CaseStudiesById(earlier, new IndexedEdition(after, true));
        } catch (IOException | RuntimeException e) {
            earlier.close();
            throw e;
        }
    }

    @Override
    public Edition before() {
        return edition(before);
    }

    @Override
    public Edition after() {
        return edition(after);
    }

    private static Edition edition(IndexedEdition edition) {
        return new Edition(edition.head(), edition.cases(), edition.citedByAll());
    }

    /**
     * Goes through all ids of both editions in their order.
     *
     * @param action takes the cases of each id
     * @throws UncheckedIOException if a temporary file or the cases of an id cannot be read
     * @throws IllegalArgumentException if a file has changed so that a line has errors
     */
    @Override
    public void forEach(Action action) {
        try {
            Run earlier = new Run(before.ids.sorted());
            Run later = new Run(after.ids.sorted());
            int number = 0;
            while (true) {
                String one = earlier.id();
                String other = later.id();
                if (one == null && other == null) {
                    return;
                }
                String id = one == null || (other != null && other.compareTo(one) < 0) ? other : one;
                action.accept(number++, new Read(earlier.take(id), later.take(id)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes through ids in their order. */
    private static final class Run {
        private final Iterator<SortedIds.Entry> entries;
        private SortedIds.@Nullable Entry next;

        Run(Iterator<SortedIds.Entry> entries) {
            this.entries = entries;
            advance();
        }

        private void advance() {
            next = entries.hasNext() ? entries.next() : null;
        }

        /** Returns the next id; null at the end. */
        @Nullable
        String id() {
            return next == null ? null : next.id();
        }

        /** Returns the positions of the cases with an id if it is the next one. */
        List<Integer> take(@Nullable String id) {
            List<Integer> positions = new ArrayList<>(1);
            while (next != null && next.id().equals(id)) {
                positions.add(next.position());
                advance();
            }
            return List.copyOf(positions);
        }
    }

    /** The cases of an id, which are read once, when they are requested. */
    private final class Read implements Group {
        private final List<Integer> placesBefore;
        private final List<Integer> placesAfter;
        private @Nullable List<CaseStudy> earlier;
        private @Nullable List<CaseStudy> later;

        Read(List<Integer> placesBefore, List<Integer> placesAfter) {
            this.placesBefore = placesBefore;
            this.placesAfter = placesAfter;
        }

        @Override
        public List<Integer> placesBefore() {
            return placesBefore;
        }

        @Override
        public List<Integer> placesAfter() {
            return placesAfter;
        }

        @Override
        public List<CaseStudy> before() {
            read();
            return Objects.requireNonNull(earlier);
        }

        @Override
        public List<CaseStudy> after() {
            read();
            return Objects.requireNonNull(later);
        }

        private void read() {
            if (earlier != null) {
                return;
            }
            try {
                if (placesBefore.size() == 1 && placesAfter.size() == 1) {
                    readPair(placesBefore.get(0), placesAfter.get(0));
                } else {
                    earlier = before.all(placesBefore);
                    later = after.all(placesAfter);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Reads two cases; if their texts are equal, as they usually are, reads only one. */
        private void readPair(int one, int other) throws IOException {
            Optional<byte[]> text = before.text(one);
            Optional<byte[]> otherText = after.text(other);
            CaseStudy first = before.at(one, text);
            boolean alike = text.isPresent() && otherText.isPresent() && Arrays.equals(text.get(), otherText.get());
            earlier = List.of(first);
            later = List.of(alike ? first : after.at(other, otherText));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            before.close();
        } finally {
            after.close();
        }
    }
}
