package org.waystage.analysis.pooling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;

/**
 * The shares of several groups, each shrunk towards the whole as far as the data suggest: more for a group of few cases than for one of
 * many, and more if the groups differ less.
 *
 * <pre>{@code
 * PooledShares pooled = PooledShares.of(Map.of("AP", Share.of(9, 20), "EU", Share.of(2, 3)));
 * pooled.groups().forEach((key, group) -> System.out.println(key + " " + group.raw().estimate() + " " + group.share()));
 * }</pre>
 *
 * <p>With p the share of a group, its logit ln(p/(1-p)) is normally distributed around a centre common to all groups with the standard
 * deviation τ; of the n cases of a group, x have the property with the binomial probability. A priori, the share at the centre is uniform
 * between 0 and 1, and τ is one of {@link #SPREADS} with the probabilities of a half-normal distribution of
 * deviation 2 (A. Gelman, Prior Distributions for Variance Parameters, Bayesian Analysis 1, 2006). The result for a group is its
 * posterior distribution given the data of all groups, summed over centres and spreads, so intervals include the uncertainty about
 * these. This is fully Bayesian in the sense of Morris (Parametric Empirical Bayes Inference, JASA 78, 1983), who shows why intervals
 * that treat the estimated centre and spread as true are too short; the model is that of D. J. Spiegelhalter and others (BUGS, 1996)
 * for the mortality in twelve hospitals.
 *
 * <p>Groups are assumed to be separate, and their order says nothing about their shares: pool only groups of which you could not say
 * beforehand which has the greater share. Results are deterministic: they are sums over a lattice.
 *
 * <p>Time grows with the number of groups, to the power 1.5, and with the square root of the number of cases of the largest.
 *
 * @param groups the groups by key, in the order of the keys; immutable
 * @param whole the share of all cases of all groups together
 * @param centre the share at the centre of the groups, with its interval; empty if no group has cases
 * @param centreInterval the interval of the share at the centre; empty if no group has cases
 * @param spreads the spreads of logits with their probabilities before and after the data; immutable, empty if no group has cases
 * @param reasons why the shares cannot be pooled, each once, in the order of the constants; empty if they can; the numbers are present in
 *     either case; immutable
 */
