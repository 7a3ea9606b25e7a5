package org.waystage.analysis.survival;

import java.util.OptionalDouble;

/**
 * When something happened, as far as it is known: after one time and by another.
 *
 * <p>Open on the left, closed on the right, as the {@code interval2} form of R's {@code Surv}; exact where both ends are the
 * same time. Without a left end it is left-censored, without a right end right-censored.
 *
 * @param after the time after which it happened; empty if it may have happened at any time before
 * @param by the time by which it had happened; empty if it may not have happened yet
 */
public record TimeInterval(OptionalDouble after, OptionalDouble by) {
    /**
     * Checks the ends; minus zero is zero.
     *
     * @throws IllegalArgumentException if both are absent, one is not finite, or they are the wrong way round
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
     * Returns what is known to the time.
     *
     * @param time the time
     * @return the interval
     */
    public static TimeInterval exact(double time) {
        return new TimeInterval(OptionalDouble.of(time), OptionalDouble.of(time));
    }

    /**
     * Returns what is known to lie between two times.
     *
     * @param after the time after which it happened
     * @param by the time by which it had happened; the same makes it exact
     * @return the interval
     */
    public static TimeInterval between(double after, double by) {
        return new TimeInterval(OptionalDouble.of(after), OptionalDouble.of(by));
    }

    /**
     * Returns what had not happened at a time (right-censored).
     *
     * @param time the time
     * @return the interval
     */
    public static TimeInterval after(double time) {
        return new TimeInterval(OptionalDouble.of(time), OptionalDouble.empty());
    }

    /**
     * Returns what had happened at a time (left-censored).
     *
     * @param time the time
     * @return the interval
     */
    public static TimeInterval by(double time) {
        return new TimeInterval(OptionalDouble.empty(), OptionalDouble.of(time));
    }

    /**
     * Returns whether the time is known.
     *
     * @return whether both ends are the same
     */
    public boolean isExact() {
        return after.isPresent() && after.equals(by);
    }
}
