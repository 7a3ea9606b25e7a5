package org.waystage.analysis.diffusion;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Statistics of how well a fitted curve follows its series.
 *
 * <p>A residual is the observed value minus the predicted one, in the units of the series: values per period, or sums
 * for {@link DiffusionMethod#NLS_CUMULATIVE}. n is the number of points, a the number of points with adoptions, and k
 * the number of free parameters. The degrees of freedom are a - k: periods without adoptions, of which a series may
 * have any number at its end, make no standard error smaller. If every period has adoptions, as in most published
 * series, a equals n.
 *
 * <p>The information criteria assume independent normal errors with a common variance: lnL = -n/2 (ln(2π SSE/n) + 1),
 * without omitting constants, and with K = k + 1 parameters including the variance, as in R. They compare fits to the
 * same values of the same series; a fit of the sums is not comparable with a fit of the values per period.
 *
 * @param residuals the residuals by period; immutable
 * @param sumOfSquares the sum of their squares, SSE; infinite or 0 if it exceeds the range of a double, which does not
 *     affect the other statistics
 * @param degreesOfFreedom a - k, or 0 if that is negative
 * @param standardError the residual standard error, √(SSE/(a-k)); empty if a ≤ k
 * @param durbinWatson Σ(e<sub>t</sub> - e<sub>t-1</sub>)<sup>2</sup> / Σe<sub>t</sub><sup>2</sup>, from 0 to 4: near 2
 *     without serial correlation, toward 0 if residuals resemble their neighbours, which makes standard errors too
 *     small; empty if all residuals are 0
 * @param autocorrelation the correlation with the previous period, Σe<sub>t</sub>e<sub>t-1</sub> /
 *     Σe<sub>t</sub><sup>2</sup>; empty if all residuals are 0
 * @param runs the number of runs of residuals with the same sign, ignoring zeros
 * @param expectedRuns the mean number of runs of independent residuals, 1 + 2ab/(a+b) for a positive and b negative
 *     ones; empty if all residuals are 0
 * @param aic Akaike's information criterion, 2K - 2 lnL; empty if all residuals are 0
 * @param aicc the criterion corrected for small samples, AIC + 2K(K+1)/(n-K-1); empty if all residuals are 0 or n &lt;=
 *     K+1
 * @param bic the criterion of Schwarz, K ln(n) - 2 lnL; empty if all residuals are 0
 */
public record FitDiagnostics(
        List<Double> residuals,
        double sumOfSquares,
        int degreesOfFreedom,
        OptionalDouble standardError,
        OptionalDouble durbinWatson,
        OptionalDouble autocorrelation,
        int runs,
        OptionalDouble expectedRuns,
        OptionalDouble aic,
        OptionalDouble aicc,
        OptionalDouble bic) {
    /** Makes an immutable copy of the residuals. */
    public FitDiagnostics {
        residuals = List.copyOf(residuals);
    }

    /**
     * Computes the statistics of residuals.
     *
     * @param relative the residuals, in units of the total, so that squares stay within the range of a double for any
     *     series
     * @param total the total of the series, above 0
     * @param free the number of estimated parameters
     * @param degrees the degrees of freedom, which may be negative
     */
    static FitDiagnostics of(List<Double> relative, double total, int free, int degrees) {
        int n = relative.size();
        List<Double> residuals =
                relative.stream().map(residual -> total * residual).toList();
        double squares = 0;
        double steps = 0;
        double products = 0;
        int runs = 0;
        int above = 0;
        int below = 0;
        double sign = 0;
        for (int i = 0; i < n; i++) {
            double residual = relative.get(i);
            squares += residual * residual;
            if (i > 0) {
                double step = residual - relative.get(i - 1);
                steps += step * step;
                products += residual * relative.get(i - 1);
            }
            if (residual != 0) {
                runs += Math.signum(residual) == sign ? 0 : 1;
                sign = Math.signum(residual);
                above += sign > 0 ? 1 : 0;
                below += sign < 0 ? 1 : 0;
            }
        }
        int left = Math.max(0, degrees);
        OptionalDouble error = left > 0 ? OptionalDouble.of(total * Math.sqrt(squares / left)) : OptionalDouble.empty();
        OptionalDouble none = OptionalDouble.empty();
        if (squares == 0) {
            return new FitDiagnostics(residuals, 0, left, error, none, none, runs, none, none, none, none);
        }
        int counted = free + 1;
        double deviance = n * (Math.log(2 * Math.PI * squares / n) + 2 * Math.log(total) + 1);
        double aic = deviance + 2 * counted;
        int spare = n - counted - 1;
        return new FitDiagnostics(
                residuals,
                total * (total * squares),
                left,
                error,
                OptionalDouble.of(steps / squares),
                OptionalDouble.of(products / squares),
                runs,
                OptionalDouble.of(1 + 2.0 * above * below / (above + below)),
                OptionalDouble.of(aic),
                spare > 0 ? OptionalDouble.of(aic + 2.0 * counted * (counted + 1) / spare) : none,
                OptionalDouble.of(deviance + counted * Math.log(n)));
    }
}
