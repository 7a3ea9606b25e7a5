package org.waystage.analysis.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystage.analysis.internal.numerics.Beta;
import org.waystage.analysis.share.Interval;

/**
 * The number of bodies that have adopted by some time, after N were counted: N plus a negative binomial number with the probability
 * F(n)/F(t), over all rates that the data allow. Without a time, it is the size of the market.
 */
final class MarketDistribution {
    /** Rates that are less probable than this, relative to the most probable ones, no longer count. */
    private static final double NOTHING = 1e-10;

    /** The distance of the rates that are kept, relative to their deviation. */
    private static final double CLOSE = 0.4;

    private final double counted;
    private final double limit;
    private final List<double[]> parts = new ArrayList<>();
    private final Map<Double, Lower> known = new HashMap<>();
    private double total;

    /**
     * Creates the distribution.
     *
     * @param pool the rates after the data
     * @param group the number of the group
     * @param counted the number of bodies counted, N
     * @param periods the number of periods in which they were counted, n
     * @param ahead the number of periods after them; infinite for the market
     * @param limit the largest number that is distinguished from larger ones
     */
    MarketDistribution(Pool pool, int group, double counted, int periods, double ahead, double limit) {
        Axis logP = pool.firstPlaces();
        Axis logQ = pool.secondPlaces();
        this.counted = counted;
        this.limit = limit;
        double[][] posterior = pool.posterior(group);
        int rows = stride(pool.ofFirst(group), logP);
        int columns = stride(pool.ofSecond(group), logQ);
        double greatest = 0;
        for (double[] row : posterior) {
            for (double one : row) {
                greatest = Math.max(greatest, one);
            }
        }
        for (int a = 0; a < posterior.length; a += rows) {
            double p = StrictMath.exp(logP.at(a));
            for (int b = 0; b < posterior[a].length; b += columns) {
                if (posterior[a][b] > NOTHING * greatest) {
                    double q = StrictMath.exp(logQ.at(b));
                    double end = Double.isInfinite(ahead) ? 1 : BassLikelihood.adopted(p, q, periods + ahead);
                    parts.add(new double[] {posterior[a][b], BassLikelihood.adopted(p, q, periods) / end});
                    total += posterior[a][b];
                }
            }
        }
        parts.sort(Comparator.comparingDouble(part -> -part[0])); // a few parts are often enough for an answer
    }

    /** Returns the largest step between places at which the distribution is still known. */
    private static int stride(LatticeDistribution rates, Axis places) {
        return (int) Math.max(1, Math.floor(CLOSE * rates.deviation() / places.step()));
    }

    /** The probability of at most a number of further bodies, summed only as far as the quantiles need it. */
    private final class Lower {
        private final double more;
        private int next;
        private double sum;
        private double rest = total;

        Lower(double more) {
            this.more = more;
        }

        /** Returns whether the probability is below another. */
        boolean isBelow(double p) {
            while (sum < p * total && sum + rest >= p * total && next < parts.size()) {
                double[] part = parts.get(next++);
                sum += part[0] * (part[1] >= 1 ? 1 : new Beta(counted, more + 1).lower(part[1]));
                rest -= part[0];
            }
            return sum < p * total;
        }
    }

    private boolean isBelow(double more, double p) {
        return known.computeIfAbsent(more, Lower::new).isBelow(p);
    }

    /** Returns the least number that is not exceeded with a given probability; infinite beyond the limit. */
    double quantile(double p) {
        double low = -1;
        double high = 0;
        while (isBelow(high, p)) {
            low = high;
            high = 2 * high + 1;
            if (counted + high > limit) {
                return Double.POSITIVE_INFINITY;
            }
        }
        while (high - low > 1) {
            double middle = Math.rint((low + high - 0.5) / 2);
            if (isBelow(middle, p)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return counted + high;
    }

    Interval interval(double level) {
        double beyond = (1 - level) / 2;
        return new Interval(quantile(beyond), quantile(1 - beyond));
    }
}
