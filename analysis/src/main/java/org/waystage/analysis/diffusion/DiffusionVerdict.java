package org.waystage.analysis.diffusion;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.waystage.analysis.Worded;

/**
 * Whether a fitted diffusion model may be used, and if not, why not. A refused fit still shows its numbers.
 *
 * <p>The limits are constants of this type. They say what the data must carry before a forecast is more than an artefact of
 * the curve; who wants other limits has all the numbers in {@link DiffusionFit}.
 *
 * @param reasons why the fit is refused, each once, in the order of the constants; empty if it is usable; immutable
 */
public record DiffusionVerdict(List<Reason> reasons) {
    /**
     * How many periods with adoptions there must be beyond the number of free parameters. These are the degrees of freedom that
     * all errors and intervals go by ({@link FitDiagnostics}): with five the residual variance is known to a factor of two and a
     * half at best (95 per cent), with fewer the standard errors are hardly more than a guess.
     */
    public static final int MIN_DEGREES_OF_FREEDOM = 5;

    /**
     * How far apart the limits of the profile interval of m may be, as a ratio. Beyond a factor of two "half of the market has
     * adopted" and "all of it has" are both in the interval.
     */
    public static final double MAX_MARKET_RATIO = 2;

    /**
     * How far an estimated m may lie below what has been counted, as a share of it. A little below is within the errors of a
     * nearly complete series, more contradicts the counts. A given m may not lie below them at all.
     */
    public static final double MIN_MARKET_SHARE = 0.9;

    /**
     * The least rate of a usable fit, a period: p of Bass. A smaller p means that the series starts long after the launch, or
     * long before.
     */
    public static final double MIN_P = 1e-6;

    /** The greatest p of a usable fit, a period: half of the market at once leaves no diffusion to be described. */
    public static final double MAX_P = 0.5;

    /**
     * The least q of Bass, or k of the others, of a usable fit, a period: below it, going from a tenth to nine tenths of the
     * market takes more than four thousand periods, which no series can show.
     */
    public static final double MIN_Q = 1e-3;

    /**
     * The greatest q of Bass, or k of the others, of a usable fit, a period: above it, going from a tenth to nine tenths of the
     * market takes about two periods, too few to see a shape.
     */
    public static final double MAX_Q = 2;

    /** How many periods ahead the width of the forecast is judged: three, as in plans of three years. */
    public static final int HORIZON = 3;

    /**
     * How far the 95 per cent limits of the cumulated forecast {@link #HORIZON} periods ahead may be from each other, as a
     * share of the forecast: half of it, so about a quarter up or down.
     */
    public static final double MAX_FORECAST_WIDTH = 0.5;

    /** Why a fit is refused. The text is a sentence. */
    public enum Reason implements Worded {
        /** The series is empty or all zero. */
        NO_ADOPTIONS("no-adoptions"),
        /** There are fewer periods with adoptions than parameters and {@link #MIN_DEGREES_OF_FREEDOM} together. */
        TOO_FEW_POINTS("too-few-points"),
        /** The regression has no real roots, so that there are no parameters. */
        NO_REAL_ROOTS("no-real-roots"),
        /** No minimum of the sum of squares was reached. */
        DID_NOT_CONVERGE("did-not-converge"),
        /** A rate lies outside of what can be a diffusion: see {@link #MIN_P}, {@link #MAX_P}, {@link #MIN_Q}, {@link #MAX_Q}. */
        PARAMETER_OUT_OF_RANGE("parameter-out-of-range"),
        /**
         * The market size is not given, and the peak is not past: the fitted curve is fastest in the last period or later, or one
         * of the last two values is the greatest (a single lower value may be chance). Before the peak, estimates of m are not
         * stable (Mahajan, Muller and Bass 1990).
         */
        PEAK_NOT_REACHED("peak-not-reached"),
        /** The profile interval of m is open or wider than {@link #MAX_MARKET_RATIO}. */
        MARKET_NOT_IDENTIFIED("market-not-identified"),
        /** m lies below what has been counted already. */
        MARKET_BELOW_OBSERVED("market-below-observed"),
        /** Sums were fitted, whose errors add up, so that there are no intervals to judge the fit by: {@link DiffusionMethod#NLS_CUMULATIVE}. */
        ERRORS_ADD_UP("errors-add-up"),
        /** The forecast interval is wider than {@link #MAX_FORECAST_WIDTH}, or cannot be told. */
        INTERVAL_TOO_WIDE("interval-too-wide");

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

