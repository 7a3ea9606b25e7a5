package org.waystage.analysis.structure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;

/**
 * The bounds of the number of cases at each stage as of a day, if each case without a known stage, and each case whose evidence is
 * old or has no date, may be at any stage.
 *
 * <p>Evidence is old as {@link Staleness} defines. The base of a share, {@code cases}, stays the same, so its bounds are those of the
 * count divided by it. All values between are possible, and the bounds cannot be narrower without a further assumption (C. F. Manski,
 * Partial Identification of Probability Distributions, 2003).
 *
 * @param asOf the day as of which cases are counted
 * @param years the number of years after which evidence is old
 * @param all the bounds for all cases, each counted once
 * @param rows the bounds by key, in the order of the keys; none without a dimension; immutable
 * @param selection which cases count, and how many were left out
 */
public record StageBounds(LocalDate asOf, int years, Row all, Map<String, Row> rows, Selection selection)
        implements Serializable {
    /** Makes an immutable copy. */
    public StageBounds {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(all, "all");
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        Objects.requireNonNull(selection, "selection");
    }

    /**
     * The bounds of a count.
     *
     * @param least the count if all unknown and all stale cases count against it
     * @param recorded the count as recorded
     * @param most the count if all unknown and all stale cases count for it
     */
    public record Bounds(long least, long recorded, long most) implements Serializable {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException unless 0 ≤ least ≤ recorded ≤ most
         */
        public Bounds {
            if (least < 0 || least > recorded || recorded > most) {
                throw new IllegalArgumentException("no bounds: " + least + ", " + recorded + ", " + most);
            }
        }
    }

    /** The number of cases at a stage, and how many of them are stale. */
    private record Count(long recorded, long stale) implements Serializable {
        private static final Count NONE = new Count(0, 0);

        private Count plus(Count other) {
            return new Count(recorded + other.recorded, stale + other.stale);
        }
    }

    /**
     * The bounds of some cases.
     *
     * <p>A row is immutable.
     */
    public static final class Row implements Serializable {
        private static final long serialVersionUID = 1;

        private final long unknown;
        private final TreeMap<String, Count> stages;
        private final Count all;

        private Row(long unknown, Map<String, Count> stages) {
            this.unknown = unknown;
            this.stages = new TreeMap<>(stages);
            this.all = stages.values().stream().reduce(Count.NONE, Count::plus);
        }

        /**
         * Counts the cases of a list of entries.
         *
         * @param entries the recorded stages with the age of their evidence
         * @return the bounds, in one pass
         */
        public static Row of(Collection<Staleness.Entry> entries) {
            long unknown = 0;
            Map<String, Count> stages = new HashMap<>();
            for (Staleness.Entry entry : entries) {
                if (entry.age() == Staleness.Age.NOT_YET) {
                    continue;
                }
                Optional<AdoptionStage> stage =
                        entry.answer().stage().filter(known -> known != AdoptionStage.Listed.UNKNOWN);
                if (stage.isEmpty()) {
                    unknown++;
                } else {
                    boolean stale = entry.age() == Staleness.Age.OLD || entry.age() == Staleness.Age.UNDATED;
                    stages.merge(stage.get().code(), new Count(1, stale ? 1 : 0), Count::plus);
                }
            }
            return new Row(unknown, stages);
        }

        /**
         * Returns the number of cases with a record, the base of shares.
         *
         * @return the number, unknown and stale cases included
         */
        public long cases() {
            return all.recorded() + unknown;
        }

        /**
         * Returns the number of cases with a record but no known stage.
         *
         * @return the number
         */
        public long unknown() {
            return unknown;
        }

        /**
         * Returns the number of cases at a known stage whose evidence is old or has no date. A case that has ended is never stale.
         *
         * @return the number
         */
        public long stale() {
            return all.stale();
        }

        /**
         * Returns the bounds of the number of cases at a stage.
         *
         * @param stage the code of the stage
         * @return the bounds
         */
        public Bounds of(String stage) {
            return bounds(stages.getOrDefault(stage, Count.NONE));
        }

        /**
         * Returns the bounds of the number of cases in a phase.
         *
         * @param phase the phase
         * @return the bounds
         */
        public Bounds of(Phase phase) {
            Optional<Phase> asked = Optional.of(phase);
            return bounds(stages.entrySet().stream()
                    .filter(entry -> Phase.of(AdoptionStage.of(entry.getKey())).equals(asked))
                    .map(Map.Entry::getValue)
                    .reduce(Count.NONE, Count::plus));
        }

        private Bounds bounds(Count count) {
            return new Bounds(
                    count.recorded() - count.stale(),
                    count.recorded(),
                    count.recorded() - count.stale() + unknown + stale());
        }

        /** Returns whether the other object is a row with the same counts. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && unknown == row.unknown && stages.equals(row.stages);
        }

        /** Returns a hash code of the counts. */
        @Override
        public int hashCode() {
            return Objects.hash(unknown, stages);
        }

        /** Returns the counts. */
        @Override
        public String toString() {
            return "unknown " + unknown + ", " + stages;
        }
    }

    /**
     * Returns the bounds of the counts of a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension of the rows; empty for all cases only
     * @param asOf the day as of which cases are counted
     * @param years the number of years after which evidence is old
     * @param natures the natures of the cases to count
     * @return the bounds
     * @throws IllegalArgumentException if the years are negative
     */
    public static StageBounds of(
            Catalogue catalogue, Optional<Dimension> by, LocalDate asOf, int years, Natures natures) {
        Staleness staleness = Staleness.of(catalogue, asOf, years, natures);
        Map<String, List<Staleness.Entry>> groups = new TreeMap<>();
        by.ifPresent(dimension -> {
            // both in the order of the ids
            List<Set<String>> keys = CountedCases.of(catalogue, natures, asOf).keysById(catalogue, dimension, asOf);
            for (int i = 0; i < keys.size(); i++) {
                Staleness.Entry entry = staleness.cases().get(i);
                keys.get(i)
                        .forEach(key -> groups.computeIfAbsent(key, any -> new ArrayList<>())
                                .add(entry));
            }
        });
        Map<String, Row> rows = new LinkedHashMap<>();
        groups.forEach((key, entries) -> rows.put(key, Row.of(entries)));
        return new StageBounds(asOf, years, Row.of(staleness.cases()), rows, staleness.selection());
    }
}
