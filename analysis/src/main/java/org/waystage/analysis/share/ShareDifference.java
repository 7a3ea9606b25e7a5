package org.waystage.analysis.share;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * By how much a share is greater than another, both of separate groups.
 *
 * <p>The groups are taken as independent: nobody stands in both. Where the same bodies answered twice (a panel) it does not
 * hold; that needs their answers one by one, and a survey that tells only shares does not give them.
 *
 * @param first the share
 * @param second the share that it is compared with
 */
public record ShareDifference(Share first, Share second) {
    /**
     * Checks that both have intervals of the same level.
     *
     * @throws IllegalArgumentException if they have not
     */
    public ShareDifference {
        if (first.level() != second.level()) {
            throw new IllegalArgumentException(
                    "shares at different levels: " + first.level() + " and " + second.level());
        }
    }

    /**
     * Returns the difference.
     *
     * @return the first minus the second, from -1 to 1; empty if one of them has a base of 0
     */
    public OptionalDouble estimate() {
        if (first.base() == 0 || second.base() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                first.estimate().getAsDouble() - second.estimate().getAsDouble());
    }

    /**
     * Returns Newcombe's hybrid score interval (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10): with the shares p1
     * and p2 and their Wilson intervals (l1, u1) and (l2, u2), from d - √((p1-l1)² + (u2-p2)²) to d + √((u1-p1)² + (p2-l2)²).
     * Where a population is stated, its Wilson interval is the corrected one.
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
