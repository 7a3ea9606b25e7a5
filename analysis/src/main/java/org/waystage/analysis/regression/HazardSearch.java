package org.waystage.analysis.regression;

import java.util.Arrays;
import java.util.Optional;
import org.waystage.analysis.internal.numerics.PositiveMatrix;

/**
 * The search for the greatest likelihood by Newton's method, after some steps of EM for the hazards.
 *
 * <p>Steps are halved until the likelihood grows. Hazards that fall to nothing are fixed at 0, and become free again if the likelihood
 * would grow with them (the Kuhn-Tucker conditions).
 */
final class HazardSearch {
    private static final int MOST_STEPS = 300;
    private static final int STEPS_OF_EM = 15;
    private static final int MOST_HALVINGS = 40;
    /** The largest step of any logarithm; larger ones could lead to where nothing is finite. */
    static final double LONGEST_STEP = 3;
    /** Hazards below this fraction of the sum are 0. */
    private static final double NOTHING = 1e-11;
    /** The information about the logarithm of a hazard below which it counts as none: its standard error is then a thousand. */
    private static final double IDLE = 1e-6;
    /** The logarithm of a cumulative hazard after which less than a hundred-millionth is left. */
    private static final double CERTAIN = 3;
    /** The growth of the likelihood that a step promises, below which the search ends. */
    private static final double ENOUGH = 1e-22;
    /** The growth below which a step cannot be distinguished from rounding errors; with many subjects, in units of the likelihood. */
    private static final double ROUNDING = 1e-9;

    private static final double ROUNDING_OF_MANY = 1e-13;
    /** The number of steps taken below that, because each doubles the number of correct digits. */
    private static final int MOST_POLISHING = 3;
    /** The growth by a hazard of 0, in units of all hazards, up to which it stays 0. */
    private static final double UNWANTED = 1e-6;

    /**
     * The logarithm of the largest ratio of hazards over the whole range of a covariate: three million. Beyond it, the ratio has no end.
     */
    static final double DIVERGED = 15;

    private final HazardLikelihood likelihood;
    private final Design design;
    private final int pieces;

    HazardSearch(HazardLikelihood likelihood) {
        this.likelihood = likelihood;
        this.design = likelihood.design;
        this.pieces = likelihood.pieces;
    }

    /** Where a search ended. */
    static final class Found {
        final double[] point;
        final double value;
        final boolean converged;
        /** The column whose ratio has no end; -1 if there is none. */
        final int diverged;
        /** The column that depends on others; -1 if there is none. */
        final int dependent;

        final int steps;
        final HazardLikelihood.At at;

        private Found(
                double[] point, HazardLikelihood.At at, boolean converged, int diverged, int dependent, int steps) {
            this.point = point;
            this.value = at.value;
            this.at = at;
            this.converged = converged;
            this.diverged = diverged;
            this.dependent = dependent;
            this.steps = steps;
        }

        boolean isUsable() {
            return converged && diverged < 0 && dependent < 0;
        }
    }

    /** Returns a point without effects of covariates, with hazards by EM. */
    double[] start() {
        double[] point = new double[likelihood.parameters];
        Arrays.fill(point, 0, pieces, Double.NEGATIVE_INFINITY);
        double[] events = new double[pieces];
        for (int i = 0; i < design.counts.length; i++) {
            if (!Double.isNaN(design.by[i])) {
                int from = design.exact[i] >= 0 ? design.exact[i] : (int) design.after[i];
                int end = (int) Math.ceil(design.by[i]);
                for (int k = from; k < end; k++) {
                    events[k] += design.counts[i] / (end - from);
                }
            }
        }
        if (design.grid.isFree()) {
            leaveDominated(events);
        }
        double risk = 0;
        for (int i = 0; i < design.counts.length; i++) {
            risk += design.counts[i];
        }
        for (int k = 0; k < pieces; k++) {
            point[k] = events[k] > 0 ? StrictMath.log(events[k] / risk) : Double.NEGATIVE_INFINITY;
        }
        for (int step = 0; step < STEPS_OF_EM; step++) {
            HazardLikelihood.At here = likelihood.atPieces(point);
            for (int k = 0; k < pieces; k++) {
                if (point[k] > Double.NEGATIVE_INFINITY) {
                    double hazard = StrictMath.exp(point[k]) + here.gradient[k] / here.risk[k];
                    point[k] = hazard > 0 ? StrictMath.log(hazard) : Double.NEGATIVE_INFINITY;
                }
            }
        }
        return point;
    }

