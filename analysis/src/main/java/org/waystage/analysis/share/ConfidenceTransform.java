package org.waystage.analysis.share;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * The transformation under which the confidence interval of a curve is symmetric, before it is transformed back.
 *
 * <p>With estimate p, its standard error se and the normal quantile z of the level, as in R's {@code survfit}:
 *
 * <ul>
 *   <li>{@link #PLAIN}: p ± z·se, truncated to the range 0 to 1 (Klein and Moeschberger, Survival Analysis, 2nd ed.,
 *       4.3.1);
 *   <li>{@link #LOG}: p·exp(±z·se/p), truncated at 1; the default of {@code survfit};
 *   <li>{@link #LOG_LOG}: p^exp(±z·se/(p·ln p)) (ibid., 4.3.2), which always lies between 0 and 1.
 * </ul>
 *
 * <p>p is what the curve estimates: survival for Kaplan-Meier, incidence for Aalen-Johansen. As in R, the log interval
 * of a share therefore depends on whether it is taken as a survival or as an incidence; for few events the two differ
 * much.
 *
 * <p>Before the first event the standard error is 0, and the interval of a survival of 1 runs from 1 to 1 (log-log has
 * none), as in {@code survfit}. This does not mean certainty: no formula of this kind knows how rare the event is
 * before one was observed. Displays for people should show no interval there.
 *
 * <p>A transformation may give no interval, where {@code survfit} returns {@code NA}: log-log at 0 and 1, log at 0, and
 * each transformation at a survival of 0, where Greenwood's formula divides by 0.
 */
public enum ConfidenceTransform {
    /** The scale of the estimate itself. */
    PLAIN("plain"),
    /** The logarithm of the estimate. */
    LOG("log"),
    /** The logarithm of the negative logarithm of the estimate. */
    LOG_LOG("log-log");

    private final String code;

    ConfidenceTransform(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the transformation, for example {@code log-log}.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * Returns the transformation with a code.
     *
     * @param code the code, for example {@code log-log}
     * @return the transformation; empty if none has this code
     */
    public static Optional<ConfidenceTransform> of(String code) {
        return Arrays.stream(values())
                .filter(transform -> transform.code.equals(code))
                .findFirst();
    }

    /**
     * Returns the normal quantile of a two-sided confidence level.
     *
     * @param level the level, above 0 and below 1
     * @return the quantile, for example 1.96 for 0.95
     */
    public static double quantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1, but was " + level);
        }
        return Math.sqrt(2) * InverseErfc.value(1 - level);
    }

    /**
     * Returns the confidence interval of a probability.
     *
     * @param p the point estimate
     * @param logError the standard error of its logarithm
     * @param z the normal quantile of the level
     * @return the interval; empty if the transformation gives none
     */
    public Optional<Interval> ofProbability(double p, double logError, double z) {
        if (!Double.isFinite(logError) || (p == 0 && this != PLAIN) || (p == 1 && this == LOG_LOG)) {
            return Optional.empty();
        }
        double step = z * logError;
        return Optional.of(
                switch (this) {
                    case PLAIN -> new Interval(Math.max(0, p - p * step), Math.min(1, p + p * step));
                    case LOG -> new Interval(p * Math.exp(-step), Math.min(1, p * Math.exp(step)));
                    case LOG_LOG -> {
                        double log = Math.log(p);
                        double factor = Math.exp(-step / log); // the logarithm is negative, so this is above 1
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
