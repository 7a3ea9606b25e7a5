package org.waystage.analysis.internal.numerics;

/**
 * The search for the root of a function between a place at which it is at most 0 and one at which it is above 0: false position as
 * modified by Anderson and Björck (A New High-Order Method of Regula Falsi Type for Computing a Root of an Equation, 1973), with a
 * bisection if a few steps have not halved the enclosure.
 *
 * <p>The caller evaluates the function and can therefore keep what it finds on the way.
 */
public final class FalsePosition {
    private static final int MOST_STEPS = 100;

    /** The width of the enclosure at which the search ends, relative to 1 and its size. */
    private static final double CLOSE = 1e-9;

    /** The number of steps in which the enclosure must become half as wide. */
    private static final int PATIENCE = 3;

    private double below;
    private double atBelow;
    private double above;
    private double atAbove;
    private int steps;

    /** The end that the last step moved. */
    private Moved moved = Moved.NONE;

    /** The width of the enclosure when it was last checked, and the step of that check. */
    private double earlierWidth;

    private int earlierStep;

    private enum Moved {
        NONE,
        BELOW,
        ABOVE
    }

    /**
     * Starts a search.
     *
     * @param below a place at which the function is at most 0; it may be to the right of the other one
     * @param atBelow the value of the function there
     * @param above a place at which the function is above 0
     * @param atAbove the value of the function there
     */
    public FalsePosition(double below, double atBelow, double above, double atAbove) {
        this.below = below;
        this.atBelow = atBelow;
        this.above = above;
        this.atAbove = atAbove;
        this.earlierWidth = width();
    }

    private double width() {
        return Math.abs(above - below);
    }

    /** Returns whether the root is enclosed closely enough, or the search has taken too many steps. */
    public boolean isOver() {
        boolean isHit = steps > 0 && atBelow == 0;
        return isHit || steps >= MOST_STEPS || width() <= CLOSE * (1 + Math.abs(below));
    }

    /** Returns the place at which to evaluate the function next. */
    public double next() {
        return steps - earlierStep >= PATIENCE && width() > earlierWidth / 2
                ? (below + above) / 2
                : (below * atAbove - above * atBelow) / (atAbove - atBelow);
    }

    /** Accepts the value of the function at that place. */
    public void take(double place, double value) {
        boolean isDue = steps - earlierStep >= PATIENCE;
        steps++;
        if (value > 0) {
            if (moved == Moved.ABOVE) {
                atBelow *= part(value, atAbove);
            }
            above = place;
            atAbove = value;
            moved = Moved.ABOVE;
        } else {
            if (moved == Moved.BELOW) {
                atAbove *= part(value, atBelow);
            }
            below = place;
            atBelow = value;
            moved = Moved.BELOW;
        }
        if (isDue) {
            earlierStep = steps;
            earlierWidth = width();
        }
    }

    /** Returns the factor for the value at the other end if the same end has moved twice in a row. */
    private static double part(double now, double before) {
        double part = 1 - now / before;
        return part > 0 && part <= 1 ? part : 0.5;
    }
}