    /** Keeps an immutable copy of the reasons, each once, in the order of the constants. */
    public DiffusionVerdict {
        Set<Reason> given = Set.copyOf(reasons);
        reasons = Arrays.stream(Reason.values()).filter(given::contains).toList();
    }

    /**
     * Tells whether the fit may be used.
     *
     * @return whether there is no reason against it
     */
    public boolean isUsable() {
        return reasons.isEmpty();
    }

    /**
     * Returns the verdict as it is written.
     *
     * @return {@code usable} or {@code refused}
     */
    public String code() {
        return isUsable() ? "usable" : "refused";
    }

    /** Weighs a fit. Later questions are asked only where earlier ones leave something to ask of. */
    static DiffusionVerdict of(DiffusionFit.Findings findings) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        DiffusionSeries series = findings.series();
        boolean estimated = findings.marketSize().isEmpty();
        long counted = series.values().stream().filter(value -> value > 0).count();
        if (counted == 0) {
            reasons.add(Reason.NO_ADOPTIONS);
        }
        if (counted < (estimated ? 3 : 2) + MIN_DEGREES_OF_FREEDOM) {
            reasons.add(Reason.TOO_FEW_POINTS);
        }
        if (findings.noRoots()) {
            reasons.add(Reason.NO_REAL_ROOTS);
        }
        List<FitParameter> parameters = findings.parameters();
        double market = parameters.isEmpty()
                ? findings.marketSize().orElse(Double.MAX_VALUE)
                : parameters.get(DiffusionCurve.SIZE).value();
        if (market < series.total() * (estimated ? MIN_MARKET_SHARE : 1)) {
            reasons.add(Reason.MARKET_BELOW_OBSERVED);
        }
        if (parameters.isEmpty()) {
            return new DiffusionVerdict(List.copyOf(reasons));
        }
        if (!findings.converged()) {
            reasons.add(Reason.DID_NOT_CONVERGE);
        }
        if (!areRatesInRange(findings.model(), parameters)) {
            reasons.add(Reason.PARAMETER_OUT_OF_RANGE);
        }
        if (estimated && !isPeakPast(findings)) {
            reasons.add(Reason.PEAK_NOT_REACHED);
        }
        if (!findings.method().hasIntervals()) {
            reasons.add(Reason.ERRORS_ADD_UP);
            return new DiffusionVerdict(List.copyOf(reasons));
        }
        if (estimated && !isIdentified(parameters.get(DiffusionCurve.SIZE))) {
            reasons.add(Reason.MARKET_NOT_IDENTIFIED);
        }
        if (!isNarrow(findings.ahead())) {
            reasons.add(Reason.INTERVAL_TOO_WIDE);
        }
        return new DiffusionVerdict(List.copyOf(reasons));
    }

    private static boolean areRatesInRange(DiffusionModel model, List<FitParameter> parameters) {
        double first = parameters.get(0).value();
        if (model != DiffusionModel.BASS) {
            return first >= MIN_Q && first <= MAX_Q;
        }
        double q = parameters.get(1).value();
        return first >= MIN_P && first <= MAX_P && q >= MIN_Q && q <= MAX_Q;
    }

    private static boolean isPeakPast(DiffusionFit.Findings findings) {
        List<Double> values = findings.series().values();
        int n = values.size();
        double greatest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double fitted = findings.model()
                .peak(
                        findings.parameters().get(0).value(),
                        findings.parameters().get(1).value());
        return fitted <= n - 1 && values.subList(Math.max(0, n - 2), n).stream().allMatch(value -> value < greatest);
    }

    private static boolean isIdentified(FitParameter market) {
        return market.interval()
                .filter(interval -> interval.upper() <= MAX_MARKET_RATIO * interval.lower())
                .isPresent();
    }

    private static boolean isNarrow(List<DiffusionForecast.Point> ahead) {
        if (ahead.isEmpty()) {
            return false;
        }
        DiffusionForecast.Point last = ahead.get(ahead.size() - 1);
        return last.cumulatedUpper() - last.cumulatedLower() <= MAX_FORECAST_WIDTH * last.cumulated();
    }
}
