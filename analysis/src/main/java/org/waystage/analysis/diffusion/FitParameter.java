package org.waystage.analysis.diffusion;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.share.Interval;

/**
 * A parameter of a fitted curve, with its uncertainty.
 *
 * @param name the name, one of {@link DiffusionModel#parameters()}
 * @param value the point estimate, or the given value; a rate is per period, a time a number of periods, and m in the
 *     units of the series
 * @param fixed whether the value was given rather than estimated
 * @param standardError the asymptotic standard error, the root of the diagonal of
 *     s<sup>2</sup>(J<sup>T</sup>J)<sup>-1</sup> with s<sup>2</sup> = SSE/(a-k) for a periods with adoptions, k free
 *     parameters and the Jacobian J; empty for a given value, if a ≤ k, and if J is singular; too small for
 *     {@link DiffusionMethod#NLS_CUMULATIVE}
 * @param interval the profile-likelihood interval: all values for which the best fit of the other parameters has (SSE -
 *     SSE<sub>min</sub>) / s<sup>2</sup> at or below the square of Student's t quantile with a-k degrees of freedom
 *     (Bates and Watts 1988, chapter 6, where a is the number of points; periods without adoptions do not count here,
 *     see {@link FitDiagnostics}). Unlike an interval of standard errors around the estimate, it shows if the data give
 *     no limit: that end is infinite. Empty if it could not be computed, and for {@link DiffusionMethod#NLS_CUMULATIVE}
 */
public record FitParameter(
        String name, double value, boolean fixed, OptionalDouble standardError, Optional<Interval> interval) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the value or the standard error is not a finite number
     */
    public FitParameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(interval, "interval");
        if (!Double.isFinite(value) || !Double.isFinite(standardError.orElse(0))) {
            throw new IllegalArgumentException(name + " is not a finite number");
        }
    }
}
