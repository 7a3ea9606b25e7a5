package org.waystage.analysis.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.waystage.analysis.RefusedException;

/**
 * The log-rank test of whether the time to the event has the same distribution in all groups.
 *
 * <p>At each time with d events among n subjects at risk, a group with m of them has d·m/n expected events; the
 * covariances are those of the hypergeometric distribution, d(n-d)/(n-1)·m/n·(1 - m/n) on the diagonal (Mantel, 1966;
 * Peto and Peto, 1972; as {@code survdiff} in R with {@code rho = 0}). Causes other than the event count as censored.
 *
 * <p>The statistic is (O-E)ᵀV⁻(O-E), where V⁻ is a generalized inverse, and its degrees of freedom are the rank of V: a
 * group that was never at risk at the time of an event contributes none. The test takes n log n time in the number of
 * subjects; a pass over the groups at each time and at each change of a number at risk; and, once, time cubic in the
 * number of groups, for the inverse. O-E and V are sums with compensation for rounding, so millions of subjects cost no
 * digits.
 *
 * @param groups the observed and expected events of each group, in the order of the groups
 * @param chiSquare the statistic; empty if there are no degrees of freedom
 * @param degreesOfFreedom the degrees of freedom of the statistic
 * @param p the p-value: the probability of such a statistic or a larger one if the groups do not differ; empty if there
 *     is no statistic
 */
public record LogRankTest(List<Group> groups, OptionalDouble chiSquare, int degreesOfFreedom, OptionalDouble p) {
    /**
     * The largest number of groups, about the number of countries. With more, most groups have no events, and the
     * distribution of the statistic is no longer chi-square.
     */
    public static final int MOST_GROUPS = RefusedException.MOST_GROUPS;

    /** Variances below this fraction of the largest one are rounding errors. */
    private static final double ROUNDING = 1e-10;

    /**
     * Checks the numbers and makes an immutable copy of the groups.
     *
     * @throws IllegalArgumentException if there is a statistic without degrees of freedom, or degrees of freedom
     *     without a statistic
     */
    public LogRankTest {
        groups = List.copyOf(groups);
        if (chiSquare.isPresent() != degreesOfFreedom > 0 || chiSquare.isPresent() != p.isPresent()) {
            throw new IllegalArgumentException("a statistic has degrees of freedom and a probability");
        }
    }

    /**
     * The events of a group.
     *
     * @param key the key of the group
     * @param subjects the number of subjects
     * @param observed the number of subjects with the event
     * @param expected the expected number of subjects with the event if the groups did not differ
     */
    public record Group(String key, long subjects, long observed, double expected) {}

