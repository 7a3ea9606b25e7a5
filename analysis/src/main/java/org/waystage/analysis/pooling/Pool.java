package org.waystage.analysis.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the data of several groups say about each group, if the groups are normally distributed around a common centre on each of two
 * scales.
 *
 * <p>Let L be the likelihood of each group at all points. The probability of its data for a centre and a spread is the sum over points of
 * L times the density of the group around the centre; that of all data is the product over groups. Summed over centres and spreads, this
 * gives the posterior probability of these, and of each point for each group. The intervals of groups therefore include the
 * uncertainty about centres and spreads. There is no iterative search and no random sampling.
 *
 * <p>The cost is the number of groups times the numbers of centres of both scales, times the number of points around a centre.
 */
final class Pool {
    /** The distance of points in the rough pass. */
    private static final double ROUGH = 2.5;

    /** Less probable values do not count. */
    private static final double NOTHING = 1e-13;

    /** Centres with a smaller logarithm, relative to the most probable ones, are left out: they would not change any sum. */
    private static final double LEAST = -80;

    /**
     * How far the logarithm of a mean may be above that of the greatest value: the weights are a density at points, whose sum is not quite
     * 1.
     */
    private static final double SLACK = 0.1;

    /** A point with a smaller likelihood does not count, whatever the other groups say. */
    private static final double IMPOSSIBLE = 1e-100;

    private static final double[] NONE = {};

    private final Axis first;
    private final Axis second;
    private final List<Scale.Kernel> firstKernels;
    private final List<Scale.Kernel> secondKernels;
    private final double[][][] likelihoods;
    /** Where the likelihood of each group counts, by the points of the first scale. */
    private final Reach[][] reaches;

    private final double[] firstSpreads;
    private final double[] secondSpreads;
    private final double[][] firstCentres;
    private final double[][] secondCentres;
    private final double[][][] posteriors;
    private double top = Double.NEGATIVE_INFINITY;

    /** A range of places of the second scale, without its end; nothing counts outside of it. */
    private record Reach(int from, int to) {
        static Reach of(double[] likelihood) {
            int from = 0;
            int to = likelihood.length;
            while (from < to && likelihood[from] < IMPOSSIBLE) {
                from++;
            }
            while (to > from && likelihood[to - 1] < IMPOSSIBLE) {
                to--;
            }
            return new Reach(from, to);
        }

