package org.waystage.analysis.regression;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.internal.numerics.FalsePosition;
import org.waystage.analysis.internal.numerics.PositiveMatrix;

/**
 * The profile likelihood: the greatest likelihood for each value of a coefficient, with everything else fitted again.
 *
 * <p>An end of an interval is where the profile has fallen by a given amount. Newton's method searches for it together with everything
 * else, as in D. J. Venzon and S. H. Moolgavkar, A Method for Computing Profile-Likelihood-Based Confidence Intervals, Applied Statistics
 * 37, 1988: at each point, a parabola in all parameters shows where the profile falls to that height. If this does not converge, the end is
 * enclosed instead, with a separate search for each value tried.
 */
final class HazardProfile {
    /**
     * The most passes over the data for an end: a few are enough where the likelihood is near a parabola, tens where hazards fall to 0 on
     * the way.
     */
    private static final int MOST_PASSES = 60;
    /** Twice the change of the parabola below which a step is the last one: the remaining error is about the square of its length. */
    private static final double CLOSE = 1e-12;

    private final HazardLikelihood likelihood;
    private final HazardSearch search;
    private final Design design;
    private final int pieces;
    private final HazardSearch.Found top;
    private final HazardSearch.Information information;
    private final double[] start;
    /** For each coefficient, its row of the inverse of the information, over all free parameters. */
    private final double[][] rows;
    /** Twice the fall of the logarithm of the likelihood. */
    private final double most;

    private final HazardSearch.@Nullable Found[] withoutColumn;
    private HazardSearch.@Nullable Found lost;

    /**
     * Starts at the greatest likelihood.
     *
     * @param start where the search for it began
     * @param most twice the fall of the logarithm of the likelihood to the ends of intervals
     */
    HazardProfile(
            HazardLikelihood likelihood,
            HazardSearch search,
            HazardSearch.Found top,
            HazardSearch.Information information,
            double[] start,
            double most) {
        this.likelihood = likelihood;
        this.search = search;
        this.design = likelihood.design;
        this.pieces = likelihood.pieces;
        this.top = top;
        this.information = information;
        this.start = start;
        this.rows = information.rows(design.columns);
        this.most = most;
        this.withoutColumn = new HazardSearch.Found[design.columns];
    }

    /** An end of an interval, in the units of the design, and how many passes over the data it took. */
    record End(double place, int passes) {}

    /** Returns a search without some columns that did not converge; the loss of likelihood without them is then unknown. */
    Optional<HazardSearch.Found> lost() {
        return Optional.ofNullable(lost);
    }

    /** Returns twice the fall of the logarithm of the likelihood without some columns. */
    double loss(int... own) {
        HazardSearch.Found without = own.length == 1 ? withoutColumn[own[0]] : null;
        if (without == null) {
            without = without(own);
        }
        if (own.length == 1) {
            withoutColumn[own[0]] = without;
        }
        if (!without.converged) {
            lost = without;
        }
        return Math.max(0, 2 * (top.value - without.value));
    }

    /** Searches without some columns; if that fails, again from where the first search began. */
    private HazardSearch.Found without(int[] own) {
        boolean[] held = new boolean[design.columns];
        double[] point = top.point.clone();
        for (int column : own) {
            held[column] = true;
            point[pieces + column] = 0;
        }
        HazardSearch.Found without = search.from(ridge(own, point), held);
        if (!without.converged) {
            without = search.from(point, held);
        }
        return without.converged ? without : search.from(start, held);
    }

