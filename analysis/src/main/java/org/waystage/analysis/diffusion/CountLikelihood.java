package org.waystage.analysis.diffusion;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.waystage.analysis.internal.numerics.Gradient;
import org.waystage.analysis.internal.numerics.Rising;

/**
 * The logarithm of the probability of a series of counts by a curve, with its derivatives.
 *
 * <p>A point has four coordinates: those of the curve ({@link DiffusionCurve}), of which the last is ln(m/N) for N
 * counted in all, and the logarithm of the dispersion κ, which only {@link ErrorModel#NEGATIVE_BINOMIAL} uses.
 */
final class CountLikelihood {
    static final int DISPERSION = 3;
    /** The number of coordinates. */
    static final int COORDINATES = 4;

    static final double LEAST_DISPERSION = 1e-9;
    static final double GREATEST_DISPERSION = 1e3;
    private static final int ROOT_STEPS = 200;
    private static final double NEAR = 1e-3;

    private final DiffusionCurve curve;
    private final ErrorModel errors;
    private final Optional<Double> population;
    /**
     * The counts of the periods that matter one by one: those with adoptions, or all if counts are dispersed. Of the others only the shares of
     * all together matter.
     */
    private final double[] counts;
    /** The beginnings and ends of these periods and of the series, ascending. */
    private final int[] times;
    /** Where the beginning of each of these periods is among the times; its end is the next one. */
    private final int[] beginnings;

    private final double counted;
    private final double constant;

    CountLikelihood(DiffusionCurve curve, DiffusionSeries series, ErrorModel errors, OptionalDouble population) {
        this.curve = curve;
        this.errors = errors;
        this.population = population.isPresent() ? Optional.of(population.getAsDouble()) : Optional.empty();
        double[] all = series.array();
        int[] periods = IntStream.range(0, all.length)
                .filter(i -> all[i] > 0 || errors == ErrorModel.NEGATIVE_BINOMIAL)
                .toArray();
        counts = Arrays.stream(periods).mapToDouble(i -> all[i]).toArray();
        times = IntStream.concat(
                        IntStream.of(0, all.length), Arrays.stream(periods).flatMap(i -> IntStream.of(i, i + 1)))
                .sorted()
                .distinct()
                .toArray();
        beginnings =
                Arrays.stream(periods).map(i -> Arrays.binarySearch(times, i)).toArray();
        counted = curve.total;
        double factorials = 0;
        for (double count : counts) {
            factorials += Rising.logFactorial(count);
        }
        constant = factorials;
    }

    /** A value of the likelihood, with its slopes along the coordinates. */
    static final class Value {
        final double value;
        final double[] slopes;

        Value(double value, double[] slopes) {
            this.value = value;
            this.slopes = slopes;
        }

        boolean isFinite() {
            boolean finite = Double.isFinite(value);
            for (double slope : slopes) {
                finite &= Double.isFinite(slope);
            }
            return finite;
        }
    }

    /** Returns the market size at a point. */
    double size(double[] point) {
        return counted * curve.parameter(point, DiffusionCurve.SIZE);
    }

    /** Returns a point with the most probable market size for its other coordinates. */
    double[] withBestSize(double[] point) {
        double[] best = point.clone();
        double size = bestSize(new Cells(point), StrictMath.exp(point[DISPERSION]));
        double coordinate = curve.coordinate(size / counted, DiffusionCurve.SIZE);
        best[DiffusionCurve.SIZE] = Double.isFinite(coordinate)
                ? Math.min(greatestSize(), Math.max(curve.least(DiffusionCurve.SIZE), coordinate))
                : point[DiffusionCurve.SIZE];
        return best;
    }

    /** Returns the coordinate of the largest market that is possible. */
    double greatestSize() {
        return population
                .map(all -> curve.coordinate(all / counted, DiffusionCurve.SIZE))
                .orElse(curve.greatest(DiffusionCurve.SIZE));
    }

    /** Returns the coordinate of the smallest market that is possible: what was counted, for bodies of a market. */
    double leastSize() {
        return isOfUnknownSize() ? curve.coordinate(1, DiffusionCurve.SIZE) : curve.least(DiffusionCurve.SIZE);
    }

    /** Returns a distance along a coordinate over which the likelihood hardly leaves its tangent. */
    double near(double[] point, int coordinate) {
        double size = size(point);
        return coordinate == DiffusionCurve.SIZE && isOfUnknownSize() ? NEAR * (size - counted + 1) / size : NEAR;
    }

    /** Returns whether the market is an unknown number of bodies, rather than the mean of such a number. */
    private boolean isOfUnknownSize() {
        return errors == ErrorModel.MULTINOMIAL && population.isEmpty();
    }

    /** Returns the value at a point. */
    Value at(double[] point) {
        return new Cells(point).value(size(point), StrictMath.exp(point[DISPERSION]));
    }

    private double bestSize(Cells cells, double dispersion) {
        double first = counted / cells.adopted;
        if (errors == ErrorModel.NEGATIVE_BINOMIAL) {
            return cells.bestOfDispersed(first, dispersion);
        }
        return isOfUnknownSize() ? cells.bestOfUnknown(first) : first;
    }