        Reach with(Reach other) {
            return other.from == other.to
                    ? this
                    : from == to ? other : new Reach(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    /** The likelihood of a group around a centre of the first scale, by the points of the second, and the part that its groups share. */
    private static final class Smoothed {
        final double[] values;
        final double[] share;
        Reach reach = new Reach(0, 0);
        /** An upper bound on the logarithm of any mean of the values. */
        double logMost;
        /** Whether anything is shared; around most centres nothing is. */
        boolean isShared;

        Smoothed(int size) {
            values = new double[size];
            share = new double[size];
        }
    }

    /** The likelihood of a group by the points of two scales; the greatest is about 1. */
    interface Likelihood {
        double[][] on(Axis first, Axis second);
    }

    /**
     * Computes the distributions: first roughly, to find which centres and points count, then exactly on those.
     *
     * @param first the first scale
     * @param second the second
     * @param information the largest information of a group: one over the square of the least deviation of its likelihood on a scale
     * @param groups the likelihoods of the groups
     */
    static Pool of(Scale first, Scale second, double information, List<? extends Likelihood> groups) {
        Pool rough = new Pool(first, second, information, groups, ROUGH);
        Scale firstWithin =
                first.within(support(rough.firstKernels, rough.firstCentres), rough.support(rough.first, Pool::first));
        Scale secondWithin = second.within(
                support(rough.secondKernels, rough.secondCentres), rough.support(rough.second, Pool::second));
        return new Pool(firstWithin, secondWithin, information, groups, 1);
    }

    /** Computes the distributions with points that are {@code rough} times as far apart as exact sums need. */
    Pool(Scale firstScale, Scale secondScale, double information, List<? extends Likelihood> groups, double rough) {
        first = firstScale.places(information, rough);
        second = secondScale.places(information, rough);
        firstKernels = firstScale.kernels(first, groups.size(), information, rough);
        secondKernels = secondScale.kernels(second, groups.size(), information, rough);
        likelihoods = groups.stream().map(group -> group.on(first, second)).toArray(double[][][]::new);
        reaches = Arrays.stream(likelihoods)
                .map(likelihood -> Arrays.stream(likelihood).map(Reach::of).toArray(Reach[]::new))
                .toArray(Reach[][]::new);
        firstSpreads = new double[firstKernels.size()];
        secondSpreads = new double[secondKernels.size()];
        firstCentres = zeros(firstKernels);
        secondCentres = zeros(secondKernels);
        posteriors = new double[likelihoods.length][first.size()][second.size()];
        for (int i = 0; i < firstKernels.size(); i++) {
            add(i);
        }
        for (int group = 0; group < likelihoods.length; group++) {
            double sum = 0;
            for (int a = 0; a < first.size(); a++) {
                for (int b = 0; b < second.size(); b++) {
                    posteriors[group][a][b] *= likelihoods[group][a][b];
                    sum += posteriors[group][a][b];
                }
            }
            scale(posteriors[group], 1 / sum);
        }
        scale(firstSpreads, 1 / sum(firstSpreads));
        scale(secondSpreads, 1 / sum(secondSpreads));
    }

    private static Scale.Range support(List<Scale.Kernel> kernels, double[][] weights) {
        double total = 0;
        for (double[] one : weights) {
            total += sum(one);
        }
        List<Scale.Range> ranges = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            support(kernels.get(i).centres, weights[i], NOTHING * total).ifPresent(ranges::add);
        }
        return around(ranges);
    }

    private Scale.Range support(Axis axis, BiFunction<Pool, Integer, double[]> weights) {
        List<Scale.Range> ranges = new ArrayList<>();
        for (int group = 0; group < likelihoods.length; group++) {
            support(axis, weights.apply(this, group), NOTHING).ifPresent(ranges::add);
        }
        return around(ranges);
    }

    /** Returns the range outside which all weights are below a limit. */
    private static Optional<Scale.Range> support(Axis axis, double[] weights, double least) {
        int from = 0;
        int to = weights.length - 1;
        while (from <= to && weights[from] <= least) {
            from++;
        }
        while (to > from && weights[to] <= least) {
            to--;
        }
        return from > to
                ? Optional.empty()
                : Optional.of(
                        new Scale.Range(axis.at(Math.max(0, from - 1)), axis.at(Math.min(weights.length - 1, to + 1))));
    }

    private static Scale.Range around(List<Scale.Range> ranges) {
        return new Scale.Range(
                ranges.stream().mapToDouble(Scale.Range::least).min().orElseThrow(),
                ranges.stream().mapToDouble(Scale.Range::greatest).max().orElseThrow());
    }

    private static double[][] zeros(List<Scale.Kernel> kernels) {
        return kernels.stream().map(kernel -> new double[kernel.centres.size()]).toArray(double[][]::new);
    }

    /** Returns the probability of each spread of the first scale. */
    double[] firstSpreads() {
        return firstSpreads.clone();
    }

    double[] secondSpreads() {
        return secondSpreads.clone();
    }

    LatticeDistribution firstCentre() {
        return centre(firstKernels, firstCentres);
    }

    LatticeDistribution secondCentre() {
        return centre(secondKernels, secondCentres);
    }

    private static LatticeDistribution centre(List<Scale.Kernel> kernels, double[][] weights) {
        LatticeDistribution centre = new LatticeDistribution();
        for (int i = 0; i < weights.length; i++) {
            centre.add(kernels.get(i).centres, weights[i]);
        }
        return centre;
    }

    /** Returns the probability of each point for a group. */
    double[][] posterior(int group) {
        return posteriors[group];
    }

    /** Returns the points on the first scale. */
    Axis firstPlaces() {
        return first;
    }

    Axis secondPlaces() {
        return second;
    }

    /** Returns the distribution of a group on the first scale. */
    LatticeDistribution ofFirst(int group) {
        return LatticeDistribution.of(first, first(group));
    }

    LatticeDistribution ofSecond(int group) {
        return LatticeDistribution.of(second, second(group));
    }

    private double[] first(int group) {
        return Arrays.stream(posteriors[group]).mapToDouble(Pool::sum).toArray();
    }

    private double[] second(int group) {
        double[] weights = new double[second.size()];
        for (double[] row : posteriors[group]) {
            addTo(weights, row, new Reach(0, row.length), 1);
        }
        return weights;
    }

    /** Adds all centres with one spread on the first scale. */
    private void add(int spread) {
        Scale.Kernel kernel = firstKernels.get(spread);
        Smoothed[][] smoothed = new Smoothed[kernel.centres.size()][likelihoods.length];
        for (int c = 0; c < smoothed.length; c++) {
            for (int group = 0; group < likelihoods.length; group++) {
                smoothed[c][group] = smoothed(kernel, c, group);
            }
        }
        for (int other = 0; other < secondKernels.size(); other++) {
            add(spread, other, smoothed);
        }
        for (int group = 0; group < likelihoods.length; group++) {
            double[][] posterior = posteriors[group];
            for (int c = 0; c < smoothed.length; c++) {
                if (!smoothed[c][group].isShared) {
                    continue;
                }
                double[] density = kernel.density[c];
                for (int i = 0; i < density.length; i++) {
                    int place = kernel.first[c] + i;
                    addTo(posterior[place], smoothed[c][group].share, reaches[group][place], density[i]);
                }
            }
        }
    }

    private Smoothed smoothed(Scale.Kernel kernel, int centre, int group) {
        Smoothed smoothed = new Smoothed(second.size());
        double[] density = kernel.density[centre];
        for (int i = 0; i < density.length; i++) {
            int place = kernel.first[centre] + i;
            Reach reach = reaches[group][place];
            addTo(smoothed.values, likelihoods[group][place], reach, density[i]);
            smoothed.reach = smoothed.reach.with(reach);
        }
        double most = 0;
        for (int i = smoothed.reach.from; i < smoothed.reach.to; i++) {
            most = Math.max(most, smoothed.values[i]);
        }
        smoothed.logMost = StrictMath.log(most) + SLACK;
        return smoothed;
    }

    private void add(int spread, int other, Smoothed[][] smoothed) {
        Scale.Kernel rows = firstKernels.get(spread);
        Scale.Kernel columns = secondKernels.get(other);
        double[][][] marginal = new double[rows.centres.size()][columns.centres.size()][];
        double[] probable = new double[likelihoods.length];
        double[][] log = new double[rows.centres.size()][columns.centres.size()];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < log.length; c++) {
            for (int d = 0; d < log[c].length; d++) {
                double prior = rows.logPrior[c] + columns.logPrior[d];
                log[c][d] = log(prior, smoothed[c], columns, d, Math.max(top, greatest) + LEAST, probable);
                marginal[c][d] = log[c][d] > Double.NEGATIVE_INFINITY ? probable.clone() : NONE;
                greatest = Math.max(greatest, log[c][d]);
            }
        }
        raise(greatest, smoothed);
        for (int c = 0; c < log.length; c++) {
            for (int d = 0; d < log[c].length; d++) {
                if (!(log[c][d] - top >= LEAST)) {
                    continue;
                }
                double weight = StrictMath.exp(log[c][d] - top);
                firstSpreads[spread] += weight;
                secondSpreads[other] += weight;
                firstCentres[spread][c] += weight;
                secondCentres[other][d] += weight;
                for (int group = 0; group < likelihoods.length; group++) {
                    share(smoothed[c][group], columns.density[d], columns.first[d], weight / marginal[c][d][group]);
                }
            }
        }
    }

