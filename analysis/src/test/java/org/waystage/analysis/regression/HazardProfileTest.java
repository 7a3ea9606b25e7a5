package org.waystage.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.internal.numerics.ChiSquared;
import org.waystage.analysis.survival.TimeInterval;

/** Ends of intervals by Newton's method against an enclosure, and against what an end is. */
class HazardProfileTest {
    private static final List<Covariate> COVARIATES =
            List.of(Covariate.levels("region", List.of("AP", "ESA", "EUR"), "EUR"), Covariate.number("size"));
    private static final HazardModel YEARS = HazardModel.discrete(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 8.0));
    /** Twice the fall of the logarithm of the likelihood to an end. */
    private static final double MOST = new ChiSquared(1).upperQuantile(0.05);

    private enum Case {
        INTERVALS(HazardModel.piecewise(4), 0.3, 0.5, 300),
        EXACT(HazardModel.piecewise(3), 0.3, 0.5, 200),
        ONE_SIDED(HazardModel.piecewise(2), 0.3, 0.5, 300),
        ENTRIES(HazardModel.piecewise(3), 0.3, 0.5, 200),
        BY_YEAR(YEARS, 0.3, 0.5, 200),
        FEW_EVENTS(HazardModel.piecewise(2), 0.015, 0.5, 400),
        NEAR_SEPARATION(HazardModel.piecewise(2), 0.1, 3, 100),
        STEPS(HazardModel.steps(), 0.3, 0.5, 60);

        private final HazardModel model;
        private final double rate;
        private final double effect;
        private final int subjects;

        Case(HazardModel model, double rate, double effect, int subjects) {
            this.model = model;
            this.rate = rate;
            this.effect = effect;
            this.subjects = subjects;
        }

        private HazardData data(long seed, int clusters) {
            SplittableRandom random = new SplittableRandom(seed);
            HazardData.Builder builder = HazardData.builder(COVARIATES);
            for (int i = 0; i < subjects; i++) {
                int region = random.nextInt(3);
                int size = random.nextInt(4);
                double rates = rate * StrictMath.exp(effect * (region - 1) + 0.2 * size);
                double event = -StrictMath.log(1 - random.nextDouble()) / rates;
                double[] values = {region == 0 ? 1 : 0, region == 1 ? 1 : 0, size};
                String cluster = "c" + i % clusters;
                time(event, random).ifPresent(time -> builder.add(time, cluster, values));
            }
            return builder.build();
        }

        private Optional<TimeInterval> time(double event, SplittableRandom random) {
            double look = 0.5 + random.nextDouble(6);
            TimeInterval time;
            if (event > look) {
                time = TimeInterval.after(look);
            } else if (this == EXACT) {
                time = TimeInterval.exact(event);
            } else if (this == ONE_SIDED) {
                time = TimeInterval.by(look);
            } else {
                time = TimeInterval.between(
                        Math.max(0, event - random.nextDouble()), Math.min(look, event + random.nextDouble()));
            }
            return this == ENTRIES ? time.entering(random.nextDouble()) : Optional.of(time);
        }
    }

    /** A profile with what it is made of. */
    private record Fitted(
            HazardLikelihood likelihood, HazardSearch search, HazardSearch.Found top, HazardProfile profile) {
        static Optional<Fitted> of(HazardData data, HazardModel model) {
            HazardLikelihood likelihood = new HazardLikelihood(new Design(data, Grid.of(model, data)));
            HazardSearch search = new HazardSearch(likelihood);
            boolean[] held = new boolean[likelihood.design.columns];
            double[] start = search.start();
            HazardSearch.Found top = search.from(start, held);
            if (!top.isUsable()) {
                return Optional.empty(); // the ratio of a level has no greatest likelihood
            }
            HazardSearch.Information information = search.information(top, held).orElseThrow();
            return Optional.of(new Fitted(
                    likelihood, search, top, new HazardProfile(likelihood, search, top, information, start, MOST)));
        }

        /** Returns twice the fall of the logarithm of the likelihood when a coefficient is held and all else is fitted again. */
        double fall(int column, double place) {
            boolean[] held = new boolean[likelihood.design.columns];
            held[column] = true;
            double[] point = top.point.clone();
            point[likelihood.pieces + column] = place;
            return 2 * (top.value - search.from(point, held).value);
        }
    }

    private static List<Fitted> fitted(Case drawn) {
        List<Fitted> all = new ArrayList<>();
        for (long seed = 0; seed < 6; seed++) {
            Fitted.of(drawn.data(seed, drawn.subjects), drawn.model).ifPresent(all::add);
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(4);
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void endsAreWhereTheLikelihoodHasFallenEnough(Case drawn) {
        double close = drawn == Case.STEPS ? 1e-7 : 1e-8; // hazards that hardly add to the likelihood are left at 0
        for (Fitted fitted : fitted(drawn)) {
            for (int column = 0; column < 3; column++) {
                for (int side : new int[] {-1, 1}) {
                    double end = fitted.profile.end(column, side);
                    assertThat(fitted.fall(column, end)).isCloseTo(MOST, within(close));
                    assertThat(end)
                            .as("column %d, side %d", column, side)
                            .isCloseTo(fitted.profile.byEnclosure(column, side), within(1e-9 * (1 + Math.abs(end))));
                }
            }
        }
    }

    /** By enclosure an end takes about 45. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NEAR_SEPARATION", "STEPS"})
    void anEndTakesAFewPassesOverTheData(Case drawn) {
        List<Integer> passes = new ArrayList<>();
        for (Fitted fitted : fitted(drawn)) {
            for (int column = 0; column < 3; column++) {
                passes.add(fitted.profile.byNewton(column, -1).orElseThrow().passes());
                passes.add(fitted.profile.byNewton(column, 1).orElseThrow().passes());
            }
        }
        assertThat(passes).allMatch(count -> count <= 8);
    }

    /** From the greatest likelihood, the search without a column does not converge: hazards fall to 0 on the way. */
    @ParameterizedTest
    @ValueSource(longs = {12, 17, 26, 31, 42, 50})
    void whatTheLikelihoodLosesWithoutAColumnIsSoughtFromAnotherStartIfNeedBe(long seed) {
        HazardFit fit = (HazardFit) HazardRegression.of(
                Case.STEPS.data(seed, Case.STEPS.subjects), Case.STEPS.model, 0.95, HazardRegression.Errors.LIKELIHOOD);

        for (HazardFit.CovariateFit covariate : fit.covariates()) {
            for (HazardFit.Effect effect : covariate.effects()) {
                HazardFit.Sureness likelihood = effect.likelihood().orElseThrow();
                assertThat(likelihood.p() < 0.05).isEqualTo(!likelihood.ratio().contains(1));
                assertThat(likelihood.p()).isCloseTo(effect.information().p(), within(0.1));
            }
        }
    }

    @Test
    void anEndThatTheDataDoNotSetIsInfinite() {
        HazardProfile profile =
                Fitted.of(Case.NEAR_SEPARATION.data(3, 100), YEARS).orElseThrow().profile;

        assertThat(profile.byNewton(0, 1)).isEmpty();
        assertThat(profile.end(0, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(profile.end(0, -1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void endsAreTheSameWithTooFewClustersForClusteredErrors() {
        HazardData data = Case.INTERVALS.data(1, 10);
        HazardFit fit =
                (HazardFit) HazardRegression.of(data, Case.INTERVALS.model, 0.95, HazardRegression.Errors.LIKELIHOOD);

        HazardFit.Effect size = fit.covariates().get(1).effects().get(0);
        assertThat(size.clustered()).isEmpty();
        Fitted fitted =
                Fitted.of(Case.INTERVALS.data(1, 300), Case.INTERVALS.model).orElseThrow();
        assertThat(Math.log(size.likelihood().orElseThrow().ratio().upper()))
                .isCloseTo(fitted.profile.byEnclosure(2, 1) / fitted.likelihood.design.deviations[2], within(1e-9));
    }
}
