package org.waystage.analysis.survival;

import java.util.OptionalDouble;

/**
 * The interval in which something happened: after one time and by another.
 *
 * <p>The interval is open on the left and closed on the right, as in the {@code interval2} form of R's {@code Surv},
 * and exact if both ends are equal. Without a left end it is left-censored, without a right end right-censored.
 *
 * @param after the time after which it happened; empty if it may have happened at any time before
 * @param by the time by which it had happened; empty if it may not have happened yet
 */
public record TimeInterval(OptionalDouble after, OptionalDouble by) {
    /**
     * Checks the ends; -0.0 is treated as 0.0.
     *
     * @throws IllegalArgumentException if both ends are absent, if an end is not finite, or if the left end is after
     *     the right end
     */
    public TimeInterval {
        if (after.isEmpty() && by.isEmpty()) {
            throw new IllegalArgumentException("an interval needs an end: that anything may be is no observation");
        }
        double left = after.orElse(by.orElse(0));
        double right = by.orElse(left);
        if (!Double.isFinite(left) || !Double.isFinite(right) || left > right) {
            throw new IllegalArgumentException("no interval: after " + after + ", by " + by);
        }
        after = withoutMinusZero(after);
        by = withoutMinusZero(by);
    }

    private static OptionalDouble withoutMinusZero(OptionalDouble time) {
        return time.isPresent() ? OptionalDouble.of(time.getAsDouble() + 0.0) : time; // -0.0 + 0.0 is 0.0
    }

    /**
     * Returns the interval of an exact time.
     *
     * @param time the time at which it happened
     * @return the interval
     */
    public static TimeInterval exact(double time) {
        return new TimeInterval(OptionalDouble.of(time), OptionalDouble.of(time));
    }

    /**
     * Returns the interval between two times.
     *
     * @param after the time after which it happened
     * @param by the time by which it had happened; exact if it equals the other one
     * @return the interval
     */
    public static TimeInterval between(double after, double by) {
        return new TimeInterval(OptionalDouble.of(after), OptionalDouble.of(by));
    }

    /**
     * Returns the interval of something that had not happened by a time (right-censored).
     *
     * @param time the time after which it happened, if at all
     * @return the interval
     */
    public static TimeInterval after(double time) {
        return new TimeInterval(OptionalDouble.of(time), OptionalDouble.empty());
    }

    /**
     * Returns the interval of something that had happened by a time (left-censored).
     *
     * @param time the time by which it had happened
     * @return the interval
     */
    public static TimeInterval by(double time) {
        return new TimeInterval(OptionalDouble.empty(), OptionalDouble.of(time));
    }

    /**
     * Returns whether the time is exact.
     *
     * @return whether both ends are equal
     */
    public boolean isExact() {
        return after.isPresent() && after.equals(by);
    }
}
