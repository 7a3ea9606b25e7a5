package org.waystage.analysis.pooling;

/**
 * Equally spaced points on a scale. A sum over them, times their distance, is the integral of a smooth function that vanishes
 * at both ends, with an error that falls exponentially as the points come closer.
 */
record Axis(double start, double step, int size) {
    /** Returns points from the least number to the greatest, or to the first point after it. */
    static Axis between(double least, double greatest, double step) {
        return new Axis(least, step, (int) Math.ceil((greatest - least) / step) + 1);
    }

    double at(int i) {
        return start + i * step;
    }
}
