package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Golden;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.share.Interval;

/** Estimates and tests with delayed entry, Gray's test and restricted means, against {@code delayed-entry.R}. */
class DelayedEntryTest {
    private static final Map<String, Subjects> SUBJECTS = subjects("delayed-subjects.csv");

    private static Map<String, Subjects> subjects(String file) {
        Map<String, Subjects> subjects = new LinkedHashMap<>();
        Golden.byDataset(file).forEach((dataset, rows) -> {
            Subjects.Builder builder = Subjects.builder(List.of("1", "2", "3"));
            rows.stream().map(row -> row.text("group")).distinct().sorted().forEach(builder::group);
            rows.forEach(row -> builder.add(
                    row.header().contains("entry")
                            ? row.maybe("entry").orElse(Double.NEGATIVE_INFINITY)
                            : Double.NEGATIVE_INFINITY,
                    row.number("time"),
                    (int) row.number("status"),
                    row.text("group"),
                    row.text("stratum")));
            subjects.put(dataset, builder.build());
        });
        return subjects;
    }

    private static List<SurvivalEstimate> estimate(String estimator, Subjects subjects) {
        return switch (estimator) {
            case "kaplan-meier" -> SurvivalEstimate.kaplanMeier(subjects, ConfidenceTransform.LOG, 0.95);
            case "nelson-aalen" -> SurvivalEstimate.nelsonAalen(subjects, ConfidenceTransform.LOG, 0.95);
            default -> SurvivalEstimate.cumulativeIncidence(subjects, ConfidenceTransform.LOG, 0.95);
        };
    }

    /** To 1e-8 of the value; what is 0 but for rounding on one side to 1e-12. */
    private static void close(double ours, OptionalDouble theirs, Object place) {
        double value = theirs.orElseThrow();
        assertThat(ours).as("%s", place).isCloseTo(value, within(Math.max(1e-12, 1e-8 * Math.abs(value))));
    }

    @Test
    void curvesAreThoseOfR() {
        Golden.byDataset("delayed-curves.csv")
                .forEach((dataset, all) -> all.stream()
                        .collect(Collectors.groupingBy(
                                row -> List.of(row.text("estimator"), row.text("group"), row.text("cause"))))
                        .forEach((key, rows) -> {
                            SurvivalEstimate curve = estimate(key.get(0), SUBJECTS.get(dataset)).stream()
                                    .filter(one -> one.group().equals(key.get(1))
                                            && one.cause().equals(key.get(2)))
                                    .findFirst()
                                    .orElseThrow();
                            rows.forEach(row -> same(curve, row));
                        }));
    }

    private static void same(SurvivalEstimate curve, Golden.Row row) {
        SurvivalEstimate.Point point = curve.at(row.number("time")).orElseThrow();
        close(point.estimate(), row.maybe("estimate"), row);
        if (row.maybe("error").isPresent()) {
            close(point.standardError().orElseThrow(), row.maybe("error"), row);
        }
        if (row.maybe("atRisk").isPresent()) {
            assertThat((double) curve.atRisk(row.number("time"))).isEqualTo(row.number("atRisk"));
        }
        if (row.maybe("lower").isPresent()) {
            close(point.bounds().map(Interval::lower).orElseThrow(), row.maybe("lower"), row);
            close(point.bounds().map(Interval::upper).orElseThrow(), row.maybe("upper"), row);
        }
    }

    @Test
    void testsAreThoseOfR() {
        List<String> compared = new ArrayList<>();
        Golden.byDataset("delayed-tests.csv")
                .forEach((dataset, rows) -> rows.forEach(row -> {
                    Subjects subjects = SUBJECTS.get(dataset);
                    boolean stratified = row.text("stratified").equals("yes");
                    if (row.text("test").equals("gray")) {
                        GrayTest test = GrayTest.of(subjects, (int) row.number("cause"), stratified);
                        close(test.chiSquare().orElseThrow(), row.maybe("statistic"), row);
                        assertThat((double) test.degreesOfFreedom()).isEqualTo(row.number("df"));
                    } else {
                        LogRankTest test = stratified ? LogRankTest.stratified(subjects) : LogRankTest.of(subjects);
                        close(test.chiSquare().orElseThrow(), row.maybe("statistic"), row);
                        assertThat((double) test.degreesOfFreedom()).isEqualTo(row.number("df"));
                    }
                    compared.add(row.text("test"));
                }));
        assertThat(compared).contains("gray", "log-rank");
    }

