package org.waystage.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.survival.TurnbullEstimate;
import org.waystage.report.words.ShareWords;

/**
 * An estimate from intervals as a step function: the share where it is known, and areas where the dates leave it open.
 */
public final class TurnbullChart {
    private TurnbullChart() {}

    /** Returns whether fewer steps are drawn than the estimate has. */
    public static boolean isThinned(TurnbullEstimate estimate) {
        return estimate.steps().size() > StepChart.STEPS;
    }

    /**
     * Draws an estimate.
     *
     * @param shares the words for shares
     * @param id the id of the drawing, unique in its page
     * @param title the title
     * @param description the text alternative
     * @param axis the time axis
     * @param axisTitle the title of the time axis
     * @param estimate the estimate to draw
     * @param onTheCalendar whether times are days rather than years since an origin
     */
    public static Svg of(
            ShareWords shares,
            String id,
            String title,
            String description,
            TimeAxis axis,
            String axisTitle,
            TurnbullEstimate estimate,
            boolean onTheCalendar) {
        List<StepChart.Corner> corners = isThinned(estimate) ? sampled(estimate, axis) : corners(estimate, axis);
        // readings of the calendar are shown side by side, so they share a scale
        double most = onTheCalendar
                ? 1
                : estimate.steps().stream()
                        .filter(step -> isSeen(step, axis))
                        .mapToDouble(step -> 1 - step.survival())
                        .max()
                        .orElse(1);
        return new StepChart(id, title, description, axis, most, 26)
                .band("left-open", corners, axis.to())
                .axes(shares, axisTitle)
                .known(corners, axis.to())
                .svg();
    }

    /** Returns whether a step begins within the axis, unlike one for what had not happened by its end. */
    private static boolean isSeen(TurnbullEstimate.Step step, TimeAxis axis) {
        return step.by().isPresent() || step.after().orElse(axis.from()) < axis.to();
    }

    /** Returns the points from which the share is known or only bounded. */
    private static List<StepChart.Corner> corners(TurnbullEstimate estimate, TimeAxis axis) {
        List<StepChart.Corner> corners = new ArrayList<>();
        corners.add(StepChart.Corner.of(axis.from(), 0));
        double before = 0;
        for (TurnbullEstimate.Step step :
                estimate.steps().stream().filter(step -> isSeen(step, axis)).toList()) {
            double share = 1 - step.survival();
            if (!step.after().equals(step.by()) || step.by().isEmpty()) {
                Interval band = new Interval(before, share);
                corners.add(new StepChart.Corner(step.after().orElse(axis.from()), before, Optional.of(band)));
            }
            if (step.by().isPresent()) {
                corners.add(StepChart.Corner.of(step.by().getAsDouble(), share));
            }
            before = share;
        }
        return corners;
    }

    /** Returns the bounds of the share at evenly spaced times, as many as can be distinguished. */
    private static List<StepChart.Corner> sampled(TurnbullEstimate estimate, TimeAxis axis) {
        List<StepChart.Corner> corners = new ArrayList<>();
        for (int i = 0; i <= StepChart.STEPS; i++) {
            double time = axis.from() + (axis.to() - axis.from()) * i / StepChart.STEPS;
            estimate.survivalAt(time)
                    .ifPresent(beyond -> corners.add(new StepChart.Corner(
                            time,
                            1 - beyond.upper(),
                            beyond.upper() > beyond.lower()
                                    ? Optional.of(new Interval(1 - beyond.upper(), 1 - beyond.lower()))
                                    : Optional.empty())));
        }
        return corners;
    }
}
