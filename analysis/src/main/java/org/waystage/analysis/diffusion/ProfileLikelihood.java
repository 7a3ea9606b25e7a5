package org.waystage.analysis.diffusion;

import org.waystage.analysis.share.Interval;

/**
 * The least sum of squares as a function of one parameter, optimised over the others, up to a limit on both sides of
 * the optimum.
 */
final class ProfileLikelihood {
    private static final int ROOT_STEPS = 100;
    /** The ratio of the length of each step away from the optimum to that of the previous one. */
    private static final double GROWTH = 1.7;

    private final DiffusionCurve curve;
    private final CurveFitter fitter;
    private final boolean[] others;
    private final int parameter;
    private final double limit;

    ProfileLikelihood(DiffusionCurve curve, CurveFitter fitter, boolean[] free, int parameter, double limit) {
        this.curve = curve;
        this.fitter = fitter;
        this.others = free.clone();
        this.others[parameter] = false;
        this.parameter = parameter;
        this.limit = limit;
    }

    /**
     * Returns the coordinates at which the limit is reached; an end is infinite if the limit is not reached within the
     * bounds of the parameter.
     *
     * @param step the length of the first step, such as a standard error
     */
    Interval interval(CurveFitter.Optimum optimum, double step) {
        return new Interval(side(optimum, -step), side(optimum, step));
    }

    private double side(CurveFitter.Optimum optimum, double step) {
        double end = step < 0 ? curve.least(parameter) : curve.greatest(parameter);
        CurveFitter.Optimum inside = optimum;
        double width = step;
        while (inside.point()[parameter] != end) {
            double next = inside.point()[parameter] + width;
            CurveFitter.Optimum outside =
                    fitter.least(inside, others, parameter, step < 0 ? Math.max(end, next) : Math.min(end, next));
            if (outside.squares() > limit) {
                return between(inside, outside);
            }
            inside = outside;
            width *= GROWTH;
        }
        return Math.copySign(Double.POSITIVE_INFINITY, step);
    }

    /**
     * Finds the point at which the least sum of squares reaches the limit, by the Illinois variant of the method of
     * false position.
     */
    private double between(CurveFitter.Optimum below, CurveFitter.Optimum above) {
        CurveFitter.Optimum inside = below;
        double a = below.point()[parameter];
        double b = above.point()[parameter];
        double atA = below.squares() / limit - 1;
        double atB = above.squares() / limit - 1;
        double x = b;
        for (int i = 0; i < ROOT_STEPS && Math.abs(b - a) > 1e-9 * (1 + Math.abs(a)); i++) {
            x = i % 5 == 4 ? (a + b) / 2 : (a * atB - b * atA) / (atB - atA);
            CurveFitter.Optimum here = fitter.least(inside, others, parameter, x);
            double atX = here.squares() / limit - 1;
            if (atX > 0) {
                b = x;
                atB = atX;
                atA /= 2;
            } else {
                a = x;
                atA = atX;
                atB /= 2;
                inside = here;
            }
            if (Math.abs(atX) < 1e-10) {
                break;
            }
        }
        return x;
    }
}