    /**
     * Returns the point at which the parabola at the top is greatest if some columns are 0; if that is far, the given point, where they are
     * 0.
     */
    private double[] ridge(int[] own, double[] point) {
        int first = information.free.length - design.columns;
        double[][] variance = new double[own.length][own.length];
        double[] moved = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            moved[i] = -top.point[pieces + own[i]];
            for (int j = 0; j < own.length; j++) {
                variance[i][j] = rows[own[i]][first + own[j]];
            }
        }
        Optional<PositiveMatrix> matrix = PositiveMatrix.of(variance);
        if (matrix.isEmpty()) {
            return point;
        }
        double[] pulls = matrix.get().solve(moved);
        double[] ridge = point.clone();
        for (int k = 0; k < information.free.length; k++) {
            int at = information.free[k];
            double move = 0;
            for (int i = 0; i < own.length; i++) {
                move += rows[own[i]][k] * pulls[i];
            }
            if (Math.abs(move) > HazardSearch.LONGEST_STEP) {
                return point;
            }
            ridge[at] += move;
        }
        for (int column : own) {
            ridge[pieces + column] = 0;
        }
        return ridge;
    }

    /** Returns the end of the interval on one side, in the units of the design; infinite if the likelihood does not fall enough. */
    double end(int column, int side) {
        return byNewton(column, side).map(End::place).orElseGet(() -> byEnclosure(column, side));
    }

    /** Returns the end on one side by Newton's method; empty if that does not converge, or the end is too far away. */
    Optional<End> byNewton(int column, int side) {
        boolean[] held = held(column);
        double farthest = farthest(column, side);
        double[] point = top.point.clone();
        HazardLikelihood.At here = top.at;
        for (int passes = 0; passes < MOST_PASSES; passes++) {
            Optional<Step> found = step(point, here, column, side);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Step step = found.get();
            boolean last = step.size <= CLOSE;
            double place = point[pieces + column] + step.move;
            double way = side * (place - top.point[pieces + column]);
            if (!(way > 0 && side * place <= side * farthest)) {
                return Optional.empty();
            }
            if (last && !search.wake(point, here)) {
                return Optional.of(new End(place, passes));
            }
            if (!last) {
                step.take(point, pieces + column);
                search.sleep(point);
            }
            if (search.diverged(point, held) >= 0) {
                return Optional.empty();
            }
            here = likelihood.at(point);
        }
        return Optional.empty();
    }

    /** A step: that of the column, that of the others, and twice the change in the likelihood. */
    private static final class Step {
        private final double move;
        private final int[] others;
        private final double[] moves;
        private final double size;

        Step(double move, int[] others, double[] moves, double size) {
            this.move = move;
            this.others = others;
            this.moves = moves;
            this.size = size;
        }

        void take(double[] point, int column) {
            point[column] += move;
            for (int i = 0; i < others.length; i++) {
                point[others[i]] += moves[i];
            }
        }
    }

    /** Returns the step to where a parabola about a point, maximized over all other parameters, has fallen enough. */
    private Optional<Step> step(double[] point, HazardLikelihood.At here, int column, int side) {
        int[] others = search.free(point, here, held(column));
        Optional<PositiveMatrix> matrix = PositiveMatrix.of(HazardSearch.submatrix(here, others, 0));
        if (matrix.isEmpty()) {
            return Optional.empty();
        }
        int at = pieces + column;
        double[] gradient = new double[others.length];
        double[] cross = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            gradient[i] = here.gradient[others[i]];
            cross[i] = here.information[Math.max(at, others[i])][Math.min(at, others[i])];
        }
        double[] moves = matrix.get().solve(gradient);
        double[] along = matrix.get().solve(cross);
        double promised = 0;
        double slope = here.gradient[at];
        double curvature = here.information[at][at];
        for (int i = 0; i < others.length; i++) {
            promised += gradient[i] * moves[i];
            slope -= cross[i] * moves[i];
            curvature -= cross[i] * along[i];
        }
        double height = here.value - top.value + (promised + most) / 2;
        double root = slope * slope + 2 * curvature * height;
        if (!(curvature > 0 && root >= 0)) {
            return Optional.empty();
        }
        double move = (slope + side * Math.sqrt(root)) / curvature;
        double longest = Math.abs(move);
        for (int i = 0; i < others.length; i++) {
            moves[i] -= move * along[i];
            longest = Math.max(longest, Math.abs(moves[i]));
        }
        double scale = Math.min(1, HazardSearch.LONGEST_STEP / longest);
        for (int i = 0; i < others.length; i++) {
            moves[i] *= scale;
        }
        return Optional.of(new Step(scale * move, others, moves, promised + curvature * move * move));
    }

    /** Returns the first of the places that {@link #byEnclosure} tries at which a ratio has no end. */
    private double farthest(int column, int side) {
        double place = top.point[pieces + column] + side * reach(column);
        while (!isEndless(place, column)) {
            place += side * reach(column) / 2;
        }
        return place;
    }

    /** Returns whether an interval that reaches a place has no end. */
    private boolean isEndless(double place, int column) {
        return Math.abs(place) > HazardSearch.DIVERGED / design.ranges[column];
    }

    /** Returns how far away the ends would be if the likelihood were a parabola. */
    private double reach(int column) {
        int first = information.free.length - design.columns;
        return Math.sqrt(most * rows[column][first + column]);
    }

    /** Returns the end on one side by a search for each place tried; infinite if the likelihood does not fall enough. */
    double byEnclosure(int column, int side) {
        HazardSearch.Found inside = top;
        double below = top.point[pieces + column];
        double atBelow = -most;
        double above = below + side * reach(column);
        HazardSearch.Found outside = from(top, column, above);
        while (!outside.converged || over(outside) <= 0) {
            if (isEndless(above, column)) {
                return side * Double.POSITIVE_INFINITY;
            }
            inside = outside;
            below = above;
            atBelow = over(inside);
            above += side * reach(column) / 2;
            outside = from(inside, column, above);
        }
        FalsePosition root = new FalsePosition(below, atBelow, above, over(outside));
        double place = below;
        while (!root.isOver()) {
            place = root.next();
            inside = from(inside, column, place);
            root.take(place, over(inside));
        }
        return place;
    }

    /** Returns by how much twice the fall of the logarithm of the likelihood exceeds that at the end of an interval. */
    private double over(HazardSearch.Found found) {
        return 2 * (top.value - found.value) - most;
    }

    private HazardSearch.Found from(HazardSearch.Found from, int column, double value) {
        double[] point = from.point.clone();
        point[pieces + column] = value;
        return search.from(point, held(column));
    }

    private boolean[] held(int column) {
        boolean[] held = new boolean[design.columns];
        held[column] = true;
        return held;
    }
}
