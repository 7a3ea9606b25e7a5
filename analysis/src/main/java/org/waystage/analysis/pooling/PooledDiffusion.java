package org.waystage.analysis.pooling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionMethod;
import org.waystage.analysis.diffusion.DiffusionModel;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.share.Interval;

/**
 * The diffusion of several technologies, fitted together: the rates of each are drawn towards those of all, more for a short series than
 * for a long one, and more if the technologies differ less. Each technology also has the fit of its series alone, with its verdict.
 *
 * <p>For bodies only. With p and q of Bass (1969), ln p and ln q of each technology are normally distributed around centres common to all,
 * with the standard deviations τ<sub>p</sub> and τ<sub>q</sub>. A priori, the centre of ln p is normal around ln 0.03 with the standard
 * deviation 1.5, and that of ln q around ln 0.38 with 1 (0.03 and 0.38 are the means of 213 published fits: F. Sultan, J. U. Farley and D.
 * R. Lehmann, A Meta-Analysis of Applications of Diffusion Models, Journal of Marketing Research 27, 1990). Each spread is one of {@link
 * #SPREADS}, with the probabilities of a half-normal distribution of deviation 2 (Gelman 2006). P. J. Lenk and A. G. Rao proposed that new
 * series borrow from others (New Models from Old, Marketing Science 9, 1990); D. Talukdar, K. Sudhir and A. Ainslie pooled products and
 * countries at once (Investigating New Product Diffusion Across Products and Countries, Marketing Science 21, 2002).
 *
 * <p>The likelihood of a series is that of {@link DiffusionMethod#MULTINOMIAL}: given that N bodies were counted, each adopted in period t
 * with the probability (F(t) - F(t-1)) / F(n). The size m of the market is not pooled, because technologies do not share it: a priori it
 * has the probability 1/m and, given the rates, m - N has a negative binomial distribution with the mean N (1 - F(n)) / F(n). The mean of
 * m, N/F(n), is the estimate of the fit of one series.
 *
 * <p>The result for a technology is its posterior distribution given the data of all, summed over centres and spreads, so intervals include
 * the uncertainty about these. In simulations (see the page on pooling), the interval of q covers the truth in 95 of 100 or more of the
 * fits that are not refused, but not always if the standard deviation of ln q is 1. Results are deterministic: they are sums over a
 * lattice.
 *
 * <p>Pool only technologies that bodies of the same kind adopt in the same way, and of which you could not say beforehand which spreads
 * faster. The decisions of a body about different technologies are assumed to be independent.
 *
 * @param groups the technologies by key, in the order of the keys; immutable
 * @param p the rate p at the centre of the technologies; empty if none of them has adoptions
 * @param q the rate q at the centre; empty if none of them has adoptions
 * @param spreadsOfP the spreads of ln p with their probabilities before and after the data; immutable, empty if no technology has adoptions
 * @param spreadsOfQ the spreads of ln q; immutable, empty if no technology has adoptions
 * @param reasons why the technologies cannot be pooled, each once, in the order of the constants; empty if they can; the numbers are
 *     present in either case; immutable
 */
