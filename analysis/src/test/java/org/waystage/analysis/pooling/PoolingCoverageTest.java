package org.waystage.analysis.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;

/**
 * How often intervals of 95 per cent hold the truth of a group that was drawn with the others, and how often pooling is refused. Seeds are
 * fixed, and others than those of the draws that served to choose the prior of spreads. Run with {@code -Dgolden.update=true} to
 * write the tables, which takes some minutes; otherwise a line of shares and the first draws of a line of series are computed again.
 */
class PoolingCoverageTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/waystage/analysis/pooling");
    /** Places are so many times as far apart as exact sums need: for a table with one decimal, limits need few digits. */
    private static final double ROUGH = 2;

    /** Seeds begin here. */
    private static final long FRESH = 931_000_000L;

    private static final String SHARES = "groups,centre,spread,trials,pooled,raw,width,refused";
    private static final String SERIES = "groups,market,periods,spread,trials,p,q,m,ahead,refused";

    /** Groups of 3 to 40 cases with shares around a centre, their logits normal with a spread. */
    record Shares(int groups, double centre, double spread) {
        static final int TRIALS = 200;

        /** Logits beyond these are no more probable than one in ten thousand. */
        private static final Scale.Range CENTRES = new Scale.Range(-10, 10);

        private static final Scale.Range PLACES = new Scale.Range(-24, 24);

        static List<Shares> all() {
            List<Shares> all = new ArrayList<>();
            for (int groups : new int[] {6, 12}) {
                for (double centre : new double[] {0.5, 0.1}) {
                    for (double spread : new double[] {0, 0.3, 0.6, 1, 1.5}) {
                        all.add(new Shares(groups, centre, spread));
                    }
                }
            }
            return all;
        }

        String line() {
            SplittableRandom random = new SplittableRandom(
                    FRESH + 100_000L * groups + 10_000 * Math.round(10 * centre) + Math.round(1000 * spread));
            int held = 0;
            int rawHeld = 0;
            int counted = 0;
            int refused = 0;
            double width = 0;
            double rawWidth = 0;
            for (int trial = 0; trial < TRIALS; trial++) {
                Map<String, Share> shares = new LinkedHashMap<>();
                Map<String, Double> truths = new LinkedHashMap<>();
                for (int i = 0; i < groups; i++) {
                    double logit = Math.log(centre / (1 - centre)) + spread * random.nextGaussian();
                    double truth = 1 / (1 + Math.exp(-logit));
                    int base = 3 + random.nextInt(38);
                    int count = 0;
                    for (int j = 0; j < base; j++) {
                        count += random.nextDouble() < truth ? 1 : 0;
                    }
                    String key = String.format("%02d", i);
                    shares.put(key, Share.of(count, base));
                    truths.put(key, truth);
                }
                Scale scale = PooledShares.scale().within(CENTRES, PLACES);
                Pool pool = new Pool(
                        scale,
                        Scale.none(),
                        40 / 4.0,
                        shares.values().stream().map(PooledShares::likelihood).toList(),
                        ROUGH);
                long with = shares.values().stream().mapToLong(Share::count).sum();
                long all = shares.values().stream().mapToLong(Share::base).sum();
                if (with == 0 || with == all || Spread.isNotLimited(Spread.of(scale, pool.firstSpreads()))) {
                    refused++;
                    continue;
                }
                int next = 0;
                for (Map.Entry<String, Share> group : shares.entrySet()) {
                    Interval ends = pool.ofFirst(next++).interval(0.95, x -> 1 / (1 + Math.exp(-x)));
                    Interval raw = group.getValue().interval().orElseThrow();
                    double truth = truths.get(group.getKey());
                    counted++;
                    held += ends.contains(truth) ? 1 : 0;
                    rawHeld += raw.contains(truth) ? 1 : 0;
                    width += ends.upper() - ends.lower();
                    rawWidth += raw.upper() - raw.lower();
                }
            }
            return String.join(
                    ",",
                    "" + groups,
                    "" + centre,
                    "" + spread,
                    "" + TRIALS,
                    share(held, counted),
                    share(rawHeld, counted),
                    String.format(Locale.ROOT, "%.2f", width / rawWidth),
                    share(refused, TRIALS));
        }
    }

    /** Series of bodies that follow Bass, with rates around p 0.02 and q 0.4, their logarithms normal with a spread. */
    record Series(int groups, int market, int periods, double spread) {
        static final int TRIALS = 100;

        /** The first draws of this cell are computed again by each run. */
        static final Series CHECKED = new Series(5, 20, 8, 0.6);

        static final int TRIALS_CHECKED = 5;

        static List<Series> all() {
            List<Series> all = new ArrayList<>();
            for (int groups : new int[] {5, 7}) {
                for (double spread : new double[] {0, 0.3, 0.6, 1}) {
                    all.add(new Series(groups, 20, 8, spread));
                }
            }
            return all;
        }

        String line(int trials) {
            SplittableRandom random = new SplittableRandom(2 * FRESH + 10_000L * groups + Math.round(1000 * spread));
            int[] held = new int[4];
            int[] counted = new int[4];
            int refused = 0;
            for (int trial = 0; trial < trials; trial++) {
                Map<String, DiffusionSeries> series = new LinkedHashMap<>();
                Map<String, double[]> truths = new LinkedHashMap<>();
                for (int i = 0; i < groups; i++) {
                    String key = String.format("%02d", i);
                    double p = 0.02 * Math.exp(spread * random.nextGaussian());
                    double q = 0.4 * Math.exp(spread * random.nextGaussian());
                    // between half and one and a half of the periods and of the bodies
                    int own = periods / 2 + random.nextInt(periods + 1);
                    int bodies = market / 2 + random.nextInt(market + 1);
                    double[] values = new double[own];
                    int later = 0;
                    for (int j = 0; j < bodies; j++) {
                        int period = period(p, q, random.nextDouble());
                        if (period <= own) {
                            values[period - 1]++;
                        }
                        later += period <= own + 3 ? 1 : 0;
                    }
                    series.put(key, DiffusionSeries.of(1, values));
                    truths.put(key, new double[] {p, q, bodies, later});
                }
                series.values().removeIf(one -> one.total() == 0);
                Scale scaleOfP = within(PooledDiffusion.scaleOfP(), 0.03, 1.5);
                Scale scaleOfQ = within(PooledDiffusion.scaleOfQ(), 0.38, 1);
                Pool pool = new Pool(
                        scaleOfP,
                        scaleOfQ,
                        1.5 * market,
                        series.values().stream().map(BassLikelihood::new).toList(),
                        ROUGH);
                if (series.size() < PoolingReason.MIN_GROUPS
                        || Spread.isNotLimited(Spread.of(scaleOfP, pool.firstSpreads()))
                        || Spread.isNotLimited(Spread.of(scaleOfQ, pool.secondSpreads()))) {
                    refused++;
                    continue;
                }
                int next = 0;
                for (Map.Entry<String, DiffusionSeries> one : series.entrySet()) {
                    double[] truth = truths.get(one.getKey());
                    double total = one.getValue().total();
                    int own = one.getValue().size();
                    int group = next++;
                    count(held, counted, 0, pool.ofFirst(group).interval(0.95, Math::exp), truth[0]);
                    count(held, counted, 1, pool.ofSecond(group).interval(0.95, Math::exp), truth[1]);
                    for (int i = 0; i < 2; i++) {
                        double ahead = i == 0 ? Double.POSITIVE_INFINITY : 3;
                        MarketDistribution bodies =
                                new MarketDistribution(pool, group, total, own, ahead, 1000 * total);
                        count(held, counted, 2 + i, bodies.interval(0.95), truth[2 + i]);
                    }
                }
            }
            List<String> cells =
                    new ArrayList<>(List.of("" + groups, "" + market, "" + periods, "" + spread, "" + trials));
            for (int i = 0; i < held.length; i++) {
                cells.add(share(held[i], counted[i]));
            }
            cells.add(share(refused, trials));
            return String.join(",", cells);
        }

        /** Returns a scale without what four deviations leave out before the data: less than one in ten thousand. */
        private static Scale within(Scale scale, double middle, double deviation) {
            double around = 4 * Math.hypot(deviation, 2);
            return scale.within(
                    new Scale.Range(Math.log(middle) - 4 * deviation, Math.log(middle) + 4 * deviation),
                    new Scale.Range(Math.log(middle) - around, Math.min(3.5, Math.log(middle) + around)));
        }

        private static void count(int[] held, int[] counted, int index, Interval ends, double truth) {
            counted[index]++;
            held[index] += ends.contains(truth) ? 1 : 0;
        }

        /** Returns the period in which a body adopts, for a number between 0 and 1. */
        private static int period(double p, double q, double number) {
            double time = Math.log((1 + number * q / p) / (1 - number)) / (p + q);
            return Math.max(1, (int) Math.ceil(time));
        }
    }

    private static String share(int count, int base) {
        return base == 0 ? "" : String.format(Locale.ROOT, "%.1f", 100.0 * count / base);
    }

    @Test
    @Tag("long")
    void theTableOfSharesIsTheOneComputed() throws IOException {
        Path table = FOLDER.resolve("coverage-shares.csv");
        if (Boolean.getBoolean("golden.update")) {
            List<String> lines = new ArrayList<>(List.of(SHARES));
            lines.addAll(Shares.all().parallelStream().map(Shares::line).toList());
            Files.write(table, lines);
        }

        assertThat(Files.readAllLines(table))
                .contains(SHARES, Shares.all().get(2).line());
    }

    @Test
    @Tag("long")
    void theTableOfSeriesIsTheOneComputed() throws IOException {
        Path table = FOLDER.resolve("coverage-series.csv");
        if (Boolean.getBoolean("golden.update")) {
            List<String> lines = new ArrayList<>(List.of(SERIES, Series.CHECKED.line(Series.TRIALS_CHECKED)));
            lines.addAll(Series.all().parallelStream()
                    .map(one -> one.line(Series.TRIALS))
                    .toList());
            Files.write(table, lines);
        }

        assertThat(Files.readAllLines(table)).contains(SERIES, Series.CHECKED.line(Series.TRIALS_CHECKED));
    }
}