    /**
     * Compares the groups of the subjects.
     *
     * @param subjects the subjects with their groups
     * @return the test
     * @throws RefusedException if subjects may belong to several groups, which are then not independent, or if there
     *     are more than {@link #MOST_GROUPS}
     */
    public static LogRankTest of(Subjects subjects) {
        requireComparable(subjects);
        List<RiskTable> tables = subjects.tables();
        Sums sums = new Sums(tables);
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < tables.size(); group++) {
            RiskTable table = tables.get(group);
            groups.add(new Group(
                    subjects.groups().get(group), table.subjects, table.total(1), sums.expected.value(group)));
        }
        double[] solved = sums.solve();
        int rank = (int) solved[1];
        return rank == 0
                ? new LogRankTest(groups, OptionalDouble.empty(), 0, OptionalDouble.empty())
                : new LogRankTest(
                        groups,
                        OptionalDouble.of(solved[0]),
                        rank,
                        OptionalDouble.of(RegularizedGamma.Q.value(rank / 2.0, Math.max(0, solved[0]) / 2)));
    }

    /** Refuses groups that overlap, and too many of them. */
    private static void requireComparable(Subjects subjects) {
        if (subjects.overlapping()) {
            throw new RefusedException(
                    List.of(new RefusedException.Obstacle(RefusedException.Reason.GROUPS_OVERLAP)),
                    List.of(RefusedException.Offer.SEPARATE_GROUPS));
        }
        if (subjects.groups().size() > MOST_GROUPS) {
            throw new RefusedException(
                    List.of(new RefusedException.Obstacle(RefusedException.Reason.TOO_MANY_GROUPS)),
                    List.of(RefusedException.Offer.FEWER_GROUPS));
        }
    }

    /**
     * Sums with compensation for rounding (Neumaier 1974), so that sums of millions of terms are accurate to the last
     * digits.
     */
    private static final class Totals {
        private final double[] sums;
        private final double[] lost;

        Totals(int count) {
            sums = new double[count];
            lost = new double[count];
        }

        void add(int index, double number) {
            double sum = sums[index];
            double next = sum + number;
            lost[index] += Math.abs(sum) >= Math.abs(number) ? (sum - next) + number : (number - next) + sum;
            sums[index] = next;
        }

        double value(int index) {
            return sums[index] + lost[index];
        }
    }

    /**
     * The expected events and their covariances, summed over times. Observed minus expected is summed separately: the
     * difference between two sums of millions would be mostly rounding error if groups hardly differ.
     */
    private static final class Sums {
        final Totals expected;
        final Totals above;
        /** The lower triangle including the diagonal, row by row. */
        final Totals covariance;

        Sums(List<RiskTable> tables) {
            int groups = tables.size();
            expected = new Totals(groups);
            above = new Totals(groups);
            covariance = new Totals(cell(groups, 0));
            add(new GroupTimes(tables));
        }

        private static int cell(int row, int column) {
            return row * (row + 1) / 2 + column;
        }

        private void add(GroupTimes times) {
            Pairs pairs = new Pairs(times.atRisk.length);
            while (times.next()) {
                double total = 0;
                double events = 0;
                for (int group = 0; group < times.atRisk.length; group++) {
                    total += times.atRisk[group];
                    events += times.events[group];
                }
                if (events > 0) {
                    add(times, total, events, pairs);
                }
            }
            pairs.end();
        }

        private void add(GroupTimes times, double total, double events, Pairs pairs) {
            double factor = total > 1 ? events * (total - events) / (total - 1) : 0;
            for (int group = 0; group < times.atRisk.length; group++) {
                double atRisk = times.atRisk[group];
                pairs.put(group, atRisk);
                if (atRisk > 0) {
                    expected.add(group, events * atRisk / total);
                    above.add(group, (times.events[group] * total - events * atRisk) / total);
                    covariance.add(cell(group, group), factor * (atRisk / total) * ((total - atRisk) / total));
                }
            }
            pairs.time(factor / total / total);
        }

        /**
         * The covariances of the groups: for each pair, the sum over times of a factor and of both numbers at risk. It is
         * summed by parts, over the changes of these numbers with the sum of the factors up to then, so a time needs no
         * pass over all pairs.
         */
        private final class Pairs {
            private final double[] atRisk;
            private final Totals factors = new Totals(1);

            Pairs(int groups) {
                atRisk = new double[groups];
            }

            /** Adds a time with the numbers that were set. */
            void time(double factor) {
                factors.add(0, factor);
            }

            /** Sets how many of a group are at risk from the next time on. */
            void put(int group, double number) {
                double change = number - atRisk[group];
                if (change == 0) {
                    return;
                }
                double passed = factors.value(0) * change;
                for (int other = 0; passed != 0 && other < atRisk.length; other++) {
                    if (other != group && atRisk[other] > 0) {
                        int row = Math.max(group, other);
                        covariance.add(cell(row, group + other - row), passed * atRisk[other]);
                    }
                }
                atRisk[group] = number;
            }

            /** Adds what is left after the last time. */
            void end() {
                for (int group = 0; group < atRisk.length; group++) {
                    put(group, 0);
                }
            }
        }

        double[] solve() {
            int groups = above.sums.length;
            double[] difference = new double[groups];
            double[][] matrix = new double[groups][groups];
            for (int i = 0; i < groups; i++) {
                difference[i] = above.value(i);
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] = covariance.value(cell(i, j));
                    matrix[j][i] = matrix[i][j];
                }
            }
            return LogRankTest.solve(difference, matrix);
        }
    }

    /**
     * Returns the statistic of differences that add up to 0 and its rank, by elimination with the largest remaining variance as
     * pivot, until only rounding errors remain. Changes both arrays.
     */
    private static double[] solve(double[] difference, double[][] covariance) {
        int groups = difference.length;
        double largest = 0;
        for (int i = 0; i < groups; i++) {
            largest = Math.max(largest, covariance[i][i]);
        }
        boolean[] done = new boolean[groups];
        double statistic = 0;
        int rank = 0;
        while (rank < groups - 1) {
            int pivot = -1;
            for (int i = 0; i < groups; i++) {
                if (!done[i] && (pivot < 0 || covariance[i][i] > covariance[pivot][pivot])) {
                    pivot = i;
                }
            }
            double variance = covariance[pivot][pivot];
            if (!(variance > largest * ROUNDING)) {
                break;
            }
            done[pivot] = true;
            statistic += difference[pivot] * difference[pivot] / variance;
            rank++;
            for (int i = 0; i < groups; i++) {
                if (!done[i]) {
                    double factor = covariance[i][pivot] / variance;
                    difference[i] -= factor * difference[pivot];
                    for (int j = 0; j < groups; j++) {
                        covariance[i][j] -= done[j] ? 0 : factor * covariance[pivot][j];
                    }
                }
            }
        }
        return new double[] {statistic, rank};
    }
}
