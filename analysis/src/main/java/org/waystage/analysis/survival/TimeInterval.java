package org.waystage.analysis.survival;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The interval in which something happened: after one time and by another.
 *
 * <p>The interval is open on the left and closed on the right, as in the {@code interval2} form of R's {@code Surv},
 * and exact if both ends are equal. Without a left end it is left-censored, without a right end right-censored.
 *
 * <p>Something that came under observation later than its origin has a time of entry. It is known only because it had not
 * happened by then (left truncation), so the interval does not begin before.
 *
 * @param after the time after which it happened; empty if it may have happened at any time before
 * @param by the time by which it had happened; empty if it may not have happened yet
 * @param entry the time from which it was under observation; empty if from the origin
 */
public record TimeInterval(OptionalDouble after, OptionalDouble by, OptionalDouble entry) {
    /**
     * Checks the ends; -0.0 is treated as 0.0.
     *
     * @throws IllegalArgumentException if both ends are absent, if a number is not finite, if the left end is after
     *     the right end, or if the entry is after the left end or not before an exact time
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
        if (entry.isPresent()) {
            double from = entry.getAsDouble();
            if (!Double.isFinite(from)
                    || after.isEmpty()
                    || from > left
                    || (left == right && by.isPresent() && from == left)) {
                throw new IllegalArgumentException("after " + after + ", by " + by
                        + " is not what happened under observation from " + from + " on");
            }
        }
        after = withoutMinusZero(after);
        by = withoutMinusZero(by);
        entry = withoutMinusZero(entry);
    }

    /**
     * Creates an interval of something that was under observation from its origin.
     *
     * @param after the time after which it happened; empty if it may have happened at any time before
     * @param by the time by which it had happened; empty if it may not have happened yet
     * @throws IllegalArgumentException if both ends are absent, if an end is not finite, or if the left end is after
     *     the right end
     */
    public TimeInterval(OptionalDouble after, OptionalDouble by) {
        this(after, by, OptionalDouble.empty());
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
     * Returns this interval for something that came under observation at a time and had not happened before.
     *
     * @param time the time of entry, finite
     * @return the interval, which begins at the entry if it began earlier or had no beginning; empty if it had happened by
     *     then, or was no longer followed after it
     */
    public Optional<TimeInterval> entering(double time) {
        boolean over = by.isPresent() ? by.getAsDouble() <= time : after.orElse(Double.NEGATIVE_INFINITY) <= time;
        if (over) {
            return Optional.empty();
        }
        OptionalDouble from = isExact() ? after : OptionalDouble.of(Math.max(time, after.orElse(time)));
        return Optional.of(new TimeInterval(from, by, OptionalDouble.of(time)));
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
