package org.waystage.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.regression.HazardRefusal.Part;
import org.waystage.analysis.regression.HazardRefusal.Reason;
import org.waystage.analysis.survival.TimeInterval;

/** Regressions by hand, on published data, and what is refused and why. */
class HazardRegressionTest {
    private static final Covariate REGION = Covariate.levels("region", List.of("ESA", "EUR"), "EUR");

    /** Adds so many of a level who had the event within the first year, and so many who had not. */
    private static void add(HazardData.Builder builder, String level, int had, int not) {
        for (int i = 0; i < had + not; i++) {
            builder.add(
                    i < had ? TimeInterval.by(1) : TimeInterval.after(1), level + i, REGION.columns(List.of(level)));
        }
    }

    private static HazardData twoGroups(int had, int not, int hadOfReference, int notOfReference) {
        HazardData.Builder builder = HazardData.builder(List.of(REGION));
        add(builder, "ESA", had, not);
        add(builder, "EUR", hadOfReference, notOfReference);
        return builder.build();
    }

    private static List<Reason> reasons(HazardRegression outcome) {
        return ((HazardRefusal) outcome)
                .obstacles().stream().map(HazardRefusal.Obstacle::reason).toList();
    }

    /** Of 40, 10 and of 50, 25: ln(0.75)/ln(0.5) = 0.41504; 10/(40·30·ln²0.75) + 25/(50·25·ln²0.5) = 0.14232, its root 0.37725. */
    @Test
    void theRatioOfOnePeriodIsThatOfTheLogarithmsOfThoseLeft() {
        HazardFit fit =
                (HazardFit) HazardRegression.of(twoGroups(10, 30, 25, 25), HazardModel.discrete(List.of(0.0, 1.0)));

        HazardFit.Effect effect = fit.covariates().get(0).effects().get(0);
        assertThat(effect.ratio()).isCloseTo(Math.log(0.75) / Math.log(0.5), within(1e-10));
        double variance = 10 / (40 * 30 * Math.pow(Math.log(0.75), 2)) + 25 / (50 * 25 * Math.pow(Math.log(0.5), 2));
        assertThat(effect.information().standardError().orElseThrow()).isCloseTo(Math.sqrt(variance), within(1e-10));
        assertThat(effect.information().ratio().lower()).isCloseTo(0.20, within(0.005));
        assertThat(effect.information().ratio().upper()).isCloseTo(0.87, within(0.005));
        assertThat(effect.likelihood().orElseThrow().ratio().lower()).isCloseTo(0.19, within(0.005));
        assertThat(effect.likelihood().orElseThrow().ratio().upper()).isCloseTo(0.84, within(0.005));
        assertThat(fit.baseline().get(0).hazard()).isCloseTo(Math.log(2), within(1e-10));
        assertThat(fit.errors()).isEqualTo(HazardRegression.Errors.LIKELIHOOD);
        assertThat(fit.covariates().get(0).levels())
                .containsExactly(new HazardFit.Level("EUR", 50, 25), new HazardFit.Level("ESA", 40, 10));
    }

    /** Huang and Wellner, Efficient Estimation for the Proportional Hazards Model with "Case 2" Interval Censoring, 1995. */
    @Test
    void theRatioOfBreastCosmesisIsThePublishedOne() {
        HazardFit fit = (HazardFit) HazardRegression.of(
                RegressionData.data("cosmesis-pieces", List.of("chemotherapy")), HazardModel.steps());

        HazardFit.Effect effect = fit.covariates().get(0).effects().get(0);
        assertThat(effect.logRatio()).isCloseTo(0.797, within(0.0005));
        assertThat(effect.information().standardError().orElseThrow()).isCloseTo(0.29, within(0.005));
        assertThat(effect.logRatio()).isCloseTo(0.7974, within(0.00005));
        assertThat(effect.information().standardError().orElseThrow()).isCloseTo(0.2899, within(0.00005));
    }

