package org.waystage.analysis.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.Worded;
import org.waystage.analysis.internal.SeededDraws;
import org.waystage.analysis.internal.numerics.ChiSquared;

/**
 * The score test of whether times that are known only as intervals have the same distribution in all groups: the
 * log-rank test for interval-censored data.
 *
 * <p>With {@linkplain TurnbullEstimate Turnbull's estimate} S of all groups together and its cumulative hazard H, which
 * grows by the mass of a step divided by the survival before it, the score of an interval from l to r is (S(r)H(r) -
 * S(l)H(l))/(S(l) - S(r)). The score of a group is the sum over its intervals. It is the number of events observed minus
 * the number expected if groups did not differ, and equals that of {@link LogRankTest} if all times are exact or
 * right-censored (Sun, A Non-Parametric Test for Interval-Censored Failure Time Data with Application to AIDS Studies,
 * 1996; Fay and Shaw, Exact and Asymptotic Weighted Logrank Tests for Interval Censored Data, 2010, where these are the
 * scores {@code logrank1}).
 *
 * <p>The statistic is UᵀV⁻U, with U the scores of the groups and V their covariances if intervals are assigned to the rows
 * of memberships at random: Σc²/(n-1) times the sums of products of memberships about their means, m(1 - m/n) on the
 * diagonal for m of n intervals. It does not need separate groups: a case in two regions is a row with two memberships,
 * and is assigned one interval. Its degrees of freedom are the rank of V. The test assumes that groups were inspected in
 * the same way: a difference in how often, or until when, is a difference between groups, too. The statistic is compared
 * with the chi-square distribution and, up to {@link #MOST_PERMUTED} intervals, with {@link #PERMUTATIONS} random
 * permutations, which are also valid for small groups.
 *
 * <p>If intervals have a time of entry, scores count from it, and the covariances are those of the likelihood (as
 * Finkelstein, A Proportional Hazards Model for Interval-Censored Failure Time Data, 1986, does for proportional hazards). If entries
 * differ between groups, variances differ, so intervals cannot be assigned at random, and there are no permutations. This test
 * does not assume that groups came under observation, or were inspected, in the same way. It is rough for groups of fewer than
 * ten, and rejects too often if groups are small for their number ({@link #hasSmallGroups}). It is refused if several estimates are
 * equally likely.
 *
 * <p>The draws have a fixed seed, so the result is deterministic. Time is that of Turnbull's estimate and, for each
 * permutation, linear in the number of intervals and quadratic in the number of groups.
 *
 * @param groups the score of each group, in the order of the groups
 * @param chiSquare the statistic; empty if {@code reason} says why there is none
 * @param degreesOfFreedom for separate groups, the number of those with intervals minus 1; 0 if there is
 *     no statistic
 * @param p the probability of such a statistic or a larger one by the chi-square distribution; empty if there is no
 *     statistic
 * @param permuted the share of permutations, this one included, with such a statistic or a larger one; empty if there
 *     is no statistic, there are more than {@link #MOST_PERMUTED} intervals, some have a time of entry, or none were asked for
 * @param reason why there is no statistic; empty if there is one
 * @param delayed whether some intervals have a time of entry
 */
