package org.waystage.analysis.survival;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Subjects of a survival analysis, each with the time of an event or of its censoring.
 *
 * <p>A time is a finite number; this library uses days. The cause is 0 if the subject was lost to follow-up at that
 * time (right-censored), 1 for the event of interest, and 2, 3 and so on for competing events. Groups are compared with
 * each other. Times are compared exactly to find ties.
 *
 * <p>If an event and a censoring have the same time, the censored subject was still at risk of the event.
 */
public final class Subjects {
    /** The key of the only group if none is named. No code is equal to it. */
    public static final String ALL = "(all)";

    private final double[] times;
    private final int[] causes;
    private final int[] groups;
    private final List<String> causeNames;
    private final List<String> groupNames;
    private final boolean overlapping;

    private Subjects(Builder builder) {
        times = Arrays.copyOf(builder.times, builder.size);
        causes = Arrays.copyOf(builder.causes, builder.size);
        groups = Arrays.copyOf(builder.groups, builder.size);
        causeNames = builder.causeNames;
        groupNames = builder.groupNumbers.isEmpty() ? List.of(ALL) : List.copyOf(builder.groupNumbers.keySet());
        overlapping = builder.overlapping;
    }

    /**
     * Returns subjects of a single group.
     *
     * @param times the times, all finite
     * @param causes the cause at each time: 0 for none (censored), 1 for the event, 2 for a competing event
     * @return the subjects
     * @throws IllegalArgumentException if the arrays differ in length, if a time is not finite, or if a cause is not 0
     *     to 2
     */
    public static Subjects of(double[] times, int[] causes) {
        if (times.length != causes.length) {
            throw new IllegalArgumentException(times.length + " times but " + causes.length + " causes");
        }
        Builder builder = builder(List.of("event", "competing"));
        for (int i = 0; i < times.length; i++) {
            builder.add(times[i], causes[i]);
        }
        return builder.build();
    }

    /**
     * Returns an empty builder.
     *
     * @param causes the names of the causes, starting with the event of interest; at least one
     * @return a builder
     * @throws IllegalArgumentException if there are no causes
     */
    public static Builder builder(List<String> causes) {
        return new Builder(causes);
    }

    /**
     * Returns the number of subjects; a subject in two groups counts twice.
     *
     * @return the number of subjects
     */
    public int size() {
        return times.length;
    }

    /**
     * Returns the names of the causes, starting with the event of interest.
     *
     * @return the names; immutable
     */
    public List<String> causes() {
        return causeNames;
    }

    /**
     * Returns the keys of the groups, in the order in which they came; {@link #ALL} if none was named.
     *
     * @return the keys, at least one; immutable
     */
    public List<String> groups() {
        return groupNames;
    }

    /**
     * Returns whether a subject may belong to several groups, which are then not independent of each other.
     *
     * @return whether the builder was told that groups overlap
     */
    public boolean overlapping() {
        return overlapping;
    }

    /**
     * Returns the table of each group in order, including groups without subjects. Takes time linear in the number of
     * subjects and groups, apart from sorting.
     */
    List<RiskTable> tables() {
        int[][] counts = new int[groupNames.size()][causeNames.size() + 1];
        for (int i = 0; i < times.length; i++) {
            counts[groups[i]][causes[i]]++;
        }
        double[][][] byCause = new double[counts.length][causeNames.size() + 1][];
        for (int group = 0; group < counts.length; group++) {
            for (int cause = 0; cause < byCause[group].length; cause++) {
                byCause[group][cause] = new double[counts[group][cause]];
            }
        }
        for (int i = times.length - 1; i >= 0; i--) {
            byCause[groups[i]][causes[i]][--counts[groups[i]][causes[i]]] = times[i];
        }
        return Arrays.stream(byCause).map(RiskTable::of).toList();
    }

    /** A builder of subjects. Not safe for use by several threads at once. */
    public static final class Builder {
        private final List<String> causeNames;
        private final Map<String, Integer> groupNumbers = new LinkedHashMap<>();
        private double[] times = new double[16];
        private int[] causes = new int[16];
        private int[] groups = new int[16];
        private int size;
        private boolean overlapping;

        private Builder(List<String> causes) {
            causeNames = List.copyOf(causes);
            if (causeNames.isEmpty()) {
                throw new IllegalArgumentException("there is at least one cause, the event asked for");
            }
        }

        /**
         * Adds a group, which exists even if no subject belongs to it.
         *
         * @param key the key of the group
         * @return this builder
         */
        public Builder group(String key) {
            groupNumbers.putIfAbsent(key, groupNumbers.size());
            return this;
        }

        /**
         * Declares that a subject may belong to several groups, once in each.
         *
         * @return this builder
         */
        public Builder overlapping() {
            overlapping = true;
            return this;
        }

        /**
         * Adds a subject of the only group.
         *
         * @param time the time, finite; -0.0 is treated as 0.0
         * @param cause the cause: 0 for none (censored), 1 for the event, 2 and above for competing events
         * @return this builder
         * @throws IllegalArgumentException if the time is not finite or there is no such cause
         */
        public Builder add(double time, int cause) {
            return add(time, cause, ALL);
        }

        /**
         * Adds a subject of a group.
         *
         * @param time the time, finite; -0.0 is treated as 0.0
         * @param cause the cause: 0 for none (censored), 1 for the event, 2 and above for competing events
         * @param group the key of the group
         * @return this builder
         * @throws IllegalArgumentException if the time is not finite or there is no such cause
         */
        public Builder add(double time, int cause, String group) {
            if (!Double.isFinite(time)) {
                throw new IllegalArgumentException("a time is a finite number, but was " + time);
            }
            if (cause < 0 || cause > causeNames.size()) {
                throw new IllegalArgumentException("a cause is 0 to " + causeNames.size() + ", but was " + cause);
            }
            if (size == times.length) {
                int larger = size + (size >> 1);
                times = Arrays.copyOf(times, larger);
                causes = Arrays.copyOf(causes, larger);
                groups = Arrays.copyOf(groups, larger);
            }
            times[size] = time + 0.0; // -0.0 + 0.0 is 0.0
            causes[size] = cause;
            groups[size] = number(group);
            size++;
            return this;
        }

        private int number(String group) {
            Integer known = groupNumbers.get(group);
            if (known != null) {
                return known;
            }
            groupNumbers.put(group, groupNumbers.size());
            return groupNumbers.size() - 1;
        }

        /**
         * Returns the subjects added so far.
         *
         * @return the subjects
         */
        public Subjects build() {
            return new Subjects(this);
        }
    }
}
