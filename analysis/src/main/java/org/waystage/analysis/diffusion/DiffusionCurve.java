package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.internal.numerics.Gradient;
import org.waystage.analysis.share.Interval;

/**
 * A model and a method, with the series to which they are fitted. The series is scaled by its sum, so the size of the values does not
 * affect the numerics.
 *
 * <p>A point is a position in the search space of an optimizer: the logarithms of rates and sizes, which keep these positive, and times
 * unchanged. For {@link DiffusionMethod#OLS}, which may give negative parameters, it is the parameters themselves.
 */
final class DiffusionCurve {
    /** The index of m among the parameters. */
    static final int SIZE = 2;

    private static final double LEAST_RATE = 1e-12;
    private static final double GREATEST_RATE = 1e3;
    private static final double LEAST_SIZE = 1e-3;
    /**
     * The largest market size considered, as a multiple of the sum of the series. Beyond it, a curve is mere growth.
     */
    static final double GREATEST_SIZE = 1e3;

    final DiffusionModel model;
    final DiffusionMethod method;
    final double total;
    private final double[] values;
    private final double[] before;

    DiffusionCurve(DiffusionModel model, DiffusionMethod method, DiffusionSeries series) {
        this.model = model;
        this.method = method;
        this.total = series.total();
        values = series.array();
        before = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] /= total;
            before[i] = sum;
            sum += values[i];
        }
    }

    int size() {
        return values.length;
    }

    /** Returns the number of periods with adoptions, on which degrees of freedom are based. */
    int adoptions() {
        int adoptions = 0;
        for (double value : values) {
            adoptions += value > 0 ? 1 : 0;
        }
        return adoptions;
    }

    double value(int i) {
        return values[i];
    }

    double before(int i) {
        return before[i];
    }

    /** Returns the observations that are predicted: the values, or the sums. */
    double[] observed() {
        double[] observed = values.clone();
        for (int i = 0; i < observed.length && method == DiffusionMethod.NLS_CUMULATIVE; i++) {
            observed[i] += before[i];
        }
        return observed;
    }

    boolean isLogarithm(int parameter) {
        return method != DiffusionMethod.OLS && !model.isTime(parameter);
    }

    /** Returns a parameter at a point, with m relative to the sum of the series. */
    double parameter(double[] point, int parameter) {
        return isLogarithm(parameter) ? Math.exp(point[parameter]) : point[parameter];
    }

    double coordinate(double value, int parameter) {
        return isLogarithm(parameter) ? Math.log(value) : value;
    }

    /** Returns the point of the parameters of a fit. */
    double[] point(List<DiffusionFit.Parameter> parameters) {
        double[] point = new double[parameters.size()];
        for (int i = 0; i < point.length; i++) {
            double unit = i == SIZE ? total : 1;
            point[i] = coordinate(parameters.get(i).value() / unit, i);
        }
        return point;
    }

    /** Returns an interval of a coordinate in the units of its parameter; an open end stays open. */
    Interval inUnits(Interval interval, int parameter) {
        return new Interval(inUnits(interval.lower(), parameter), inUnits(interval.upper(), parameter));
    }

    private double inUnits(double coordinate, int parameter) {
        if (Double.isInfinite(coordinate)) {
            return coordinate;
        }
        double unit = parameter == SIZE ? total : 1;
        return unit * (isLogarithm(parameter) ? Math.exp(coordinate) : coordinate);
    }

    double least(int parameter) {
        if (parameter == SIZE) {
            return coordinate(LEAST_SIZE, SIZE);
        }
        return isLogarithm(parameter) ? Math.log(LEAST_RATE) : -bound(parameter);
    }

    double greatest(int parameter) {
        if (parameter == SIZE) {
            return coordinate(GREATEST_SIZE, SIZE);
        }
        return isLogarithm(parameter) ? Math.log(GREATEST_RATE) : bound(parameter);
    }

    private double bound(int parameter) {
        return model.isTime(parameter) ? 20.0 * (values.length + 1) : GREATEST_RATE;
    }

    /** Returns the parameters at a point, with derivatives with respect to the free coordinates. */
    Gradient[] parameters(double[] point, boolean[] free) {
        int count = 0;
        for (boolean one : free) {
            count += one ? 1 : 0;
        }
        Gradient[] parameters = new Gradient[point.length];
        int next = 0;
        for (int i = 0; i < point.length; i++) {
            Gradient coordinate =
                    free[i] ? Gradient.variable(count, next++, point[i]) : Gradient.constant(count, point[i]);
            parameters[i] = isLogarithm(i) ? coordinate.exp() : coordinate;
        }
        return parameters;
    }

    /** Returns the predictions of the curve for the periods of the series. */
    List<Gradient> predictions(Gradient[] parameters) {
        List<Gradient> predictions = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            predictions.add(predict(parameters, i + 1, parameters[SIZE].constant(before[i])));
        }
        return predictions;
    }

    /** Returns the predictions of the curve for the periods after the series, each based on the previous ones. */
    List<Gradient> forecast(Gradient[] parameters, int periods) {
        List<Gradient> forecast = new ArrayList<>();
        Gradient sum = parameters[SIZE].constant(1);
        for (int t = values.length + 1; t <= values.length + periods; t++) {
            Gradient value =
                    method == DiffusionMethod.NLS_CUMULATIVE ? increment(parameters, t) : predict(parameters, t, sum);
            forecast.add(value);
            sum = sum.add(value);
        }
        return forecast;
    }

    private Gradient predict(Gradient[] parameters, int t, Gradient before) {
        Gradient first = parameters[0];
        Gradient second = parameters[1];
        Gradient size = parameters[SIZE];
        return switch (method) {
            case OLS -> first.add(second.multiply(before).divide(size)).multiply(size.subtract(before));
            case NLS_INCREMENTS, MULTINOMIAL, POISSON, NEGATIVE_BINOMIAL -> increment(parameters, t);
            case NLS_HAZARD -> {
                Gradient gone = model.logRest(first, second, t).subtract(model.logRest(first, second, t - 1));
                yield size.subtract(before).multiply(gone.expm1().negate());
            }
            case NLS_CUMULATIVE ->
                size.multiply(model.logRest(first, second, t).expm1().negate());
            case DENSITY -> size.multiply(model.density(first, second, t));
        };
    }

    private Gradient increment(Gradient[] parameters, int t) {
        Gradient earlier = model.logRest(parameters[0], parameters[1], t - 1).exp();
        return parameters[SIZE].multiply(
                earlier.subtract(model.logRest(parameters[0], parameters[1], t).exp()));
    }
}
