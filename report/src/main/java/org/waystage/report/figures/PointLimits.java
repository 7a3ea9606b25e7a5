package org.waystage.report.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.survival.TimeInterval;
import org.waystage.analysis.survival.TurnbullLimits;

/**
 * The confidence limits of an estimate from intervals at the requested times, each computed once, whichever languages and
 * pages request it.
 */
public final class PointLimits {
    /**
     * The largest number of distinct intervals for limits: each takes about five times as long as the estimate, and a report
     * needs them at a dozen times for each question.
     */
    public static final int MOST_INTERVALS = 300;

    private final TurnbullLimits limits;
    private final Map<Double, Optional<Interval>> found = new ConcurrentHashMap<>();

    private PointLimits(TurnbullLimits limits) {
        this.limits = limits;
    }

    /** Prepares the limits of an estimate from the number of cases of each interval. */
    static PointLimits of(Map<TimeInterval, Long> intervals, double level) {
        List<TimeInterval> all = new ArrayList<>();
        intervals.forEach((interval, cases) -> all.addAll(Collections.nCopies(Math.toIntExact(cases), interval)));
        return new PointLimits(TurnbullLimits.of(all, level));
    }

    /** Returns the limits of the survival at a time; empty if a search for them did not converge. */
    public Optional<Interval> at(double time) {
        return found.computeIfAbsent(time, limits::at);
    }
}
