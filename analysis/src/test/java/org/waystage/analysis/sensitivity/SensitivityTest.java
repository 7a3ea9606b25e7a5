package org.waystage.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RandomCatalogues;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.pooling.PooledPhase;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.Staleness;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.IntervalScoreTest;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeInterval;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.PartialDate;
import org.waystage.editions.Editions;

class SensitivityTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    static Stream<Catalogue> catalogues() {
        return RandomCatalogues.amongOthers(LongStream.range(0, 5));
    }

    private static Sensitivity of(Catalogue catalogue, Phase phase, BigDecimal value, int years) {
        return Sensitivity.of(
                catalogue, phase, value, Optional.of(Dimension.GROUP), DAY, years, Natures.by(Dimension.GROUP));
    }

    /** Both outputs name the cases without a stage: one has them in its base, the other not. */
    @ParameterizedTest
    @MethodSource("catalogues")
    void pooledSharesHaveTheUnknownCasesInTheirBase(Catalogue catalogue) {
        StaleBounds bounds = of(catalogue, Phase.OPERATION, HALF, 5).all().bounds();
        PooledPhase pooled =
                PooledPhase.of(catalogue, Dimension.GROUP, Phase.OPERATION, DAY, Natures.by(Dimension.GROUP));

        assertThat(pooled.unknown()).isEqualTo(bounds.unknown());
        assertThat(pooled.all().base()).isEqualTo(bounds.cases() + bounds.unknown());
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void theRecordedCountsAreThoseOfTheTableOfStages(Catalogue catalogue) {
        Sensitivity found = of(catalogue, Phase.OPERATION, HALF, 5);
        StageMatrix matrix = StageMatrix.of(catalogue, Dimension.GROUP, DAY);

        assertThat(found.rows().keySet()).isEqualTo(matrix.rows().keySet());
        same(found.all().bounds(), matrix.all());
        found.rows().forEach((key, row) -> same(row.bounds(), matrix.row(key).orElseThrow()));
    }

    private static void same(StaleBounds bounds, StageCounts counts) {
        assertThat(bounds.cases() + bounds.unknown()).isEqualTo(counts.total());
        for (Phase phase : Phase.values()) {
            assertThat(bounds.phases().get(phase).recorded()).isEqualTo(counts.in(phase));
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void boundsAreNarrowerTheLongerEvidenceHolds(Catalogue catalogue) {
        StaleBounds before = of(catalogue, Phase.OPERATION, HALF, 0).all().bounds();
        for (int years = 1; years < 8; years++) {
            StaleBounds bounds =
                    of(catalogue, Phase.OPERATION, HALF, years).all().bounds();
            for (Phase phase : Phase.values()) {
                assertThat(bounds.phases().get(phase).least())
                        .isGreaterThanOrEqualTo(before.phases().get(phase).least());
                assertThat(bounds.phases().get(phase).most())
                        .isLessThanOrEqualTo(before.phases().get(phase).most());
            }
            before = bounds;
        }
    }

    /** From the stated years on the share with all old cases ended is still above its value; with one year fewer it is not. */
    @ParameterizedTest
    @MethodSource("catalogues")
    void theTippingYearsAreTheFewestForWhichTheConclusionStands(Catalogue catalogue) {
        for (Phase phase : List.of(Phase.OPERATION, Phase.TRIAL, Phase.END)) {
            for (String value : List.of("0.1", "0.5")) {
                Finding finding =
                        of(catalogue, phase, new BigDecimal(value), 5).all().finding();
                finding.years().ifPresent(years -> {
                    assertThat(stands(catalogue, phase, value, years)).isTrue();
                    assertThat(years == 0 || !stands(catalogue, phase, value, years - 1))
                            .isTrue();
                });
                if (finding.years().isEmpty()
                        && finding.tipping().get(2).fewest().isPresent()) {
                    assertThat(stands(catalogue, phase, value, 10_000)).isFalse();
                }
            }
        }
    }

    private static boolean stands(Catalogue catalogue, Phase phase, String value, int years) {
        Sensitivity found = of(catalogue, phase, new BigDecimal(value), years);
        StaleBounds.Bounds bounds = found.all().bounds().phases().get(phase);
        long worst = phase == Phase.END ? bounds.most() : bounds.least();
        return Conclusion.of(BigDecimal.valueOf(worst)
                        .compareTo(new BigDecimal(value)
                                .multiply(
                                        BigDecimal.valueOf(found.all().bounds().cases()))))
                == found.all().finding().conclusion();
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void theBoundsOfAConversionHoldForAllCombinationsOfEnds(Catalogue catalogue) {
        List<Staleness.Entry> entries = Staleness.of(catalogue, DAY, 3).cases();
        StaleBounds bounds = StaleBounds.of(entries);
        StaleBounds.Bounds trials = bounds.running().get(AdoptionStage.Listed.PILOT);
        StaleBounds.Bounds running = bounds.running().get(AdoptionStage.Listed.DEPLOYED);
        long staleRunning = running.most() - running.least();
        long staleShort = trials.most() - trials.least() - staleRunning;
        double lowest = 2;
        double highest = -1;
        for (long ended = 0; ended <= staleRunning; ended++) {
            for (long more = 0; more <= staleShort; more++) {
                double share = (double) (running.most() - ended) / (trials.most() - ended - more);
                if (!Double.isNaN(share)) {
                    lowest = Math.min(lowest, share);
                    highest = Math.max(highest, share);
                }
            }
        }
        Optional<Interval> found = bounds.conversion(AdoptionStage.Listed.PILOT, AdoptionStage.Listed.DEPLOYED);
        assertThat(found)
                .isEqualTo(trials.least() == 0 ? Optional.empty() : Optional.of(new Interval(lowest, highest)));
    }

    @Test
    void aConversionOfCasesThatMayAllHaveEndedHasNoBounds() {
        List<Staleness.Entry> entries = List.of(entry(1, "pilot", ""), entry(2, "deployed", ""));

        assertThat(StaleBounds.of(entries).conversion(AdoptionStage.Listed.PILOT, AdoptionStage.Listed.DEPLOYED))
                .isEmpty();
    }

    private static Staleness.Entry entry(int number, String stage, String evidence) {
        Optional<PartialDate> date =
                Optional.of(evidence).filter(text -> !text.isEmpty()).map(PartialDate::parse);
        return new Staleness.Entry(
                CaseStudyId.of("case-" + number),
                StageAnswer.of(stage),
                date,
                date.isEmpty() ? Staleness.Age.UNDATED : Staleness.Age.RECENT);
    }

    @Test
    void evidenceOfExactlySoManyYearsIsNotOld() {
        List<Staleness.Entry> entries = List.of(
                entry(1, "deployed", "2026-11-25"),
                entry(2, "deployed", "2021-11-25"),
                entry(3, "deployed", "2021-11-24"),
                entry(4, "deployed", ""));

        assertThat(LongStream.rangeClosed(0, 4).mapToObj(needed -> StaleBounds.years(entries, needed, DAY)))
                .containsExactly(
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        OptionalInt.of(5),
                        OptionalInt.of(6),
                        OptionalInt.empty());
    }

    @Test
    void whatMayHaveEndedCountsAtItsStageAtMostAndAsEndedAtMost() {
        StaleBounds bounds = StaleBounds.of(List.of(
                entry(1, "deployed", "2026"),
                entry(2, "pilot", ""),
                entry(3, "suspended", ""),
                entry(4, "not-planned", ""),
                entry(5, "unknown", "")));

        assertThat(bounds.cases()).isEqualTo(4);
        assertThat(bounds.unknown()).isEqualTo(1);
        assertThat(bounds.stale()).isEqualTo(2); // what was never planned cannot have ended
        assertThat(bounds.phases())
                .containsEntry(Phase.OPERATION, new StaleBounds.Bounds(1, 1, 1))
                .containsEntry(Phase.TRIAL, new StaleBounds.Bounds(0, 1, 1))
                .containsEntry(Phase.PAUSE, new StaleBounds.Bounds(0, 1, 1))
                .containsEntry(Phase.END, new StaleBounds.Bounds(0, 0, 2));
        assertThat(bounds.running())
                .containsEntry(AdoptionStage.Listed.PILOT, new StaleBounds.Bounds(1, 2, 2))
                .containsEntry(AdoptionStage.Listed.DEPLOYED, new StaleBounds.Bounds(1, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void aComparisonCountsOnlyWhatStandsInOneOfTheGroups(Catalogue catalogue) {
        Sensitivity found = of(catalogue, Phase.OPERATION, HALF, 5);
        List<String> keys = List.copyOf(found.rows().keySet());
        for (String one : keys) {
            for (String other : keys) {
                List<Finding> findings = found.compare(catalogue, one, other);
                assertThat(findings.size()).isIn(0, one.equals(other) ? 0 : 2);
                findings.forEach(finding -> assertThat(finding.share().base())
                        .isLessThanOrEqualTo(found.rows().get(one).bounds().cases()));
            }
        }
        assertThat(found.compare(catalogue, "no-such-group", "drones")).isEmpty();
    }

    @Test
    void theLowestStepIsComparedWithTheNextLowest() {
        List<Finding> findings = Sensitivity.ofFunnel(
                Funnel.of(Editions.latest(), Dimension.NATURE, DAY, Natures.USE).all(), HALF);

        assertThat(findings).extracting(Finding::subject).endsWith(Finding.Subject.STEPS);
        Finding lowest = findings.get(findings.size() - 1);
        assertThat(findings.stream().filter(one -> one.subject() == Finding.Subject.STEP))
                .allSatisfy(step -> assertThat(step.share().estimate().getAsDouble())
                        .isGreaterThanOrEqualTo(lowest.share().estimate().getAsDouble()));
        assertThat(lowest.conclusion()).isIn(Conclusion.BELOW, Conclusion.EQUAL);
        assertThat(Sensitivity.ofFunnel(new Funnel.Row(0, Map.of(), List.of()), HALF))
                .isEmpty();
    }

    /** Of 10 cases 8 went on to a trial; 3 of the 8 are in operation, and nobody was recorded at a pilot. */
    private static Funnel.Row unpiloted(long indefinite) {
        return new Funnel.Row(
                10 + indefinite,
                Map.of(Funnel.LeftOut.INDEFINITE, indefinite),
                List.of(
                        new Funnel.Step("planned", 10, 10, 0, 10, 0, true),
                        new Funnel.Step("development", 8, 10, 0, 8, 10, false),
                        new Funnel.Step("pilot", 3, 8, 0, 0, 8, false),
                        new Funnel.Step("deployed", 3, 3, 0, 3, 0, false)));
    }

    @Test
    void aStepBearsTheNameOfAStageThatIsRecorded() {
        List<Finding> findings = Sensitivity.ofFunnel(unpiloted(0), HALF);

        assertThat(findings).extracting(Finding::key).containsExactly("development", "deployed", "deployed");
        assertThat(findings.get(1).share()).isEqualTo(Share.of(3, 8).outOf(8));
    }

    @Test
    void casesWithoutAStageAreInNoStepOfTheFunnelAndAreCounted() {
        Funnel.Row steps = unpiloted(9);
        Map<Funnel.LeftOut, Long> left = Map.of(Funnel.LeftOut.INDEFINITE, 9L, Funnel.LeftOut.NO_STAGE, 4L);
        Funnel.Row row = new Funnel.Row(steps.cases() + 4, left, steps.steps());
        Sensitivity found = of(SmallCatalogue.catalogue(), Phase.OPERATION, HALF, 5);

        assertThat(found.withoutStage()).isEmpty();
        assertThat(found.withFunnel(row, HALF).withoutStage()).hasValue(4);
        assertThat(found.withFunnel(row, HALF).findings()).isEqualTo(Sensitivity.ofFunnel(steps, HALF));
        assertThat(found.withFunnel(row, HALF).with(List.of()).withoutStage()).hasValue(4);
    }

    @Test
    void casesThatDoNotSayHowFarTheyCameAreUnknownAtEachStep() {
        List<Finding> findings = Sensitivity.ofFunnel(unpiloted(9), HALF);

        // 8 of 10: with m of 9 failures 17 - m of 19, at most half from m = 8 on
        assertThat(findings.get(0).tipping().get(1))
                .isEqualTo(TippingPoint.of(Perturbation.UNKNOWN_WITHOUT, OptionalLong.of(8), 9));
        // 3 of 8: 3 + m of 17, at least half from m = 6 on
        assertThat(findings.get(1).tipping().get(1))
                .isEqualTo(TippingPoint.of(Perturbation.UNKNOWN_WITH, OptionalLong.of(6), 9));
        // m stop before development, 9 - m after it: (17 - m)/19 against 3/(17 - m), so (17 - m)² ≤ 57 from m = 10 on
        assertThat(findings.get(2).tipping().get(1))
                .isEqualTo(TippingPoint.of(Perturbation.UNKNOWN_WITHOUT, OptionalLong.empty(), 9)
                        .in("development"));
        // with 12 of them (20 - m)² ≤ 66 from m = 12 on
        assertThat(Sensitivity.ofFunnel(unpiloted(12), HALF)
                        .get(2)
                        .tipping()
                        .get(1)
                        .fewest())
                .hasValue(12);
    }

    @Test
    void eachNumberOfAComparisonNamesTheGroupOfItsCases() {
        Sensitivity found = Sensitivity.of(
                Editions.latest(), Phase.OPERATION, HALF, Optional.of(Dimension.LDC), DAY, 5, Natures.USE);
        List<Finding> findings = found.compare(Editions.latest(), "ldc", "other");

        assertThat(findings.get(0).conclusion()).isEqualTo(Conclusion.BELOW);
        assertThat(findings.get(0).compared().orElseThrow().estimate())
                .isEqualTo(findings.get(0).other());
        assertThat(findings.get(0).tipping())
                .extracting(TippingPoint::among)
                .containsExactly("other", "", "other"); // the greater share
        assertThat(findings.get(1).conclusion()).isEqualTo(Conclusion.NOT_DIFFERENT);
        assertThat(findings.get(1).tipping())
                .extracting(TippingPoint::among)
                .containsExactly("ldc", "", "ldc", "ldc"); // the lesser
        assertThat(found.compare(Editions.latest(), "other", "ldc").get(1).tipping())
                .isEqualTo(findings.get(1).tipping());
    }

    @Test
    void casesThatATestByTimeLeavesOutBecauseNothingIsKnownAreCountedBesideIt() {
        StageTimes times = TimeToStage.to(Milestone.parse("deployed"))
                .from(TimeOrigin.calendar(LocalDate.of(2015, 1, 1)))
                .by(Dimension.LDC)
                .of(Editions.latest());

        TimeTestClaim claim = TimeTestClaim.of(times, "ldc", "other", 0.05);

        assertThat(claim.first().unknown() + claim.second().unknown())
                .isEqualTo(times.leftOut().entrySet().stream()
                        .filter(left -> left.getKey() == CaseTime.Reason.NO_RECORD
                                || left.getKey() == CaseTime.Reason.NOTHING_KNOWN)
                        .mapToLong(Map.Entry::getValue)
                        .sum());
        TippingPoint unknown = Sensitivity.ofTimes(claim).tipping().get(1);
        assertThat(unknown.change()).isEqualTo(Perturbation.UNKNOWN_WITHOUT);
        assertThat(unknown.among()).isEqualTo("ldc");
        assertThat(unknown.available()).hasValue(2);
        assertThat(unknown.isReachable()).contains(false);
    }

    @Test
    void aFindingWithoutATestHasItsReason() {
        List<TimeInterval> alike = List.of(TimeInterval.between(1, 2));
        List<TimeInterval> late = List.of(TimeInterval.after(2).entering(1).orElseThrow());

        assertThat(reason(alike, alike)).contains(IntervalScoreTest.Reason.ALIKE);
        assertThat(reason(late, List.of(TimeInterval.between(3, 4)))).contains(IntervalScoreTest.Reason.NO_VARIANCE);
        assertThat(reason(List.of(), alike)).contains(IntervalScoreTest.Reason.ONE_GROUP);
    }

    private static Optional<IntervalScoreTest.Reason> reason(List<TimeInterval> first, List<TimeInterval> second) {
        Finding finding = Sensitivity.ofTimes(claim(first, second));
        assertThat(finding.conclusion()).isEqualTo(Conclusion.NO_TEST);
        return finding.reason();
    }

    @Test
    void aFindingWithATestHasNoReason() {
        List<TimeInterval> fast = List.of(TimeInterval.exact(1), TimeInterval.exact(2));
        List<TimeInterval> slow = List.of(TimeInterval.exact(3), TimeInterval.exact(4));

        assertThat(Sensitivity.ofTimes(claim(fast, slow)).reason()).isEmpty();
    }

    private static TimeTestClaim claim(List<TimeInterval> first, List<TimeInterval> second) {
        return new TimeTestClaim(new TimeTestClaim.Group("a", first, 0), new TimeTestClaim.Group("b", second, 0), 0.05);
    }

    /** The first two find a difference as the observed test does, and the third finds nothing. */
    @Test
    void aTestThatDoesNotConvergeIsNoChangedConclusion() {
        TippingPoint unseen = TimeTestClaim.unseen(
                true, 0.05, more -> more < 3 ? found(0.01) : silent(IntervalScoreTest.Reason.NOT_CONVERGED));

        assertThat(unseen.fewest()).isEmpty();
        assertThat(unseen.tried()).hasValue(2);
        assertThat(unseen.isReachable()).isEmpty();

        TimeTestClaim claim = new TimeTestClaim(
                new TimeTestClaim.Group("a", List.of(), 2), new TimeTestClaim.Group("b", List.of(), 3), 0.05);
        assertThat(claim.unknown(unseen.in("a")).isReachable()).contains(false); // two do not change it
        assertThat(claim.unknown(unseen.in("b")).isReachable()).isEmpty();
        assertThat(claim.unknown(unseen.in("b")).fewest()).isEmpty();
    }

    @Test
    void aSearchEndsAtItsLimit() {
        TippingPoint unseen = TimeTestClaim.unseen(false, 0.05, any -> found(0.5));

        assertThat(unseen.fewest()).isEmpty();
        assertThat(unseen.tried()).hasValue(TimeTestClaim.MOST);
    }

    private static IntervalScoreTest found(double p) {
        return new IntervalScoreTest(
                List.of(),
                OptionalDouble.of(1),
                1,
                OptionalDouble.of(p),
                OptionalDouble.empty(),
                Optional.empty(),
                false);
    }

    private static IntervalScoreTest silent(IntervalScoreTest.Reason reason) {
        return new IntervalScoreTest(
                List.of(),
                OptionalDouble.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.of(reason),
                false);
    }

    @Test
    void groupsWithoutTimesAreNotTested() {
        TimeTestClaim claim = new TimeTestClaim(
                new TimeTestClaim.Group("a", List.of(), 1),
                new TimeTestClaim.Group("b", List.of(TimeInterval.exact(3)), 2),
                0.05);

        assertThat(claim.p()).isEmpty();
        assertThat(claim.conclusion()).isEqualTo(Conclusion.NO_TEST);
        assertThat(claim.unseen().fewest()).isEmpty();
        assertThat(claim.unseen().among()).isEmpty();
        assertThat(Sensitivity.ofTimes(claim).tipping())
                .extracting(TippingPoint::isReachable)
                .containsOnly(Optional.of(false));
    }
}
