package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.share.ConfidenceTransform;

/**
 * Real data that textbooks work through, to the last digit that is printed: weeks of remission of 42 children (Freireich and
 * others, Blood 21, 1963, 699-716), and months to the deterioration of 46 irradiated breasts, seen at visits only (Finkelstein
 * and Wolfe, Biometrics 41, 1985, 933-945).
 */
class TimePublishedTest {
    private static final String TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
    private static final String PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";
    private static final String RADIOTHERAPY =
            "45- 6-10 0-7 46- 46- 7-16 17- 7-14 37-44 0-8 4-11 15- 11-15 22- 46- 46- 25-37"
                    + " 46- 26-40 46- 27-34 36-44 46- 36-48 37- 40- 17-25 46- 11-18 38- 5-12 37- 0-5 18- 24- 36- 5-11 19-35 17-25 24-"
                    + " 32- 33- 19-26 37- 34- 36-";

    private static final Subjects REMISSIONS = remissions();
    private static final SurvivalEstimate OF_TREATED = SurvivalEstimate.kaplanMeier(
                    REMISSIONS, ConfidenceTransform.LOG, 0.95)
            .get(0);

    private static Subjects remissions() {
        Subjects.Builder builder = Subjects.builder(List.of("relapse"));
        for (String weeks : TREATED.split(" ")) {
            builder.add(Double.parseDouble(weeks.replace("+", "")), weeks.endsWith("+") ? 0 : 1, "treated");
        }
        for (String weeks : PLACEBO.split(" ")) {
            builder.add(Double.parseDouble(weeks), 1, "placebo");
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "6, 21, 3, 0.857, 0.0764, 0.720, 1.000",
        "7, 17, 1, 0.807, 0.0869, 0.653, 0.996",
        "10, 15, 1, 0.753, 0.0963, 0.586, 0.968",
        "13, 12, 1, 0.690, 0.1068, 0.510, 0.935",
        "16, 11, 1, 0.627, 0.1141, 0.439, 0.896",
        "22, 7, 1, 0.538, 0.1282, 0.337, 0.858",
        "23, 6, 1, 0.448, 0.1346, 0.249, 0.807"
    })
    void remissionsOfTheTreatedAreThePrintedCurve(
            double week, long atRisk, long events, double survival, double error, double lower, double upper) {
        SurvivalEstimate.Point point = OF_TREATED.at(week).orElseThrow();

        assertThat(point.atRisk()).isEqualTo(atRisk);
        assertThat(point.events()).isEqualTo(events);
        assertThat(point.estimate()).isCloseTo(survival, within(5.001e-4));
        assertThat(point.standardError().orElseThrow()).isCloseTo(error, within(5.001e-5));
        assertThat(point.bounds().orElseThrow().lower()).isCloseTo(lower, within(5.001e-4));
        assertThat(point.bounds().orElseThrow().upper()).isCloseTo(upper, within(5.001e-4));
    }

    @Test
    void mediansOfRemissionsAreThePrintedOnes() {
        SurvivalEstimate.Quantile treated = OF_TREATED.median().orElseThrow();
        assertThat(treated.time()).hasValue(23);
        assertThat(treated.lower()).hasValue(16);
        assertThat(treated.upper()).isEmpty();
        SurvivalEstimate.Quantile placebo = SurvivalEstimate.kaplanMeier(REMISSIONS, ConfidenceTransform.LOG, 0.95)
                .get(1)
                .median()
                .orElseThrow();
        assertThat(placebo.time()).hasValue(8);
        assertThat(placebo.lower()).hasValue(4);
        assertThat(placebo.upper()).hasValue(12);
    }

    @Test
    void theLogRankTestOfRemissionsIsThePrintedOne() {
        LogRankTest test = LogRankTest.of(REMISSIONS);

        assertThat(test.groups()).extracting(LogRankTest.Group::observed).containsExactly(9L, 21L);
        assertThat(test.groups().get(0).expected()).isCloseTo(19.25, within(5.001e-3));
        assertThat(test.groups().get(1).expected()).isCloseTo(10.75, within(5.001e-3));
        assertThat(test.chiSquare().orElseThrow()).isCloseTo(16.793, within(5.001e-4));
        assertThat(test.p().orElseThrow()).isCloseTo(4e-5, within(0.5e-5));
    }

    @Test
    void theMassesOfTimesToDeteriorationAreThePrintedOnes() {
        TurnbullEstimate estimate = TurnbullEstimate.of(intervals(RADIOTHERAPY));

        assertThat(estimate.intervals()).isEqualTo(46);
        assertThat(estimate.converged()).isTrue();
        assertThat(estimate.steps())
                .extracting(step ->
                        interval(step.after()) + "-" + interval(step.by()) + " " + Math.round(1e4 * step.mass()))
                .containsExactly(
                        "4-5 463",
                        "6-7 334",
                        "7-8 887",
                        "11-12 708",
                        "24-25 926",
                        "33-34 818",
                        "38-40 1209",
                        "46-48 4656");
    }

    private static List<TimeInterval> intervals(String months) {
        return Arrays.stream(months.split(" ")).map(TimePublishedTest::interval).toList();
    }

    private static TimeInterval interval(String months) {
        int dash = months.indexOf('-');
        double after = Double.parseDouble(months.substring(0, dash));
        return dash == months.length() - 1
                ? TimeInterval.after(after)
                : TimeInterval.between(after, Double.parseDouble(months.substring(dash + 1)));
    }

    private static String interval(OptionalDouble end) {
        return end.isPresent() ? Long.toString(Math.round(end.getAsDouble())) : "";
    }
}
