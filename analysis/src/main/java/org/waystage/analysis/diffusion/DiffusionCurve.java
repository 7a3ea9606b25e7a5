package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.waystage.analysis.internal.numerics.Gradient;

/**
 * A model, with the series to which it is fitted. The series is scaled by its sum, so the size of the values does not affect the
 * numerics.
 *
 * <p>A point is a position in the search space of an optimizer: the logarithms of rates and of the market size, which keep these
 * positive, and times unchanged. If the market size is given, a point has no coordinate for it.
 */
final class DiffusionCurve {
    /** The index of m among the parameters. */
    static final int SIZE = 2;

    private static final double LEAST_RATE = 1e-12;
    private static final double GREATEST_RATE = 1e3;
    private static final double LEAST_SIZE = 1e-3;
    /** The largest market size considered, as a multiple of the sum of the series. Beyond it, a curve is mere growth. */
    private static final double GREATEST_SIZE = 1e3;

    final DiffusionModel model;
    final double total;
    private final double[] values;
    private final OptionalDouble size;

    DiffusionCurve(DiffusionModel model, DiffusionSeries series, OptionalDouble marketSize) {
        this.model = model;
        this.total = series.total();
        this.values = series.array();
        for (int i = 0; i < values.length; i++) {
            values[i] /= total;
        }
        this.size = marketSize.isPresent() ? OptionalDouble.of(marketSize.getAsDouble() / total) : marketSize;
    }

    /** Returns the values per period, relative to their sum. */
    double[] values() {
        return values.clone();
    }

    /** Returns the given market size, relative to the sum of the series; empty if it is to be estimated. */
    OptionalDouble size() {
        return size;
    }

    /** Returns the number of free parameters. */
    int free() {
        return size.isPresent() ? SIZE : SIZE + 1;
    }

    /** Returns the number of periods with adoptions beyond that of the free parameters; it may be negative. */
    int degreesOfFreedom() {
        int adoptions = 0;
        for (double value : values) {
            adoptions += value > 0 ? 1 : 0;
        }
        return adoptions - free();
    }

    boolean isLogarithm(int parameter) {
        return !model.isTime(parameter);
    }

    /** Returns the parameter of a coordinate, with m relative to the sum of the series. */
    double parameter(double coordinate, int parameter) {
        return isLogarithm(parameter) ? Math.exp(coordinate) : coordinate;
    }

    double coordinate(double value, int parameter) {
        return isLogarithm(parameter) ? Math.log(value) : value;
    }

    /** Returns the lower bound of each coordinate. */
    double[] least() {
        double[] least = new double[free()];
        for (int i = 0; i < least.length; i++) {
            least[i] = model.isTime(i) ? -timeBound() : Math.log(i == SIZE ? LEAST_SIZE : LEAST_RATE);
        }
        return least;
    }

    /** Returns the upper bound of each coordinate. */
    double[] greatest() {
        double[] greatest = new double[free()];
        for (int i = 0; i < greatest.length; i++) {
            greatest[i] = model.isTime(i) ? timeBound() : Math.log(i == SIZE ? GREATEST_SIZE : GREATEST_RATE);
        }
        return greatest;
    }

    private double timeBound() {
        return 20.0 * (values.length + 1);
    }

    /** Returns m (F(t) - F(t-1)) for the periods of the series, with derivatives with respect to the coordinates of the point. */
    List<Gradient> predictions(double[] point) {
        Gradient[] parameters = new Gradient[SIZE + 1];
        for (int i = 0; i < parameters.length; i++) {
            Gradient coordinate = i < point.length
                    ? Gradient.variable(point.length, i, point[i])
                    : Gradient.constant(point.length, Math.log(size.orElseThrow()));
            parameters[i] = isLogarithm(i) ? coordinate.exp() : coordinate;
        }
        List<Gradient> predictions = new ArrayList<>();
        for (int t = 1; t <= values.length; t++) {
            Gradient earlier =
                    model.logRest(parameters[0], parameters[1], t - 1).exp();
            Gradient later = model.logRest(parameters[0], parameters[1], t).exp();
            predictions.add(parameters[SIZE].multiply(earlier.subtract(later)));
        }
        return predictions;
    }
}
