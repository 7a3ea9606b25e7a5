package org.waystage.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.Sampling;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.CoOccurrence;

/**
 * The words for shares, ratios and their confidence intervals in one language.
 *
 * <p>Percentages are whole. A share with a base below {@link #MIN_BASE} is not shown as a percentage and has no
 * interval; a share with base 0 is a dash.
 */
public final class ShareWords {
    /**
     * The least base of a percentage: with a smaller one, one case more or less would change it by more than twenty
     * points.
     */
    public static final long MIN_BASE = 5;

    private static final double LEVEL = 0.95;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private final Words words;
    private final Sampling sampling;

    public ShareWords(Words words) {
        this(words, Sampling.NOT_STATED);
    }

    /**
     * Creates the words.
     *
     * @param sampling how the cases were sampled: unless they may be a random sample, shares of cases and lifts have no intervals
     */
    public ShareWords(Words words, Sampling sampling) {
        this.words = words;
        this.sampling = sampling;
    }

    /** Returns whether shares of cases and lifts have intervals. */
    public boolean hasIntervals() {
        return sampling.mayBeDrawn();
    }

    /** Returns why shares of cases have no intervals, if they have none. */
    public String noIntervals() {
        return say("intervals.none.");
    }

    /** Returns what intervals of other numbers assume, if shares of cases have none. */
    public String asDrawn() {
        return say("intervals.as-drawn.");
    }

    private String say(String family) {
        return words.say(family + sampling.code().orElseThrow());
    }

    /** Returns the count and the base and, with a base of at least {@link #MIN_BASE}, the percentage. */
    public String of(Share share) {
        return share.base() < MIN_BASE
                ? words.say("share.of", share.count(), share.base())
                : words.say(
                        "share.of.percent", share.count(), share.base(), words.percent(share.count(), share.base()));
    }

    /**
     * Returns the percentage or, with a base below {@link #MIN_BASE}, the count and the base; a dash if the base is 0.
     */
    public String percent(Share share) {
        if (share.base() == 0) {
            return words.say("none.dash");
        }
        return share.base() < MIN_BASE
                ? words.say("share.of", share.count(), share.base())
                : words.percent(share.count(), share.base());
    }

    /**
     * Returns a number in relation to all cases with a record: a percentage if there are at least {@link #MIN_BASE}, or else only the
     * base.
     */
    public String ofAll(Share share) {
        return share.base() < MIN_BASE
                ? words.count("tile.of.few", share.base())
                : words.count("tile.of", share.base(), words.percent(share.count(), share.base()));
    }

    /** Returns the interval of a share of cases; a dash if there is none or the base is below {@link #MIN_BASE}. */
    public String interval(Share share) {
        return !hasIntervals() || share.base() < MIN_BASE ? words.say("none.dash") : bounds(share.interval());
    }

    /** Returns the percentage with its interval, if shares of cases have intervals. */
    public String withInterval(Share share) {
        return hasIntervals() ? words.say("share.and-interval", percent(share), interval(share)) : percent(share);
    }

    /** Returns two limits as percentages; a dash if there are none. */
    public String bounds(Optional<Interval> bounds) {
        return bounds.map(ends -> words.say("share.interval", percent(ends.lower()), percent(ends.upper())))
                .orElse(words.say("none.dash"));
    }

    /** Returns the percentage of an estimated share, which is not a count out of a base. */
    public String percent(double share) {
        BigDecimal hundredths = new BigDecimal(100 * share).setScale(0, RoundingMode.HALF_UP);
        return words.percent(words.number(hundredths));
    }

    /** Returns the percentage at a tick of an axis, with one decimal if needed. */
    public String mark(double share) {
        BigDecimal tenths = BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP);
        return words.percent(words.number(tenths.stripTrailingZeros()));
    }

    /** Returns the lift of a pair and its confidence interval, if there are any. */
    public String lift(CoOccurrence.Pair pair) {
        if (pair.lift().isEmpty()) {
            return words.say("none.dash");
        }
        String lift = ratio(pair.lift().getAsDouble());
        return pair.liftInterval(LEVEL)
                .filter(any -> hasIntervals())
                .map(ends -> words.say("ratio.interval", lift, ratio(ends.lower()), ratio(ends.upper())))
                .orElse(lift);
    }

    public String ratio(double value) {
        return words.number(new BigDecimal(value).setScale(value < 10 ? 2 : 1, RoundingMode.HALF_UP));
    }

    /** Returns a number with three significant digits; a dash if there is none. */
    public String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : words.say("none.dash");
    }

    /** Returns a number with three significant digits, and all digits before the decimal point. */
    public String number(double value) {
        if (!Double.isFinite(value)) {
            return words.say("none.dash");
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
        int beforePoint = rounded.precision() - rounded.scale();
        int scale = value == 0 ? 0 : Math.max(0, THREE_DIGITS.getPrecision() - beforePoint);
        return words.number(new BigDecimal(value).setScale(scale, RoundingMode.HALF_UP));
    }
}
