package org.waystage.analysis.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.internal.numerics.ChiSquared;
import org.waystage.analysis.internal.numerics.FalsePosition;
import org.waystage.analysis.share.Interval;

/**
 * Confidence limits of survival at a time, by the likelihood ratio, if times are known only as intervals.
 *
 * <p>The limits include each survival s for which twice the logarithm of the ratio between the largest likelihood of all
 * and the largest with survival s at that time does not exceed the quantile of the chi-square distribution with one
 * degree of freedom (Thomas and Grunkemeier, Confidence Interval Estimation of Survival Probabilities for Censored Data,
 * 1975; with intervals: Banerjee and Wellner, Likelihood Ratio Tests for Monotone Functions, 2001). They are pointwise:
 * one of twenty intervals at 95 % may miss, so a whole curve need not lie within them.
 *
 * <p>If bodies are inspected on a few days that they have in common, such as the ends of years, the limits include the
 * truth as often as their level says. If each is inspected on its own days, the ratio tends to a distribution with
 * smaller quantiles (at 95 %, 2.27 and not 3.84), and the limits include the truth more often than their level says. With
 * fewer than some 30 intervals, or at times at which hardly anybody is observed, they are rough.
 *
 * <p>If the estimate leaves survival open, within an intersection, the limits include everything that it leaves open.
 *
 * <p>For intervals with a time of entry, the likelihood is conditional on nothing having happened by then. It is concave in the cumulative
 * hazard, of which the survival at a time is a function. The limits are therefore the ends of one interval here, too, and include all
 * survivals of equally likely estimates. If all intervals have an entry, survival is that of what had not happened by the first one, and
 * there are no limits up to it.
 *
 * @see TurnbullEstimate
 */
public final class TurnbullLimits {
    /** The largest number of distinct intervals whose estimate is computed with limits at each step. */
    public static final int MOST_INTERVALS = 1_000;

    /** The least tolerance of the ratio, at which a limit keeps some nine digits. */
    private static final double LAST_DIGITS = 1e-9;

    private final SortedMap<TimeInterval, Long> counted;
    private final long total;
    private final double quantile;
    private final int iterations;
    /** The first entry if all have one. */
    private final double begin;

    private final double largest;
    private final boolean converged;

    private TurnbullLimits(SortedMap<TimeInterval, Long> counted, double level, int iterations) {
        this.counted = counted;
        this.iterations = iterations;
        this.total = counted.values().stream().mapToLong(count -> count).sum();
        this.quantile = new ChiSquared(1).upperQuantile(1 - level);
        this.begin = begin(counted);
        if (TurnbullEstimate.isDelayed(counted.keySet())) {
            TurnbullEstimate.requireEstimate(counted);
        }
        Search search = new Search(counted, iterations);
        this.largest = total == 0 ? 0 : search.likelihood(0);
        this.converged = search.converged;
    }

    private static double begin(SortedMap<TimeInterval, Long> counted) {
        double begin = Double.POSITIVE_INFINITY;
        for (TimeInterval time : counted.keySet()) {
            begin = Math.min(begin, time.entry().orElse(Double.NEGATIVE_INFINITY));
        }
        return begin;
    }

    /**
     * Prepares limits.
     *
     * @param times the intervals of the times
     * @param level the confidence level, such as 0.95
     * @return an object that gives the limits at each time
     * @throws IllegalArgumentException if the level is not between 0 and 1
     * @throws RefusedException if some have a time of entry, and all under observation leave before others enter
     */
    public static TurnbullLimits of(Collection<TimeInterval> times, double level) {
        return of(times, level, TurnbullEstimate.ITERATIONS);
    }

    /** Prepares limits with a largest number of iterations for each search. */
    static TurnbullLimits of(Collection<TimeInterval> times, double level, int iterations) {
        return new TurnbullLimits(TurnbullEstimate.counted(times), level, iterations);
    }

    /** Prepares limits from the number of cases of each interval. */
    static TurnbullLimits of(Map<TimeInterval, Long> numbers, double level) {
        SortedMap<TimeInterval, Long> counted = TurnbullEstimate.counted(List.of());
        counted.putAll(numbers);
        return new TurnbullLimits(counted, level, TurnbullEstimate.ITERATIONS);
    }

