package org.waystage.analysis.internal.numerics;

/**
 * The search for the root of a function between a place at which it is at most 0 and one at which it is above 0: the
 * Illinois variant of the method of false position, with a halving at each fifth step.
 *
 * <p>The caller evaluates the function, so that it can keep what it found on the way.
 */
public final class FalsePosition {
    private static final int MOST_STEPS = 100;

    /** The width of the enclosure at which the search ends, relative to 1 and its size. */
    private static final double CLOSE = 1e-9;

    private double below;
    private double atBelow;
    private double above;
    private double atAbove;
    private int steps;

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
    }

    /** Returns whether the root is enclosed closely enough, or the search has taken too many steps. */
    public boolean isOver() {
        return steps >= MOST_STEPS || Math.abs(above - below) <= CLOSE * (1 + Math.abs(below));
    }

    /** Returns where the function is to be evaluated next. */
    public double next() {
        return steps % 5 == 4 ? (below + above) / 2 : (below * atAbove - above * atBelow) / (atAbove - atBelow);
    }

    /** Takes the value of the function at the place that was asked for. */
    public void take(double place, double value) {
        steps++;
        if (value > 0) {
            above = place;
            atAbove = value;
            atBelow /= 2;
        } else {
            below = place;
            atBelow = value;
            atAbove /= 2;
        }
    }
}
