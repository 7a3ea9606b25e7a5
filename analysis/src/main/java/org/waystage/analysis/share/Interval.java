package org.waystage.analysis.share;

/**
 * An interval of numbers, both ends included: an interval of confidence, or the bounds between which a value lies.
 *
 * <p>It is in the units of what it is an interval of. An end is infinite where the data set none on that side. What lies
 * between two days is a {@link org.waystage.analysis.survival.TimeInterval TimeInterval}.
 *
 * @param lower the lower end
 * @param upper the upper end, not below the lower one
 */
public record Interval(double lower, double upper) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if an end is not a number, or the upper one lies below the lower one
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("no interval: from " + lower + " to " + upper);
        }
    }

    /**
     * Tells whether a value lies in the interval.
     *
     * @param value the value
     * @return whether it does, ends included; never if it is not a number
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
