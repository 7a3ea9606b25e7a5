package org.waystage.analysis.pooling;

import java.util.stream.IntStream;
import org.waystage.analysis.diffusion.DiffusionSeries;

/**
 * The probability of a series of bodies in the model of Bass, for all rates on a lattice: Π ((F(t) - F(t-1)) / F(n))^S(t), given the
 * number of bodies counted.
 *
 * <p>It is also the probability with an unknown size m of the market: summed over all m from N on, with the prior 1/m, the
 * binomial probability of N out of m is 1/N whatever the rates are. Then m - N has the negative binomial distribution with N and F(n).
 */
final class BassLikelihood implements Pool.Likelihood {
    private final double[] counts;
    /** The periods with adoptions; the others enter only through the sum of all. */
    private final int[] periods;

    private final double counted;

    BassLikelihood(DiffusionSeries series) {
        counts = series.values().stream().mapToDouble(Double::doubleValue).toArray();
        periods = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
        counted = series.total();
    }

    @Override
    public double[][] on(Axis logP, Axis logQ) {
        double[][] values = new double[logP.size()][logQ.size()];
        double greatest = Double.NEGATIVE_INFINITY;
        double[] q = new double[logQ.size()];
        for (int b = 0; b < q.length; b++) {
            q[b] = StrictMath.exp(logQ.at(b));
        }
        for (int a = 0; a < logP.size(); a++) {
            double p = StrictMath.exp(logP.at(a));
            for (int b = 0; b < logQ.size(); b++) {
                values[a][b] = log(p, q[b]);
                greatest = Math.max(greatest, values[a][b]);
            }
        }
        for (double[] row : values) {
            for (int b = 0; b < row.length; b++) {
                row[b] = StrictMath.exp(row[b] - greatest);
            }
        }
        return values;
    }

    private double log(double p, double q) {
        double pace = p + q;
        double imitation = q / p;
        double decay = StrictMath.exp(-pace);
        double sum = 0;
        double before = 1;
        double logFirst = StrictMath.log1p(imitation);
        double logBefore = logFirst;
        int next = 0;
        for (int i : periods) {
            if (i > next) {
                before = StrictMath.exp(-pace * i);
                logBefore = StrictMath.log1p(imitation * before);
            }
            before *= decay;
            double logAfter = StrictMath.log1p(imitation * before);
            sum -= counts[i] * (pace * i + logBefore + logAfter);
            logBefore = logAfter;
            next = i + 1;
        }
        // the factors that all periods share: those of F(t) - F(t-1) divided by F(n)
        double step = logFirst + StrictMath.log(-StrictMath.expm1(-pace));
        double logLast =
                next == counts.length ? logBefore : StrictMath.log1p(imitation * StrictMath.exp(-pace * counts.length));
        double all = StrictMath.log(-StrictMath.expm1(-pace * counts.length)) - logLast;
        return sum + counted * (step - all);
    }

    /** Returns the share of the market that has adopted by the end of a period. */
    static double adopted(double p, double q, double period) {
        double pace = p + q;
        return -StrictMath.expm1(-pace * period) / (1 + q / p * StrictMath.exp(-pace * period));
    }
}
