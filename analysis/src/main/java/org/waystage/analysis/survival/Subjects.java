package org.waystage.analysis.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Subjects of a survival analysis, each with the time of an event or of its censoring.
 *
 * <p>A time is a finite number; this library uses days. The cause is 0 if the subject was lost to follow-up at that
 * time (right-censored), 1 for the event of interest, and 2, 3 and so on for competing events. Groups are compared with
 * each other, within strata if the comparison is stratified. Times are compared exactly to find ties.
 *
 * <p>If an event and a censoring have the same time, the censored subject was still at risk of the event.
 *
 * <p>A subject may have come under observation later than its origin (delayed entry, or left truncation). It is then at
 * risk only after its time of entry, up to and including its time, as with {@code Surv(entry, time, event)} in R. A subject
 * that had the event before it would have come under observation is not among the subjects, so counting the others from their
 * origin would make events look rarer than they are.
 */
public final class Subjects {
    /** The key of the only group or stratum if none is named. No code is equal to it. */
    public static final String ALL = "(all)";

    private final double[] times;
    /** The time of entry of each subject, negative infinity for none; null if no subject has one. */
    private final double @Nullable [] entries;

    private final int[] causes;
    private final int[] groups;
    private final int[] strata;
    private final List<String> causeNames;
    private final List<String> groupNames;
    private final List<String> strataNames;
    private final boolean overlapping;

    private Subjects(Builder builder) {
        times = Arrays.copyOf(builder.times, builder.size);
        entries = builder.entries == null ? null : Arrays.copyOf(builder.entries, builder.size);
        causes = Arrays.copyOf(builder.causes, builder.size);
        groups = Arrays.copyOf(builder.groups, builder.size);
        strata = Arrays.copyOf(builder.strata, builder.size);
        causeNames = builder.causeNames;
        groupNames = names(builder.groupNumbers);
        strataNames = names(builder.stratumNumbers);
        overlapping = builder.overlapping;
    }