public record PooledDiffusion(
        Map<String, Group> groups,
        Optional<Estimate> p,
        Optional<Estimate> q,
        List<Spread> spreadsOfP,
        List<Spread> spreadsOfQ,
        List<PoolingReason> reasons) {
    /** The level of all intervals. */
    public static final double LEVEL = DiffusionFit.LEVEL;

    /**
     * The spreads of the logarithms of rates that are considered: 0.125 means that rates hardly differ; 1 that one rate in three is more
     * than 2.7 times that of the centre, or less than that rate divided by 2.7; and 2 the same with 7.4.
     */
    public static final List<Double> SPREADS = List.of(0.125, 0.25, 0.5, 1.0, 2.0);

    /** The largest number of bodies of a technology. A larger series does not need the others, and is not part of the pool. */
    public static final int MOST_BODIES = 1000;

    private static final double LOG_P = StrictMath.log(0.03);
    private static final double LOG_Q = StrictMath.log(0.38);
    private static final double DEVIATION_OF_P = 1.5;
    private static final double DEVIATION_OF_Q = 1;

    /** The spreads are half-normal with this deviation before the data. */
    private static final double DEVIATION_OF_SPREAD = 2;

    /** This many deviations from the middle, nothing is left. */
    private static final double FAR = 6;

    /** Above this logarithm of a rate, a market is full within the first period. */
    private static final double FASTEST = 3.5;

    /** A market of more than this many times the number counted cannot be told from a larger one. */
    private static final double GREATEST_SIZE = 1000;

    /** Makes immutable copies. */
    public PooledDiffusion {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        Objects.requireNonNull(p, "p");
        Objects.requireNonNull(q, "q");
        spreadsOfP = List.copyOf(spreadsOfP);
        spreadsOfQ = List.copyOf(spreadsOfQ);
        reasons = List.copyOf(reasons);
    }

    /**
     * A technology.
     *
     * @param own the fit of its series alone, with the verdict
     * @param pooled the result of its series and those of the others; empty if it has no adoptions, or too many to be part
     *     of the pool
     */
    public record Group(DiffusionFit own, Optional<Pooled> pooled) {}

    /**
     * The result of the series of all technologies for one of them.
     *
     * @param p the rate of innovation, per period
     * @param q the rate of imitation, per period
     * @param m the size of the market, in bodies
     * @param ahead the number of bodies that will have adopted by the end of each of the next {@link DiffusionVerdict#HORIZON} periods;
     *     immutable
     * @param verdict whether it may be used: not if {@link DiffusionVerdict.Reason#LACK_OF_FIT} is found for the series alone, if the
     *     interval of the market is wider than {@link DiffusionVerdict#MAX_MARKET_RATIO}, or if that of the forecast is wider than {@link
     *     DiffusionVerdict#MAX_FORECAST_WIDTH}. Rates may be used if only the market is not identified
     */
    public record Pooled(Estimate p, Estimate q, Estimate m, List<Estimate> ahead, DiffusionVerdict verdict) {
        /** Makes an immutable copy. */
        public Pooled {
            ahead = List.copyOf(ahead);
        }
    }

    /**
     * A number with its interval.
     *
     * @param value the median of its posterior distribution; infinite if the data set no limit
     * @param interval the interval that leaves out 2.5 per cent of this distribution on either side; an end is infinite if the data set no
     *     limit
     */
    public record Estimate(double value, Interval interval) {}

    /**
     * Pools series of bodies.
     *
     * @param series the number of bodies that adopted by period, by the key of the technology
     * @return the pooled fit
     * @throws IllegalArgumentException if a value is not a count
     */
    public static PooledDiffusion of(Map<String, DiffusionSeries> series) {
        Map<String, DiffusionSeries> sorted = new TreeMap<>(series);
        List<DiffusionSeries> counted = new ArrayList<>();
        sorted.forEach((key, one) -> {
            if (!one.isOfCounts()) {
                throw new IllegalArgumentException("the series of '" + key + "' does not count bodies");
            }
            if (isPooled(one)) {
                counted.add(one);
            }
        });
        if (counted.isEmpty()) {
            Map<String, Group> none = new LinkedHashMap<>();
            sorted.forEach((key, one) -> none.put(key, new Group(own(one), Optional.empty())));
            return new PooledDiffusion(
                    none,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(PoolingReason.TOO_FEW_GROUPS));
        }
        return pooled(sorted, counted);
    }

    private static boolean isPooled(DiffusionSeries series) {
        return series.total() > 0 && series.total() <= MOST_BODIES;
    }

    private static DiffusionFit own(DiffusionSeries series) {
        return DiffusionFit.of(series, DiffusionModel.BASS, DiffusionMethod.MULTINOMIAL);
    }

    static Scale scaleOfP() {
        return scale(LOG_P, DEVIATION_OF_P);
    }

    static Scale scaleOfQ() {
        return scale(LOG_Q, DEVIATION_OF_Q);
    }

    private static Scale scale(double middle, double deviation) {
        double[] spreads = SPREADS.stream().mapToDouble(Double::doubleValue).toArray();
        double least = middle - FAR * Math.hypot(deviation, spreads[spreads.length - 1]);
        return new Scale(
                spreads,
                Spread.halfNormal(spreads, DEVIATION_OF_SPREAD),
                x -> -(x - middle) * (x - middle) / (2 * deviation * deviation),
                new Scale.Range(middle - FAR * deviation, FASTEST),
                new Scale.Range(least, FASTEST));
    }

    private static PooledDiffusion pooled(Map<String, DiffusionSeries> sorted, List<DiffusionSeries> counted) {
        Scale scaleOfP = scaleOfP();
        Scale scaleOfQ = scaleOfQ();
        Pool pool = Pool.of(
                scaleOfP,
                scaleOfQ,
                counted.stream().mapToDouble(DiffusionSeries::total).max().orElseThrow(),
                counted.stream().map(BassLikelihood::new).toList());
        Map<String, Group> groups = new LinkedHashMap<>();
        int next = 0;
        for (Map.Entry<String, DiffusionSeries> one : sorted.entrySet()) {
            DiffusionFit own = own(one.getValue());
            groups.put(
                    one.getKey(),
                    new Group(
                            own, isPooled(one.getValue()) ? Optional.of(pooled(pool, next++, own)) : Optional.empty()));
        }
        List<Spread> spreadsOfP = Spread.of(scaleOfP, pool.firstSpreads());
        List<Spread> spreadsOfQ = Spread.of(scaleOfQ, pool.secondSpreads());
        EnumSet<PoolingReason> reasons = EnumSet.noneOf(PoolingReason.class);
        if (counted.size() < PoolingReason.MIN_GROUPS) {
            reasons.add(PoolingReason.TOO_FEW_GROUPS);
        }
        if (Spread.isNotLimited(spreadsOfP) || Spread.isNotLimited(spreadsOfQ)) {
            reasons.add(PoolingReason.SPREAD_NOT_LIMITED);
        }
        return new PooledDiffusion(
                groups,
                Optional.of(rate(pool.firstCentre())),
                Optional.of(rate(pool.secondCentre())),
                spreadsOfP,
                spreadsOfQ,
                List.copyOf(reasons));
    }

    private static Estimate rate(LatticeDistribution logarithm) {
        return new Estimate(StrictMath.exp(logarithm.quantile(0.5)), logarithm.interval(LEVEL, StrictMath::exp));
    }

    private static Pooled pooled(Pool pool, int group, DiffusionFit own) {
        double counted = own.series().total();
        int periods = own.points();
        double limit = GREATEST_SIZE * counted;
        Estimate market = size(new MarketDistribution(pool, group, counted, periods, Double.POSITIVE_INFINITY, limit));
        List<Estimate> ahead = new ArrayList<>();
        for (int i = 1; i <= DiffusionVerdict.HORIZON; i++) {
            ahead.add(size(new MarketDistribution(pool, group, counted, periods, i, limit)));
        }
        Estimate last = ahead.get(ahead.size() - 1);
        Stream<DiffusionVerdict.Reason> reasons = Stream.of(DiffusionVerdict.Reason.values())
                .filter(reason -> switch (reason) {
                    case LACK_OF_FIT -> own.verdict().reasons().contains(reason);
                    case MARKET_NOT_IDENTIFIED ->
                        !(market.interval().upper()
                                <= DiffusionVerdict.MAX_MARKET_RATIO
                                        * market.interval().lower());
                    case INTERVAL_TOO_WIDE ->
                        !(last.interval().upper() - last.interval().lower()
                                <= DiffusionVerdict.MAX_FORECAST_WIDTH * last.value());
                    default -> false;
                });
        return new Pooled(
                rate(pool.ofFirst(group)),
                rate(pool.ofSecond(group)),
                market,
                ahead,
                new DiffusionVerdict(reasons.toList()));
    }

    private static Estimate size(MarketDistribution distribution) {
        return new Estimate(distribution.quantile(0.5), distribution.interval(LEVEL));
    }

    /**
     * Returns whether the pooled fits may be used, each by its own verdict.
     *
     * @return true if there is no reason against pooling
     */
    public boolean isUsable() {
        return reasons.isEmpty();
    }
}
