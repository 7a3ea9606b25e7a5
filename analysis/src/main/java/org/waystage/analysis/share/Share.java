package org.waystage.analysis.share;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A share with what it rests on: how many of how many, out of which population, and how sure that makes it.
 *
 * <p>Shares and bounds are numbers from 0 to 1 without a unit. Of nothing there is no share: with a base of 0 the estimate and
 * the interval are empty, never {@code NaN}. Without a stated population there is neither a correction for it nor a bound for
 * those who did not answer.
 *
 * @param count how many have the property
 * @param base how many were counted or answered
 * @param population how many there are, those who were not asked or did not answer included; empty if not stated
 * @param level the level of the interval, such as 0.95
 * @param byConstruction whether the share follows from how it is counted, whatever happened: it is no finding then, and has no
 *     interval
 */
public record Share(long count, long base, OptionalLong population, double level, boolean byConstruction) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException unless 0 ≤ count ≤ base ≤ population, and the level lies between 0 and 1
     */
    public Share {
        if (count < 0 || count > base || base > population.orElse(base)) {
            throw new IllegalArgumentException("no share: " + count + " of " + base
                    + (population.isPresent() ? " out of " + population.getAsLong() : ""));
        }
        ConfidenceTransform.quantile(level); // checks it
    }

    /**
     * Makes a share of what was observed.
     *
     * @param count how many have the property
     * @param base how many were counted or answered
     * @param population how many there are; empty if not stated
     * @param level the level of the interval, such as 0.95
     * @throws IllegalArgumentException unless 0 ≤ count ≤ base ≤ population, and the level lies between 0 and 1
     */
    public Share(long count, long base, OptionalLong population, double level) {
        this(count, base, population, level, false);
    }

    /**
     * Returns a share of what stands for itself or was drawn from no stated population, at the level 0.95.
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
     * Returns this share out of a population.
     *
     * @param size how many there are
     * @return the share
     * @throws IllegalArgumentException if there are fewer than the base
     */
    public Share outOf(long size) {
        return new Share(count, base, OptionalLong.of(size), level, byConstruction);
    }

    /**
     * Returns this share with another level.
     *
     * @param other the level, between 0 and 1
     * @return the share
     */
    public Share at(double other) {
        return new Share(count, base, population, other, byConstruction);
    }

    /**
     * Returns this share as one that holds by construction.
     *
     * @return the share, which has no interval
     */
    public Share withoutFinding() {
        return new Share(count, base, population, level, true);
    }

    /**
     * Returns the share: count / base.
     *
     * @return the estimate; empty if the base is 0
     */
    public OptionalDouble estimate() {
        return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / base);
    }

    /**
     * Returns Wilson's score interval (E. B. Wilson, 1927): both π with |p - π| = z·√(π(1-π)/n).
     *
     * <p>Out of a population of N it is that at the effective size n(N-1)/(N-n), which is where the hypergeometric variance is
     * that of a binomial; if all of the population answered, it is the share itself. It takes those who answered as a random
     * sample; where that is in doubt, ask for the {@link #bounds}.
     *
     * @return the interval; empty if the base is 0 or the share holds by construction
     */
    public Optional<Interval> interval() {
        if (base == 0 || byConstruction) {
            return Optional.empty();
        }
        double p = (double) count / base;
        double q = (double) (base - count) / base;
        if (population.isPresent() && population.getAsLong() == base) {
            return Optional.of(new Interval(p, p));
        }
        double n = base;
        if (population.isPresent()) {
            double all = population.getAsLong();
            n = base * (all - 1) / (all - base);
        }
        double z = ConfidenceTransform.quantile(level);
        double c = z * z / n;
        // The roots of (1+c)π² - (2p+c)π + p² = 0: the lesser by way of the greater one, as the direct formula would
        // lose the
        // digits of a small share.
        double greater = (2 * p + c + Math.sqrt(c * (c + 4 * p * q))) / (2 * (1 + c));
        double upper = q == 0 ? 1 : Math.min(1, greater);
        double lower = p == 0 ? 0 : Math.min(upper, p * p / ((1 + c) * greater)); // but for rounding
        return Optional.of(new Interval(lower, upper));
    }

    /**
     * Returns between what the share of the whole population lies, whatever the others would have answered: count / N if none
     * of them had the property, (count + N - base) / N if all (C. F. Manski, 1989, with nothing assumed).
     *
     * @return the worst and the best case; empty if the population is not stated, or is 0
     */
    public Optional<Interval> bounds() {
        if (population.isEmpty() || population.getAsLong() == 0) {
            return Optional.empty();
        }
        long all = population.getAsLong();
        return Optional.of(new Interval((double) count / all, (double) (count + (all - base)) / all));
    }
}
