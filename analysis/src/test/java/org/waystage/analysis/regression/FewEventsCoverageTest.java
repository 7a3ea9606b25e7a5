package org.waystage.analysis.regression;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.internal.numerics.Normal;
import org.waystage.analysis.share.Interval;

/**
 * How often intervals of 95 per cent of a ratio hold the truth where few of a level reach the target: how many do on average, in
 * how many trials fewer than five do, and how often the interval then holds. Seeds are fixed. Run with {@code -Dgolden.update=true} to write the table; otherwise one cell of it is computed again.
 */
class FewEventsCoverageTest {
    private static final Path TABLE =
            Path.of("src/test/resources/org/waystage/analysis/regression/few-events-coverage.csv");
    private static final String HEADER =
            "bodies,group,cases,rate,ratio,errors,trials,refused,events,few,holds,below,above,fewHolds";
    private static final int TRIALS = 4000;

    /** What is simulated: so many bodies, some of them of the group, with so many cases each, at a rate a year and a ratio of the group. */
    record Cell(int bodies, int group, int cases, double rate, double ratio) {
        HazardRegression.Errors errors() {
            return cases == 1 ? HazardRegression.Errors.LIKELIHOOD : HazardRegression.Errors.CLUSTERED;
        }
    }

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (double ratio : new double[] {0.6, 1, 1.6}) {
            cells.add(new Cell(100, 4, 1, 0.35, ratio));
            cells.add(new Cell(100, 20, 1, 0.04, ratio));
            cells.add(new Cell(100, 50, 1, 0.015, ratio));
            cells.add(new Cell(100, 20, 3, 0.015, ratio));
            cells.add(new Cell(100, 20, 3, 0.03, ratio));
            cells.add(new Cell(100, 50, 3, 0.006, ratio));
        }
        return cells;
    }

    private static HazardData draw(Cell cell, SplittableRandom random) {
        HazardData.Builder builder = HazardData.builder(List.of(Covariate.levels("group", List.of("a", "b"), "a")));
        for (int body = 0; body < cell.bodies; body++) {
            boolean group = (body + 1) * cell.group / cell.bodies > body * cell.group / cell.bodies;
            double common = RegressionCoverageTest.normal(random);
            for (int i = 0; i < cell.cases; i++) {
                double rate = cell.rate * (group ? cell.ratio : 1);
                double waited = -Math.log(
                        Normal.STANDARD.upper((common + RegressionCoverageTest.normal(random)) / Math.sqrt(2)));
                builder.add(RegressionCoverageTest.look(waited / rate, random), "b" + body, group ? 1 : 0);
            }
        }
        return builder.build();
    }

    static String line(Cell cell) {
        SplittableRandom random = new SplittableRandom(20261129 + cells().indexOf(cell));
        int fits = 0;
        double events = 0;
        int below = 0;
        int above = 0;
        int few = 0;
        int fewHeld = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            HazardRegression found = HazardRegression.of(
                    draw(cell, random), HazardModel.piecewise(HazardModel.PIECES), 0.95, cell.errors());
            if (found instanceof HazardFit fit) {
                HazardFit.CovariateFit group = fit.covariates().get(0);
                Interval interval = group.effects().get(0).by(fit.errors()).ratio();
                boolean isOfFew = group.levels().get(1).events() < HazardRefusal.EVENTS_FOR_EACH;
                fits++;
                events += group.levels().get(1).events();
                below += interval.upper() < cell.ratio ? 1 : 0;
                above += interval.lower() > cell.ratio ? 1 : 0;
                few += isOfFew ? 1 : 0;
                fewHeld += isOfFew && interval.contains(cell.ratio) ? 1 : 0;
            }
        }
        return String.join(
                ",",
                "" + cell.bodies,
                "" + cell.group,
                "" + cell.cases,
                "" + cell.rate,
                "" + cell.ratio,
                cell.errors().code(),
                "" + TRIALS,
                RegressionCoverageTest.share(TRIALS - fits, TRIALS),
                String.format(Locale.ROOT, "%.1f", events / fits),
                RegressionCoverageTest.share(few, fits),
                RegressionCoverageTest.share(fits - below - above, fits),
                RegressionCoverageTest.share(below, fits),
                RegressionCoverageTest.share(above, fits),
                RegressionCoverageTest.share(fewHeld, few));
    }

    @Test
    @Tag("long")
    void theTableIsTheOneComputed() throws IOException {
        SimulatedTable.assertThatItIsComputed(TABLE, HEADER, cells(), FewEventsCoverageTest::line);
    }
}
