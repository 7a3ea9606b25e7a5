package org.waystage.history.difference;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.id.SourceId;

/**
 * What differs only because the catalogue was issued again, and is not a change.
 *
 * @param sources the ids under which each edition cites itself, by the earlier id
 * @param records the number of records in which something was left out, by kind and reason; without zeros
 */
public record Reissue(List<OwnSource> sources, SortedMap<RecordKind, SortedMap<Reason, Long>> records) {
    /** Why a difference is not a change. Minor releases may add constants, so a {@code switch} needs a default branch. */
    public enum Reason {
        /** The label, position and issue date of the head, which distinguish editions. */
        EDITION("edition"),
        /** A citation of the edition's own source, or that source itself. */
        OWN_SOURCE("ownSource"),
        /** A stage observed on the issue date of each edition. */
        OBSERVED("observed"),
        /** The position of the record among the others, or the order of a list in it. */
        ORDER("order");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /**
         * Returns the reason as results write it.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * The source that all cases of an edition cite, and the one that takes its place in the other edition. Except
     * for the id, the two differ only in label, dates, address, what they replace, and numbers in their titles.
     *
     * @param before the id in the earlier edition
     * @param after the id in the later edition
     */
    public record OwnSource(SourceId before, SourceId after) {
        /** Checks the components. */
        public OwnSource {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** Keeps immutable copies of the collections. */
    public Reissue {
        sources = List.copyOf(sources);
        SortedMap<RecordKind, SortedMap<Reason, Long>> copy = new TreeMap<>();
        records.forEach((kind, counts) -> copy.put(kind, Collections.unmodifiableSortedMap(new TreeMap<>(counts))));
        records = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Returns the number of records in which something was left out for a reason.
     *
     * @param reason the reason
     * @return the number of records of all kinds
     */
    public long count(Reason reason) {
        return records.values().stream()
                .mapToLong(counts -> counts.getOrDefault(reason, 0L))
                .sum();
    }
}
