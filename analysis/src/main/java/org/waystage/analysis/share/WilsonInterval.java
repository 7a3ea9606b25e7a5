package org.waystage.analysis.share;

import java.util.OptionalLong;

/**
 * The score interval of a share (E. B. Wilson, 1927), at the effective size n(N-1)/(N-n) if the population N is stated; see
 * {@link IntervalMethod#WILSON}.
 */
final class WilsonInterval {
    private WilsonInterval() {}

    /** Returns the interval of a share whose base is not 0. */
    static Interval of(Share share) {
        OptionalLong population = share.population();
        double p = (double) share.count() / share.base();
        double q = (double) (share.base() - share.count()) / share.base();
        if (population.isPresent() && population.getAsLong() == share.base()) {
            return new Interval(p, p);
        }
        double n = share.base();
        if (population.isPresent()) {
            double all = population.getAsLong();
            n = share.base() * (all - 1) / (all - share.base());
        }
        double z = ConfidenceTransform.quantile(share.level());
        double c = z * z / n;
        // The roots of (1+c)π² - (2p+c)π + p² = 0. The lesser root is computed from the greater one, because the direct
        // formula loses digits for a small share.
        double greater = (2 * p + c + Math.sqrt(c * (c + 4 * p * q))) / (2 * (1 + c));
        double upper = q == 0 ? 1 : Math.min(1, greater);
        double lower = p == 0 ? 0 : Math.min(upper, p * p / ((1 + c) * greater)); // exceeds upper only by rounding
        return new Interval(lower, upper);
    }
}
