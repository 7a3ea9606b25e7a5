package org.waystage.analysis.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The maximal intersections of intervals, and which of them each interval holds: always a run of neighbours.
 *
 * <p>Ends are sorted by time; at one time first the left ends of exact times, then all right ends, then the left ends of
 * intervals, which are open. Where a right end follows a left end there is an intersection.
 */
final class MaximalIntersections {
    /** By intersection, its ends; infinite where nothing bounds it. */
    final double[] left;

    final double[] right;
    /** By distinct interval, the first intersection in it, the one after the last, and how often it was given. */
    final int[] first;

    final int[] end;
    final int[] count;

    private MaximalIntersections(double[] left, double[] right, int[] first, int[] end, int[] count) {
        this.left = left;
        this.right = right;
        this.first = first;
        this.end = end;
        this.count = count;
    }

    private record End(double time, int order, int interval) {}

    static MaximalIntersections of(Map<TimeInterval, Integer> counted) {
        List<TimeInterval> intervals = List.copyOf(counted.keySet());
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
                first[ends[i].interval()] = found; // the next to be found
            } else {
                if (ends[i - 1].order() != 1) {
                    left[found] = ends[i - 1].time();
                    right[found] = ends[i].time();
                    found++;
                }
                end[ends[i].interval()] = found;
            }
        }
        int[] count = intervals.stream()
                .mapToInt(interval -> counted.getOrDefault(interval, 0))
                .toArray();
        return new MaximalIntersections(Arrays.copyOf(left, found), Arrays.copyOf(right, found), first, end, count);
    }
}
