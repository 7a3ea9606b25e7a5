package org.waystage.analysis.share;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The transformation under which the confidence interval of a curve is symmetric, before it is transformed back.
 *
 * <p>With estimate p, its standard error se and the normal quantile z of the level, as R's {@code survfit} has them:
 *
 * <ul>
 *   <li>{@link #PLAIN}: p ± z·se, kept within 0 and 1 (Klein and Moeschberger, Survival Analysis, 2nd ed., 4.3.1);
 *   <li>{@link #LOG}: p·exp(±z·se/p), kept at 1 or below; the default of {@code survfit};
 *   <li>{@link #LOG_LOG}: p^exp(±z·se/(p·ln p)) (the same, 4.3.2), which never leaves 0 to 1.
 * </ul>
 *
 * <p>p is what the curve estimates: survival for Kaplan-Meier, incidence for Aalen-Johansen. The same share therefore has another
 * log interval as a survival than as an incidence, as in R; for few events the two differ much.
 *
 * <p>Before the first event the standard error is 0 and the interval of a survival of 1 runs from 1 to 1 (log-log has none), as
 * {@code survfit} gives it. That is no certainty: no formula of this kind knows how rare the event is before one was seen. Who shows
 * it to people shows no interval there.
 *
 * <p>Where a transform has no interval there is none, as {@code survfit} says {@code NA}: log-log at 0 and 1, log at 0, and each
 * transform at a survival of 0, where Greenwood's formula divides by 0.
 */
public enum ConfidenceTransform {
    /** On the scale of the estimate itself. */
    PLAIN("plain"),
    /** On that of its logarithm. */
    LOG("log"),
    /** On that of the logarithm of its negative logarithm. */
    LOG_LOG("log-log");

    private final String code;

    ConfidenceTransform(String code) {
        this.code = code;
    }

    /**
     * Returns the transform as it is written, for example {@code log-log}.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * Returns the transform with a code.
     *
     * @param code the code
     * @return the transform, if there is one
     */
    public static Optional<ConfidenceTransform> of(String code) {
        return Arrays.stream(values())
                .filter(transform -> transform.code.equals(code))
                .findFirst();
    }

    /**
     * Returns the normal quantile of a two-sided level.
     *
     * @param level the level, above 0 and below 1
     * @return the quantile, 1.96 for 0.95
     */
    public static double quantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1, but was " + level);
        }
        return -new NormalDistribution().inverseCumulativeProbability((1 - level) / 2);
    }

    /**
     * Returns the interval of a probability.
     *
     * @param p the probability
     * @param logError the standard error of its logarithm
     * @param z the normal quantile of the level
     * @return the interval; empty where the transform gives none
     */
    public Optional<Interval> ofProbability(double p, double logError, double z) {
        return of(p, logError, z, 1);
    }

    /**
     * Returns the interval of what is not negative.
     *
     * @param p the estimate
     * @param logError the standard error of its logarithm
     * @param z the normal quantile of the level
     * @return the interval; empty where the transform gives none
     */
    public Optional<Interval> of(double p, double logError, double z) {
        return of(p, logError, z, Double.POSITIVE_INFINITY);
    }

    private Optional<Interval> of(double p, double logError, double z, double most) {
        if (!Double.isFinite(logError) || (p == 0 && this != PLAIN) || (p == 1 && this == LOG_LOG)) {
            return Optional.empty();
        }
        double step = z * logError;
        return Optional.of(
                switch (this) {
                    case PLAIN -> new Interval(Math.max(0, p - p * step), Math.min(most, p + p * step));
                    case LOG -> new Interval(p * Math.exp(-step), Math.min(most, p * Math.exp(step)));
                    case LOG_LOG -> {
                        double log = Math.log(p);
                        double factor = Math.exp(-step / log); // log is negative: above 1
                        yield new Interval(Math.exp(log * factor), Math.exp(log / factor));
                    }
                });
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
