package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Golden;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.share.Interval;

/** The estimators against R's {@code survfit}, {@code quantile} and {@code survdiff}. */
class SurvivalEstimateGoldenTest {
    private static final Map<String, Subjects> SUBJECTS = Golden.subjects();

    static Set<String> datasets() {
        return SUBJECTS.keySet();
    }

    private static List<SurvivalEstimate> estimate(String estimator, Subjects subjects, ConfidenceTransform transform) {
        return switch (estimator) {
            case "kaplan-meier" -> SurvivalEstimate.kaplanMeier(subjects, transform, 0.95);
            default -> SurvivalEstimate.cumulativeIncidence(subjects, transform, 0.95);
        };
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void curvesAreThoseOfR(String dataset) {
        Map<List<String>, List<Golden.Row>> curves = Golden.byDataset("curves.csv").get(dataset).stream()
                .collect(Collectors.groupingBy(row ->
                        List.of(row.text("estimator"), row.text("scale"), row.text("group"), row.text("cause"))));
        assertThat(curves).isNotEmpty();
        curves.forEach((key, rows) -> {
            ConfidenceTransform transform = ConfidenceTransform.of(key.get(1)).orElseThrow();
            SurvivalEstimate curve = estimate(key.get(0), SUBJECTS.get(dataset), transform).stream()
                    .filter(one -> one.group().equals(key.get(2)) && one.cause().equals(key.get(3)))
                    .findFirst()
                    .orElseThrow();
            assertThat(curve.points()).as("%s", key).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                same(curve.points().get(i), rows.get(i));
            }
        });
    }

    private static void same(SurvivalEstimate.Point point, Golden.Row row) {
        String place = row.cells().toString();
        assertThat(point.time()).as(place).isEqualTo(row.number("time"));
        assertThat((double) point.atRisk()).as(place).isEqualTo(row.number("atRisk"));
        assertThat((double) point.events()).as(place).isEqualTo(row.number("events"));
        close(OptionalDouble.of(point.estimate()), row.maybe("estimate"), place);
        close(point.standardError(), row.maybe("error"), place);
        close(end(point, Interval::lower), row.maybe("lower"), place);
        close(end(point, Interval::upper), row.maybe("upper"), place);
    }

    private static OptionalDouble end(SurvivalEstimate.Point point, Function<Interval, Double> end) {
        Optional<Double> found = point.bounds().map(end);
        return found.isPresent() ? OptionalDouble.of(found.get()) : OptionalDouble.empty();
    }

    /** To 1e-9 of the value; what is 0 but for rounding on one side to 1e-12. */
    private static void close(OptionalDouble ours, OptionalDouble theirs, String place) {
        assertThat(ours.isPresent()).as(place).isEqualTo(theirs.isPresent());
        if (theirs.isPresent()) {
            double value = theirs.getAsDouble();
            assertThat(ours.getAsDouble()).as(place).isCloseTo(value, within(Math.max(1e-12, 1e-9 * Math.abs(value))));
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void quantilesAreThoseOfR(String dataset) {
        for (Golden.Row row : Golden.byDataset("quantiles.csv").get(dataset)) {
            ConfidenceTransform transform =
                    ConfidenceTransform.of(row.text("scale")).orElseThrow();
            Optional<SurvivalEstimate.Quantile> quantile =
                    SurvivalEstimate.kaplanMeier(SUBJECTS.get(dataset), transform, 0.95).stream()
                            .filter(curve -> curve.group().equals(row.text("group")))
                            .findFirst()
                            .orElseThrow()
                            .quantile(row.number("share"));
            String place = row.cells().toString();
            close(told(quantile, SurvivalEstimate.Quantile::time), row.maybe("time"), place);
            close(told(quantile, SurvivalEstimate.Quantile::lower), row.maybe("lower"), place);
            close(told(quantile, SurvivalEstimate.Quantile::upper), row.maybe("upper"), place);
        }
    }

    private static OptionalDouble told(
            Optional<SurvivalEstimate.Quantile> quantile, Function<SurvivalEstimate.Quantile, OptionalDouble> part) {
        return quantile.map(part).orElse(OptionalDouble.empty());
    }

    @Test
    void testsAreThoseOfR() {
        List<String> compared = new ArrayList<>();
        Golden.byDataset("tests.csv")
                .forEach((dataset, rows) -> rows.forEach(row -> {
                    LogRankTest test = LogRankTest.of(SUBJECTS.get(dataset));
                    String place = row.cells().toString();
                    close(test.chiSquare(), row.maybe("chiSquare"), place);
                    close(test.p(), row.maybe("p"), place);
                    assertThat((double) test.degreesOfFreedom()).as(place).isEqualTo(row.number("df"));
                    compared.add(dataset);
                }));
        assertThat(compared).hasSize(4);
    }

    @Test
    void expectedNumbersAreThoseOfR() {
        Golden.byDataset("expected.csv")
                .forEach((dataset, rows) -> rows.forEach(row -> {
                    LogRankTest.Group group = LogRankTest.of(SUBJECTS.get(dataset)).groups().stream()
                            .filter(one -> one.key().equals(row.text("group")))
                            .findFirst()
                            .orElseThrow();
                    assertThat((double) group.observed()).isEqualTo(row.number("observed"));
                    close(
                            OptionalDouble.of(group.expected()),
                            row.maybe("expected"),
                            row.cells().toString());
                }));
    }
}
