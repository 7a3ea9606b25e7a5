package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.internal.numerics.PositiveMatrix;

/**
 * Finds the most probable point of a likelihood, by Newton's method with steps that are damped until they lead upward.
 * The market size, if free, follows from the other coordinates at each step, which saves the search one dimension.
 */
final class CountSearch {
    /** The number of starting points that are followed: the most probable ones. */
    private static final int STARTS = 3;

    private static final int STEPS = 200;
    private static final double STRIDE = 2;
    /** The distance of the slopes whose differences give the curvature. */
    private static final double NEAR = 1e-4;
    /** A step that cannot gain more than this, as the logarithm of a probability, ends at the maximum. */
    private static final double GAIN = 1e-8;

    private static final double NO_GAIN = 1e-22;

    private final DiffusionCurve curve;
    private final CountLikelihood likelihood;

    CountSearch(DiffusionCurve curve, CountLikelihood likelihood) {
        this.curve = curve;
        this.likelihood = likelihood;
    }

    /** The end of a search. */
    static final class Optimum {
        private final double[] point;
        private final double value;
        private final boolean converged;

        Optimum(double[] point, double value, boolean converged) {
            this.point = point;
            this.value = value;
            this.converged = converged;
        }

        double[] point() {
            return point;
        }

        double value() {
            return value;
        }

        boolean converged() {
            return converged;
        }
    }

    private final class Place {
        private final double[] point;
        private final CountLikelihood.Value value;

        Place(double[] point, boolean[] free) {
            this.point = free[DiffusionCurve.SIZE] ? likelihood.withBestSize(point) : point;
            this.value = likelihood.at(this.point);
        }
    }

    /** Returns a point that was found by other means. */
    Optimum at(double[] point) {
        return new Optimum(point, likelihood.at(point).value, true);
    }

    /** Returns the best result from several starting points; empty if no point gives the series a probability. */
    Optional<Optimum> fit(List<double[]> starts, boolean[] free) {
        List<Place> places = new ArrayList<>();
        starts.forEach(start -> places.add(new Place(start, free)));
        return places.stream()
                .filter(place -> place.value.isFinite())
                .sorted(Comparator.comparingDouble(place -> -place.value.value))
                .limit(STARTS)
                .map(place -> from(place.point, free))
                .min(Comparator.comparingDouble(optimum -> -optimum.value));
    }

    /** Returns the maximum reached from a point by changing only the free coordinates. */
    Optimum from(double[] start, boolean[] free) {
        int[] moving = moving(free);
        Place here = new Place(start, free);
        double damping = 0;
        double gain = Double.POSITIVE_INFINITY;
        for (int i = 0; i < STEPS && here.value.isFinite(); i++) {
            double[][] curvature = curvature(here.point, free, moving);
            int[] inside = inside(here, moving);
            Place next = here;
            while (next == here) {
                Optional<double[]> step = step(here, curvature, moving, inside, damping);
                if (step.isPresent()) {
                    gain = product(here, step.get(), moving);
                    Place there = new Place(moved(here.point, step.get(), moving), free);
                    if (gain <= NO_GAIN * (1 + Math.abs(here.value.value))) {
                        return new Optimum(here.point, here.value.value, damping < 1);
                    }
                    if (there.value.isFinite() && isBetter(there, here, gain, moving)) {
                        next = there;
                        damping = damping < 1e-3 ? 0 : damping / 10;
                        continue;
                    }
                }
                damping = Math.max(1e-3, damping * 10);
                if (damping > 1e10) {
                    return new Optimum(here.point, here.value.value, gain <= GAIN);
                }
            }
            here = next;
        }
        return new Optimum(here.point, here.value.value, gain <= GAIN && here.value.isFinite());
    }

    /** Near the maximum values no longer differ, so there the slopes decide. */
    private static boolean isBetter(Place there, Place here, double gain, int[] moving) {
        if (gain > GAIN * (1 + Math.abs(here.value.value)) * 1e-4) {
            return there.value.value > here.value.value;
        }
        double before = 0;
        double after = 0;
        for (int coordinate : moving) {
            before = Math.max(before, Math.abs(here.value.slopes[coordinate]));
            after = Math.max(after, Math.abs(there.value.slopes[coordinate]));
        }
        return after < before;
    }

    private static int[] moving(boolean[] free) {
        int[] moving = new int[free.length];
        int count = 0;
        for (int i = 0; i < free.length; i++) {
            if (free[i] && i != DiffusionCurve.SIZE) {
                moving[count++] = i;
            }
        }
        return Arrays.copyOf(moving, count);
    }