    /**
     * Returns the logarithm of the probability of all data for a centre on either scale.
     *
     * @param least the least value that counts; if it cannot be reached, the rest is skipped, and negative infinity is returned
     * @param probable receives the probability of the data of each group
     */
    private static double log(
            double prior, Smoothed[] smoothed, Scale.Kernel columns, int centre, double least, double[] probable) {
        double rest = 0; // the most that groups not yet examined can add
        for (Smoothed group : smoothed) {
            rest += group.logMost;
        }
        double sum = prior;
        for (int group = 0; group < smoothed.length; group++) {
            if (sum + rest < least) {
                return Double.NEGATIVE_INFINITY;
            }
            probable[group] = product(smoothed[group], columns.density[centre], columns.first[centre]);
            sum += StrictMath.log(probable[group]);
            rest -= smoothed[group].logMost;
        }
        return sum < least ? Double.NEGATIVE_INFINITY : sum;
    }

    private static double product(Smoothed smoothed, double[] density, int first) {
        double[] values = smoothed.values;
        int to = Math.min(smoothed.reach.to, first + density.length);
        double sum = 0;
        for (int i = Math.max(smoothed.reach.from, first); i < to; i++) {
            sum += values[i] * density[i - first];
        }
        return sum;
    }

    private static void share(Smoothed smoothed, double[] density, int first, double factor) {
        smoothed.isShared = true;
        double[] share = smoothed.share;
        int to = Math.min(smoothed.reach.to, first + density.length);
        for (int i = Math.max(smoothed.reach.from, first); i < to; i++) {
            share[i] += factor * density[i - first];
        }
    }

    /** Sets the scale of all sums to a greater logarithm. */
    private void raise(double logarithm, Smoothed[][] smoothed) {
        if (logarithm > top) {
            double factor = StrictMath.exp(top - logarithm);
            top = logarithm;
            scale(firstSpreads, factor);
            scale(secondSpreads, factor);
            scale(firstCentres, factor);
            scale(secondCentres, factor);
            for (Smoothed[] groups : smoothed) {
                for (Smoothed group : groups) {
                    scale(group.share, factor);
                }
            }
            Arrays.stream(posteriors).forEach(one -> scale(one, factor));
        }
    }

    private static void addTo(double[] sum, double[] values, Reach reach, double factor) {
        int to = reach.to;
        for (int i = reach.from; i < to; i++) {
            sum[i] += factor * values[i];
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private static void scale(double[][] values, double factor) {
        for (double[] row : values) {
            scale(row, factor);
        }
    }
}
