package org.waystage.json.signing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.SourceId;

/**
 * The differences between two manifests, record by record.
 *
 * <p>Records are matched by kind and id; if an id is duplicated, the first is matched with the first and so on.
 *
 * @param sameDigest whether the digests of the whole catalogues are equal
 * @param sameHead whether everything outside the records is equal, including id, edition, position in the series and issue date
 * @param reordered the kinds whose common records are in a different order
 * @param records all records: those of the first manifest in its order, with the added records of each kind after them
 * @param ownSource the sources that make the {@link Change#RENEWED} records differ; empty if there are none
 */
public record ManifestComparison(
        boolean sameDigest,
        boolean sameHead,
        List<SignedKind> reordered,
        List<Compared> records,
        Optional<OwnSource> ownSource) {
    /** The change of a record. */
    public enum Change {
        /** The record is the same in both. */
        SAME,
        /** The record is in both, with different content. */
        CHANGED,
        /** The record is only in the second. */
        ADDED,
        /** The record is only in the first. */
        REMOVED,
        /**
         * The record is in both and differs only in that each edition cites its own source; reported only if the second manifest was built
         * for this comparison ({@link EditionManifest#builder(org.waystage.core.Catalogue, EditionManifest)}).
         */
        RENEWED
    }

    /**
     * The source by which each of two editions cites itself.
     *
     * @param before the id in the first, which the second does not have
     * @param after the id that replaces it in the second
     */
    public record OwnSource(SourceId before, SourceId after) {
        /** Checks the components. */
        public OwnSource {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * A record and its change.
     *
     * @param kind the kind
     * @param id the id, or the scheme of a crosswalk
     * @param change the change
     */
    public record Compared(SignedKind kind, String id, Change change) {
        /** Checks the components. */
        public Compared {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(change, "change");
        }

        /** Returns the kind, id and change, for example {@code caseStudies/a-case changed}. */
        @Override
        public String toString() {
            String word = switch (change) {
                case SAME -> "same";
                case CHANGED -> "changed";
                case ADDED -> "added";
                case REMOVED -> "removed";
                case RENEWED -> "renewed";
            };
            return kind + "/" + id + " " + word;
        }
    }

    /** Keeps immutable copies of the lists. */
    public ManifestComparison {
        reordered = List.copyOf(reordered);
        records = List.copyOf(records);
        Objects.requireNonNull(ownSource, "ownSource");
    }

    /**
     * Returns whether there is no difference at all.
     *
     * @return {@code true} if the two are manifests of the same catalogue
     */
    public boolean isSame() {
        return sameDigest && sameHead && reordered.isEmpty() && count(Change.SAME) == records.size();
    }

    /**
     * Returns the records that say something else.
     *
     * @return the changed, added and removed records, in the order of {@link #records}
     */
    public List<Compared> differences() {
        return records.stream()
                .filter(one -> one.change() != Change.SAME && one.change() != Change.RENEWED)
                .toList();
    }

    /**
     * Returns the number of records with a change.
     *
     * @param change the change
     * @return the number of records
     */
    public long count(Change change) {
        return records.stream().filter(one -> one.change() == change).count();
    }

    static ManifestComparison of(EditionManifest first, EditionManifest second) {
        List<SignedKind> reordered = new ArrayList<>();
        List<Compared> records = new ArrayList<>();
        Optional<OwnSourceSearch.Found> found = second.ownSourceAgainst(first);
        for (SignedKind kind : SignedKind.values()) {
            Set<Integer> renewed =
                    found.map(one -> one.renewed().getOrDefault(kind, Set.of())).orElse(Set.of());
            if (isReordered(compare(kind, first.records(kind), second.records(kind), renewed, records))) {
                reordered.add(kind);
            }
        }
        boolean sameHead = first.head().equals(second.head())
                && first.catalogue().equals(second.catalogue())
                && first.edition().equals(second.edition())
                && first.sequence().equals(second.sequence())
                && first.issued().equals(second.issued());
        return new ManifestComparison(
                first.digest().equals(second.digest()),
                sameHead,
                reordered,
                records,
                found.map(one -> new OwnSource(one.source(), one.inPlace())));
    }

    /**
     * Compares the records of a kind and returns the indexes in the second of the common records, in the order of the
     * first.
     */
    private static List<Integer> compare(
            SignedKind kind,
            List<EditionManifest.Entry> first,
            List<EditionManifest.Entry> second,
            Set<Integer> renewed,
            List<Compared> records) {
        Map<String, Deque<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < second.size(); i++) {
            places.computeIfAbsent(second.get(i).id(), id -> new ArrayDeque<>(1))
                    .add(i);
        }
        List<Integer> common = new ArrayList<>();
        for (EditionManifest.Entry entry : first) {
            Deque<Integer> waiting = places.get(entry.id());
            Integer place = waiting == null ? null : waiting.poll();
            if (place == null) {
                records.add(new Compared(kind, entry.id(), Change.REMOVED));
            } else {
                common.add(place);
                boolean same = second.get(place).digest().equals(entry.digest());
                Change change = renewed.contains(place) ? Change.RENEWED : Change.CHANGED;
                records.add(new Compared(kind, entry.id(), same ? Change.SAME : change));
            }
        }
        places.values().stream()
                .flatMap(Deque::stream)
                .sorted()
                .forEach(place ->
                        records.add(new Compared(kind, second.get(place).id(), Change.ADDED)));
        return common;
    }

    private static boolean isReordered(List<Integer> places) {
        for (int i = 1; i < places.size(); i++) {
            if (places.get(i) < places.get(i - 1)) {
                return true;
            }
        }
        return false;
    }
}
