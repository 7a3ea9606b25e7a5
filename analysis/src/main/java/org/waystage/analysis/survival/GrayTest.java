package org.waystage.analysis.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.internal.numerics.ChiSquared;

/**
 * Gray's test of whether the share that comes to an event, in the presence of competing events, is the same in all groups.
 *
 * <p>{@link LogRankTest} asks whether those who still wait come to the event at the same rate; this test asks whether as many
 * have come to it, which also depends on how fast the others leave. With Y the number of a group at risk, S its share without any event
 * just before, and F its {@linkplain SurvivalEstimate#cumulativeIncidence incidence}, Y(1-F)/S counts, among its subjects,
 * those with a competing event as still without the event. The events at a time are expected in the groups in proportion to these
 * numbers; the score is the number of events observed minus the number expected (Gray, A Class of K-Sample Tests for
 * Comparing the Cumulative Incidence of a Competing Risk, 1988, with the weight 1).
 *
 * <p>The covariances are those of the paper. With hₖ = Yₖ/Sₖ of group k, h their sum, F the incidence of all groups together
 * with the steps d/h, aᵢₖ = hᵢ(δᵢₖ - hₖ/h), and Cᵢₖ(t) the sum of aᵢₖ·d/(h(1-F)) over times after t: an event counts in group k,
 * for the score of group i, with the weight aᵢₖ + (1-(1-F)/Sₖ)Cᵢₖ and the variance Sₖd/(hYₖ), and another end with the weight
 * -(1-F)/Sₖ·Cᵢₖ and the variance Sₖ²/Yₖ² of each. In h, in C and in the variances, Sₖ and F are those just before
 * the time, and in the weights those just after it. In the stratified form scores and covariances are summed over strata.
 *
 * <p>With d events at a time, the variance is multiplied by (N-d)/(N-1) with N = hSₖ, as in the package {@code cmprsk} of R, as if d were
 * drawn from N; with d competing events of a group, the same with N = Yₖ. If a group is almost used up, N may be less than d: {@code
 * cmprsk} then uses a factor that is negative or unbounded, so a variance may be negative; here the factor is 0, because nothing is left to
 * chance.
 *
 * <p>The statistic is zᵀV⁻z, compared with the chi-square distribution with the rank of V as degrees of freedom. F of all groups may exceed
 * 1 if a group is used up before the others; if it is 1 while several groups still wait, their weights are not determined and there is no
 * statistic. Once only a single group waits, its aᵢₖ are 0. A subject with a time of entry is at risk only after it; the martingale
 * argument of the paper needs nothing else about Y. The test takes n log n time in the number of subjects, time quadratic in the number of
 * groups of a stratum at each time with an event (each event changes the weights of all pairs of groups), and, once for a stratum, time
 * cubic in its number of groups; there are at most {@link LogRankTest#MOST_GROUPS}.
 *
 * @param cause the name of the event
 * @param groups the observed and expected events of each group, in the order of the groups
 * @param strata the number of strata
 * @param chiSquare the statistic; empty if there are no degrees of freedom
 * @param degreesOfFreedom the degrees of freedom of the statistic
 * @param p the probability of such a statistic or a larger one, if the groups do not differ; empty if there is no statistic
 */