    /** The shares of the market in the periods that matter, and the share that is in no period of the series, with slopes along the first coordinates. */
    private final class Cells {
        private final Gradient[] shares = new Gradient[counts.length];
        private final Gradient rest;
        private final double adopted;

        Cells(double[] point) {
            Gradient[] parameters =
                    curve.parameters(Arrays.copyOf(point, DiffusionCurve.SIZE + 1), new boolean[] {true, true, false});
            Gradient[] rests = curve.model.logRests(parameters[0], parameters[1], times);
            for (int i = 0; i < shares.length; i++) {
                shares[i] = between(rests[beginnings[i]], rests[beginnings[i] + 1]);
            }
            Gradient last = rests[rests.length - 1];
            adopted = between(rests[0], last).value();
            rest = last.exp().subtract(rests[0].expm1());
        }

        private static Gradient between(Gradient from, Gradient to) {
            return from.exp().multiply(to.subtract(from).expm1().negate());
        }

        /** Solves 1/(m-N+1) + ... + 1/m = -ln(rest) for m of N or more. */
        double bestOfUnknown(double first) {
            double target = -StrictMath.log(rest.value());
            if (!(Rising.harmonic(counted, 1) > target)) {
                return counted;
            }
            double greatest = counted * DiffusionCurve.GREATEST_SIZE;
            double size = Math.min(greatest, Math.max(counted, first - 0.5));
            for (int i = 0; i < ROOT_STEPS; i++) {
                double excess = Rising.harmonic(counted, size - counted + 1) - target;
                double next = size + excess * (size + 0.5) * (size - counted + 0.5) / counted;
                next = Math.min(greatest, Math.max(counted, next));
                if (Math.abs(next - size) <= 1e-14 * size) {
                    return next;
                }
                size = next;
            }
            return size;
        }

        /** Solves Σ (x - μ) / (1 + κμ) = 0 for m by Newton's method on its logarithm. */
        double bestOfDispersed(double first, double dispersion) {
            double size = first;
            for (int i = 0; i < ROOT_STEPS && Double.isFinite(size); i++) {
                double sum = 0;
                double slope = 0;
                for (int j = 0; j < counts.length; j++) {
                    double mean = size * shares[j].value();
                    double spread = 1 + dispersion * mean;
                    sum += (counts[j] - mean) / spread;
                    slope += mean * (1 + dispersion * counts[j]) / (spread * spread);
                }
                double step = Math.max(-2, Math.min(2, sum / slope));
                size *= StrictMath.exp(step);
                if (Math.abs(step) <= 1e-14) {
                    break;
                }
            }
            return size;
        }

        Value value(double size, double dispersion) {
            double[] slopes = new double[COORDINATES];
            double sum = -constant;
            for (int i = 0; i < counts.length; i++) {
                double share = shares[i].value();
                double mean = size * share;
                double weight = counts[i];
                if (counts[i] > 0) {
                    sum += counts[i] * StrictMath.log(isOfUnknownSize() ? share : mean);
                }
                if (errors == ErrorModel.NEGATIVE_BINOMIAL) {
                    double spread = 1 + dispersion * mean;
                    double logSpread = StrictMath.log1p(dispersion * mean);
                    weight = (counts[i] - mean) / spread;
                    sum += Rising.log(counts[i], dispersion) - (1 / dispersion + counts[i]) * logSpread;
                    slopes[DISPERSION] += Rising.slope(counts[i], dispersion)
                            + logSpread / dispersion
                            - (1 + counts[i] * dispersion) * mean / spread;
                    slopes[DiffusionCurve.SIZE] += weight;
                }
                if (weight != 0) {
                    shares[i].addSlopesTo(slopes, weight / share);
                }
            }
            return new Value(sum + ofRest(size, slopes), slopes);
        }

        /** Returns what all periods together add to the value, and adds its slopes. */
        private double ofRest(double size, double[] slopes) {
            if (errors == ErrorModel.NEGATIVE_BINOMIAL) {
                return 0;
            }
            if (errors == ErrorModel.POISSON) {
                slopes[DiffusionCurve.SIZE] += counted - size * adopted;
                rest.addSlopesTo(slopes, size);
                return -size * adopted;
            }
            double all = population.orElse(size);
            double left = all - counted;
            double expected = all - size + size * rest.value();
            double ways = counted * StrictMath.log(left + 1) + Rising.log(counted, 1 / (left + 1));
            if (left != 0) {
                rest.addSlopesTo(slopes, left * size / expected);
            }
            if (population.isPresent()) {
                slopes[DiffusionCurve.SIZE] += counted - (left > 0 ? left * size * adopted / expected : 0);
                return ways - counted * StrictMath.log(all) + (left > 0 ? left * StrictMath.log(expected / all) : 0);
            }
            double logRest = StrictMath.log(rest.value());
            slopes[DiffusionCurve.SIZE] += size * (Rising.harmonic(counted, left + 1) + logRest);
            return ways + (left == 0 ? 0 : left * logRest);
        }
    }
}