public record PooledShares(
        Map<String, Group> groups,
        Share whole,
        Optional<Double> centre,
        Optional<Interval> centreInterval,
        List<Spread> spreads,
        List<PoolingReason> reasons) {
    /** The spreads τ of logits that are considered: 0.125 means that shares hardly differ, 2 and 4 that they may be anything. */
    public static final List<Double> SPREADS = List.of(0.125, 0.25, 0.5, 1.0, 2.0, 4.0);

    /** The spreads are half-normal with this deviation before the data. */
    private static final double DEVIATION_OF_SPREAD = 2;

    /** Beyond this logit, a share is 0 or 1 to the last digit. */
    private static final double FAR = 32;

    /** The largest number of cases of a group. A larger group does not need the others, and is not part of the pool. */
    public static final long MOST_CASES = 100_000;

    /** Makes immutable copies. */
    public PooledShares {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        spreads = List.copyOf(spreads);
        reasons = List.copyOf(reasons);
    }

    /**
     * The share of a group.
     *
     * @param raw the share of its own cases
     * @param share the shrunk share: the mean of its posterior distribution; empty if the group is not part of the pool
     * @param interval the interval that leaves out 2.5 per cent of this distribution on either side, or as much as the level of the raw
     *     share requires; empty if the group is not part of the pool
     */
    public record Group(Share raw, Optional<Double> share, Optional<Interval> interval) {}

    /**
     * Pools the shares of groups.
     *
     * @param shares the shares by the key of the group, all with the same level, none with a stated population
     * @return the pooled shares; groups without cases, or with more than {@link #MOST_CASES}, are listed without an estimate
     * @throws IllegalArgumentException if levels differ, or a population is stated
     */
    public static PooledShares of(Map<String, Share> shares) {
        Map<String, Share> sorted = new TreeMap<>(shares);
        if (sorted.values().stream().mapToDouble(Share::level).distinct().count() > 1
                || sorted.values().stream().anyMatch(share -> share.population().isPresent())) {
            throw new IllegalArgumentException("shares of one level without a stated population are pooled");
        }
        long with = 0;
        long base = 0;
        List<Share> counted = new ArrayList<>();
        for (Share share : sorted.values()) {
            with += share.count();
            base += share.base();
            if (isPooled(share)) {
                counted.add(share);
            }
        }
        Share whole = Share.of(with, base)
                .at(sorted.values().stream().map(Share::level).findFirst().orElse(0.95));
        if (counted.isEmpty()) {
            Map<String, Group> none = new LinkedHashMap<>();
            sorted.forEach((key, raw) -> none.put(key, new Group(raw, Optional.empty(), Optional.empty())));
            return new PooledShares(
                    none, whole, Optional.empty(), Optional.empty(), List.of(), List.of(PoolingReason.TOO_FEW_GROUPS));
        }
        return pooled(sorted, counted, whole);
    }

    private static boolean isPooled(Share share) {
        return share.base() > 0 && share.base() <= MOST_CASES;
    }

    private static PooledShares pooled(Map<String, Share> sorted, List<Share> counted, Share whole) {
        Scale scale = scale();
        Pool pool = Pool.of(
                scale,
                Scale.none(),
                counted.stream().mapToDouble(Share::base).max().orElseThrow() / 4,
                counted.stream().map(PooledShares::likelihood).toList());
        Map<String, Group> groups = new LinkedHashMap<>();
        int next = 0;
        for (Map.Entry<String, Share> one : sorted.entrySet()) {
            Share raw = one.getValue();
            if (!isPooled(raw)) {
                groups.put(one.getKey(), new Group(raw, Optional.empty(), Optional.empty()));
                continue;
            }
            LatticeDistribution after = pool.ofFirst(next++);
            groups.put(
                    one.getKey(),
                    new Group(
                            raw,
                            Optional.of(after.mean(PooledShares::share)),
                            Optional.of(after.interval(raw.level(), PooledShares::share))));
        }
        List<Spread> spreads = Spread.of(scale, pool.firstSpreads());
        EnumSet<PoolingReason> reasons = EnumSet.noneOf(PoolingReason.class);
        if (counted.size() < PoolingReason.MIN_GROUPS) {
            reasons.add(PoolingReason.TOO_FEW_GROUPS);
        }
        if (whole.count() == 0 || whole.count() == whole.base()) {
            reasons.add(PoolingReason.NO_VARIATION);
        }
        if (Spread.isNotLimited(spreads)) {
            reasons.add(PoolingReason.SPREAD_NOT_LIMITED);
        }
        LatticeDistribution centre = pool.firstCentre();
        return new PooledShares(
                groups,
                whole,
                Optional.of(share(centre.quantile(0.5))),
                Optional.of(centre.interval(whole.level(), PooledShares::share)),
                spreads,
                List.copyOf(reasons));
    }

    /**
     * Returns whether the shrunk shares may be used.
     *
     * @return true if there is no reason against it
     */
    public boolean isUsable() {
        return reasons.isEmpty();
    }

    static Scale scale() {
        double[] spreads = SPREADS.stream().mapToDouble(Double::doubleValue).toArray();
        Scale.Range all = new Scale.Range(-FAR, FAR);
        return new Scale(
                spreads, Spread.halfNormal(spreads, DEVIATION_OF_SPREAD), x -> logShare(x) + logShare(-x), all, all);
    }

    private static double share(double logit) {
        return StrictMath.exp(logShare(logit));
    }

    /** Returns the logarithm of the share with a logit, exact to the last digit. */
    private static double logShare(double logit) {
        return logit < 0 ? logit - StrictMath.log1p(StrictMath.exp(logit)) : -StrictMath.log1p(StrictMath.exp(-logit));
    }

    static Pool.Likelihood likelihood(Share share) {
        double with = share.count();
        double without = share.base() - with;
        double best = with == 0 || without == 0
                ? 0
                : with * StrictMath.log(with / share.base()) + without * StrictMath.log(without / share.base());
        return (places, point) -> {
            double[][] likelihood = new double[places.size()][1];
            for (int i = 0; i < places.size(); i++) {
                double logit = places.at(i);
                likelihood[i][0] = StrictMath.exp(with * logShare(logit) + without * logShare(-logit) - best);
            }
            return likelihood;
        };
    }
}
