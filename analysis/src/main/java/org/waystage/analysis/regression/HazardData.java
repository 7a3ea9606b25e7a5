package org.waystage.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.survival.TimeInterval;

/**
 * The subjects of a regression, with their times and covariates. Equal subjects are stored once and counted, so the time and memory of an
 * estimate grow with the number of different ones. Does not depend on the order in which they were added. Immutable.
 */
public final class HazardData {
    private final List<Covariate> covariates;
    final Row[] rows;
    final long[] counts;
    /** The row of each subject in the lower half, its cluster in the upper half, ascending. */
    private final long[] members;

    private final int clusters;

    private HazardData(List<Covariate> covariates, Row[] rows, long[] counts, long[] members, int clusters) {
        this.covariates = covariates;
        this.rows = rows;
        this.counts = counts;
        this.members = members;
        this.clusters = clusters;
    }

    /** The values that equal subjects have in common. Infinite if nothing is known. */
    static final class Row implements Comparable<Row> {
        final double entry;
        final double after;
        final double by;
        final double[] values;
        /** For each changing covariate its numbers by period. */
        final double[][] changing;

        private final int hash;

        Row(double entry, double after, double by, double[] values, double[][] changing) {
            this.entry = entry;
            this.after = after;
            this.by = by;
            this.values = values;
            this.changing = changing;
            this.hash = 31 * (31 * Arrays.hashCode(new double[] {entry, after, by}) + Arrays.hashCode(values))
                    + Arrays.deepHashCode(changing);
        }

        boolean isEvent() {
            return by < Double.POSITIVE_INFINITY;
        }

        @Override
        public int compareTo(Row other) {
            int order = Double.compare(entry, other.entry);
            order = order != 0 ? order : Double.compare(after, other.after);
            order = order != 0 ? order : Double.compare(by, other.by);
            order = order != 0 ? order : Arrays.compare(values, other.values);
            for (int i = 0; order == 0 && i < changing.length; i++) {
                order = Arrays.compare(changing[i], other.changing[i]);
            }
            return order;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row row
                    && hash == row.hash
                    && Arrays.equals(values, row.values)
                    && compareTo(row) == 0;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /**
     * Returns a builder of subjects with some covariates.
     *
     * @param covariates the covariates, with different names; may be empty
     * @return the builder
     * @throws IllegalArgumentException if two have the same name
     */
    public static Builder builder(List<Covariate> covariates) {
        return new Builder(covariates);
    }

    /**
     * Returns the covariates.
     *
     * @return the covariates in order; immutable
     */
    public List<Covariate> covariates() {
        return covariates;
    }

    /**
     * Returns the number of subjects.
     *
     * @return the number
     */
    public long subjects() {
        return members.length;
    }

    /**
     * Returns the number of subjects known to have had the event.
     *
     * @return the number
     */
    public long events() {
        long events = 0;
        for (int i = 0; i < rows.length; i++) {
            events += rows[i].isEvent() ? counts[i] : 0;
        }
        return events;
    }

    /**
     * Returns the number of clusters.
     *
     * @return the number of different clusters among the subjects
     */
    public int clusters() {
        return clusters;
    }

    /** The data of each subject, cluster by cluster. */
    interface Visitor {
        void visit(int cluster, int row);
    }

    void visit(Visitor visitor) {
        for (long member : members) {
            visitor.visit((int) (member >>> 32), (int) member);
        }
    }

    /** Collects subjects. Not thread-safe. */
    public static final class Builder {
        private final List<Covariate> covariates;
        private final int columns;
        private final int changing;
        private final Map<Row, Integer> rows = new HashMap<>();
        private final Map<String, Integer> clusters = new HashMap<>();
        private long[] members = new long[64];
        private int size;

        private Builder(List<Covariate> covariates) {
            this.covariates = List.copyOf(covariates);
            if (this.covariates.stream().map(Covariate::name).distinct().count() < covariates.size()) {
                throw new IllegalArgumentException("two covariates have the same name: " + covariates);
            }
            this.changing =
                    (int) covariates.stream().filter(Covariate::changing).count();
            this.columns = covariates.stream()
                    .mapToInt(one -> one.changing() ? 0 : one.compared().size())
                    .sum();
        }

        /**
         * Adds a subject at risk from the beginning.
         *
         * @param time when the event happened: exactly, between two times, or only after or by one
         * @param cluster the cluster, such as a body; subjects that depend on each other have the same one
         * @param values the {@linkplain Covariate#columns columns} of all covariates, one after the other
         * @return this builder
         * @throws IllegalArgumentException if the number of values is wrong or one is not finite
         */
        public Builder add(TimeInterval time, String cluster, double... values) {
            return add(time, cluster, values, List.of());
        }

        /**
         * Adds a subject with covariates that change. It is at risk from its {@linkplain TimeInterval#entry() entry} on.
         *
         * @param time when the event happened: exactly, between two times, or only after or by one
         * @param cluster the cluster, such as a body; subjects that depend on each other have the same one
         * @param values the columns of all covariates that do not change, one after the other
         * @param byPeriod for each changing covariate its numbers, one for each period
         * @return this builder
         * @throws IllegalArgumentException if the number of values is wrong or one is not finite
         */
        public Builder add(TimeInterval time, String cluster, double[] values, List<double[]> byPeriod) {
            if (values.length != columns || byPeriod.size() != changing) {
                throw new IllegalArgumentException("expected " + columns + " values and " + changing
                        + " by period, not " + values.length + " and " + byPeriod.size());
            }
            double[] own = values.clone();
            double[][] ofPeriods = new double[changing][];
            for (int i = 0; i < changing; i++) {
                ofPeriods[i] = byPeriod.get(i).clone();
                check(ofPeriods[i]);
            }
            check(own);
            double from = time.entry().orElse(Double.NEGATIVE_INFINITY);
            double after = time.after().orElse(Double.NEGATIVE_INFINITY);
            double by = time.by().orElse(Double.POSITIVE_INFINITY);
            int row = rows.computeIfAbsent(new Row(from, after, by, own, ofPeriods), any -> rows.size());
            int number = clusters.computeIfAbsent(cluster, any -> clusters.size());
            if (size == members.length) {
                members = Arrays.copyOf(members, 2 * size);
            }
            members[size++] = ((long) number << 32) | row;
            return this;
        }

        private static void check(double[] values) {
            for (int i = 0; i < values.length; i++) {
                if (!Double.isFinite(values[i])) {
                    throw new IllegalArgumentException("a value is not finite: " + Arrays.toString(values));
                }
                values[i] += 0.0; // -0.0 equals 0.0
            }
        }

        /**
         * Returns the subjects.
         *
         * @return the subjects added so far; immutable
         */
        public HazardData build() {
            List<Row> sorted = new ArrayList<>(rows.keySet());
            sorted.sort(null);
            int[] places = new int[sorted.size()];
            for (int i = 0; i < places.length; i++) {
                places[Objects.requireNonNull(rows.get(sorted.get(i)))] = i;
            }
            int[] ranks = new int[clusters.size()];
            int rank = 0;
            for (int number : new TreeMap<>(clusters).values()) {
                ranks[number] = rank++;
            }
            long[] counts = new long[places.length];
            long[] all = new long[size];
            for (int i = 0; i < size; i++) {
                int row = places[(int) members[i]];
                counts[row]++;
                all[i] = ((long) ranks[(int) (members[i] >>> 32)] << 32) | row;
            }
            Arrays.sort(all);
            return new HazardData(covariates, sorted.toArray(Row[]::new), counts, all, ranks.length);
        }
    }
}
