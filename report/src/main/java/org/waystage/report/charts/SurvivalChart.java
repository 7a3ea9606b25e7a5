package org.waystage.report.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.report.words.ShareWords;
import org.waystage.report.words.Words;

/**
 * An incidence curve as a step function, with its confidence interval, strokes at censored cases, and the numbers at
 * risk.
 */
public final class SurvivalChart {
    private final SurvivalEstimate curve;
    private final double last;
    private final boolean thinned;
    private final List<StepChart.Corner> corners;
    private final List<StepChart.Corner> lost;
    private final List<StepChart.Corner> ended;

    /**
     * Prepares the drawing of a curve.
     *
     * @param curve the curve to draw
     * @param all the curves of all events, including this one
     */
    public SurvivalChart(SurvivalEstimate curve, List<SurvivalEstimate> all) {
        this.curve = curve;
        this.last = curve.points().isEmpty()
                ? 0
                : curve.points().get(curve.points().size() - 1).time();
        List<StepChart.Corner> changes = changes(curve);
        thinned = changes.size() > StepChart.STEPS;
        corners = thinned ? thinned(curve, last) : changes;
        Map<Double, Long> others = others(curve, all);
        lost = marks(curve, last, point -> point.censored() > others.getOrDefault(point.time(), 0L));
        ended = marks(curve, last, point -> others.containsKey(point.time()));
    }

    /** Returns whether fewer steps are drawn than the curve has. */
    public boolean isThinned() {
        return thinned;
    }

    /** Returns whether there are strokes at censored cases. */
    public boolean hasLost() {
        return !lost.isEmpty();
    }

    /** Returns whether there are marks at competing events. */
    public boolean hasEnded() {
        return !ended.isEmpty();
    }

    /**
     * Draws the curve.
     *
     * @param words the words of the language
     * @param shares the words for shares
     * @param axis the time axis
     * @param id the id of the drawing, unique in its page
     * @param title the title
     * @param description the text alternative
     * @param axisTitle the title of the time axis
     */
    public Svg draw(
            Words words,
            ShareWords shares,
            TimeAxis axis,
            String id,
            String title,
            String description,
            String axisTitle) {
        double most = corners.stream()
                .mapToDouble(corner -> corner.band().map(Interval::upper).orElse(corner.estimate()))
                .max()
                .orElse(1);
        return new StepChart(id, title, description, axis, most, 62)
                .band("band", corners, last)
                .axes(shares, axisTitle)
                .steps(corners, last)
                .strokes("strokes", lost, 5, 5)
                .strokes("strokes ends", ended, 14, 0)
                .numbers(
                        words.say("paths.curve.at-risk.marks"),
                        axis.ticks().stream()
                                .map(tick -> words.number(curve.atRisk(tick.time())))
                                .toList())
                .svg();
    }

    /** Returns the points at which the curve or its interval changes; the interval also changes at competing events. */
    private static List<StepChart.Corner> changes(SurvivalEstimate curve) {
        List<StepChart.Corner> corners = new ArrayList<>();
        corners.add(StepChart.Corner.of(0, 0));
        for (SurvivalEstimate.Point point : curve.points()) {
            StepChart.Corner before = corners.get(corners.size() - 1);
            if (point.estimate() > before.estimate() || !point.bounds().equals(before.band())) {
                corners.add(corner(point.time(), point));
            }
        }
        return corners;
    }

    private static List<StepChart.Corner> thinned(SurvivalEstimate curve, double last) {
        List<StepChart.Corner> corners = new ArrayList<>();
        for (int i = 0; i <= StepChart.STEPS; i++) {
            double time = last * i / StepChart.STEPS;
            curve.at(time).ifPresent(point -> corners.add(corner(time, point)));
        }
        return corners;
    }

    private static StepChart.Corner corner(double time, SurvivalEstimate.Point point) {
        return new StepChart.Corner(time, point.estimate(), point.bounds());
    }

    /** Returns the times of competing events, with the number of cases. */
    private static Map<Double, Long> others(SurvivalEstimate curve, List<SurvivalEstimate> all) {
        Map<Double, Long> others = new HashMap<>();
        for (SurvivalEstimate other : all) {
            for (SurvivalEstimate.Point point :
                    other.cause().equals(curve.cause()) ? List.<SurvivalEstimate.Point>of() : other.points()) {
                if (point.events() > 0) {
                    others.merge(point.time(), point.events(), Long::sum);
                }
            }
        }
        return others;
    }

    /** Returns the points at which a curve has a mark, at as many places as can be distinguished in the drawing. */
    private static List<StepChart.Corner> marks(
            SurvivalEstimate curve, double last, Predicate<SurvivalEstimate.Point> marked) {
        List<StepChart.Corner> strokes = new ArrayList<>();
        long column = -1;
        for (SurvivalEstimate.Point point : curve.points()) {
            long here = last == 0 ? 0 : (long) (StepChart.STEPS * point.time() / last);
            if (marked.test(point) && here > column) {
                strokes.add(corner(point.time(), point));
                column = here;
            }
        }
        return strokes;
    }
}
