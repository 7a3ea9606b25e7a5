package org.waystage.analysis.survival;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The maximal intersections of intervals, and the intersections that each interval contains, which are always
 * consecutive.
 *
 * <p>Ends are sorted by time; at the same time, left ends of exact times come first, then all right ends, then the left
 * ends of intervals, which are open. There is an intersection wherever a right end follows a left end.
 */
final class MaximalIntersections {
    /** The ends of each intersection; infinite if unbounded. */
    final double[] left;

    final double[] right;
    /**
     * For each interval: its first intersection, and the one after its last.
     */
    final int[] first;

    final int[] end;

    private MaximalIntersections(double[] left, double[] right, int[] first, int[] end) {
        this.left = left;
        this.right = right;
        this.first = first;
        this.end = end;
    }

    /** Returns for each interval the sum of the values of its intersections. */
    double[] within(double[] values) {
        double[] running = new double[values.length + 1];
        for (int j = 0; j < values.length; j++) {
            running[j + 1] = running[j] + values[j];
        }
        double[] sums = new double[first.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = running[end[i]] - running[first[i]];
        }
        return sums;
    }

    /** An end of an interval. */
    private record End(double time, int order, int interval) {}

    /** Returns the intersections of distinct intervals, in their order. */
    static MaximalIntersections of(Collection<TimeInterval> distinct) {
        List<TimeInterval> intervals = List.copyOf(distinct);
        End[] ends = new End[2 * intervals.size()];
        for (int i = 0; i < intervals.size(); i++) {
            TimeInterval interval = intervals.get(i);
            int order = interval.isExact() ? 0 : 2;
            ends[2 * i] = new End(interval.after().orElse(Double.NEGATIVE_INFINITY), order, i);
            ends[2 * i + 1] = new End(interval.by().orElse(Double.POSITIVE_INFINITY), 1, i);
        }
        Arrays.sort(ends, Comparator.comparingDouble(End::time).thenComparingInt(End::order));
        double[] left = new double[intervals.size()];
        double[] right = new double[intervals.size()];
        int[] first = new int[intervals.size()];
        int[] end = new int[intervals.size()];
        int found = 0;
        for (int i = 0; i < ends.length; i++) {
            if (ends[i].order() != 1) {
                first[ends[i].interval()] = found; // the index of the next intersection
            } else {
                if (i > 0 && ends[i - 1].order() != 1) {
                    left[found] = ends[i - 1].time();
                    right[found] = ends[i].time();
                    found++;
                }
                end[ends[i].interval()] = found;
            }
        }
        return new MaximalIntersections(Arrays.copyOf(left, found), Arrays.copyOf(right, found), first, end);
    }
}
