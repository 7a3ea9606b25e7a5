package org.waystage.analysis.diffusion;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.waystage.analysis.Worded;

/**
 * The verdict on whether a fitted diffusion model may be used, with the reasons if it may not. A refused fit still has
 * its numbers.
 *
 * <p>The limits are constants of this type. They define what the data must support for a forecast to be more than an
 * artefact of the curve; {@link DiffusionFit} has the numbers needed to apply other limits.
 *
 * @param reasons the reasons why the fit is refused, each once, in the order of the constants; empty if it is usable;
 *     immutable
 */
public record DiffusionVerdict(List<Reason> reasons) {
    /**
     * The least number of periods with adoptions beyond the number of free parameters. These are the degrees of freedom
     * of all standard errors: with five, the residual variance is known to within a
     * factor of two and a half at best (95 per cent); with fewer, the standard errors are hardly more than a guess.
     */
    public static final int MIN_DEGREES_OF_FREEDOM = 5;

    /**
     * The largest ratio of the limits m e<sup>±t·SE/m</sup>, where t is Student's quantile for 95 per cent. Beyond a factor of two,
     * both "half of the market has adopted" and "all of it has" are between them.
     */
    public static final double MAX_MARKET_RATIO = 2;

    /**
     * The least p of Bass per period in a usable fit. A smaller p means that the series starts long after the launch,
     * or long before.
     */
    public static final double MIN_P = 1e-6;

    /**
     * The largest p per period in a usable fit: if half of the market adopts at once, there is no diffusion to
     * describe.
     */
    public static final double MAX_P = 0.5;

    /**
     * The least q of Bass, or k of the other models, per period in a usable fit. Below it, going from a tenth to nine
     * tenths of the market takes more than four thousand periods, which no series can show.
     */
    public static final double MIN_Q = 1e-3;

    /**
     * The largest q of Bass, or k of the other models, per period in a usable fit. Above it, going from a tenth to nine
     * tenths of the market takes about two periods, too few to see a shape.
     */
    public static final double MAX_Q = 2;

    /** The reason why a fit is refused. Its text is a sentence. */
    public enum Reason implements Worded {
        /** The series is empty or all its values are 0. */
        NO_ADOPTIONS("no-adoptions"),
        /** There are fewer periods with adoptions than free parameters plus {@link #MIN_DEGREES_OF_FREEDOM}. */
        TOO_FEW_POINTS("too-few-points"),
        /** No minimum of the sum of squares was reached. */
        DID_NOT_CONVERGE("did-not-converge"),
        /**
         * A rate is outside the range of a diffusion: see {@link #MIN_P}, {@link #MAX_P}, {@link #MIN_Q},
         * {@link #MAX_Q}.
         */
        PARAMETER_OUT_OF_RANGE("parameter-out-of-range"),
        /**
         * The market size is not given, and the peak is not past: the fitted curve is steepest in the last period or
         * later, or one of the last two values is the largest (a single lower value may be chance). Before the peak,
         * estimates of m are unstable (Mahajan, Muller and Bass 1990).
         */
        PEAK_NOT_REACHED("peak-not-reached"),
        /** The market size is estimated with limits wider than {@link #MAX_MARKET_RATIO}, or without a standard error. */
        MARKET_NOT_IDENTIFIED("market-not-identified"),
        /** m is below the number already counted, whether it is given or estimated. */
        MARKET_BELOW_OBSERVED("market-below-observed");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** Makes an immutable copy of the reasons, each once, in the order of the constants. */
    public DiffusionVerdict {
        Set<Reason> given = Set.copyOf(reasons);
        reasons = Arrays.stream(Reason.values()).filter(given::contains).toList();
    }

    /**
     * Returns whether the fit may be used.
     *
     * @return whether there are no reasons against it
     */
    public boolean isUsable() {
        return reasons.isEmpty();
    }

    /**
     * Returns the code of the verdict.
     *
     * @return {@code usable} or {@code refused}
     */
    public String code() {
        return isUsable() ? "usable" : "refused";
    }

    /** Judges a fit. Later checks apply only if earlier ones leave something to check. */
    static DiffusionVerdict of(
            DiffusionSeries series,
            DiffusionModel model,
            OptionalDouble marketSize,
            List<DiffusionFit.Parameter> parameters,
            boolean converged) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        boolean estimated = marketSize.isEmpty();
        int counted = (int) series.values().stream().filter(value -> value > 0).count();
        int degrees = counted - (estimated ? 3 : 2);
        if (counted == 0) {
            reasons.add(Reason.NO_ADOPTIONS);
        }
        if (degrees < MIN_DEGREES_OF_FREEDOM) {
            reasons.add(Reason.TOO_FEW_POINTS);
        }
        double market = parameters.isEmpty()
                ? marketSize.orElse(Double.MAX_VALUE)
                : parameters.get(DiffusionCurve.SIZE).value();
        if (market < series.total()) {
            reasons.add(Reason.MARKET_BELOW_OBSERVED);
        }
        if (!parameters.isEmpty()) {
            if (!converged) {
                reasons.add(Reason.DID_NOT_CONVERGE);
            }
            if (!areRatesInRange(model, parameters)) {
                reasons.add(Reason.PARAMETER_OUT_OF_RANGE);
            }
            if (estimated && !isPeakPast(series, model, parameters)) {
                reasons.add(Reason.PEAK_NOT_REACHED);
            }
            if (estimated && !isIdentified(parameters.get(DiffusionCurve.SIZE), degrees)) {
                reasons.add(Reason.MARKET_NOT_IDENTIFIED);
            }
        }
        return new DiffusionVerdict(List.copyOf(reasons));
    }

    private static boolean areRatesInRange(DiffusionModel model, List<DiffusionFit.Parameter> parameters) {
        double first = parameters.get(0).value();
        if (model != DiffusionModel.BASS) {
            return first >= MIN_Q && first <= MAX_Q;
        }
        double q = parameters.get(1).value();
        return first >= MIN_P && first <= MAX_P && q >= MIN_Q && q <= MAX_Q;
    }

    private static boolean isPeakPast(
            DiffusionSeries series, DiffusionModel model, List<DiffusionFit.Parameter> parameters) {
        List<Double> values = series.values();
        int n = values.size();
        double greatest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double fitted = model.peak(parameters.get(0).value(), parameters.get(1).value());
        return fitted <= n - 1 && values.subList(Math.max(0, n - 2), n).stream().allMatch(value -> value < greatest);
    }

    private static boolean isIdentified(DiffusionFit.Parameter market, int degrees) {
        if (market.standardError().isEmpty()) {
            return false;
        }
        double relative = market.standardError().getAsDouble() / market.value();
        return Math.exp(2 * studentQuantile(degrees) * relative) <= MAX_MARKET_RATIO;
    }

    /**
     * Returns the number that Student's t exceeds in size with probability 0.05, by halving. At t, the probability of more is I(ν/2, 1/2)
     * at ν/(ν+t²) (Abramowitz and Stegun 26.7.1).
     */
    static double studentQuantile(int degrees) {
        double low = 1;
        double high = 16;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            double beyond = RegularizedBeta.value(degrees / (degrees + middle * middle), degrees / 2.0, 0.5);
            if (beyond > 0.05) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