public record IntervalScoreTest(
        List<Group> groups,
        OptionalDouble chiSquare,
        int degreesOfFreedom,
        OptionalDouble p,
        OptionalDouble permuted,
        Optional<Reason> reason,
        boolean delayed) {
    /** The largest number of intervals that are permuted. */
    public static final int MOST_PERMUTED = 1_000;

    /** The number of permutations, this one included. */
    public static final int PERMUTATIONS = 10_000;

    /**
     * The mean number of intervals of a group up to which it is small, with one degree of freedom. The number is our own, from simulation.
     */
    private static final int SMALL_GROUP = 10;

    private static final long SEED = 20261128;

    /** The tolerance when comparing statistics: sums in another order differ by rounding. */
    private static final double SAME = 1e-9;

    /**
     * Checks the numbers and makes an immutable copy of the groups.
     *
     * @throws IllegalArgumentException if there is a statistic without degrees of freedom or without a probability,
     *     one of these without a statistic, both a statistic and a reason, or neither; or if there are permutations without a
     *     statistic, or of intervals with a time of entry
     */
    public IntervalScoreTest {
        groups = List.copyOf(groups);
        if (chiSquare.isPresent() != degreesOfFreedom > 0
                || chiSquare.isPresent() != p.isPresent()
                || (permuted.isPresent() && (chiSquare.isEmpty() || delayed))) {
            throw new IllegalArgumentException("a statistic has degrees of freedom and a probability");
        }
        if (chiSquare.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException("there is either a statistic or a reason why not");
        }
    }

    /** Why there is no statistic. The set is closed. Its text is a clause. */
    public enum Reason implements Worded {
        /** Fewer than two groups have intervals, or groups cannot be told apart: all have the same members. */
        ONE_GROUP("one-group"),
        /** No interval has a time of entry and all have the same score: the dates do not show who had the event first. */
        ALIKE("alike"),
        /**
         * Intervals have a time of entry, and the scores of groups have no variance, for example because nothing happened while both of two
         * groups were under observation.
         */
        NO_VARIANCE("no-variance"),
        /** Intervals have a time of entry, and the estimate was found, but the equations for the covariances of scores were not solved. */
        UNSOLVED("unsolved"),
        /** The search for the estimate did not converge within {@link TurnbullEstimate#ITERATIONS} iterations. */
        NOT_CONVERGED("not-converged");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
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
     * Returns whether p may be too small because some intervals have a time of entry and groups are small for their number: with d degrees
     * of freedom, at most 10 √d intervals on average. In simulations at 5 per cent, the test then rejects groups that do not differ in up
     * to 23 of 100 trials. The statistic is too large by a share that falls with the size of a group, and its relative spread falls with
     * √d.
     *
     * @return whether there is a statistic and groups are this small
     */
    public boolean hasSmallGroups() {
        long intervals = groups.stream().mapToLong(Group::intervals).sum();
        long filled = groups.stream().filter(group -> group.intervals() > 0).count();
        return delayed && intervals <= SMALL_GROUP * Math.sqrt(degreesOfFreedom) * filled && degreesOfFreedom > 0;
    }

    /**
     * The score of a group.
     *
     * @param key the key of the group
     * @param intervals the number of intervals
     * @param score the number of events observed minus the number expected if groups did not differ: above 0 if the
     *     group is faster
     */
    public record Group(String key, long intervals, double score) {}

    /**
     * Compares separate groups of intervals.
     *
     * @param groups the intervals of each group, by its key
     * @return the test
     * @throws RefusedException if there are more than {@link LogRankTest#MOST_GROUPS} groups; or if some intervals have a time of
     *     entry, and all under observation leave before others enter, or several estimates are equally likely
     */
    public static IntervalScoreTest of(Map<String, ? extends Collection<TimeInterval>> groups) {
        return of(groups, true);
    }

    /**
     * Compares separate groups of intervals by the chi-square distribution only, without permutations.
     *
     * @param groups the intervals of each group, by its key
     * @return the test, without {@link #permuted}
     * @throws RefusedException under the conditions of {@link #of(Map)}
     */
    public static IntervalScoreTest byChiSquare(Map<String, ? extends Collection<TimeInterval>> groups) {
        return of(groups, false);
    }

    private static IntervalScoreTest of(Map<String, ? extends Collection<TimeInterval>> groups, boolean permuted) {
        List<TimeInterval> times = new ArrayList<>();
        List<Set<String>> memberships = new ArrayList<>();
        groups.forEach((key, ofGroup) -> {
            times.addAll(ofGroup);
            memberships.addAll(Collections.nCopies(ofGroup.size(), Set.of(key)));
        });
        return of(List.copyOf(groups.keySet()), times, memberships, TurnbullEstimate.ITERATIONS, permuted);
    }

    /**
     * Compares groups that may overlap.
     *
     * @param keys the keys of the groups
     * @param times the intervals
     * @param memberships the keys of the groups of each interval
     */
    static IntervalScoreTest of(
            List<String> keys, List<TimeInterval> times, List<? extends Collection<String>> memberships) {
        return of(keys, times, memberships, TurnbullEstimate.ITERATIONS, true);
    }

    /** Compares groups, with a largest number of iterations for the estimate. */
    static IntervalScoreTest of(
            List<String> keys,
            List<TimeInterval> times,
            List<? extends Collection<String>> memberships,
            int iterations,
            boolean permuted) {
        if (keys.size() > LogRankTest.MOST_GROUPS) {
            throw new RefusedException(
                    List.of(new RefusedException.Obstacle(RefusedException.Reason.TOO_MANY_GROUPS)),
                    List.of(RefusedException.Offer.FEWER_GROUPS));
        }
        Memberships rows = Memberships.of(keys, memberships);
        if (TurnbullEstimate.isDelayed(times)) {
            return delayed(keys, rows, new DelayedScores(times, rows, iterations));
        }
        Scores found = scores(times, iterations);
        double[] scores = found.values;
        double[] sums = rows.sums(scores);
        List<Group> groups = groups(keys, rows, sums);
        double squares = 0;
        for (double score : scores) {
            squares += score * score;
        }
        if (rows.rank() == 0) {
            return without(groups, Reason.ONE_GROUP, false);
        }
        if (!found.converged) {
            return without(groups, Reason.NOT_CONVERGED, false);
        }
        if (squares <= SAME * SAME * scores.length) {
            return without(groups, Reason.ALIKE, false);
        }
        double distance = rows.distance(sums);
        double chiSquare = (scores.length - 1) / squares * distance;
        return new IntervalScoreTest(
                groups,
                OptionalDouble.of(chiSquare),
                rows.rank(),
                OptionalDouble.of(new ChiSquared(rows.rank()).upper(chiSquare)),
                !permuted || scores.length > MOST_PERMUTED
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(permuted(scores, rows, distance * (1 - SAME))),
                Optional.empty(),
                false);
    }

    private static IntervalScoreTest without(List<Group> groups, Reason reason, boolean delayed) {
        return new IntervalScoreTest(
                groups,
                OptionalDouble.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.of(reason),
                delayed);
    }

    private static IntervalScoreTest delayed(List<String> keys, Memberships rows, DelayedScores scores) {
        double[] sums = rows.sums(scores.values);
        List<Group> groups = groups(keys, rows, sums);
        Optional<Reason> reason = rows.rank() == 0 ? Optional.of(Reason.ONE_GROUP) : scores.silent();
        if (reason.isPresent()) {
            return without(groups, reason.get(), true);
        }
        int rank = scores.rank();
        double chiSquare = Math.max(0, scores.statistic(sums));
        return new IntervalScoreTest(
                groups,
                OptionalDouble.of(chiSquare),
                rank,
                OptionalDouble.of(new ChiSquared(rank).upper(chiSquare)),
                OptionalDouble.empty(),
                Optional.empty(),
                true);
    }

    private static List<Group> groups(List<String> keys, Memberships rows, double[] sums) {
        List<Group> groups = new ArrayList<>();
        for (String key : keys) {
            groups.add(new Group(key, rows.size(groups.size()), sums[groups.size()]));
        }
        return groups;
    }

    /** The score of each interval, and whether the search for the estimate converged. */
    private static final class Scores {
        private final double[] values;
        private final boolean converged;

        Scores(double[] values, boolean converged) {
            this.values = values;
            this.converged = converged;
        }
    }

    /** Returns the score of each interval. They add up to 0, because the estimate maximizes the likelihood. */
    private static Scores scores(List<TimeInterval> times, int iterations) {
        if (times.isEmpty()) {
            return new Scores(new double[0], true);
        }
        Map<TimeInterval, Long> counted = TurnbullEstimate.counted(times);
        MaximalIntersections intersections = MaximalIntersections.of(counted.keySet());
        TurnbullSolver search = new TurnbullSolver(
                intersections,
                counted.values().stream().mapToDouble(count -> count).toArray());
        boolean converged = search.run(iterations, TurnbullEstimate.TOLERANCE);
        double[] masses = search.masses();
        double[] survival = new double[masses.length + 1]; // before each intersection, and after the last
        for (int i = masses.length - 1; i >= 0; i--) {
            survival[i] = survival[i + 1] + masses[i];
        }
        double[] weighted = new double[masses.length + 1]; // survival times hazard, the same places
        double hazard = 0;
        for (int i = 0; i < masses.length; i++) {
            hazard += masses[i] > 0 ? masses[i] / survival[i] : 0;
            weighted[i + 1] = survival[i + 1] * hazard;
        }
        Map<TimeInterval, Double> scored = new HashMap<>();
        int distinct = 0;
        for (TimeInterval time : counted.keySet()) {
            int first = intersections.first[distinct];
            int end = intersections.end[distinct++];
            double held = 0; // summed and not subtracted, so that a small mass keeps its digits
            for (int i = first; i < end; i++) {
                held += masses[i];
            }
            scored.put(time, (weighted[end] - weighted[first]) / held);
        }
        return new Scores(times.stream().mapToDouble(scored::get).toArray(), converged);
    }

    private static double permuted(double[] scores, Memberships rows, double least) {
        double[] order = scores.clone();
        SeededDraws draws = new SeededDraws(SEED);
        int asFar = 1;
        for (int drawn = 1; drawn < PERMUTATIONS; drawn++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = draws.below(i + 1);
                double score = order[i];
                order[i] = order[other];
                order[other] = score;
            }
            asFar += rows.distance(rows.sums(order)) >= least ? 1 : 0;
        }
        return asFar / (double) PERMUTATIONS;
    }
}
