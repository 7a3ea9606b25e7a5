package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Series of a known origin: bodies and counts of a curve of Bass, and walks that have none. */
record Truth(String kind, double m, double p, double q, int periods) {
    /** The number of periods by which a series goes on, to be forecast. */
    static final int AHEAD = DiffusionVerdict.HORIZON;

    private static final double DISPERSION = 0.1;

    /** The truths of the table, in its order. */
    static final List<Truth> ALL = List.of(
            new Truth("bodies", 60, 0.01, 0.4, 18),
            new Truth("bodies", 60, 0.01, 0.4, 14),
            new Truth("bodies", 60, 0.03, 0.38, 15),
            new Truth("bodies", 60, 0.005, 0.6, 15),
            new Truth("bodies", 30, 0.01, 0.4, 18),
            new Truth("bodies", 187, 0.01, 0.4, 18),
            new Truth("bodies", 187, 0.01, 0.4, 12),
            new Truth("events", 1000, 0.01, 0.4, 18),
            new Truth("sums", 1000, 0.01, 0.4, 18),
            new Truth("walk", 3, 1, 0, 20),
            new Truth("walk", 5, 2, 0, 20),
            new Truth("walk", 10, 3, 0, 20),
            new Truth("flat", 4, 0, 0, 18));

    String name() {
        return switch (kind) {
            case "walk" -> "walk from %.0f by up to %.0f, %d periods".formatted(m, p, periods);
            case "flat" -> "events at the rate %.0f, %d periods".formatted(m, periods);
            default -> "%.0f %s, p %s, q %s, %d periods".formatted(m, kind, p, q, periods);
        };
    }

    boolean isCurve() {
        return q > 0;
    }

    /** Returns the methods to compare; of bodies, Poisson counts have the same rates as the multinomial method. */
    List<DiffusionMethod> methods() {
        return switch (kind) {
            case "events", "sums" ->
                List.of(DiffusionMethod.NLS_INCREMENTS, DiffusionMethod.POISSON, DiffusionMethod.NEGATIVE_BINOMIAL);
            default -> List.of(DiffusionMethod.NLS_INCREMENTS, DiffusionMethod.MULTINOMIAL);
        };
    }

    private double share(double t) {
        double rest = StrictMath.exp(-(p + q) * t);
        return (1 - rest) / (1 + q / p * rest);
    }

    /** Returns a series that goes on for the periods to be forecast. */
    double[] next(SplittableRandom random) {
        double[] values = new double[periods + AHEAD];
        if (kind.equals("bodies")) {
            for (int i = 0; i < m; i++) {
                double u = random.nextDouble();
                double time = StrictMath.log((1 + u * q / p) / (1 - u)) / (p + q);
                if (time < values.length) {
                    values[(int) time]++;
                }
            }
            return values;
        }
        double now = m;
        for (int i = 0; i < values.length; i++) {
            if (kind.equals("walk")) {
                values[i] = now;
                int step = (int) p;
                now = Math.max(0, now + random.nextInt(2 * step + 1) - step);
            } else {
                double mean = isCurve() ? m * (share(i + 1) - share(i)) : m;
                values[i] = events(random, kind.equals("sums") ? mean * gamma(random) : mean);
            }
        }
        return values;
    }

    /** Returns a number with the mean 1 and the variance of the dispersion: the mean of ten exponential ones. */
    private static double gamma(SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < 1 / DISPERSION; i++) {
            sum -= StrictMath.log(1 - random.nextDouble());
        }
        return sum * DISPERSION;
    }

    private static int events(SplittableRandom random, double mean) {
        int count = -1;
        for (double time = 0; time <= mean; count++) {
            time -= StrictMath.log(1 - random.nextDouble());
        }
        return count;
    }

    /** Returns the first series of a seed, each with the periods to be forecast. */
    List<double[]> series(int seed, int trials) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> series = new ArrayList<>();
        for (int i = 0; i < trials; i++) {
            series.add(next(random));
        }
        return series;
    }
}
