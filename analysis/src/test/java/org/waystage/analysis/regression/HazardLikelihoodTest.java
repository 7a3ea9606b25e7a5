package org.waystage.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.survival.TimeInterval;

/** What is summed over groups against what each row has, and against differences. */
class HazardLikelihoodTest {
    private static final int PERIODS = 4;
    private static final double STEP = 1e-5;

    /** Draws subjects with few different covariates, some of whom enter late, with exact events and intervals, many of one length. */
    private static HazardLikelihood drawn(boolean changing) {
        SplittableRandom random = new SplittableRandom(1);
        HazardData.Builder builder = HazardData.builder(
                changing
                        ? List.of(Covariate.number("size"), Covariate.changing("exposure"))
                        : List.of(Covariate.number("size"), Covariate.number("age")));
        for (int i = 0; i < 400; i++) {
            double entry = random.nextInt(3) == 0 ? 0.25 * random.nextInt(4) : 0;
            double after = entry + 0.25 * (1 + random.nextInt(8));
            TimeInterval time = switch (random.nextInt(4)) {
                case 0 -> TimeInterval.after(after);
                case 1 -> TimeInterval.exact(after);
                default -> TimeInterval.between(after, after + 0.25 * (1 + random.nextInt(3)));
            };
            double size = random.nextInt(3);
            double age = random.nextInt(2);
            double[] values = changing ? new double[] {size} : new double[] {size, age};
            List<double[]> byPeriod = changing ? List.of(new double[] {0, age, 2 * age, 2 * age}) : List.of();
            String cluster = "c" + i;
            time.entering(entry).ifPresent(known -> builder.add(known, cluster, values, byPeriod));
        }
        List<Double> cuts = List.of(0.0, 1.0, 2.0, 3.0, 4.0);
        HazardModel model = changing ? HazardModel.discrete(cuts) : HazardModel.piecewise(cuts);
        HazardData data = builder.build();
        return new HazardLikelihood(new Design(data, Grid.of(model, data)));
    }

    private static double[] point(HazardLikelihood likelihood) {
        double[] point = new double[likelihood.parameters];
        for (int i = 0; i < point.length; i++) {
            point[i] = i < PERIODS ? -1.5 + 0.4 * i : 0.3 - 0.1 * i;
        }
        return point;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theGradientIsTheSumOfThoseOfRows(boolean changing) {
        HazardLikelihood likelihood = drawn(changing);
        double[] sum = new double[likelihood.parameters];
        likelihood.gradients(point(likelihood), (row, gradient) -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += likelihood.design.counts[row] * gradient[i];
            }
        });

        assertThat(likelihood.at(point(likelihood)).gradient).containsExactly(sum, within(1e-10));
        double[] ofPieces = likelihood.atPieces(point(likelihood)).gradient;
        for (int k = 0; k < PERIODS; k++) {
            assertThat(ofPieces[k]).isCloseTo(sum[k], within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void derivativesAreThoseOfDifferences(boolean changing) {
        HazardLikelihood likelihood = drawn(changing);
        HazardLikelihood.At here = likelihood.at(point(likelihood));
        for (int i = 0; i < likelihood.parameters; i++) {
            double[] less = point(likelihood);
            double[] more = point(likelihood);
            less[i] -= STEP;
            more[i] += STEP;
            HazardLikelihood.At below = likelihood.at(less);
            HazardLikelihood.At above = likelihood.at(more);
            assertThat((above.value - below.value) / (2 * STEP)).isCloseTo(here.gradient[i], within(1e-5));
            for (int j = 0; j <= i; j++) {
                assertThat((below.gradient[j] - above.gradient[j]) / (2 * STEP))
                        .as("%d and %d", i, j)
                        .isCloseTo(here.information[i][j], within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void equalSubjectsAreSummedOnce(boolean changing) {
        Design design = drawn(changing).design;
        HazardGroups groups = new HazardGroups(design);

        assertThat(groups.rows).hasSize(6);
        int events = groups.events[groups.rows.length];
        assertThat(events).isLessThan(design.counts.length / 2);
        double sum = 0;
        for (int event = 0; event < events; event++) {
            sum += groups.counts[event];
        }
        assertThat(sum).isEqualTo(design.events);
    }
}