    /** With scipy, BFGS from 30 starts: a logarithm of the likelihood of -3.4453433, and one of the ratio of 0.91506. */
    @Test
    void periodsToWhichNobodyIsLeftDoNotKeepTheOthersFromBeingFound() {
        HazardData.Builder builder = HazardData.builder(List.of(REGION));
        double[][] esa = {{4, 6}, {0, 17}};
        double[][] eur = {{6, 8}, {0, 2}, {3, 17}};
        for (double[] ends : esa) {
            builder.add(TimeInterval.between(ends[0], ends[1]), "ESA" + ends[0], REGION.columns(List.of("ESA")));
        }
        for (double[] ends : eur) {
            builder.add(TimeInterval.between(ends[0], ends[1]), "EUR" + ends[0], REGION.columns(List.of("EUR")));
        }
        List<Double> years =
                IntStream.rangeClosed(0, 17).mapToObj(year -> (double) year).toList();

        HazardRegression outcome = HazardRegression.of(builder.build(), HazardModel.discrete(years));
        assertThat(outcome).isInstanceOf(HazardFit.class);
        HazardFit fit = (HazardFit) outcome;

        assertThat(fit.logLikelihood()).isCloseTo(-3.4453433, within(1e-7));
        assertThat(fit.covariates().get(0).effects().get(0).logRatio()).isCloseTo(0.91506, within(1e-5));
    }

