package org.waystage.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Golden;

/** Ratios, errors, intervals and tests against R: glm, coxph, and a likelihood written out there ({@code regression.R}). */
class RegressionGoldenTest {
    static Set<String> datasets() {
        return RegressionData.byDataset("results.csv").keySet();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void theNumbersAreThoseOfR(String dataset) {
        List<Golden.Row> expected = RegressionData.byDataset("results.csv").get(dataset);
        List<String> columns = expected.stream().map(row -> row.text("column")).toList();
        HazardModel model = RegressionData.model(dataset, expected.get(0).text("model"));
        HazardFit fit = (HazardFit) HazardRegression.of(
                RegressionData.data(dataset, columns), model, 0.95, HazardRegression.Errors.LIKELIHOOD);
        for (int i = 0; i < expected.size(); i++) {
            Golden.Row row = expected.get(i);
            HazardFit.CovariateFit covariate = fit.covariates().get(i);
            HazardFit.Effect effect = covariate.effects().get(0);
            close(row, "logRatio", effect.logRatio(), 1e-8);
            close(row, "error", effect.information().standardError().orElseThrow(), 1e-8);
            close(
                    row,
                    "clustered",
                    effect.clustered().orElseThrow().standardError().orElseThrow(),
                    1e-8);
            close(
                    row,
                    "lower",
                    Math.log(effect.likelihood().orElseThrow().ratio().lower()),
                    1e-9);
            close(
                    row,
                    "upper",
                    Math.log(effect.likelihood().orElseThrow().ratio().upper()),
                    1e-9);
            close(row, "ratioTest", covariate.likelihood().orElseThrow().statistic(), 1e-8);
            close(row, "logLikelihood", fit.logLikelihood(), 1e-10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"periods", "mixed-pieces", "entered-steps", "kidney", "veteran"})
    void theTestsOfAllColumnsTogetherAreThoseOfR(String dataset) {
        List<Golden.Row> expected = RegressionData.byDataset("results.csv").get(dataset);
        List<String> columns = expected.stream().map(row -> row.text("column")).toList();
        HazardModel model = RegressionData.model(dataset, expected.get(0).text("model"));
        HazardFit fit = (HazardFit) HazardRegression.of(
                RegressionData.together(dataset, columns), model, 0.95, HazardRegression.Errors.CLUSTERED);
        HazardFit.CovariateFit all = fit.covariates().get(0);

        close(expected.get(0), "wald", all.information().statistic(), 1e-8);
        close(
                expected.get(0),
                "waldClustered",
                all.clustered().orElseThrow().statistic() * columns.size(), // of F, where R has its quadratic form
                1e-8);
    }

    private static void close(Golden.Row row, String column, double ours, double relative) {
        if (row.maybe(column).isPresent()) {
            double theirs = row.number(column);
            assertThat(ours)
                    .as("%s of %s", column, row.text("column"))
                    .isCloseTo(theirs, within(relative * Math.abs(theirs)));
        }
    }
}
