package org.waystage.analysis.diffusion;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well a fitted curve follows its series.
 *
 * <p>A residual is the observed value less the predicted one, in the units of the series: values per period, or sums for
 * {@link DiffusionMethod#NLS_CUMULATIVE}. n is the number of points, a that of the points with adoptions, k that of the free
 * parameters. Degrees of freedom are a - k: a period without adoptions, of which a quiet tail may have any number, makes no
 * standard error smaller. Where each period has adoptions, as in most published series, a is n.
 *
 * <p>The information criteria take the errors as independent and normal with one variance: lnL = -n/2 (ln(2π SSE/n) + 1),
 * nothing left out, and count K = k + 1 parameters, the variance among them, as R does. They compare fits to the same values
 * of the same series; a fit of the sums is not comparable with one of the values per period.
 *
 * @param residuals the residuals by period; immutable
 * @param sumOfSquares the sum of their squares, SSE; infinite, or 0, where it leaves the range of a double: what follows does not
 * @param degreesOfFreedom a - k, 0 where that is less
 * @param standardError the residual standard error, √(SSE/(a-k)); empty where a ≤ k
 * @param durbinWatson Σ(e<sub>t</sub> - e<sub>t-1</sub>)<sup>2</sup> / Σe<sub>t</sub><sup>2</sup>, from 0 to 4: near 2 without
 *     serial correlation, toward 0 where residuals resemble their neighbours, which makes standard errors too small; empty if
 *     all residuals are 0
 * @param autocorrelation the correlation with the period before, Σe<sub>t</sub>e<sub>t-1</sub> / Σe<sub>t</sub><sup>2</sup>;
 *     empty if all residuals are 0
 * @param runs how many runs of residuals of one sign there are, zeros passed over
 * @param expectedRuns how many independent residuals would have on average, 1 + 2ab/(a+b) for a positive and b negative ones;
 *     empty if all residuals are 0
 * @param aic Akaike's criterion, 2K - 2 lnL; empty if all residuals are 0
 * @param aicc the same for small samples, AIC + 2K(K+1)/(n-K-1); empty where n &lt;= K+1 too
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
     * Works out what follows from residuals.
     *
     * @param relative the residuals, in units of the total, so that the squares of no series leave the range of a double
     * @param total the total of the series, above 0
     * @param free how many parameters were estimated
     * @param degrees the degrees of freedom, which may be below 0
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