    /** Returns the coordinates that may move: not those at a bound from which the slope leads out. */
    private int[] inside(Place place, int[] moving) {
        return Arrays.stream(moving)
                .filter(i -> !(place.point[i] <= least(i) && place.value.slopes[i] < 0)
                        && !(place.point[i] >= greatest(i) && place.value.slopes[i] > 0))
                .toArray();
    }

    double least(int coordinate) {
        return switch (coordinate) {
            case CountLikelihood.DISPERSION -> StrictMath.log(CountLikelihood.LEAST_DISPERSION);
            case DiffusionCurve.SIZE -> likelihood.leastSize();
            default -> curve.least(coordinate);
        };
    }

    double greatest(int coordinate) {
        return switch (coordinate) {
            case CountLikelihood.DISPERSION -> StrictMath.log(CountLikelihood.GREATEST_DISPERSION);
            case DiffusionCurve.SIZE -> likelihood.greatestSize();
            default -> curve.greatest(coordinate);
        };
    }

    private double[] moved(double[] point, double[] step, int[] moving) {
        double[] moved = point.clone();
        for (int i = 0; i < moving.length; i++) {
            int coordinate = moving[i];
            moved[coordinate] =
                    Math.max(least(coordinate), Math.min(greatest(coordinate), point[coordinate] + step[i]));
        }
        return moved;
    }

    private static double product(Place place, double[] step, int[] moving) {
        double product = 0;
        for (int i = 0; i < moving.length; i++) {
            product += step[i] * place.value.slopes[moving[i]];
        }
        return product;
    }

    /** Returns the second derivatives with their signs turned, by central differences of the slopes. */
    private double[][] curvature(double[] point, boolean[] free, int[] moving) {
        double[][] curvature = new double[moving.length][moving.length];
        for (int i = 0; i < moving.length; i++) {
            double[] up = slopesAt(point, moving[i], NEAR, free);
            double[] down = slopesAt(point, moving[i], -NEAR, free);
            for (int j = 0; j < moving.length; j++) {
                double second = (down[moving[j]] - up[moving[j]]) / (2 * NEAR);
                curvature[i][j] += second / 2;
                curvature[j][i] += second / 2;
            }
        }
        return curvature;
    }

    private double[] slopesAt(double[] point, int coordinate, double distance, boolean[] free) {
        double[] near = point.clone();
        near[coordinate] += distance;
        return new Place(near, free).value.slopes;
    }

    /** Returns the damped step; empty if even damping does not give the curvature of a maximum. */
    private static Optional<double[]> step(
            Place here, double[][] curvature, int[] moving, int[] inside, double damping) {
        int n = moving.length;
        double[][] matrix = new double[n][n];
        double[] slopes = new double[n];
        for (int i = 0; i < n; i++) {
            boolean moves = contains(inside, moving[i]);
            for (int j = 0; j < n; j++) {
                matrix[i][j] = moves && contains(inside, moving[j]) ? curvature[i][j] : 0;
            }
            matrix[i][i] = moves ? curvature[i][i] + damping * (Math.abs(curvature[i][i]) + 1e-8) : 1;
            slopes[i] = moves ? here.value.slopes[moving[i]] : 0;
        }
        return PositiveMatrix.of(matrix).map(factors -> {
            double[] step = factors.solve(slopes);
            double longest = 0;
            for (double part : step) {
                longest = Math.max(longest, Math.abs(part));
            }
            for (int i = 0; i < n && longest > STRIDE; i++) {
                step[i] *= STRIDE / longest;
            }
            return step;
        });
    }

    private static boolean contains(int[] numbers, int number) {
        for (int one : numbers) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the covariance of some coordinates: the inverse of the second derivatives of the likelihood, with signs
     * turned, by differences of the slopes whose error is of fourth order; empty if the likelihood does not curve down.
     */
    Optional<double[][]> covariance(double[] point, int[] coordinates) {
        int n = coordinates.length;
        double[][] curvature = new double[n][n];
        for (int i = 0; i < n; i++) {
            double distance = likelihood.near(point, coordinates[i]);
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] one = point.clone();
                one[coordinates[i]] += sign * distance;
                double[] two = point.clone();
                two[coordinates[i]] += sign * 2 * distance;
                double[] near = likelihood.at(one).slopes;
                double[] far = likelihood.at(two).slopes;
                for (int j = 0; j < n; j++) {
                    double part = sign * (far[coordinates[j]] - 8 * near[coordinates[j]]) / (12 * distance);
                    curvature[i][j] += part / 2;
                    curvature[j][i] += part / 2;
                }
            }
        }
        return PositiveMatrix.of(curvature).map(PositiveMatrix::inverse);
    }
}
