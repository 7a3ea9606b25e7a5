package org.waystage.analysis.diffusion;

import org.waystage.analysis.internal.numerics.FalsePosition;
import org.waystage.analysis.share.Interval;

/**
 * The profile of a parameter: how much the best fit of the other parameters loses along it, up to a limit on both sides of the optimum.
 *
 * @param <P> a fit for one value of the parameter
 */
abstract class ProfileLikelihood<P> {
    /** The ratio of the length of each step away from the optimum to that of the previous one. */
    private static final double GROWTH = 1.7;

    private final double least;
    private final double greatest;

    ProfileLikelihood(double least, double greatest) {
        this.least = least;
        this.greatest = greatest;
    }

    /** Returns the best fit for a value of the coordinate, starting from the nearest known one. */
    abstract P at(P from, double coordinate);

    abstract double coordinate(P place);

    /** Returns a number that is above 0 beyond the limit, and 0 at the limit. */
    abstract double excess(P place);

    /**
     * Returns the coordinates at which the limit is reached; an end is infinite if the limit is not reached within the
     * bounds of the parameter.
     *
     * @param step the length of the first step, such as a standard error
     */
    Interval interval(P optimum, double step) {
        return new Interval(side(optimum, -step), side(optimum, step));
    }

    private double side(P optimum, double step) {
        double end = step < 0 ? least : greatest;
        P inside = optimum;
        double width = step;
        while (coordinate(inside) != end) {
            double next = coordinate(inside) + width;
            P outside = at(inside, step < 0 ? Math.max(end, next) : Math.min(end, next));
            if (excess(outside) > 0) {
                return between(inside, outside);
            }
            inside = outside;
            width *= GROWTH;
        }
        return Math.copySign(Double.POSITIVE_INFINITY, step);
    }

    /** Finds the point at which the limit is reached. */
    private double between(P below, P above) {
        P inside = below;
        FalsePosition search = new FalsePosition(coordinate(below), excess(below), coordinate(above), excess(above));
        double x = coordinate(above);
        while (!search.isOver()) {
            x = search.next();
            P here = at(inside, x);
            double excess = excess(here);
            search.take(x, excess);
            inside = excess > 0 ? inside : here;
            if (Math.abs(excess) < 1e-10) {
                break;
            }
        }
        return x;
    }
}
