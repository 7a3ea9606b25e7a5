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
import org.waystage.analysis.survival.TimeInterval;

/**
 * How often intervals of 95 per cent of a ratio hold the truth, and how often a regression is refused. Half of the bodies, or
 * fewer, are of one group, whose ratio is 0.6, and each has a number that goes with the hazard too. Seeds are fixed. Run with {@code
 * -Dgolden.update=true} to write the table; otherwise one line of it is computed again.
 */
class RegressionCoverageTest {
    private static final Path TABLE = Path.of("src/test/resources/org/waystage/analysis/regression/coverage.csv");
    private static final int TRIALS = 500;
    /** For cells that differ by two in a hundred, or whose verdict could be another by chance among 500. */
    private static final int MORE_TRIALS = 4000;

    private static final String HEADER = "bodies,group,cases,model,trials,refused,information,clustered,likelihood";
    private static final double EFFECT = Math.log(0.6);

    /** What is simulated: so many bodies, some of them of the group, each with so many cases that depend on each other. */
    record Cell(int bodies, int group, int cases, HazardModel.Kind kind, int trials) {}

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int cases : new int[] {1, 3}) {
            for (int bodies : new int[] {30, 100, 300}) {
                for (HazardModel.Kind kind : HazardModel.Kind.values()) {
                    cells.add(new Cell(
                            bodies, bodies / 2, cases, kind, isClose(bodies, cases, kind) ? MORE_TRIALS : TRIALS));
                }
            }
        }
        cells.add(new Cell(100, 20, 3, HazardModel.Kind.PIECEWISE, MORE_TRIALS));
        cells.add(new Cell(100, 10, 3, HazardModel.Kind.PIECEWISE, MORE_TRIALS));
        cells.add(new Cell(100, 5, 3, HazardModel.Kind.PIECEWISE, MORE_TRIALS));
        cells.add(new Cell(100, 15, 3, HazardModel.Kind.PIECEWISE, MORE_TRIALS));
        return cells;
    }

    /** Returns whether the interval that a caller has by default held in less than 93 of 100 among the first 500. */
    private static boolean isClose(int bodies, int cases, HazardModel.Kind kind) {
        return switch (kind) {
            case DISCRETE -> bodies == 30;
            case PIECEWISE -> bodies == 100 && cases == 1;
            case STEPS -> bodies == 30 && cases == 1;
        };
    }

    private static HazardModel model(HazardModel.Kind kind) {
        return switch (kind) {
            case DISCRETE -> HazardModel.discrete(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0));
            case PIECEWISE -> HazardModel.piecewise(HazardModel.PIECES);
            case STEPS -> HazardModel.steps();
        };
    }

    /**
     * Draws subjects that are looked at at the end of some of five years. Times of cases of a body come from normals that correlate
     * by a half, so that each case alone has the ratio of its group.
     */
    private static HazardData draw(Cell cell, SplittableRandom random) {
        HazardData.Builder builder = HazardData.builder(
                List.of(Covariate.levels("group", List.of("a", "b"), "a"), Covariate.number("size")));
        for (int body = 0; body < cell.bodies; body++) {
            double group = isOfGroup(body, cell) ? 1 : 0;
            double size = Math.floor(5 * random.nextDouble());
            double common = normal(random);
            for (int i = 0; i < cell.cases; i++) {
                double rate = 0.35 * Math.exp(EFFECT * group + 0.1 * size);
                double waited = -Math.log(Normal.STANDARD.upper((common + normal(random)) / Math.sqrt(2)));
                builder.add(look(waited / rate, random), "b" + body, group, size);
            }
        }
        return builder.build();
    }

    /** Returns whether a body is of the group, whose bodies lie evenly among all. */
    private static boolean isOfGroup(int body, Cell cell) {
        return (body + 1) * cell.group / cell.bodies > body * cell.group / cell.bodies;
    }

    static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    static TimeInterval look(double begin, SplittableRandom random) {
        double last = 0;
        for (int year = 1; year <= 5; year++) {
            if (random.nextDouble() < 0.6 || year == 5) {
                if (begin <= year) {
                    return last == 0 ? TimeInterval.by(year) : TimeInterval.between(last, year);
                }
                last = year;
            }
        }
        return TimeInterval.after(5);
    }

    static String line(Cell cell) {
        SplittableRandom random = new SplittableRandom(20261128 + cells().indexOf(cell));
        int refused = 0;
        int[] held = new int[3];
        int fits = 0;
        int clustered = 0;
        for (int trial = 0; trial < cell.trials; trial++) {
            HazardRegression found =
                    HazardRegression.of(draw(cell, random), model(cell.kind), 0.95, HazardRegression.Errors.LIKELIHOOD);
            if (found instanceof HazardFit fit) {
                fits++;
                HazardFit.Effect effect = fit.covariates().get(0).effects().get(0);
                double truth = Math.exp(EFFECT);
                held[0] += effect.information().ratio().contains(truth) ? 1 : 0;
                held[2] += effect.likelihood().orElseThrow().ratio().contains(truth) ? 1 : 0;
                if (effect.clustered().isPresent()) {
                    clustered++;
                    held[1] += effect.clustered().get().ratio().contains(truth) ? 1 : 0;
                }
            } else {
                refused++;
            }
        }
        return String.join(
                ",",
                "" + cell.bodies,
                "" + cell.group,
                "" + cell.cases,
                cell.kind.code(),
                "" + cell.trials,
                share(refused, cell.trials),
                share(held[0], fits),
                share(held[1], clustered),
                share(held[2], fits));
    }

    static String share(int count, int base) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * count / base);
    }

    @Test
    @Tag("long")
    void theTableIsTheOneComputed() throws IOException {
        SimulatedTable.assertThatItIsComputed(TABLE, HEADER, cells(), RegressionCoverageTest::line);
    }
}
