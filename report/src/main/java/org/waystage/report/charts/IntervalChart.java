package org.waystage.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.waystage.analysis.share.Interval;

/**
 * Estimates with their intervals as dots and bars on one axis, a drawing for each and one for the axis. An end of an
 * interval beyond the axis is drawn up to its edge.
 */
public final class IntervalChart {
    /** The margin on either side of an axis, in percent, for the whole label of its end. */
    private static final double EDGE = 6;

    /** The largest number of steps of a logarithmic axis from 1 in either direction. */
    private static final int STEPS = 6;

    /** With more ticks than this, their labels would touch each other. */
    private static final int MANY = 7;

    private static final int MIDDLE = 11;

    private final boolean logarithmic;
    private final List<Double> ticks;

    /**
     * An estimate.
     *
     * @param estimate the estimate
     * @param interval its interval, if it has one
     * @param beside another estimate of the same quantity, drawn as a ring
     */
    public record Mark(double estimate, Optional<Interval> interval, OptionalDouble beside) {}

    private IntervalChart(boolean logarithmic, List<Double> ticks) {
        this.logarithmic = logarithmic;
        this.ticks = ticks;
    }

    /** Returns an axis from 0 to 100 percent. */
    public static IntervalChart ofShares() {
        return new IntervalChart(false, List.of(0.0, 0.25, 0.5, 0.75, 1.0));
    }

    /**
     * Returns a logarithmic axis with room for estimates and for a reference value. It extends at most {@value #STEPS} ticks from 1 in
     * either direction; values beyond it are drawn at its end.
     *
     * @param base the ratio of a tick to the one before it
     * @param marks positive estimates; there may be none
     * @param line a positive value to compare with, if there is one
     */
    public static IntervalChart logarithmic(double base, List<Mark> marks, OptionalDouble line) {
        double[] all = Stream.concat(
                        line.stream().boxed(),
                        marks.stream()
                                .flatMap(mark -> Stream.concat(
                                        Stream.of(mark.estimate),
                                        mark.interval.stream().flatMap(ends -> Stream.of(ends.lower(), ends.upper())))))
                .mapToDouble(value -> StrictMath.log(value) / StrictMath.log(base))
                .map(value -> Math.max(-STEPS, Math.min(STEPS, value)))
                .toArray();
        int first = (int) Math.floor(DoubleStream.of(all).min().orElse(0));
        int last = (int) Math.ceil(DoubleStream.of(all).max().orElse(0));
        List<Double> ticks = new ArrayList<>();
        for (int i = first; i <= Math.max(last, first + 1); i++) {
            ticks.add(StrictMath.pow(base, i));
        }
        return new IntervalChart(true, List.copyOf(ticks));
    }

    private double place(double value) {
        double first = scaled(ticks.get(0));
        double part = (scaled(value) - first) / (scaled(ticks.get(ticks.size() - 1)) - first);
        return EDGE + (100 - 2 * EDGE) * Math.max(0, Math.min(1, part));
    }

    private double scaled(double value) {
        return logarithmic ? StrictMath.log(value) : value;
    }

    /**
     * Draws an estimate.
     *
     * @param id the id of the drawing, unique in its page
     * @param title what is estimated
     * @param description the text alternative
     * @param mark the estimate
     * @param line a value to compare with, if there is one
     */
    public Svg row(String id, String title, String description, Mark mark, OptionalDouble line) {
        Svg row = new Svg(id, "bar", 2 * MIDDLE, title, description);
        ticks.forEach(tick -> row.line("tick", place(tick), 0, place(tick), 2 * MIDDLE));
        line.ifPresent(value -> row.line("axis", place(value), 0, place(value), 2 * MIDDLE));
        mark.interval.ifPresent(ends -> row.line("limits", place(ends.lower()), MIDDLE, place(ends.upper()), MIDDLE));
        mark.beside.ifPresent(value -> row.circle("mark", place(value), MIDDLE, 5, ""));
        return row.circle("ph ph-plain", place(mark.estimate), MIDDLE, 5, "");
    }

    /** Draws the axis with a label at each tick, or at every other one if there are many. */
    public Svg axis(DoubleFunction<String> label) {
        Svg axis = Svg.decoration("bar", 18);
        int step = ticks.size() > MANY ? 2 : 1;
        for (int i = 0; i < ticks.size(); i += step) {
            axis.text("", place(ticks.get(i)), 0, 13, "middle", label.apply(ticks.get(i)));
        }
        return axis;
    }
}
