package org.waystage.analysis.share;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The difference between the shares of two separate groups.
 *
 * <p>The groups are assumed to be independent, with no member in common. This is not true if the same bodies answered
 * twice (a panel), which would need their individual answers; a survey that publishes only shares does not give them.
 *
 * @param first the share
 * @param second the share to subtract
 */
public record ShareDifference(Share first, Share second) {
    /**
     * Checks that both shares have the same confidence level.
     *
     * @throws IllegalArgumentException if the levels differ
     */
    public ShareDifference {
        if (first.level() != second.level()) {
            throw new IllegalArgumentException(
                    "shares at different levels: " + first.level() + " and " + second.level());
        }
    }

    /**
     * Returns the point estimate of the difference.
     *
     * @return the first share minus the second, from -1 to 1; empty if one of them has a base of 0
     */
    public OptionalDouble estimate() {
        if (first.base() == 0 || second.base() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                first.estimate().getAsDouble() - second.estimate().getAsDouble());
    }

    /**
     * Returns Newcombe's hybrid interval (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10): with the shares p1
     * and p2 and their {@linkplain Share#interval intervals} (l1, u1) and (l2, u2), from d - √((p1-l1)² + (u2-p2)²) to d
     * + √((u1-p1)² + (p2-l2)²). Newcombe used Wilson's intervals; the square-and-add rule is valid for others as well (G. Y.
     * Zou and A. Donner, Statistics in Medicine 27, 2008).
     *
     * @return the interval, from -1 to 1; empty if one of the shares has a base of 0
     */
    public Optional<Interval> interval() {
        return first.interval()
                .flatMap(one -> second.interval().map(two -> {
                    double p1 = first.estimate().orElseThrow();
                    double p2 = second.estimate().orElseThrow();
                    double below = Math.hypot(p1 - one.lower(), two.upper() - p2);
                    double above = Math.hypot(one.upper() - p1, p2 - two.lower());
                    return new Interval(Math.max(-1, p1 - p2 - below), Math.min(1, p1 - p2 + above));
                }));
    }
}