    @Test
    void expectedNumbersOfGraysTestAreThoseOfR() {
        Golden.byDataset("delayed-expected.csv")
                .forEach((dataset, rows) -> rows.forEach(row -> {
                    GrayTest test = GrayTest.of(
                            SUBJECTS.get(dataset),
                            (int) row.number("cause"),
                            row.text("stratified").equals("yes"));
                    LogRankTest.Group group = test.groups().stream()
                            .filter(one -> one.key().equals(row.text("group")))
                            .findFirst()
                            .orElseThrow();
                    close(group.expected(), row.maybe("expected"), row);
                }));
    }

    /** The example on the help page of {@code cuminc} of the package cmprsk, as that package answers it. */
    @Test
    void graysTestOfTheExampleOfCmprskIsThatOfCmprsk() {
        Subjects subjects = subjects("gray-example.csv").get("help-page");

        assertThat(GrayTest.stratified(subjects).chiSquare().orElseThrow()).isCloseTo(1.598854, within(5.001e-7));
        assertThat(GrayTest.stratified(subjects).p().orElseThrow()).isCloseTo(0.4495865, within(5.001e-8));
        GrayTest other = GrayTest.of(subjects, 2, true);
        assertThat(other.chiSquare().orElseThrow()).isCloseTo(3.390543, within(5.001e-7));
        assertThat(other.p().orElseThrow()).isCloseTo(0.1835493, within(5.001e-8));
    }

    /** The example that the README works by hand, with what it prints. */
    @Test
    void graysTestIsThatWorkedByHand() {
        Subjects subjects = Subjects.builder(List.of("event", "other"))
                .add(1, 1, "a")
                .add(3, 1, "a")
                .add(4, 2, "a")
                .add(6, 0, "a")
                .add(2, 2, "b")
                .add(5, 1, "b")
                .add(7, 2, "b")
                .add(8, 0, "b")
                .build();
        GrayTest test = GrayTest.of(subjects);

        assertThat(test.groups().get(0).observed()).isEqualTo(2);
        assertThat(test.groups().get(0).expected()).isCloseTo(53 / 42.0, within(1e-12));
        assertThat(test.chiSquare().orElseThrow())
                .isCloseTo(Math.pow(31 / 42.0, 2) / (742793 / 903168.0), within(1e-12))
                .isCloseTo(0.6624, within(5e-5));
        assertThat(test.p().orElseThrow()).isCloseTo(0.4157, within(5e-5));
    }

    /**
     * Nine of ten of the first group leave, and then five of the second come to the event: the first counts as 1.7 at risk. On five
     * days the statistic is that of cmprsk. On one day cmprsk takes the factor -4.7, so that part of a variance is negative, and its
     * statistic is 19.58; here the factor is 0.
     */
    @Test
    void moreEventsOnADayThanAtRiskMakeNoVarianceNegative() {
        assertThat(nearlyUsedUp(0.1).chiSquare().orElseThrow()).isCloseTo(2.85856206027, within(1e-9));
        assertThat(nearlyUsedUp(0).chiSquare().orElseThrow()).isCloseTo(3.098, within(5e-4));
    }

    private static GrayTest nearlyUsedUp(double apart) {
        Subjects.Builder builder = Subjects.builder(List.of("event", "other"));
        for (int day = 1; day < 10; day++) {
            builder.add(day, 2, "a");
        }
        builder.add(20, 0, "a").add(16, 0, "b").add(17, 0, "b");
        for (int i = 0; i < 5; i++) {
            builder.add(15 + i * apart, 1, "b");
        }
        return GrayTest.of(builder.build());
    }

