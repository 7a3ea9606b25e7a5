package org.waystage.examples.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.CoOccurrence;

/**
 * How shares, ratios and their intervals read in one language.
 *
 * <p>Percentages are whole. A share of fewer than {@link #MIN_BASE} is no percentage and has no interval, and one of none at all
 * is a dash.
 */
final class ShareWords {
    /** Of fewer a share is no percentage: one case more or less would move it by more than twenty points. */
    static final long MIN_BASE = 5;

    private static final double LEVEL = 0.95;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private final Words words;

    ShareWords(Words words) {
        this.words = words;
    }

    /** Returns how many of how many, and from {@link #MIN_BASE} on the percentage. */
    String of(Share share) {
        return share.base() < MIN_BASE
                ? words.say("share.of", share.count(), share.base())
                : words.say(
                        "share.of.percent", share.count(), share.base(), words.percent(share.count(), share.base()));
    }

    /** Returns the percentage, or of fewer than {@link #MIN_BASE} how many of how many; a dash of none. */
    String percent(Share share) {
        if (share.base() == 0) {
            return words.say("none.dash");
        }
        return share.base() < MIN_BASE
                ? words.say("share.of", share.count(), share.base())
                : words.percent(share.count(), share.base());
    }

    /** Returns Wilson's interval; a dash where there is none, and of fewer than {@link #MIN_BASE}. */
    String interval(Share share) {
        return share.base() < MIN_BASE ? words.say("none.dash") : bounds(share.interval());
    }

    /** Returns two limits as percentages; a dash where there are none. */
    String bounds(Optional<Interval> bounds) {
        return bounds.map(ends -> words.say("share.interval", percent(ends.lower()), percent(ends.upper())))
                .orElse(words.say("none.dash"));
    }

    /** Returns the percentage of a share that is estimated, and no count of a base. */
    String percent(double share) {
        BigDecimal hundredths = new BigDecimal(100 * share).setScale(0, RoundingMode.HALF_UP);
        return words.percent(words.number(hundredths));
    }

    /** Returns the percentage at a mark of an axis, with a digit after the point if it needs one. */
    String mark(double share) {
        BigDecimal tenths = BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP);
        return words.percent(words.number(tenths.stripTrailingZeros()));
    }

    /** Returns the lift of a pair and its interval, as far as there are any. */
    String lift(CoOccurrence.Pair pair) {
        if (pair.lift().isEmpty()) {
            return words.say("none.dash");
        }
        String lift = ratio(pair.lift().getAsDouble());
        return pair.liftInterval(LEVEL)
                .map(ends -> words.say("ratio.interval", lift, ratio(ends.lower()), ratio(ends.upper())))
                .orElse(lift);
    }

    String ratio(double value) {
        return words.number(new BigDecimal(value).setScale(value < 10 ? 2 : 1, RoundingMode.HALF_UP));
    }

    /** Returns a number with three digits that count; a dash where there is none. */
    String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : words.say("none.dash");
    }

    /** Returns a number with three digits that count, those before the point all. */
    String number(double value) {
        if (!Double.isFinite(value)) {
            return words.say("none.dash");
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
        int beforePoint = rounded.precision() - rounded.scale();
        int scale = value == 0 ? 0 : Math.max(0, THREE_DIGITS.getPrecision() - beforePoint);
        return words.number(new BigDecimal(value).setScale(scale, RoundingMode.HALF_UP));
    }
}