    /**
     * Leaves out pieces that are dominated by a neighbour: by the next one, unless a subject had the event by the end of the piece or
     * enters there; by the previous one, unless a subject did not have it yet at the beginning of the piece, or enters there.
     */
    private void leaveDominated(double[] events) {
        boolean[] ends = new boolean[pieces + 1];
        boolean[] begins = new boolean[pieces + 1];
        for (int i = 0; i < design.counts.length; i++) {
            if (!Double.isNaN(design.by[i])) {
                ends[(int) design.by[i]] = true;
            }
            ends[(int) design.entry[i]] = true;
            begins[(int) design.entry[i]] = true;
            begins[(int) design.after[i]] = true;
        }
        for (int k = 0; k < pieces; k++) {
            events[k] = begins[k] && ends[k + 1] ? events[k] : 0;
        }
    }

    /**
     * Searches from a point.
     *
     * @param start the point, which is not changed
     * @param held for each column, whether its coefficient stays unchanged
     */
    Found from(double[] start, boolean[] held) {
        double[] point = start.clone();
        HazardLikelihood.At here = likelihood.at(point);
        int polished = 0;
        for (int step = 1; step <= MOST_STEPS; step++) {
            int[] free = free(point, here, held);
            Optional<double[]> found = direction(here, free);
            if (found.isEmpty()) {
                return new Found(point, here, false, -1, weakest(here, free), step);
            }
            double[] direction = found.get();
            double promised = 0;
            double longest = 0;
            for (int i = 0; i < free.length; i++) {
                promised += direction[i] * here.gradient[free[i]];
                longest = Math.max(longest, Math.abs(direction[i]));
            }
            // whether rounding hides whether the likelihood grows
            boolean near = promised <= Math.max(ROUNDING, ROUNDING_OF_MANY * Math.abs(here.value));
            if (promised <= ENOUGH || (near && polished == MOST_POLISHING)) {
                if (!wake(point, here)) {
                    return new Found(point, here, true, -1, -1, step);
                }
                here = likelihood.at(point);
                polished = 0;
                continue;
            }
            polished += near ? 1 : 0;
            double scale = Math.min(1, LONGEST_STEP / longest);
            double[] next = null;
            HazardLikelihood.At there = here;
            for (int half = 0; half < MOST_HALVINGS && next == null; half++, scale /= 2) {
                double[] tried = point.clone();
                for (int i = 0; i < free.length; i++) {
                    tried[free[i]] += scale * direction[i];
                }
                there = likelihood.at(tried);
                next = near || there.value > here.value ? tried : null;
            }
            if (next == null) {
                return new Found(point, here, false, -1, -1, step);
            }
            point = next;
            here = there;
            int diverged = diverged(point, held);
            if (diverged >= 0) {
                return new Found(point, here, false, diverged, -1, step);
            }
            if (sleep(point)) {
                here = likelihood.at(point);
            }
        }
        return new Found(point, here, false, -1, -1, MOST_STEPS);
    }

    /** Returns the inverse of the information about the parameters that are free at the end of a search; empty if it cannot be inverted. */
    Optional<Information> information(Found found, boolean[] held) {
        int[] open = free(found.point, found.at, held);
        int[] free = PositiveMatrix.of(submatrix(found.at, open, 0)).isPresent()
                ? open
                : Arrays.stream(open) // a search may end before the information about a hazard is quite gone
                        .filter(i -> i >= pieces || Math.abs(found.at.information[i][i]) > IDLE)
                        .toArray();
        return PositiveMatrix.of(submatrix(found.at, free, 0)).map(matrix -> new Information(free, matrix));
    }

    /** Returns the information about a coefficient as if all others were known. */
    double own(Found found, int column) {
        return found.at.information[pieces + column][pieces + column];
    }

    /** The information about some parameters. */
    static final class Information {
        final int[] free;
        private final PositiveMatrix matrix;

        private Information(int[] free, PositiveMatrix matrix) {
            this.free = free;
            this.matrix = matrix;
        }

