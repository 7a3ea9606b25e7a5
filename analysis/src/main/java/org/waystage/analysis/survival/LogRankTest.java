package org.waystage.analysis.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.special.Gamma;
import org.waystage.analysis.RefusedException;

/**
 * The log-rank test of whether the time to the event is the same in all groups.
 *
 * <p>At each time with d events among n at risk, a group with m of these is expected to have d·m/n of the events; the
 * covariances are those of the hypergeometric distribution, d(n-d)/(n-1)·m/n·(1 - m/n) on the diagonal. In the stratified form
 * both are summed over strata (Mantel, 1966; Peto and Peto, 1972; as {@code survdiff} in R with {@code rho = 0}). Causes
 * other than the event count as censored.
 *
 * <p>The statistic is (O-E)ᵀV⁻(O-E), V⁻ a generalized inverse, and its degrees of freedom are the rank of V: a group that was
 * never at risk when an event happened takes none. n log n time in the subjects, however many strata they stand in, and a square
 * of the groups that a stratum has at each time, so that more than {@link #MOST_GROUPS} of them are refused. O-E and
 * V are summed over the times with what rounding takes kept, so that millions of subjects lose no digits.
 *
 * @param groups what was observed and expected in each group, in their order
 * @param strata how many strata there are
 * @param chiSquare the statistic; empty if no degree of freedom is left
 * @param degreesOfFreedom its degrees of freedom
 * @param p the probability of that statistic or a larger one if the groups do not differ; empty as the statistic
 */