    /** Returns the number of distinct intervals. */
    int distinct() {
        return counted.size();
    }

    /**
     * Returns the limits of the survival at a time. Each of the two takes some five times as long as the estimate, and longer with times of entry.
     *
     * @param time the time, in the unit of the intervals
     * @return the limits; empty if there are no intervals, if all have an entry and the time is not after the first one, or if a
     *     search did not converge within {@link TurnbullEstimate#ITERATIONS} iterations
     */
    public Optional<Interval> at(double time) {
        if (total == 0 || !converged || time <= begin) {
            return Optional.empty();
        }
        OptionalDouble lower = limit(time, false);
        OptionalDouble upper = limit(time, true);
        return lower.isPresent() && upper.isPresent()
                ? Optional.of(new Interval(lower.getAsDouble(), upper.getAsDouble()))
                : Optional.empty();
    }

    /**
     * Returns a limit; empty if a search did not converge.
     *
     * <p>Masses that maximize the likelihood together with a weight on survival beyond the time also maximize the likelihood
     * among all masses with the same survival there. The limit is therefore found by adding an observation beyond the time (for the
     * lower limit, by the time) with the weight at which the ratio reaches the quantile. With entries, a fixed weight counteracts it,
     * because the likelihood may be nearly linear in the cumulative hazard: survival would jump at one weight.
     */
    private OptionalDouble limit(double time, boolean upper) {
        Search end = new Search(within(time, upper), iterations);
        if (end.total == total) {
            double ratio = ratio(end.likelihood(0));
            if (!end.converged) {
                return OptionalDouble.empty();
            }
            if (ratio <= quantile) {
                return OptionalDouble.of(upper ? 1 : 0);
            }
        }
        TimeInterval beyond = TimeInterval.after(time);
        TimeInterval by = TimeInterval.by(time);
        if (Double.isFinite(begin)) {
            beyond = beyond.entering(begin).orElseThrow();
            by = by.entering(begin).orElseThrow();
        }
        Search search = new Search(counted, upper ? beyond : by, upper ? by : beyond, iterations);
        double low = Math.log((double) total);
        double high = low;
        double atLow = missed(search, low, time, upper);
        double atHigh = atLow;
        while (atHigh < 0) {
            low = high;
            atLow = atHigh;
            high += 2;
            atHigh = missed(search, high, time, upper);
        }
        while (atLow > 0) {
            high = low;
            atHigh = atLow;
            low -= 2;
            atLow = missed(search, low, time, upper);
        }
        // Searches stop within a tolerance of the mean log-likelihood, so the ratio has only that many digits.
        double known = Math.max(LAST_DIGITS, 2 * total * TurnbullEstimate.TOLERANCE);
        FalsePosition root = new FalsePosition(low, atLow, high, atHigh);
        while (!root.isOver()) {
            double next = root.next();
            double found = missed(search, next, time, upper);
            root.take(next, found);
            if (Math.abs(found) < known) {
                break;
            }
        }
        return search.converged
                ? OptionalDouble.of(Math.min(1, Math.max(0, search.survival(time))))
                : OptionalDouble.empty();
    }

    /** Returns by how much the ratio exceeds the quantile, given the logarithm of the weight; below 0 on the other side of the estimate. */
    private double missed(Search search, double logarithm, double time, boolean upper) {
        double weight = Math.exp(logarithm);
        double ratio = ratio(search.likelihood(weight));
        if (search.against == 0) {
            return ratio - quantile;
        }
        double survival = search.survival(time);
        double with = upper ? 1 - survival : survival;
        return (weight * with > search.against * (1 - with) ? ratio : -ratio) - quantile;
    }

    private double ratio(double likelihood) {
        return 2 * total * (largest - likelihood);
    }