    /** The incidence of both groups together passes 1 when the first is used up; the numbers are those of cmprsk. */
    @Test
    void graysTestHoldsWhereAGroupIsUsedUpBeforeTheOther() {
        Subjects.Builder builder = Subjects.builder(List.of("event"));
        for (int i = 0; i < 18; i++) {
            builder.add(1 + i, 1, "early").add(100 + i, 1, "late");
        }
        GrayTest test = GrayTest.of(builder.build());

        assertThat(test.chiSquare().orElseThrow()).isCloseTo(36.9861038016, within(1e-9));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void aMeanWithoutAnEventHasNoInterval() {
        Subjects.Builder builder = Subjects.builder(List.of("event"));
        for (int i = 0; i < 3; i++) {
            builder.add(10, 0, "waits").add(2 + i, 1, "goes").add(10, 0, "goes");
        }
        RestrictedMean means = RestrictedMean.of(builder.build(), 5, 0.95);

        assertThat(means.groups().get(0).mean()).isEqualTo(5);
        assertThat(means.groups().get(0).interval()).isEmpty();
        assertThat(means.groups().get(1).interval()).isPresent();
        assertThat(means.differences()).isEmpty();
    }

    @Test
    void restrictedMeansAreThoseOfR() {
        Golden.byDataset("restricted-means.csv")
                .forEach((dataset, rows) -> rows.forEach(row -> {
                    RestrictedMean.Group group =
                            RestrictedMean.of(SUBJECTS.get(dataset), row.number("horizon"), 0.95).groups().stream()
                                    .filter(one -> one.key().equals(row.text("group")))
                                    .findFirst()
                                    .orElseThrow();
                    close(group.mean(), row.maybe("mean"), row);
                    close(group.standardError().orElse(0), row.maybe("error"), row);
                    assertThat((double) group.events()).isEqualTo(row.number("events"));
                }));
    }

    /** As the vignette of the package survRM2 prints it, in years: -0.137 (-0.939 to 0.665), p 0.738. */
    @Test
    void theDifferenceOfMeansOfPrimaryBiliaryCirrhosisIsThePrintedOne() {
        RestrictedMean.Difference found = RestrictedMean.of(SUBJECTS.get("pbc"), 3652.5, 0.95)
                .differences()
                .get(0);

        assertThat(-found.difference() / 365.25).isCloseTo(-0.137, within(5.001e-4));
        assertThat(-found.interval().upper() / 365.25).isCloseTo(-0.939, within(5.001e-4));
        assertThat(-found.interval().lower() / 365.25).isCloseTo(0.665, within(5.001e-4));
        assertThat(found.p().orElseThrow()).isCloseTo(0.738, within(5.001e-4));
    }

    @Test
    void aSubjectIsAtRiskOnlyAfterItsEntry() {
        Subjects subjects = Subjects.of(
                new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 3, 4},
                new double[] {2, 9, 5, 8},
                new int[] {1, 1, 1, 0});

        SurvivalEstimate curve = SurvivalEstimate.kaplanMeier(subjects, ConfidenceTransform.LOG, 0.95)
                .get(0);

        assertThat(curve.points()).extracting(SurvivalEstimate.Point::atRisk).containsExactly(2L, 3L, 2L, 1L);
        assertThat(curve.atRisk(1)).isEqualTo(2);
        assertThat(curve.atRisk(3)).isEqualTo(1);
        assertThat(curve.atRisk(3.5)).isEqualTo(2);
        assertThat(curve.atRisk(4.5)).isEqualTo(3);
        assertThat(curve.at(5).orElseThrow().estimate()).isCloseTo(0.5 * 2 / 3, within(1e-12));
    }

    @Test
    void entriesBeforeAllTimesChangeNothing() {
        Subjects.Builder with = Subjects.builder(List.of("event"));
        Subjects.Builder without = Subjects.builder(List.of("event"));
        for (int i = 1; i < 20; i++) {
            with.add(i % 3 == 0 ? Double.NEGATIVE_INFINITY : 0, i, i % 2, "g" + i % 2, "s");
            without.add(i, i % 2, "g" + i % 2, "s");
        }

        assertThat(SurvivalEstimate.kaplanMeier(with.build(), ConfidenceTransform.LOG, 0.95))
                .isEqualTo(SurvivalEstimate.kaplanMeier(without.build(), ConfidenceTransform.LOG, 0.95));
        assertThat(LogRankTest.of(with.build())).isEqualTo(LogRankTest.of(without.build()));
        assertThat(with.build().delayed()).isTrue();
        assertThat(without.build().delayed()).isFalse();
    }

