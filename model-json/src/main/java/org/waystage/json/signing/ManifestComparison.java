package org.waystage.json.signing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The differences between two manifests, record by record.
 *
 * <p>Records are matched by kind and id; if an id is duplicated, the first is matched with the first and so on.
 *
 * @param sameDigest whether the digests of the whole catalogues are equal
 * @param sameHead whether everything outside the records is equal, including id, edition, position in the series and issue date
 * @param reordered the kinds whose common records are in a different order
 * @param records all records: those of the first manifest in its order, with the added records of each kind after them
 */
public record ManifestComparison(
        boolean sameDigest, boolean sameHead, List<SignedKind> reordered, List<Compared> records) {
    /** The change of a record. */
    public enum Change {
        /** The record is the same in both. */
        SAME,
        /** The record is in both, with different content. */
        CHANGED,
        /** The record is only in the second. */
        ADDED,
        /** The record is only in the first. */
        REMOVED
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
            };
            return kind + "/" + id + " " + word;
        }
    }

    /** Keeps immutable copies of the lists. */
    public ManifestComparison {
        reordered = List.copyOf(reordered);
        records = List.copyOf(records);
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
        return records.stream().filter(one -> one.change() != Change.SAME).toList();
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
        for (SignedKind kind : SignedKind.values()) {
            if (isReordered(compare(kind, first.records(kind), second.records(kind), records))) {
                reordered.add(kind);
            }
        }
        boolean sameHead = first.head().equals(second.head())
                && first.catalogue().equals(second.catalogue())
                && first.edition().equals(second.edition())
                && first.sequence().equals(second.sequence())
                && first.issued().equals(second.issued());
        return new ManifestComparison(first.digest().equals(second.digest()), sameHead, reordered, records);
    }

    /**
     * Compares the records of a kind and returns the indexes in the second of the common records, in the order of the
     * first.
     */
    private static List<Integer> compare(
            SignedKind kind,
            List<EditionManifest.Entry> first,
            List<EditionManifest.Entry> second,
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
                records.add(new Compared(kind, entry.id(), same ? Change.SAME : Change.CHANGED));
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
