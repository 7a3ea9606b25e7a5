package org.waystage.results.internal.form;

import java.util.Optional;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;

/**
 * Which intervals of shares are written.
 *
 * @param written whether any are
 */
public record Intervals(boolean written) {
    /** All intervals. */
    public static final Intervals ALL = new Intervals(true);

    /** Returns the interval of a share; empty if there is none or intervals are not written. */
    public Optional<Interval> interval(Share share) {
        return written(share.interval());
    }

    /** Returns an interval; empty if there is none or intervals are not written. */
    public Optional<Interval> written(Optional<Interval> ends) {
        return ends.filter(any -> written);
    }

    /** Returns the method of the interval of a share; empty if it has no interval or none is written. */
    public Optional<String> methodOf(Share share) {
        return interval(share).map(any -> share.method().code());
    }

    /** Returns the method of shares without a stated population; empty if intervals are not written. */
    public Optional<String> methodOfShares() {
        return Optional.of(Share.of(0, 0).method().code()).filter(any -> written);
    }
}
