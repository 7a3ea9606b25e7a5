package org.waystage.analysis.regression;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.internal.numerics.Normal;
import org.waystage.analysis.survival.TimeInterval;

/**
 * How often clustered intervals of 95 per cent of exposure hold 1 where nobody follows anybody, and which ratio is then estimated:
 * alone and beside regions, where regions have one rate and where each has its own. Three cases of a body depend on each other. Seeds
 * are fixed. Run with {@code -Dgolden.update=true} to write the table; otherwise one line of it is computed again.
 */
class ExposureCoverageTest {
    private static final Path TABLE =
            Path.of("src/test/resources/org/waystage/analysis/regression/exposure-coverage.csv");
    private static final int TRIALS = 500;
    private static final String HEADER = "bodies,rates,beside,trials,refused,medianRatio,clustered";
    private static final List<String> REGIONS = List.of("a", "b", "c", "d", "e", "f");
    private static final int CASES = 3;
    private static final List<Double> CUTS = List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);

    /** What is simulated: bodies in six regions, whose rates differ or not, and whether regions are in the regression too. */
    record Cell(int bodies, boolean differ, boolean beside) {}

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (boolean differ : new boolean[] {false, true}) {
            for (boolean beside : new boolean[] {false, true}) {
                cells.add(new Cell(102, differ, beside));
            }
        }
        return cells;
    }

    private static HazardData draw(Cell cell, SplittableRandom random) {
        TimeInterval[][] times = new TimeInterval[cell.bodies][CASES];
        double[] reached = new double[cell.bodies];
        for (int body = 0; body < cell.bodies; body++) {
            double rate = 0.35 * Math.exp(cell.differ ? 0.3 * (body % REGIONS.size() - 2.5) : 0);
            double common = RegressionCoverageTest.normal(random);
            reached[body] = Double.POSITIVE_INFINITY;
            for (int i = 0; i < CASES; i++) {
                double normal = (common + RegressionCoverageTest.normal(random)) / Math.sqrt(2);
                double waited = -Math.log(Normal.STANDARD.upper(normal)) / rate;
                times[body][i] = RegressionCoverageTest.look(waited, random);
                reached[body] = Math.min(reached[body], times[body][i].by().orElse(Double.POSITIVE_INFINITY));
            }
        }
        Covariate share = Covariate.changing("exposure-region");
        Covariate regions = Covariate.levels("region", REGIONS, "a");
        HazardData.Builder builder = HazardData.builder(cell.beside ? List.of(share, regions) : List.of(share));
        for (int body = 0; body < cell.bodies; body++) {
            String region = REGIONS.get(body % REGIONS.size());
            double[] values = cell.beside ? regions.columns(List.of(region)) : new double[0];
            for (TimeInterval time : times[body]) {
                builder.add(time, "b" + body, values, List.of(shares(body, reached)));
            }
        }
        return builder.build();
    }

    /** Returns the share of the other bodies of the region of a body that had got there when each year began. */
    private static double[] shares(int body, double[] reached) {
        double[] shares = new double[CUTS.size() - 1];
        int others = reached.length / REGIONS.size() - 1;
        for (int year = 0; year < shares.length; year++) {
            for (int other = body % REGIONS.size(); other < reached.length; other += REGIONS.size()) {
                shares[year] += other != body && reached[other] <= year ? 1.0 / others : 0;
            }
        }
        return shares;
    }

    static String line(Cell cell) {
        SplittableRandom random = new SplittableRandom(20261128 + cells().indexOf(cell));
        List<Double> ratios = new ArrayList<>();
        int held = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            HazardRegression found = HazardRegression.of(
                    draw(cell, random), HazardModel.discrete(CUTS), 0.95, HazardRegression.Errors.CLUSTERED);
            if (found instanceof HazardFit fit) {
                HazardFit.Effect effect = fit.covariates().get(0).effects().get(0);
                ratios.add(effect.ratio());
                Optional<HazardFit.Sureness> clustered = effect.clustered();
                held += clustered.orElseThrow().ratio().contains(1) ? 1 : 0;
            }
        }
        ratios.sort(null);
        return String.join(
                ",",
                "" + cell.bodies,
                cell.differ ? "of each region" : "alike",
                cell.beside ? "regions" : "",
                "" + TRIALS,
                RegressionCoverageTest.share(TRIALS - ratios.size(), TRIALS),
                String.format(Locale.ROOT, "%.2f", ratios.get(ratios.size() / 2)),
                RegressionCoverageTest.share(held, ratios.size()));
    }

    @Test
    @Tag("long")
    void theTableIsTheOneComputed() throws IOException {
        SimulatedTable.assertThatItIsComputed(TABLE, HEADER, cells(), ExposureCoverageTest::line);
    }
}