        /** Returns the rows of the inverse for the coefficients, which are the last of the free parameters. */
        double[][] rows(int columns) {
            double[][] rows = new double[columns][];
            for (int j = 0; j < columns; j++) {
                double[] unit = new double[free.length];
                unit[unit.length - columns + j] = 1;
                rows[j] = matrix.solve(unit);
            }
            return rows;
        }
    }

    int[] free(double[] point, HazardLikelihood.At at, boolean[] held) {
        int[] free = new int[likelihood.parameters];
        int size = 0;
        for (int i = 0; i < free.length; i++) {
            if (i < pieces ? isOpen(point, at, i) : !held[i - pieces]) {
                free[size++] = i;
            }
        }
        return Arrays.copyOf(free, size);
    }

    /**
     * Returns whether a hazard is neither 0 nor without effect on the likelihood. It has no effect if it is so large that nobody is left
     * after its piece, or if nobody is left before it.
     */
    private static boolean isOpen(double[] point, HazardLikelihood.At at, int piece) {
        boolean idle = Math.abs(at.information[piece][piece]) < NOTHING && Math.abs(at.slopes[piece]) < NOTHING;
        return point[piece] > Double.NEGATIVE_INFINITY && !idle;
    }

    static double[][] submatrix(HazardLikelihood.At at, int[] free, double ridge) {
        double[][] matrix = new double[free.length][free.length];
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = at.information[free[i]][free[j]];
                matrix[j][i] = matrix[i][j];
            }
            matrix[i][i] += ridge * (NOTHING + Math.abs(matrix[i][i]));
        }
        return matrix;
    }

    /** Returns Newton's direction. If the information is not positive definite, it is made so, which bends the direction uphill. */
    private static Optional<double[]> direction(HazardLikelihood.At at, int[] free) {
        double[] gradient = new double[free.length];
        for (int i = 0; i < free.length; i++) {
            gradient[i] = at.gradient[free[i]];
        }
        for (double ridge = 0; ridge < 1e6; ridge = ridge == 0 ? 1e-4 : 10 * ridge) {
            Optional<PositiveMatrix> matrix = PositiveMatrix.of(submatrix(at, free, ridge));
            if (matrix.isPresent()) {
                return Optional.of(matrix.get().solve(gradient));
            }
        }
        return Optional.empty();
    }

    /** Returns the free column with the least information of its own; -1 if there is none. */
    private int weakest(HazardLikelihood.At at, int[] free) {
        int weakest = -1;
        for (int i : free) {
            if (i >= pieces && (weakest < 0 || at.information[i][i] < at.information[weakest][weakest])) {
                weakest = i;
            }
        }
        return weakest < 0 ? -1 : weakest - pieces;
    }

    int diverged(double[] point, boolean[] held) {
        for (int j = 0; j < design.columns; j++) {
            if (!held[j] && Math.abs(point[pieces + j]) * design.ranges[j] > DIVERGED) {
                return j;
            }
        }
        return -1;
    }

    /** Fixes hazards that fell to nothing at 0; returns whether there are any. */
    boolean sleep(double[] point) {
        double all = all(point);
        boolean any = false;
        for (int k = 0; k < pieces; k++) {
            if (point[k] > Double.NEGATIVE_INFINITY && StrictMath.exp(point[k]) < NOTHING * all) {
                point[k] = Double.NEGATIVE_INFINITY;
                any = true;
            }
        }
        return any;
    }

    /** Gives a small hazard to the piece that would make the likelihood grow most; returns whether there is one. */
    boolean wake(double[] point, HazardLikelihood.At at) {
        double all = all(point);
        int best = -1;
        for (int k = 0; k < pieces; k++) {
            if (point[k] == Double.NEGATIVE_INFINITY
                    && at.slopes[k] * all > UNWANTED
                    && (best < 0 || at.slopes[k] > at.slopes[best])) {
                best = k;
            }
        }
        if (best >= 0) {
            point[best] = StrictMath.log(1e-4 * all);
        }
        return best >= 0;
    }

    private double all(double[] point) {
        double all = 0;
        for (int k = 0; k < pieces; k++) {
            all += point[k] > CERTAIN ? 0 : StrictMath.exp(point[k]);
        }
        return all;
    }
}