    @Test
    void theOrderOfSubjectsDoesNotMatter() {
        SplittableRandom random = new SplittableRandom(1);
        List<TimeInterval> times = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            times.add(
                    i % 3 == 0
                            ? TimeInterval.after(random.nextDouble(5))
                            : TimeInterval.between(random.nextDouble(2), 2 + random.nextDouble(3)));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            order.add(i);
        }
        List<HazardRegression> found = new ArrayList<>();
        for (int turn = 0; turn < 2; turn++) {
            HazardData.Builder builder = HazardData.builder(List.of(Covariate.number("size")));
            order.forEach(i -> builder.add(times.get(i), "c" + i % 30, i % 7));
            found.add(HazardRegression.of(builder.build(), HazardModel.piecewise(3)));
            Collections.reverse(order);
        }
        assertThat(found.get(0)).isEqualTo(found.get(1)).isInstanceOf(HazardFit.class);
    }

    @Test
    void aCaseOfTwoLevelsHasHalfOfEach() {
        assertThat(Covariate.levels("region", List.of("AP", "ESA", "EUR"), "EUR")
                        .columns(List.of("AP", "EUR")))
                .containsExactly(0.5, 0);
    }

    /** A regression of many events may compare a level with few. */
    @Test
    void aRatioTellsTheEventsOfItsLevelOrTheReferenceIfTheseAreFewerThanFive() {
        HazardFit few =
                (HazardFit) HazardRegression.of(twoGroups(4, 30, 30, 60), HazardModel.discrete(List.of(0.0, 1.0)));
        HazardFit turned =
                (HazardFit) HazardRegression.of(twoGroups(30, 60, 4, 30), HazardModel.discrete(List.of(0.0, 1.0)));
        HazardFit enough =
                (HazardFit) HazardRegression.of(twoGroups(5, 30, 30, 60), HazardModel.discrete(List.of(0.0, 1.0)));

        assertThat(fewEvents(few)).hasValue(4);
        assertThat(fewEvents(turned)).hasValue(4);
        assertThat(fewEvents(enough)).isEmpty();
    }

    @Test
    void aRatioOfFewEventsHasNoVerdict() {
        HazardFit few =
                (HazardFit) HazardRegression.of(twoGroups(4, 90, 60, 40), HazardModel.discrete(List.of(0.0, 1.0)));
        HazardFit enough =
                (HazardFit) HazardRegression.of(twoGroups(5, 90, 60, 40), HazardModel.discrete(List.of(0.0, 1.0)));

        assertThat(verdict(few)).isEqualTo(HazardFit.Verdict.UNFIT);
        assertThat(verdict(enough)).isEqualTo(HazardFit.Verdict.SLOWER);
    }

    /** Each cluster has one of either level. */
    @Test
    void errorsThatTakeSubjectsOfAClusterForIndependentGiveNoVerdict() {
        HazardData.Builder builder = HazardData.builder(List.of(REGION));
        for (int i = 0; i < 100; i++) {
            builder.add(i < 20 ? TimeInterval.by(1) : TimeInterval.after(1), "c" + i, REGION.columns(List.of("ESA")));
            builder.add(i < 80 ? TimeInterval.by(1) : TimeInterval.after(1), "c" + i, REGION.columns(List.of("EUR")));
        }
        HazardData data = builder.build();

        for (HazardRegression.Errors errors : HazardRegression.Errors.values()) {
            HazardFit fit =
                    (HazardFit) HazardRegression.of(data, HazardModel.discrete(List.of(0.0, 1.0)), 0.95, errors);
            boolean clustered = errors == HazardRegression.Errors.CLUSTERED;
            assertThat(fit.isOfDependent()).isEqualTo(!clustered);
            assertThat(verdict(fit)).isEqualTo(clustered ? HazardFit.Verdict.SLOWER : HazardFit.Verdict.UNFIT);
        }
    }

    private static HazardFit.Verdict verdict(HazardFit fit) {
        HazardFit.CovariateFit group = fit.covariates().get(0);
        return fit.verdict(group, group.effects().get(0));
    }

    private static OptionalDouble fewEvents(HazardFit fit) {
        HazardFit.CovariateFit group = fit.covariates().get(0);
        return group.fewEvents(group.effects().get(0));
    }

    @Test
    void fewerThanFiveEventsForEachRatioAreRefused() {
        HazardRefusal refusal =
                (HazardRefusal) HazardRegression.of(twoGroups(2, 30, 2, 25), HazardModel.discrete(List.of(0.0, 1.0)));

        assertThat(refusal.obstacles()).containsExactly(new HazardRefusal.Obstacle(Reason.FEW_EVENTS, Part.ALL, 4, 5));
        assertThat(refusal.obstacles().get(0).text("en"))
                .isEqualTo("4 cases with time at risk reached the target, and 5 would be needed: five for each ratio");
    }

    @Test
    void aLevelWithoutAnEventIsRefusedByName() {
        HazardRefusal refusal =
                (HazardRefusal) HazardRegression.of(twoGroups(0, 30, 20, 25), HazardModel.discrete(List.of(0.0, 1.0)));

        assertThat(refusal.obstacles())
                .containsExactly(
                        new HazardRefusal.Obstacle(Reason.LEVEL_WITHOUT_EVENT, new Part("region", "ESA"), 0, 0));
    }

    @Test
    void aLevelNeverSeenWithoutTheEventIsRefusedByName() {
        assertThat(reasons(HazardRegression.of(twoGroups(30, 0, 20, 25), HazardModel.discrete(List.of(0.0, 1.0)))))
                .containsExactly(Reason.LEVEL_WITH_EVENTS_ONLY);
    }

    /** Who is large has had it, who is small has not: no level is without an event, but the number separates them. */
    @Test
    void aNumberThatSeparatesIsRefused() {
        HazardData.Builder builder = HazardData.builder(List.of(Covariate.number("size")));
        for (int i = 0; i < 40; i++) {
            builder.add(i < 20 ? TimeInterval.after(1) : TimeInterval.by(1), "c" + i, i);
        }

        HazardRefusal refusal =
                (HazardRefusal) HazardRegression.of(builder.build(), HazardModel.discrete(List.of(0.0, 1.0)));
        assertThat(refusal.obstacles())
                .containsExactly(new HazardRefusal.Obstacle(Reason.DIVERGING, Part.of("size"), 0, 0));
    }

    @Test
    void aCovariateThatFollowsFromAnotherIsRefused() {
        HazardData.Builder builder =
                HazardData.builder(List.of(Covariate.number("size"), Covariate.number("twice the size")));
        for (int i = 0; i < 60; i++) {
            builder.add(i % 2 == 0 ? TimeInterval.after(1) : TimeInterval.by(1), "c" + i, i % 7, 2 * (i % 7));
        }

        HazardRefusal refusal =
                (HazardRefusal) HazardRegression.of(builder.build(), HazardModel.discrete(List.of(0.0, 1.0)));
        assertThat(refusal.obstacles())
                .containsExactly(new HazardRefusal.Obstacle(Reason.COLLINEAR, Part.of("twice the size"), 0, 0));
    }

    @Test
    void aCovariateThatFollowsFromTimeIsRefused() {
        HazardData.Builder builder = HazardData.builder(List.of(Covariate.changing("calendar")));
        for (int i = 0; i < 60; i++) {
            builder.add(
                    i % 3 == 0 ? TimeInterval.after(3) : TimeInterval.between(i % 3, i % 3 + 1),
                    "c" + i,
                    new double[0],
                    List.of(new double[] {1, 2, 4}));
        }

        assertThat(reasons(HazardRegression.of(builder.build(), HazardModel.discrete(List.of(0.0, 1.0, 2.0, 3.0)))))
                .containsExactly(Reason.COLLINEAR);
    }

    @Test
    void aNumberThatIsTheSameInAllButFewClustersHasNoClusteredErrors() {
        assertThat(number(14).obstacles())
                .containsExactly(new HazardRefusal.Obstacle(Reason.NUMBER_IN_FEW_CLUSTERS, Part.of("peers"), 14, 15));
    }

    @Test
    void aNumberThatDiffersInEnoughClustersIsCompared() {
        assertThat(HazardRegression.of(numbers(15), HazardModel.discrete(List.of(0.0, 1.0))))
                .isInstanceOf(HazardFit.class);
    }

    private static HazardRefusal number(int clusters) {
        return (HazardRefusal) HazardRegression.of(numbers(clusters), HazardModel.discrete(List.of(0.0, 1.0)));
    }

    /** Two subjects in each of 60 clusters, of which so many have a number of 1. */
    private static HazardData numbers(int clusters) {
        HazardData.Builder builder = HazardData.builder(List.of(Covariate.number("peers")));
        for (int i = 0; i < 120; i++) {
            builder.add(
                    i % 3 == 0 ? TimeInterval.after(1) : TimeInterval.by(1),
                    "c" + i % 60,
                    i % 60 < clusters ? 1.0 : 0.0);
        }
        return builder.build();
    }

    @Test
    void clusteredErrorsOfFewClustersAreRefusedAndOthersAreNot() {
        HazardData.Builder builder = HazardData.builder(List.of(REGION));
        for (int i = 0; i < 80; i++) {
            builder.add(
                    i % 2 == 0 ? TimeInterval.after(1) : TimeInterval.by(1),
                    "c" + i % 10,
                    REGION.columns(List.of(i % 3 == 0 ? "ESA" : "EUR")));
        }
        HazardData data = builder.build();
        HazardModel model = HazardModel.discrete(List.of(0.0, 1.0));

        HazardRefusal refusal = (HazardRefusal) HazardRegression.of(data, model);
        assertThat(refusal.obstacles())
                .containsExactly(new HazardRefusal.Obstacle(Reason.FEW_CLUSTERS, Part.ALL, 10, 20));
        assertThat(HazardRegression.of(data, model, 0.95, HazardRegression.Errors.LIKELIHOOD))
                .isInstanceOf(HazardFit.class);
    }

    /** It takes many searches, and one that fails does not take away what does not rest on it. */
    @Test
    void theLikelihoodIsProfiledOnlyIfIntervalsRestOnIt() {
        HazardData data = twoGroups(10, 30, 25, 25);
        HazardModel model = HazardModel.discrete(List.of(0.0, 1.0));

        for (HazardRegression.Errors errors : HazardRegression.Errors.values()) {
            HazardFit fit = (HazardFit) HazardRegression.of(data, model, 0.95, errors);
            boolean asked = errors == HazardRegression.Errors.LIKELIHOOD;
            assertThat(fit.covariates().get(0).likelihood().isPresent()).isEqualTo(asked);
            assertThat(fit.covariates().get(0).effects().get(0).likelihood().isPresent())
                    .isEqualTo(asked);
            assertThat(fit.covariates()
                            .get(0)
                            .effects()
                            .get(0)
                            .by(errors)
                            .ratio()
                            .contains(0.4))
                    .isTrue();
        }
    }

    /** Returns why a number and another one much like it are refused; the difference may depend on whether the target was reached. */
    private static List<Reason> reasonsOfAlike(Function<Boolean, Double> difference) {
        HazardData.Builder builder = HazardData.builder(List.of(Covariate.number("x"), Covariate.number("y")));
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 60; i++) {
            double x = random.nextDouble();
            boolean reached = i % 2 == 0;
            TimeInterval time = reached ? TimeInterval.between(i % 5, i % 5 + 1) : TimeInterval.after(6);
            builder.add(time, "c" + i, x, x + difference.apply(reached));
        }
        return reasons(HazardRegression.of(builder.build(), HazardModel.piecewise(2)));
    }

    @Test
    void numbersThatAreNearlyTheSameAreNotSaidToSeparate() {
        SplittableRandom random = new SplittableRandom(2);

        assertThat(reasonsOfAlike(reached -> 1e-3 * random.nextDouble())).containsExactly(Reason.COLLINEAR);
    }

    @Test
    void numbersThatAreMuchAlikeMaySeparateTogether() {
        assertThat(reasonsOfAlike(reached -> reached ? 0.1 : -0.1)).containsExactly(Reason.DIVERGING);
    }

    @Test
    void nobodyWithTheEventIsRefused() {
        assertThat(reasons(HazardRegression.of(twoGroups(0, 30, 0, 25), HazardModel.discrete(List.of(0.0, 1.0)))))
                .containsExactly(Reason.NO_EVENT);
    }

    @Test
    void tooManyPiecesOfTimeAreRefused() {
        HazardData.Builder builder = HazardData.builder(List.of());
        for (int i = 0; i < 1000; i++) {
            builder.add(TimeInterval.between(i, i + 0.5), "c" + i);
        }
        HazardData data = builder.build();
        List<Double> years =
                IntStream.rangeClosed(0, 1000).mapToObj(i -> (double) i).toList();

        for (HazardModel model :
                List.of(HazardModel.steps(), HazardModel.discrete(years), HazardModel.piecewise(Integer.MAX_VALUE))) {
            assertThat(reasons(HazardRegression.of(data, model))).containsExactly(Reason.TOO_MANY_TIMES);
        }
    }

    /** In discrete time who enters in the middle of a period is at risk from the next one on. */
    @Test
    void aSubjectCountsFromItsEntry() {
        HazardData.Builder builder = HazardData.builder(List.of());
        for (int i = 0; i < 10; i++) {
            builder.add(TimeInterval.after(1), "a" + i); // at risk in the first period only
            builder.add(
                    (i < 4 ? TimeInterval.between(1, 2) : TimeInterval.after(2))
                            .entering(0.5)
                            .orElseThrow(),
                    "b" + i,
                    new double[0],
                    List.of());
        }
        builder.add(TimeInterval.by(1), "c");

        HazardFit fit = (HazardFit) HazardRegression.of(builder.build(), HazardModel.discrete(List.of(0.0, 1.0, 2.0)));
        assertThat(fit.baseline().stream()
                        .map(piece -> 1 - Math.exp(-piece.hazard()))
                        .toList())
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(1 / 11.0, within(1e-9)),
                        second -> assertThat(second).isCloseTo(4 / 10.0, within(1e-9)));
    }

    @Test
    void whatMakesNoSenseIsRejected() {
        assertThatThrownBy(() -> Covariate.levels("region", List.of("EUR"), "EUR"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HazardModel.discrete(List.of(1.0, 1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HazardData.builder(List.of(REGION)).add(TimeInterval.after(1), "c"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
