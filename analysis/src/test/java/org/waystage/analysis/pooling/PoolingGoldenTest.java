package org.waystage.analysis.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Golden;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;

/** Numbers that R gives, from {@code src/test/r/pooling.R}. */
class PoolingGoldenTest {
    private static final double TOLERANCE = 1e-8;

    /** A probability below a ten-thousandth of a millionth has fewer digits. */
    private static final double LEAST = 1e-12;

    private static final Map<String, PooledShares> SHARES = new ConcurrentHashMap<>();
    private static final Map<String, PooledDiffusion> FITS = new ConcurrentHashMap<>();

    /** Deaths after heart operations in twelve hospitals (Spiegelhalter and others 1996). */
    static final PooledShares SURGICAL = shares(
            List.of(0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24),
            List.of(47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360));

    /** Hits of eighteen players in their first 45 times at bat (Efron and Morris 1975). */
    static final PooledShares BASEBALL = shares(
            List.of(18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7),
            Stream.generate(() -> 45).limit(18).toList());

    static PooledShares shares(List<Integer> counts, List<Integer> bases) {
        Map<String, Share> shares = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            shares.put(key(i), Share.of(counts.get(i), bases.get(i)));
        }
        return PooledShares.of(shares);
    }

    private static String key(int i) {
        return String.format("%02d", i + 1);
    }

    private static PooledShares shares(String set) {
        return SHARES.computeIfAbsent(set, name -> switch (name) {
            case "surgical" -> SURGICAL;
            case "baseball" -> BASEBALL;
            default -> shares(List.of(0, 2, 9, 1, 30, 7), List.of(3, 5, 20, 1, 41, 9));
        });
    }

    static PooledDiffusion five() {
        return FITS.computeIfAbsent(
                "five",
                name -> PooledDiffusion.of(Map.of(
                        "01", DiffusionSeries.of(2015, 1, 0, 1, 2, 1, 0, 3, 1, 1),
                        "02", DiffusionSeries.of(2017, 1, 1, 2),
                        "03", DiffusionSeries.of(2012, 1, 0, 0, 2, 3, 5, 4, 3, 2, 1, 1),
                        "04", DiffusionSeries.of(2019, 2, 1, 1, 3),
                        "05", DiffusionSeries.of(2016, 1, 0, 0, 0, 1, 2, 1))));
    }

    static Stream<Golden.Row> golden() {
        return Golden.rows("pooling/golden.csv").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void agreesWithR(Golden.Row row) {
        String group = row.text("group");
        String quantity = row.text("quantity");
        double expected = row.number("value");

        double ours = row.text("set").equals("five")
                ? diffusion(five(), group, quantity)
                : share(shares(row.text("set")), group, quantity);

        assertThat(ours).isCloseTo(expected, within(Math.max(TOLERANCE * Math.abs(expected), LEAST)));
    }

    private static double share(PooledShares pooled, String group, String quantity) {
        if (quantity.startsWith("spread-")) {
            return after(pooled.spreads(), quantity.substring("spread-".length()));
        }
        if (group.isEmpty()) {
            return quantity.equals("centre-0.5")
                    ? pooled.centre().orElseThrow()
                    : end(pooled.centreInterval().orElseThrow(), quantity);
        }
        PooledShares.Group one = pooled.groups().get(key(Integer.parseInt(group) - 1));
        return quantity.equals("share")
                ? one.share().orElseThrow()
                : end(one.interval().orElseThrow(), quantity);
    }

    private static double diffusion(PooledDiffusion pooled, String group, String quantity) {
        if (quantity.startsWith("spread-p-")) {
            return after(pooled.spreadsOfP(), quantity.substring("spread-p-".length()));
        }
        if (quantity.startsWith("spread-q-")) {
            return after(pooled.spreadsOfQ(), quantity.substring("spread-q-".length()));
        }
        PooledDiffusion.Pooled one = pooled.groups().get("0" + group).pooled().orElseThrow();
        PooledDiffusion.Estimate estimate = switch (quantity.substring(0, quantity.indexOf('-'))) {
            case "p" -> one.p();
            case "q" -> one.q();
            case "m" -> one.m();
            default -> one.ahead().get(2);
        };
        return quantity.endsWith("-0.5") ? estimate.value() : end(estimate.interval(), quantity);
    }

    private static double after(List<Spread> spreads, String spread) {
        return spreads.stream()
                .filter(one -> one.spread() == Double.parseDouble(spread))
                .findFirst()
                .orElseThrow()
                .after();
    }

    private static double end(Interval interval, String quantity) {
        return quantity.endsWith("-0.025") ? interval.lower() : interval.upper();
    }
}
