package org.waystage.analysis.diffusion;

import java.util.Arrays;
import java.util.Optional;

/**
 * A method of fitting a diffusion model to a series. It determines what is predicted, and which errors are assumed
 * ({@link #errors()}).
 *
 * <p>S(t) is the value of period t and Y(t) the sum up to its end, with Y(0) = 0; m and F are those of
 * {@link DiffusionModel}. The methods give different estimates from the same series, so a fit states its method.
 */
public enum DiffusionMethod {
    /**
     * The regression of Bass (1969): S(t) = a + b Y(t-1) + c Y(t-1)<sup>2</sup> by ordinary least squares, where m =
     * (-b - √(b<sup>2</sup> - 4ac)) / 2c, p = a/m, q = -mc. Without real roots there are no parameters. Only for the
     * Bass model, and biased, because it approximates a curve by steps; with a given m it is the regression of S(t) on
     * m - Y(t-1) and Y(t-1) (m - Y(t-1)) / m. Its intervals are those of the parameters of this regression, in which
     * errors feed back as in {@link #NLS_HAZARD}; they mostly miss the parameters of the curve.
     */
    OLS("ols"),
    /**
     * S(t) = m (F(t) - F(t-1)), by nonlinear least squares: Srinivasan and Mason (1986). This is the recommended
     * method for amounts. Its intervals are valid if the errors of the periods are independent.
     */
    NLS_INCREMENTS("nls-increments"),
    /**
     * S(t) = (m - Y(t-1)) (F(t) - F(t-1)) / (1 - F(t-1)), the form of Jain and Rao (1990). Its intervals are valid if
     * those who did not adopt in a period may do so later, so that the error of a period feeds back into the next ones;
     * if errors are independent of later periods, the interval of m covers m in only 40 to 80 of 100 series.
     */
    NLS_HAZARD("nls-hazard"),
    /**
     * Y(t) = m F(t). The error of a period is part of all later sums, so the errors of sums are not independent, as the
     * standard errors and intervals of least squares assume: with independent errors per period, 95 per cent intervals
     * cover m in half of the series or fewer. A fit with this method therefore has no intervals and no forecast, and
     * its verdict is {@link DiffusionVerdict.Reason#ERRORS_ADD_UP}. Its standard errors, which are too small as well,
     * are given only for comparison with published ones.
     */
    NLS_CUMULATIVE("nls-cumulative"),
    /** S(t) = m f(t), where f is the derivative of F: the rate at the end of a period represents the period. */
    DENSITY("density"),
    /**
     * Maximum likelihood for bodies counted one by one, each of which adopts by the end of period t with the probability
     * F(t), independently of others: the method for bodies, after Schmittlein and Mahajan (1982). The probability of the
     * series is
     *
     * <p>m! / ((m-N)! Π S(t)!) · Π (F(t) - F(t-1))<sup>S(t)</sup> · (1 - F(n) + F(0))<sup>m-N</sup>
     *
     * <p>for N counted in n periods in a market of m. If m is estimated, it is the unknown size of this multinomial population
     * (Sanathanan 1972): the rates maximize the probability of the periods given N, Π ((F(t) - F(t-1)) / A)<sup>S(t)</sup>
     * with A = F(n) - F(0), and m is N/A, which is never below N. The interval of m comes from the whole probability. If a population
     * of M bodies is given, each of which belongs to the market with the probability c, m is cM, and a body adopts by t with the
     * probability cF(t), as in the paper of 1982. The interval of m is then that of the probability c, and may begin below N.
     */
    MULTINOMIAL("multinomial", ErrorModel.MULTINOMIAL),
    /**
     * Maximum likelihood for independent counts, each Poisson with the mean m (F(t) - F(t-1)). The estimates are
     * those of the multinomial method; but m is the mean size of a market, not its size, so its interval
     * is wider and may begin below N.
     */
    POISSON("poisson", ErrorModel.POISSON),
    /**
     * Maximum likelihood for independent counts, each negative binomial with the mean μ = m (F(t) - F(t-1)) and the variance μ
     * + κμ<sup>2</sup>: for sums that vary more than independent events, such as sales.
     */
    NEGATIVE_BINOMIAL("negative-binomial", ErrorModel.NEGATIVE_BINOMIAL);

    private final String code;
    private final ErrorModel errors;

    DiffusionMethod(String code) {
        this(code, ErrorModel.EQUAL_VARIANCE);
    }

    DiffusionMethod(String code, ErrorModel errors) {
        this.code = code;
        this.errors = errors;
    }

    /**
     * Returns the errors that the method assumes. Its intervals are valid if the assumption is true.
     *
     * @return the error model
     */
    public ErrorModel errors() {
        return errors;
    }

    /**
     * Returns the code of the method, for example {@code nls-increments}.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * Returns the method with a code.
     *
     * @param code the code, for example {@code nls-increments}
     * @return the method; empty if none has this code
     */
    public static Optional<DiffusionMethod> of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }

    /**
     * Returns whether this method can fit a model. {@link #OLS} fits the Bass model only, the others fit every model.
     *
     * @param model the diffusion model
     * @return whether this method can fit the model
     */
    public boolean fits(DiffusionModel model) {
        return this != OLS || model == DiffusionModel.BASS;
    }

    /** Returns whether the fitted quantities may have independent errors, as intervals assume. */
    boolean hasIntervals() {
        return this != NLS_CUMULATIVE;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