    /**
     * Returns the parts of intervals beyond a time, or by it; none for an interval without such a part. Intervals that entered later say
     * nothing about survival at the time, and stay unchanged.
     */
    private Map<TimeInterval, Long> within(double time, boolean upper) {
        Map<TimeInterval, Long> within = new LinkedHashMap<>();
        for (Map.Entry<TimeInterval, Long> entry : counted.entrySet()) {
            TimeInterval interval = entry.getKey();
            double last = interval.by().orElse(Double.POSITIVE_INFINITY);
            double first = interval.after().orElse(Double.NEGATIVE_INFINITY);
            boolean later = interval.entry().orElse(Double.NEGATIVE_INFINITY) >= time;
            boolean beyond = last > time;
            boolean by = interval.isExact() ? last <= time : first < time;
            if (!later && (upper ? !beyond : !by)) {
                continue;
            }
            TimeInterval rest = later || !(by && beyond)
                    ? interval
                    : upper
                            ? new TimeInterval(OptionalDouble.of(time), interval.by(), interval.entry())
                            : new TimeInterval(interval.after(), OptionalDouble.of(time), interval.entry());
            within.merge(rest, entry.getValue(), Long::sum);
        }
        return within;
    }

    /** The search for the masses that maximize the likelihood of intervals and of an additional one with a weight. */
    private static final class Search {
        private final MaximalIntersections intersections;
        /** The number of times that each interval was given; 0 for additional ones that are not among them. */
        private final double[] counts;

        private final boolean delayed;
        private final int more;
        private final int other;
        /** The weight of the observation that counteracts the additional one; 0 if there is none. */
        private final double against;

        private final double total;
        private final int iterations;
        private double[] masses = new double[0];
        /** Whether all searches have converged. */
        private boolean converged = true;

        /** Searches among intervals alone. */
        Search(Map<TimeInterval, Long> counted, int iterations) {
            this(counted, List.of(), iterations);
        }

        /** Searches among intervals, an additional one and, with entries, one that counteracts it. */
        Search(Map<TimeInterval, Long> counted, TimeInterval more, TimeInterval against, int iterations) {
            this(
                    counted,
                    TurnbullEstimate.isDelayed(counted.keySet()) ? List.of(more, against) : List.of(more),
                    iterations);
        }

        private Search(Map<TimeInterval, Long> counted, List<TimeInterval> added, int iterations) {
            this.iterations = iterations;
            List<TimeInterval> distinct = new ArrayList<>(counted.keySet());
            added.stream().filter(one -> !counted.containsKey(one)).forEach(distinct::add);
            this.delayed = TurnbullEstimate.isDelayed(distinct);
            this.intersections = MaximalIntersections.of(distinct);
            this.counts = distinct.stream()
                    .mapToDouble(one -> counted.getOrDefault(one, 0L))
                    .toArray();
            this.total = Arrays.stream(counts).sum();
            this.more = added.isEmpty() ? -1 : distinct.indexOf(added.get(0));
            this.other = added.size() < 2 ? -1 : distinct.indexOf(added.get(1));
            this.against = added.size() < 2 ? 0 : total / 10;
        }

        /** Finds the masses, and returns the mean log-likelihood of the intervals without those added. */
        double likelihood(double weight) {
            double[] weights = counts.clone();
            if (more >= 0) {
                weights[more] += weight;
            }
            if (other >= 0) {
                weights[other] += against;
            }
            if (delayed) {
                TruncatedSolver search = new TruncatedSolver(intersections, weights);
                converged &= search.run(iterations, TurnbullEstimate.TOLERANCE);
                masses = search.masses();
                return search.likelihood(counts) / total;
            }
            TurnbullSolver search = masses.length == 0
                    ? new TurnbullSolver(intersections, weights)
                    : TurnbullSolver.from(masses, intersections, weights);
            converged &= search.run(iterations, TurnbullEstimate.TOLERANCE);
            masses = search.masses();
            double[] held = search.held();
            double sum = 0;
            for (int i = 0; i < counts.length; i++) {
                sum += counts[i] == 0 ? 0 : counts[i] * Math.log(held[i]);
            }
            return sum / total;
        }

        /** Returns the survival at a time with the masses that were found last. */
        double survival(double time) {
            double sum = 0;
            for (int j = 0; j < masses.length; j++) {
                boolean exactly = intersections.left[j] == intersections.right[j];
                sum += intersections.left[j] > time || (!exactly && intersections.left[j] == time) ? masses[j] : 0;
            }
            return sum;
        }
    }
}