public record GrayTest(
        String cause,
        List<LogRankTest.Group> groups,
        int strata,
        OptionalDouble chiSquare,
        int degreesOfFreedom,
        OptionalDouble p) {
    /** A share below this is 0 except for rounding. */
    private static final double NOTHING = 1e-9;

    /**
     * Checks the numbers and makes an immutable copy of the groups.
     *
     * @throws IllegalArgumentException if there is a statistic without degrees of freedom, or degrees of freedom without a
     *     statistic
     */
    public GrayTest {
        Objects.requireNonNull(cause, "cause");
        groups = List.copyOf(groups);
        if (chiSquare.isPresent() != degreesOfFreedom > 0 || chiSquare.isPresent() != p.isPresent()) {
            throw new IllegalArgumentException("a statistic has degrees of freedom and a probability");
        }
    }

    /**
     * Compares the incidence of the event of interest between the groups, regardless of strata.
     *
     * @param subjects the subjects with their groups
     * @return the test
     * @throws RefusedException if subjects may belong to several groups, if there are more than
     *     {@link LogRankTest#MOST_GROUPS}, or if all subjects of a group under observation leave before others of it enter
     */
    public static GrayTest of(Subjects subjects) {
        return of(subjects, 1, false);
    }

    /**
     * Compares the incidence of the event of interest between the groups within each stratum.
     *
     * @param subjects the subjects with their groups and strata
     * @return the test
     * @throws RefusedException under the conditions of {@link #of(Subjects)}, here for each stratum
     */
    public static GrayTest stratified(Subjects subjects) {
        return of(subjects, 1, true);
    }

    /**
     * Compares the incidence of an event between the groups.
     *
     * @param subjects the subjects with their groups and strata
     * @param cause the number of the event: 1 for the event of interest, 2 and above for competing events
     * @param stratified whether groups are compared within strata
     * @return the test
     * @throws IllegalArgumentException if there is no such event
     * @throws RefusedException under the conditions of {@link #of(Subjects)}
     */
    public static GrayTest of(Subjects subjects, int cause, boolean stratified) {
        if (cause < 1 || cause > subjects.causes().size()) {
            throw new IllegalArgumentException(
                    "an event is 1 to " + subjects.causes().size() + ", but was " + cause);
        }
        LogRankTest.requireComparable(subjects);
        int count = subjects.groups().size();
        Sums sums = new Sums(count);
        subjects.forEachStratum(stratified, slices -> {
            slices.forEach(
                    slice -> slice.table().requireUnbroken(subjects.groups().get(slice.group()), 0));
            sums.add(slices, cause);
        });
        List<LogRankTest.Group> groups = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            groups.add(new LogRankTest.Group(
                    subjects.groups().get(group), sums.subjects[group], sums.observed[group], sums.expected[group]));
        }
        int strata = stratified ? subjects.strata().size() : 1;
        double[] solved = LogRankTest.solve(sums.score, sums.covariance);
        int rank = sums.isDetermined ? (int) solved[1] : 0;
        return new GrayTest(
                subjects.causes().get(cause - 1),
                groups,
                strata,
                rank == 0 ? OptionalDouble.empty() : OptionalDouble.of(solved[0]),
                rank,
                rank == 0 ? OptionalDouble.empty() : OptionalDouble.of(new ChiSquared(rank).upper(solved[0])));
    }

    /** The scores and their covariances, summed over strata. */
    private static final class Sums {
        final long[] subjects;
        final long[] observed;
        final double[] expected;
        final double[] score;
        final double[][] covariance;
        boolean isDetermined = true;

        Sums(int groups) {
            subjects = new long[groups];
            observed = new long[groups];
            expected = new double[groups];
            score = new double[groups];
            covariance = new double[groups][groups];
        }

        /** Adds the groups of a stratum. */
        void add(List<Subjects.Slice> slices, int cause) {
            for (Subjects.Slice slice : slices) {
                subjects[slice.group()] += slice.table().subjects;
            }
            StratumTimes times = new StratumTimes(slices, cause);
            Stratum stratum = new Stratum(times);
            while (times.next()) {
                stratum.step();
            }
            isDetermined &= stratum.isDetermined;
            double[][] found = stratum.covariance();
            for (int i = 0; i < found.length; i++) {
                int row = times.groups[i];
                observed[row] += (long) stratum.observed[i];
                expected[row] += stratum.expected[i];
                score[row] += stratum.score[i];
                for (int j = 0; j < found.length; j++) {
                    covariance[row][times.groups[j]] += found[i][j];
                }
            }
        }
    }

    /**
     * The sums of a stratum in one pass over its times.
     *
     * <p>The weight of an event needs C, a sum over later times, which is the sum over all times minus that up to now. A sum
     * over times of ω·C·C is, summed by parts, a sum over the steps of C with the sum of ω up to then. The steps are aᵢₖ, a
     * diagonal matrix minus a product, so no step takes more than time quadratic in the number of groups.
     */
    private static final class Stratum {
        final double[] observed;
        final double[] expected;
        final double[] score;
        private final StratumTimes times;
        private final int count;
        /** The share of each group without any event so far, and its incidence. */
        private final double[] survival;

        private final double[] incidence;
        /** The incidence of all groups together. */
        private double pooled;
        /** Whether no weight was divided by a share of 0. */
        private boolean isDetermined = true;
        /** The sums up to now of aᵢₖ·d/(h(1-F)). */
        private final double[][] sums;
        /** By group k: the sum of what multiplies CᵢₖCⱼₖ at earlier times. */
        private final double[] squares;
        /** The sum of what multiplies aᵢₖ in products with the total of C. */
        private final double[][] products;

        private final double[][] covariance;

        Stratum(StratumTimes times) {
            this.times = times;
            count = times.groups.length;
            observed = new double[count];
            expected = new double[count];
            score = new double[count];
            survival = new double[count];
            incidence = new double[count];
            Arrays.fill(survival, 1);
            sums = new double[count][count];
            squares = new double[count];
            products = new double[count][count];
            covariance = new double[count][count];
        }

        void step() {
            double[] atRisk = times.atRisk;
            double[] before = survival.clone();
            double[] weights = new double[count]; // h of each group
            double[] waiting = new double[count];
            double weight = 0;
            double allWaiting = 0;
            double events = 0;
            double others = 0;
            for (int k = 0; k < count; k++) {
                events += times.own[k];
                others += times.others[k];
                if (atRisk[k] > 0 && survival[k] > 0) {
                    weights[k] = atRisk[k] / survival[k];
                    waiting[k] = weights[k] * (1 - incidence[k]);
                    weight += weights[k];
                    allWaiting += waiting[k];
                    incidence[k] += survival[k] * times.own[k] / atRisk[k];
                    survival[k] *= (atRisk[k] - times.own[k] - times.others[k]) / atRisk[k];
                }
            }
            if (events > 0) {
                double free = 1 - pooled;
                pooled += events / weight;
                for (int k = 0; k < count; k++) {
                    double share = events * waiting[k] / allWaiting;
                    observed[k] += times.own[k];
                    expected[k] += share;
                    score[k] += times.own[k] - share;
                }
                boolean alone = Arrays.stream(weights).filter(one -> one > 0).count() == 1;
                isDetermined &= alone || Math.abs(free) > NOTHING;
                event(weights, weight, before, events, alone ? 0 : events / (weight * free));
            }
            for (int k = 0; others > 0 && k < count; k++) {
                if (times.others[k] > 0 && survival[k] > 0) {
                    double ties = ties(atRisk[k], times.others[k]);
                    double factor = (1 - pooled) / survival[k] * before[k] / atRisk[k];
                    squares[k] += ties * factor * factor * times.others[k];
                }
            }
        }

        /** Returns the factor for a variance if some of a number are drawn at once; 0 if all of them are. */
        private static double ties(double of, double drawn) {
            return drawn <= 1 ? 1 : drawn < of ? (of - drawn) / (of - 1) : 0;
        }

        private void event(double[] weights, double weight, double[] before, double events, double growth) {
            double[] own = new double[count]; // what multiplies the products of a with itself
            double[] mixed = new double[count]; // and of a with C
            double[] later = new double[count];
            double ownSum = 0;
            for (int k = 0; k < count; k++) {
                if (weights[k] == 0) {
                    continue;
                }
                double ties = ties(weight * before[k], events);
                double variance = ties * before[k] * events / (weight * times.atRisk[k]);
                double factor = survival[k] > 0 ? 1 - (1 - pooled) / survival[k] : 1;
                own[k] = variance + squares[k] * growth * growth;
                mixed[k] = variance * factor + squares[k] * growth;
                later[k] = variance * factor * factor;
                ownSum += own[k] * weights[k] * weights[k];
            }
            double[] along = new double[count]; // of C up to now, and the step that it takes now
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < count; k++) {
                    double a = weights[i] * ((i == k ? 1 : 0) - weights[k] / weight);
                    sums[i][k] += a * growth;
                    products[i][k] += mixed[k] * a;
                    along[i] += mixed[k] * weights[k] * sums[i][k];
                }
            }
            for (int i = 0; i < count; i++) {
                double[] row = covariance[i];
                for (int j = 0; j < count; j++) {
                    double aa = ((i == j ? own[i] : 0)
                                    - (own[i] * weights[i] + own[j] * weights[j]) / weight
                                    + ownSum / weight / weight)
                            * weights[i]
                            * weights[j];
                    double ac = weights[i] * (mixed[i] * sums[j][i] - along[j] / weight)
                            + weights[j] * (mixed[j] * sums[i][j] - along[i] / weight);
                    row[j] += aa - ac;
                }
            }
            for (int k = 0; k < count; k++) {
                squares[k] += later[k];
            }
        }

        /** Returns the covariances of the scores, after the last step. */
        double[][] covariance() {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    for (int k = 0; k < count; k++) {
                        covariance[i][j] += products[i][k] * sums[j][k] + sums[i][k] * products[j][k];
                    }
                }
            }
            return covariance;
        }
    }
}