    private static List<String> names(Map<String, Integer> numbers) {
        return numbers.isEmpty() ? List.of(ALL) : List.copyOf(numbers.keySet());
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
     * Returns subjects of a single group, each of which came under observation at its own time.
     *
     * @param entries the times of entry, each before the time of the same subject; negative infinity for a subject under
     *     observation from its origin
     * @param times the times, all finite
     * @param causes the cause at each time: 0 for none (censored), 1 for the event, 2 for a competing event
     * @return the subjects
     * @throws IllegalArgumentException if the arrays differ in length, if a time is not finite, if an entry is not before
     *     its time, or if a cause is not 0 to 2
     */
    public static Subjects of(double[] entries, double[] times, int[] causes) {
        if (entries.length != times.length || times.length != causes.length) {
            throw new IllegalArgumentException(
                    entries.length + " entries, " + times.length + " times and " + causes.length + " causes");
        }
        Builder builder = builder(List.of("event", "competing"));
        for (int i = 0; i < times.length; i++) {
            builder.add(entries[i], times[i], causes[i]);
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
     * Returns the keys of the strata, in the order in which they came; {@link #ALL} if none was named.
     *
     * @return the keys, at least one; immutable
     */
    public List<String> strata() {
        return strataNames;
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
     * Returns whether a subject came under observation later than its origin.
     *
     * @return whether a subject has a time of entry
     */
    public boolean delayed() {
        return entries != null;
    }

    /**
     * Returns the subjects that were at risk at some time after a given one, as if they had not come under observation
     * earlier. Estimates from them apply to those who had no event up to that time.
     *
     * @param time the time, finite
     * @return the subjects, in the same groups
     * @throws IllegalArgumentException if the time is not finite
     */
    public Subjects after(double time) {
        if (!Double.isFinite(time)) {
            throw new IllegalArgumentException("a time is a finite number, but was " + time);
        }
        Builder builder = builder(causeNames);
        groupNames.forEach(builder::group);
        builder.overlapping = overlapping;
        for (int i = 0; i < times.length; i++) {
            if (times[i] > time) {
                double entry = entries == null ? time : Math.max(entries[i], time);
                builder.add(entry, times[i], causes[i], groupNames.get(groups[i]), strataNames.get(strata[i]));
            }
        }
        return builder.build();
    }

    /**
     * The subjects of a group within a stratum, at least one.
     *
     * @param group the index of the group
     * @param stratum the index of the stratum; 0 if strata are not distinguished
     * @param table the events of the subjects
     */
    record Slice(int group, int stratum, RiskTable table) {}

    /**
     * Passes on the subjects of each group within each stratum that has any, in the order of strata and then groups.
     *
     * <p>The subjects are sorted once by counting, so all slices together take time linear in their size, whatever the
     * number of groups and strata.
     */
    void forEachSlice(boolean byStratum, Consumer<Slice> then) {
        int[] order = ordered(groups, groupNames.size(), null);
        order = byStratum ? ordered(strata, strataNames.size(), order) : order;
        for (int from = 0; from < order.length; ) {
            int group = groups[order[from]];
            int stratum = byStratum ? strata[order[from]] : 0;
            int to = from + 1;
            while (to < order.length && groups[order[to]] == group && (!byStratum || strata[order[to]] == stratum)) {
                to++;
            }
            then.accept(new Slice(group, stratum, table(order, from, to)));
            from = to;
        }
    }

    /** Passes on the slices of each stratum that has any. */
    void forEachStratum(boolean byStratum, Consumer<List<Slice>> then) {
        List<Slice> ofStratum = new ArrayList<>();
        forEachSlice(byStratum, slice -> {
            if (!ofStratum.isEmpty() && ofStratum.get(0).stratum() != slice.stratum()) {
                then.accept(ofStratum);
                ofStratum.clear();
            }
            ofStratum.add(slice);
        });
        then.accept(ofStratum);
    }

    /** Returns the positions sorted by their number, stably; null stands for 0, 1, 2 and so on. */
    private static int[] ordered(int[] numbers, int count, int @Nullable [] positions) {
        int[] ends = new int[count];
        for (int number : numbers) {
            ends[number]++;
        }
        for (int number = 1; number < count; number++) {
            ends[number] += ends[number - 1];
        }
        int[] order = new int[numbers.length];
        for (int i = numbers.length - 1; i >= 0; i--) {
            int position = positions == null ? i : positions[i];
            order[--ends[numbers[position]]] = position;
        }
        return order;
    }

    private RiskTable table(int[] order, int from, int to) {
        int[] counts = new int[causeNames.size() + 1];
        for (int i = from; i < to; i++) {
            counts[causes[order[i]]]++;
        }
        double[][] byCause = new double[counts.length][];
        for (int cause = 0; cause < counts.length; cause++) {
            byCause[cause] = new double[counts[cause]];
        }
        for (int i = to - 1; i >= from; i--) {
            int cause = causes[order[i]];
            byCause[cause][--counts[cause]] = times[order[i]];
        }
        return RiskTable.of(byCause, entries(order, from, to));
    }

    /** Returns the times of entry of those that have one. */
    private double[] entries(int[] order, int from, int to) {
        if (entries == null) {
            return new double[0];
        }
        double[] found = new double[to - from];
        int size = 0;
        for (int i = from; i < to; i++) {
            double entry = entries[order[i]];
            found[size] = entry;
            size += entry > Double.NEGATIVE_INFINITY ? 1 : 0;
        }
        return Arrays.copyOf(found, size);
    }

    /** Returns the table of each group in order, including groups without subjects. */
    List<RiskTable> tables() {
        RiskTable[] tables = new RiskTable[groupNames.size()];
        Arrays.fill(tables, RiskTable.of(new double[causeNames.size() + 1][0]));
        forEachSlice(false, slice -> tables[slice.group()] = slice.table());
        return List.of(tables);
    }

    /** A builder of subjects. Not safe for use by several threads at once. */
    public static final class Builder {
        private final List<String> causeNames;
        private final Map<String, Integer> groupNumbers = new LinkedHashMap<>();
        private final Map<String, Integer> stratumNumbers = new LinkedHashMap<>();
        private double[] times = new double[16];
        private double @Nullable [] entries;
        private int[] causes = new int[16];
        private int[] groups = new int[16];
        private int[] strata = new int[16];
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
            return add(time, cause, group, ALL);
        }

        /**
         * Adds a subject of the only group that came under observation at a given time.
         *
         * @param entry the time of entry, after which it is at risk; negative infinity for none
         * @param time the time, finite and after the entry; -0.0 is treated as 0.0
         * @param cause the cause: 0 for none (censored), 1 for the event, 2 and above for competing events
         * @return this builder
         * @throws IllegalArgumentException if the time is not finite or not after the entry, or there is no such cause
         */
        public Builder add(double entry, double time, int cause) {
            return add(entry, time, cause, ALL, ALL);
        }

        /**
         * Adds a subject of a group and a stratum that came under observation at a given time.
         *
         * @param entry the time of entry, after which it is at risk; negative infinity for none
         * @param time the time, finite and after the entry; -0.0 is treated as 0.0
         * @param cause the cause: 0 for none (censored), 1 for the event, 2 and above for competing events
         * @param group the key of the group
         * @param stratum the key of the stratum
         * @return this builder
         * @throws IllegalArgumentException if the time is not finite or not after the entry, or there is no such cause
         */
        public Builder add(double entry, double time, int cause, String group, String stratum) {
            if (!(entry < time)) {
                throw new IllegalArgumentException(
                        "a subject is at risk after its entry: the time " + time + " is not after " + entry);
            }
            add(time, cause, group, stratum);
            if (entry > Double.NEGATIVE_INFINITY) {
                double[] known = entries;
                if (known == null) {
                    known = new double[times.length];
                    Arrays.fill(known, Double.NEGATIVE_INFINITY);
                    entries = known;
                }
                known[size - 1] = entry;
            }
            return this;
        }

        /**
         * Adds a subject of a group and a stratum.
         *
         * @param time the time, finite; -0.0 is treated as 0.0
         * @param cause the cause: 0 for none (censored), 1 for the event, 2 and above for competing events
         * @param group the key of the group
         * @param stratum the key of the stratum
         * @return this builder
         * @throws IllegalArgumentException if the time is not finite or there is no such cause
         */
        public Builder add(double time, int cause, String group, String stratum) {
            if (!Double.isFinite(time)) {
                throw new IllegalArgumentException("a time is a finite number, but was " + time);
            }
            if (cause < 0 || cause > causeNames.size()) {
                throw new IllegalArgumentException("a cause is 0 to " + causeNames.size() + ", but was " + cause);
            }
            if (size == times.length) {
                int larger = size + (size >> 1);
                times = Arrays.copyOf(times, larger);
                if (entries != null) {
                    entries = Arrays.copyOf(entries, larger);
                    Arrays.fill(entries, size, larger, Double.NEGATIVE_INFINITY);
                }
                causes = Arrays.copyOf(causes, larger);
                groups = Arrays.copyOf(groups, larger);
                strata = Arrays.copyOf(strata, larger);
            }
            times[size] = time + 0.0; // -0.0 + 0.0 is 0.0
            causes[size] = cause;
            groups[size] = number(groupNumbers, group);
            strata[size] = number(stratumNumbers, stratum);
            size++;
            return this;
        }

        private static int number(Map<String, Integer> numbers, String key) {
            Integer known = numbers.get(key);
            if (known != null) {
                return known;
            }
            numbers.put(key, numbers.size());
            return numbers.size() - 1;
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
