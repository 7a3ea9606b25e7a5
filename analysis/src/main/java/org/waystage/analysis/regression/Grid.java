package org.waystage.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The pieces into which time is cut. A place on the grid is the number of whole pieces before it and the fraction of the
 * piece that it is in.
 */
final class Grid {
    final double[] cuts;
    private final HazardModel.Kind kind;

    private Grid(double[] cuts, HazardModel.Kind kind) {
        this.cuts = cuts;
        this.kind = kind;
    }

    static Grid of(HazardModel model, HazardData data) {
        if (!model.cuts().isEmpty()) {
            return new Grid(model.cuts().stream().mapToDouble(cut -> cut).toArray(), model.kind());
        }
        double[] ends = Arrays.stream(data.rows)
                .flatMapToDouble(row -> DoubleStream.of(row.entry, row.after, row.by))
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        double first = Math.min(0, ends[0]);
        double last = ends[ends.length - 1];
        if (model.kind() == HazardModel.Kind.STEPS) {
            // An exact event at the first of all times needs a piece before it.
            return new Grid(
                    DoubleStream.concat(DoubleStream.of(ends[0] - 1), Arrays.stream(ends))
                            .toArray(),
                    model.kind());
        }
        DoubleStream inner = DoubleStream.of(quantiles(data, (int) Math.min(model.pieces(), data.events() + 1)))
                .filter(cut -> cut > first && cut < last);
        return new Grid(
                DoubleStream.concat(
                                DoubleStream.of(first),
                                DoubleStream.concat(inner, DoubleStream.of(last > first ? last : first + 1)))
                        .distinct()
                        .toArray(),
                model.kind());
    }

    /**
     * Returns the times by which equal shares of the events had happened. These are ends of intervals; otherwise the data could not
     * distinguish the pieces.
     */
    private static double[] quantiles(HazardData data, int pieces) {
        record End(double at, long count) {}
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < data.rows.length; i++) {
            if (data.rows[i].isEvent()) {
                ends.add(new End(data.rows[i].by, data.counts[i]));
            }
        }
        ends.sort(Comparator.comparingDouble(End::at));
        double[] quantiles = new double[pieces - 1];
        long events = data.events();
        long before = 0;
        int next = 1;
        for (End end : ends) {
            before += end.count;
            while (next < pieces && before * pieces >= next * events) {
                quantiles[next++ - 1] = end.at;
            }
        }
        return quantiles;
    }

    int pieces() {
        return cuts.length - 1;
    }

    boolean isContinuous() {
        return kind == HazardModel.Kind.PIECEWISE;
    }

    boolean isFree() {
        return kind == HazardModel.Kind.STEPS;
    }

    double length(int piece) {
        return cuts[piece + 1] - cuts[piece];
    }

    /** Returns the place of a time before which nothing had happened; with periods, that of the cut before it. */
    double after(double time) {
        double place = place(time);
        return isContinuous() ? place : Math.floor(place);
    }

    /**
     * Returns the place of a time by which something had happened, or from which a subject is at risk; with periods, that of the cut after
     * it.
     */
    double by(double time) {
        double place = place(time);
        return isContinuous() ? place : Math.ceil(place);
    }

    private double place(double time) {
        int last = cuts.length - 1;
        if (time <= cuts[0]) {
            return 0;
        }
        if (time >= cuts[last]) {
            return last;
        }
        int at = Arrays.binarySearch(cuts, time);
        if (at >= 0) {
            return at;
        }
        int piece = -at - 2;
        return piece + (time - cuts[piece]) / length(piece);
    }

    double last() {
        return cuts[cuts.length - 1];
    }
}
