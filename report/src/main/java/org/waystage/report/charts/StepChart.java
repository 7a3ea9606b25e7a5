package org.waystage.report.charts;

import java.util.List;
import java.util.Optional;
import org.waystage.analysis.share.Interval;
import org.waystage.report.words.ShareWords;

/** A chart of a share over time as a step function, with axes. */
public final class StepChart {
    /** The largest number of steps drawn; more could not be distinguished. */
    public static final int STEPS = 200;

    private static final int TOP = 10;
    private static final int HEIGHT = 190;
    private static final int FOOT = TOP + HEIGHT;
    private static final List<Double> FULL = List.of(0.05, 0.1, 0.2, 0.5);

    private final TimeAxis axis;
    private final double full;
    private final Svg svg;
    private final int height;

    /** The estimate from one time to the next, and its bounds if there are any. */
    record Corner(double time, double estimate, Optional<Interval> band) {
        static Corner of(double time, double estimate) {
            return new Corner(time, estimate, Optional.empty());
        }
    }

    /**
     * Starts a chart.
     *
     * @param id the id of the drawing, unique in its page
     * @param title the title
     * @param description the text alternative
     * @param axis the time axis
     * @param most the largest share
     * @param below the pixels below the axis, for its title and other content
     */
    StepChart(String id, String title, String description, TimeAxis axis, double most, int below) {
        this.axis = axis;
        this.full = FULL.stream().filter(share -> most <= share).findFirst().orElse(1.0);
        this.height = FOOT + 18 + below;
        this.svg = new Svg(id, "curve", height, title, description);
    }

    /** Draws the lines and titles of the axes; call it after areas and before curves. */
    StepChart axes(ShareWords shares, String title) {
        for (int quarter = 0; quarter <= 4; quarter++) {
            int y = y(full * quarter / 4);
            svg.line(quarter == 0 ? "axis" : "tick", 0, y, 100, y);
            if (quarter % 2 == 0) {
                svg.text("share", 0, -8, y + 4, "end", shares.mark(full * quarter / 4));
            }
        }
        for (TimeAxis.Tick tick : axis.ticks()) {
            double x = axis.at(tick.time());
            svg.line("axis", x, FOOT, x, FOOT + 4);
            svg.text("year", x, 0, FOOT + 18, "middle", tick.label());
        }
        svg.text("year", 100, 0, FOOT + 36, "end", title);
        return this;
    }

    /** Writes a row of numbers below the axis, one at each tick. */
    StepChart numbers(String heading, List<String> numbers) {
        svg.text("rung", 0, 0, FOOT + 54, "start", heading);
        boolean wide = numbers.stream().anyMatch(number -> number.length() > 5);
        for (int i = 0; i < numbers.size(); i++) {
            String name =
                    wide && i % 2 == 1 ? "at-risk minor" : "at-risk"; // every second number has no room on a telephone
            svg.text(name, axis.at(axis.ticks().get(i).time()), 0, FOOT + 72, "middle", numbers.get(i));
        }
        return this;
    }

    /** Fills the area between the bounds, each up to the time of the next corner and the last one up to an end. */
    StepChart band(String name, List<Corner> corners, double end) {
        StringBuilder path = new StringBuilder();
        int from = 0;
        while (from < corners.size()) {
            int to = from;
            while (to < corners.size() && corners.get(to).band().isPresent()) {
                to++;
            }
            if (to > from) {
                double last = to < corners.size() ? corners.get(to).time() : end;
                area(path, corners.subList(from, to), last);
            }
            from = Math.max(to, from + 1);
        }
        svg.path(name, height, path.toString());
        return this;
    }

    private void area(StringBuilder path, List<Corner> corners, double end) {
        path.append('M').append(x(corners.get(0).time())).append(' ').append(upper(corners.get(0)));
        for (Corner corner : corners.subList(1, corners.size())) {
            path.append('H').append(x(corner.time())).append('V').append(upper(corner));
        }
        path.append('H').append(x(end));
        for (int i = corners.size() - 1; i >= 0; i--) {
            path.append('V').append(y(corners.get(i).band().orElseThrow().lower()));
            path.append('H').append(x(corners.get(i).time()));
        }
        path.append('Z');
    }

    private int upper(Corner corner) {
        return y(corner.band().orElseThrow().upper());
    }

    /** Draws the estimate from each corner to the next, and the last one up to an end. */
    StepChart steps(List<Corner> corners, double end) {
        StringBuilder path = new StringBuilder();
        for (Corner corner : corners) {
            if (path.isEmpty()) {
                path.append('M').append(x(corner.time())).append(' ').append(y(corner.estimate()));
            } else {
                path.append('H').append(x(corner.time())).append('V').append(y(corner.estimate()));
            }
        }
        svg.path("steps", height, path.append('H').append(x(end)).toString());
        return this;
    }

    /**
     * Draws the estimate where it has no bounds and is therefore known, from each corner to the next, and the last one
     * up to an end.
     */
    StepChart known(List<Corner> corners, double end) {
        StringBuilder path = new StringBuilder();
        boolean joined = false;
        for (int i = 0; i < corners.size(); i++) {
            Corner corner = corners.get(i);
            boolean known = corner.band().isEmpty();
            if (known) {
                double next = i + 1 < corners.size() ? corners.get(i + 1).time() : end;
                path.append(joined ? "V" : "M" + x(corner.time()) + " ").append(y(corner.estimate()));
                path.append('H').append(x(next));
            }
            joined = known;
        }
        if (!path.isEmpty()) {
            svg.path("steps", height, path.toString());
        }
        return this;
    }

    /**
     * Draws a short vertical stroke at each of the corners, reaching the given numbers of pixels above and below the
     * curve.
     */
    StepChart strokes(String name, List<Corner> corners, int above, int below) {
        StringBuilder path = new StringBuilder();
        corners.forEach(corner -> path.append('M')
                .append(x(corner.time()))
                .append(' ')
                .append(y(corner.estimate()) - above)
                .append('v')
                .append(above + below));
        if (!corners.isEmpty()) {
            svg.path(name, height, path.toString());
        }
        return this;
    }

    Svg svg() {
        return svg;
    }

    private String x(double time) {
        return Svg.number(axis.at(time));
    }

    private int y(double share) {
        return FOOT - (int) Math.round(HEIGHT * Math.max(0, Math.min(full, share)) / full);
    }
}
