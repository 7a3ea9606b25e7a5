package org.waystage.analysis.diffusion;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.waystage.analysis.Worded;

/**
 * The verdict on whether a fitted diffusion model may be used, with the reasons if it may not. A refused fit still has
 * its numbers.
 *
 * <p>The limits are constants of this type. They define what the data must support for a forecast to be more than an
 * artefact of the curve; {@link DiffusionFit} has all the numbers needed to apply other limits.
 *
 * @param reasons the reasons why the fit is refused, each once, in the order of the constants; empty if it is usable;
 *     immutable
 */
public record DiffusionVerdict(List<Reason> reasons) {
    /**
     * The least number of periods with adoptions beyond the number of free parameters. These are the degrees of freedom
     * of all errors and intervals ({@link DiffusionFit.Diagnostics}): with five, the residual variance is known to within a
     * factor of two and a half at best (95 per cent); with fewer, the standard errors are hardly more than a guess.
     */
    public static final int MIN_DEGREES_OF_FREEDOM = 5;

    /**
     * The largest ratio of the limits of the profile interval of m. Beyond a factor of two, the interval includes both
     * "half of the market has adopted" and "all of it has".
     */
    public static final double MAX_MARKET_RATIO = 2;

    /**
     * The level of the tests of lack of fit together: among series whose errors are as the method assumes, about one in
     * twenty is refused because of it. This is true for counts. Least squares on few bodies, which have no common variance, are
     * refused more often: among series of 30 bodies that follow the curve, 19 of 100. If there are two tests, each has half of
     * the level (Bonferroni).
     */
    public static final double LACK_OF_FIT_LEVEL = 0.05;

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

    /** The number of periods ahead at which the width of the forecast is judged: three, as in three-year plans. */
    public static final int HORIZON = 3;

    /**
     * The largest distance between the 95 per cent limits of the cumulated forecast {@link #HORIZON} periods ahead, as
     * a share of the forecast: one half, so about a quarter up or down.
     */
    public static final double MAX_FORECAST_WIDTH = 0.5;

    /** A market estimated to be the number counted may be less by a few units of the last place. */
    private static final double ROUNDING = 1e-12;

    /** The reason why a fit is refused. Its text is a sentence. */
    public enum Reason implements Worded {
        /** The series is empty or all its values are 0. */
        NO_ADOPTIONS("no-adoptions"),
        /** There are fewer periods with adoptions than free parameters plus {@link #MIN_DEGREES_OF_FREEDOM}. */
        TOO_FEW_POINTS("too-few-points"),
        /** The regression has no real roots, so there are no parameters. */
        NO_REAL_ROOTS("no-real-roots"),
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
        /** The profile interval of m is unbounded or wider than {@link #MAX_MARKET_RATIO}. */
        MARKET_NOT_IDENTIFIED("market-not-identified"),
        /**
         * m is below the number already counted, whether it is given or estimated. Least squares may estimate such a market;
         * with multinomial and Poisson counts, an estimated market is never below them.
         */
        MARKET_BELOW_OBSERVED("market-below-observed"),
        /**
         * Sums were fitted, whose errors add up, so there are no intervals by which to judge the fit:
         * {@link DiffusionMethod#NLS_CUMULATIVE}.
         */
        ERRORS_ADD_UP("errors-add-up"),
        /** The series is further from its curve than chance explains: {@link LackOfFit}, {@link #LACK_OF_FIT_LEVEL}. */
        LACK_OF_FIT("lack-of-fit"),
        /** The forecast interval is wider than {@link #MAX_FORECAST_WIDTH} or cannot be computed. */
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
        List<DiffusionFit.Parameter> parameters = findings.parameters();
        double market = parameters.isEmpty()
                ? findings.marketSize().orElse(Double.MAX_VALUE)
                : parameters.get(DiffusionCurve.SIZE).value();
        if (market < series.total() * (estimated ? 1 - ROUNDING : 1)) {
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
        List<LackOfFit> tests = findings.lackOfFit();
        if (tests.stream().anyMatch(test -> test.rejects(LACK_OF_FIT_LEVEL / tests.size()))) {
            reasons.add(Reason.LACK_OF_FIT);
        }
        if (!isNarrow(findings.ahead())) {
            reasons.add(Reason.INTERVAL_TOO_WIDE);
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

    private static boolean isIdentified(DiffusionFit.Parameter market) {
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