public record LogRankTest(
        List<Group> groups, int strata, OptionalDouble chiSquare, int degreesOfFreedom, OptionalDouble p) {
    /**
     * The most groups that are compared, as many as there are countries: with more, most groups have no event of their own and
     * chi-square is no longer the distribution of the statistic.
     */
    public static final int MOST_GROUPS = RefusedException.MOST_GROUPS;

    /** Variances below this part of the largest are rounding. */
    private static final double ROUNDING = 1e-10;

    /**
     * Checks the numbers and makes an immutable copy of the groups.
     *
     * @throws IllegalArgumentException if there is a statistic without degrees of freedom or the other way round
     */
    public LogRankTest {
        groups = List.copyOf(groups);
        if (chiSquare.isPresent() != degreesOfFreedom > 0 || chiSquare.isPresent() != p.isPresent()) {
            throw new IllegalArgumentException("a statistic has degrees of freedom and a probability");
        }
    }

    /**
     * What happened in a group.
     *
     * @param key its key
     * @param subjects how many subjects it has
     * @param observed to how many the event happened
     * @param expected to how many it would have happened if the groups did not differ
     */
    public record Group(String key, long subjects, long observed, double expected) {}

    /**
     * Compares the groups of the subjects, whatever their strata.
     *
     * @param subjects the subjects
     * @return the test
     * @throws RefusedException if subjects may stand in several groups, which are then not independent, or there are more than
     *     {@link #MOST_GROUPS}
     */
    public static LogRankTest of(Subjects subjects) {
        return of(subjects, false);
    }

    /**
     * Compares the groups of the subjects within each stratum.
     *
     * @param subjects the subjects
     * @return the test
     * @throws RefusedException if subjects may stand in several groups, which are then not independent, or there are more than
     *     {@link #MOST_GROUPS}
     */
    public static LogRankTest stratified(Subjects subjects) {
        return of(subjects, true);
    }

    private static LogRankTest of(Subjects subjects, boolean stratified) {
        if (subjects.overlapping()) {
            throw new RefusedException(
                    List.of(new RefusedException.Obstacle(RefusedException.Reason.GROUPS_OVERLAP)),
                    List.of(RefusedException.Offer.SEPARATE_GROUPS));
        }
        int count = subjects.groups().size();
        if (count > MOST_GROUPS) {
            throw new RefusedException(
                    List.of(new RefusedException.Obstacle(RefusedException.Reason.TOO_MANY_GROUPS)),
                    List.of(RefusedException.Offer.FEWER_GROUPS));
        }
        Sums sums = new Sums(count);
        List<Subjects.Slice> ofStratum = new ArrayList<>();
        subjects.forEachSlice(stratified, slice -> {
            if (!ofStratum.isEmpty() && ofStratum.get(0).stratum() != slice.stratum()) {
                sums.add(ofStratum);
                ofStratum.clear();
            }
            ofStratum.add(slice);
        });
        sums.add(ofStratum);
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            groups.add(new Group(
                    subjects.groups().get(group),
                    sums.subjects[group],
                    sums.observed[group],
                    sums.expected.value(group)));
        }
        int strata = stratified ? subjects.strata().size() : 1;
        double[] solved = sums.solve();
        int rank = (int) solved[1];
        return rank == 0
                ? new LogRankTest(groups, strata, OptionalDouble.empty(), 0, OptionalDouble.empty())
                : new LogRankTest(
                        groups,
                        strata,
                        OptionalDouble.of(solved[0]),
                        rank,
                        OptionalDouble.of(Gamma.regularizedGammaQ(rank / 2.0, solved[0] / 2)));
    }

    /** Sums that keep what rounding takes from them (Neumaier 1974), so that they are good to the last digits of millions. */
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
     * Observed and expected events and their covariances, summed over times and strata. What is observed above what is expected
     * is summed by itself: two sums of millions taken from each other would leave rounding where groups hardly differ.
     */
    private static final class Sums {
        final long[] subjects;
        final long[] observed;
        final Totals expected;
        final Totals above;
        /** The lower triangle with its diagonal, row by row. */
        final Totals covariance;

        Sums(int groups) {
            subjects = new long[groups];
            observed = new long[groups];
            expected = new Totals(groups);
            above = new Totals(groups);
            covariance = new Totals(cell(groups, 0));
        }

        private static int cell(int row, int column) {
            return row * (row + 1) / 2 + column;
        }

        /** Adds the groups that a stratum has, rising, going through their tables side by side. */
        void add(List<Subjects.Slice> slices) {
            int[] groups = new int[slices.size()];
            int[] rows = new int[slices.size()];
            double[] atRisk = new double[slices.size()];
            for (int i = 0; i < groups.length; i++) {
                groups[i] = slices.get(i).group();
                atRisk[i] = slices.get(i).table().subjects;
                subjects[groups[i]] += slices.get(i).table().subjects;
            }
            double[] before = new double[groups.length];
            double[] own = new double[groups.length];
            while (true) {
                double time = Double.POSITIVE_INFINITY;
                for (int i = 0; i < rows.length; i++) {
                    RiskTable table = slices.get(i).table();
                    time = rows[i] < table.times.length ? Math.min(time, table.times[rows[i]]) : time;
                }
                if (time == Double.POSITIVE_INFINITY) {
                    return;
                }
                double total = 0;
                double events = 0;
                for (int i = 0; i < rows.length; i++) {
                    RiskTable table = slices.get(i).table();
                    total += atRisk[i];
                    before[i] = atRisk[i];
                    own[i] = 0;
                    if (rows[i] < table.times.length && table.times[rows[i]] == time) {
                        own[i] = table.counts[1][rows[i]];
                        events += own[i];
                        observed[groups[i]] += table.counts[1][rows[i]];
                        atRisk[i] -= table.counts[1][rows[i]] + table.others(1, rows[i]);
                        rows[i]++;
                    }
                }
                if (events > 0) {
                    add(groups, before, own, total, events);
                }
            }
        }

        private void add(int[] groups, double[] atRisk, double[] own, double total, double events) {
            double factor = total > 1 ? events * (total - events) / (total - 1) : 0;
            for (int i = 0; i < atRisk.length; i++) {
                if (atRisk[i] == 0) {
                    continue; // nothing would be added
                }
                int row = groups[i];
                expected.add(row, events * atRisk[i] / total);
                above.add(row, (own[i] * total - events * atRisk[i]) / total);
                covariance.add(cell(row, row), factor * (atRisk[i] / total) * ((total - atRisk[i]) / total));
                for (int j = 0; j < i; j++) {
                    covariance.add(cell(row, groups[j]), -factor * (atRisk[i] / total) * (atRisk[j] / total));
                }
            }
        }

        /** Returns the statistic and the rank: eliminates by the largest variance that is left, until only rounding is. */
        double[] solve() {
            int groups = observed.length;
            double[] difference = new double[groups];
            double[][] covariance = new double[groups][groups];
            double largest = 0;
            for (int i = 0; i < groups; i++) {
                difference[i] = above.value(i);
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] = this.covariance.value(cell(i, j));
                    covariance[j][i] = covariance[i][j];
                }
                largest = Math.max(largest, covariance[i][i]);
            }
            boolean[] done = new boolean[groups];
            double statistic = 0;
            int rank = 0;
            while (rank < groups - 1) { // the differences add up to nothing
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
}
