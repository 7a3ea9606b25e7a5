package org.waystage.analysis.share;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A share, with the count, the base and the population that it rests on, and its confidence level.
 *
 * <p>Shares and bounds are numbers from 0 to 1 without a unit. If the base is 0, the estimate and the interval are
 * empty, never {@code NaN}. Unless the population is stated, there is no finite population correction and no bound for
 * those who did not answer.
 *
 * @param count how many have the property
 * @param base how many were counted or answered
 * @param population the size of the population, including those who were not asked or did not answer; empty if not
 *     stated
 * @param level the confidence level of the interval, such as 0.95
 * @param byConstruction whether the share follows from the way it is counted, whatever the data; it is then not a
 *     finding, and has no interval
 */
public record Share(long count, long base, OptionalLong population, double level, boolean byConstruction) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException unless 0 ≤ count ≤ base ≤ population and 0 &lt; level &lt; 1
     */
    public Share {
        if (count < 0 || count > base || base > population.orElse(base)) {
            throw new IllegalArgumentException("no share: " + count + " of " + base
                    + (population.isPresent() ? " out of " + population.getAsLong() : ""));
        }
        ConfidenceTransform.quantile(level); // checks the level
    }

    /**
     * Creates the share of an observed count.
     *
     * @param count how many have the property
     * @param base how many were counted or answered
     * @param population the size of the population; empty if not stated
     * @param level the confidence level of the interval, such as 0.95
     * @throws IllegalArgumentException unless 0 ≤ count ≤ base ≤ population and 0 &lt; level &lt; 1
     */
    public Share(long count, long base, OptionalLong population, double level) {
        this(count, base, population, level, false);
    }

    /**
     * Returns a share without a stated population, at the confidence level 0.95.
     *
     * @param count how many have the property
     * @param base how many were counted
     * @return the share
     * @throws IllegalArgumentException unless 0 ≤ count ≤ base
     */
    public static Share of(long count, long base) {
        return new Share(count, base, OptionalLong.empty(), 0.95);
    }

    /**
     * Returns this share with a stated population.
     *
     * @param size the size of the population
     * @return the share
     * @throws IllegalArgumentException if the population is smaller than the base
     */
    public Share outOf(long size) {
        return new Share(count, base, OptionalLong.of(size), level, byConstruction);
    }

    /**
     * Returns this share with another confidence level.
     *
     * @param other the level, between 0 and 1
     * @return the share
     */
    public Share at(double other) {
        return new Share(count, base, population, other, byConstruction);
    }

    /**
     * Returns this share, marked as holding by construction.
     *
     * @return the share, which has no interval
     */
    public Share withoutFinding() {
        return new Share(count, base, population, level, true);
    }

    /**
     * Returns the point estimate: count / base.
     *
     * @return the estimate; empty if the base is 0
     */
    public OptionalDouble estimate() {
        return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / base);
    }

    /**
     * Returns the method of the interval. It is {@link IntervalMethod#HYPERGEOMETRIC} if more than half of a stated population was counted, because an approximation would then
     * exclude totals that the count allows. It is {@link IntervalMethod#WILSON} otherwise, or if the population exceeds
     * 100 million.
     *
     * @return the method
     */
    public IntervalMethod method() {
        return isOfMost() && population.getAsLong() <= ExactInterval.MOST
                ? IntervalMethod.HYPERGEOMETRIC
                : IntervalMethod.WILSON;
    }

    private boolean isOfMost() {
        return population.isPresent() && base > population.getAsLong() - base;
    }

    /**
     * Returns the confidence interval by the {@link #method}, which always includes the estimate. If the whole population
     * was counted, it is the share itself.
     *
     * <p>The interval assumes that those counted are a random sample; where that is in doubt, use the {@link #bounds}.
     * Exact intervals of a population take time in proportion to its square root: some milliseconds for 100 million.
     *
     * @return the interval; empty if the base is 0 or the share holds by construction
     */
    public Optional<Interval> interval() {
        if (base == 0 || byConstruction) {
            return Optional.empty();
        }
        return Optional.of(method() == IntervalMethod.WILSON ? WilsonInterval.of(this) : ExactInterval.of(this));
    }

    /**
     * Returns the bounds of the share in the whole population, whatever the others would have answered: from count / N
     * if none of them had the property to (count + N - base) / N if all had it (C. F. Manski, 1989, without further
     * assumptions).
     *
     * @return the lowest and the highest possible share; empty if the population is not stated or is 0
     */
    public Optional<Interval> bounds() {
        if (population.isEmpty() || population.getAsLong() == 0) {
            return Optional.empty();
        }
        long all = population.getAsLong();
        return Optional.of(new Interval((double) count / all, (double) (count + (all - base)) / all));
    }
}
