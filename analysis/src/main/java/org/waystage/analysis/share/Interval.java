package org.waystage.analysis.share;

/**
 * A closed interval of numbers: a confidence interval, or the bounds of a value.
 *
 * <p>Its ends have the unit of the value. An end is infinite if the data do not limit the value on that side. For the
 * time between two days see {@link org.waystage.analysis.survival.TimeInterval TimeInterval}.
 *
 * @param lower the lower end
 * @param upper the upper end, not below the lower end
 */
public record Interval(double lower, double upper) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if an end is NaN, or if the upper end lies below the lower end
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("no interval: from " + lower + " to " + upper);
        }
    }

    /**
     * Returns whether a value lies in the interval.
     *
     * @param value the value
     * @return whether the value lies in the interval, ends included; false for NaN
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