    @Test
    void anEntryThatIsNotBeforeItsTimeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subjects.builder(List.of("event")).add(5, 5, 1))
                .withMessageContaining("the time 5.0 is not after 5.0");
    }

    @Test
    void aCurveIsRefusedIfAllWhoAreUnderObservationGoBeforeOthersCome() {
        Subjects subjects =
                Subjects.of(new double[] {Double.NEGATIVE_INFINITY, 2, 2}, new double[] {1, 5, 6}, new int[] {1, 1, 0});

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> SurvivalEstimate.kaplanMeier(subjects, ConfidenceTransform.LOG, 0.95))
                .withMessage("refused: 2 of 3 cases: came under observation only after all those under"
                        + " observation until then had gone: the share would be 100 % from there on. Possible instead:"
                        + " only what happens after a time at which more cases are under observation, for the"
                        + " cases that waited that long");
        SurvivalEstimate later = SurvivalEstimate.kaplanMeier(subjects.after(2), ConfidenceTransform.LOG, 0.95)
                .get(0);
        assertThat(later.subjects()).isEqualTo(2);
        assertThat(later.at(5).orElseThrow().estimate()).isEqualTo(0.5);
    }

    @Test
    void aCurveIsRefusedIfForATimeNobodyIsUnderObservation() {
        Subjects subjects =
                Subjects.of(new double[] {Double.NEGATIVE_INFINITY, 2, 2}, new double[] {1, 5, 6}, new int[] {0, 1, 0});

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> SurvivalEstimate.nelsonAalen(subjects, ConfidenceTransform.LOG, 0.95))
                .withMessageContaining("after a time in which nobody was");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> GrayTest.of(subjects));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> RestrictedMean.of(subjects, 4, 0.95));
    }

    @Test
    void anEarlyStepOfFewSubjectsIsNamed() {
        Subjects.Builder subjects = Subjects.builder(List.of("event"));
        subjects.add(3, 1).add(20, 0);
        for (int i = 0; i < 8; i++) {
            subjects.add(5, 10 + i, 1);
        }

        SurvivalEstimate curve = SurvivalEstimate.kaplanMeier(subjects.build(), ConfidenceTransform.LOG, 0.95)
                .get(0);

        assertThat(curve.thin().map(SurvivalEstimate.Point::time)).contains(3.0);
        assertThat(SurvivalEstimate.kaplanMeier(subjects.build().after(5), ConfidenceTransform.LOG, 0.95)
                        .get(0)
                        .thin())
                .isEmpty();
    }

    @Test
    void aHorizonBeyondTheTimeFollowedIsRefused() {
        Subjects subjects = Subjects.of(new double[] {1, 2, 4}, new int[] {1, 1, 0});

        assertThat(RestrictedMean.longest(subjects)).hasValue(4);
        assertThat(RestrictedMean.of(subjects, 4, 0.95).groups().get(0).mean())
                .isCloseTo(1 + 2 / 3.0 + 2 / 3.0, within(1e-12));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> RestrictedMean.of(subjects, 4.5, 0.95))
                .withMessageContaining("followed less long than the horizon of the mean");
        assertThat(RestrictedMean.longest(Subjects.of(new double[] {1, 2}, new int[] {1, 1})))
                .isEmpty();
    }

    @Test
    void meansOfOverlappingGroupsAreNotCompared() {
        Subjects.Builder subjects = Subjects.builder(List.of("event")).overlapping();
        subjects.add(1, 1, "a").add(1, 1, "b").add(2, 1, "b");

        assertThat(RestrictedMean.of(subjects.build(), 1, 0.95).groups()).hasSize(2);
        assertThat(RestrictedMean.of(subjects.build(), 1, 0.95).differences()).isEmpty();
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> GrayTest.of(subjects.build()));
    }

    @Test
    void withoutOtherEndsGraysTestIsCloseToTheLogRankTest() {
        LogRankTest.Group gray = GrayTest.of(SUBJECTS.get("pbc")).groups().get(0);

        assertThat(gray.expected())
                .isCloseTo(LogRankTest.of(SUBJECTS.get("pbc")).groups().get(0).expected(), within(1e-9));
    }
}
