package org.waystage.analysis.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.waystage.analysis.Golden;
import org.waystage.analysis.survival.TimeInterval;

/** The data of {@code src/test/r/regression.R}: each column is a number, since levels are columns too. */
final class RegressionData {
    private RegressionData() {}

    static Map<String, List<Golden.Row>> byDataset(String file) {
        Map<String, List<Golden.Row>> rows = new LinkedHashMap<>();
        Golden.rows("regression/" + file)
                .forEach(row -> rows.computeIfAbsent(row.text("dataset"), any -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    static HazardModel model(String dataset, String kind) {
        List<Double> cuts = byDataset("cuts.csv").get(dataset).stream()
                .map(row -> row.number("cut"))
                .toList();
        return switch (kind) {
            case "discrete" -> HazardModel.discrete(cuts);
            case "piecewise" -> HazardModel.piecewise(cuts);
            default -> HazardModel.steps();
        };
    }

    static HazardData data(String dataset, List<String> columns) {
        Map<Integer, TreeMap<Integer, Double>> byPeriod = new LinkedHashMap<>();
        for (Golden.Row row : byDataset("periods.csv").getOrDefault(dataset, List.of())) {
            byPeriod.computeIfAbsent((int) row.number("subject"), any -> new TreeMap<>())
                    .put((int) row.number("period"), row.number("value"));
        }
        int fixed = columns.size() - (byPeriod.isEmpty() ? 0 : 1);
        List<Covariate> covariates = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            covariates.add(i < fixed ? Covariate.number(columns.get(i)) : Covariate.changing(columns.get(i)));
        }
        HazardData.Builder builder = HazardData.builder(covariates);
        int subject = 0;
        for (Golden.Row row : byDataset("subjects.csv").get(dataset)) {
            double[] values = new double[fixed];
            for (int i = 0; i < fixed; i++) {
                values[i] = row.number("x" + (i + 1));
            }
            subject++;
            List<double[]> changing = byPeriod.isEmpty()
                    ? List.of()
                    : List.of(byPeriod.get(subject).values().stream()
                            .mapToDouble(value -> value)
                            .toArray());
            add(builder, row, values, changing);
        }
        return builder.build();
    }

    /** All columns as levels of one covariate, in thousandths, so that its tests are those of all columns together. */
    static HazardData together(String dataset, List<String> columns) {
        List<String> levels = new ArrayList<>(List.of("none"));
        levels.addAll(columns);
        HazardData.Builder builder = HazardData.builder(List.of(Covariate.levels("all", levels, "none")));
        for (Golden.Row row : byDataset("subjects.csv").get(dataset)) {
            double[] values = new double[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.number("x" + (i + 1)) / 1000;
            }
            add(builder, row, values, List.of());
        }
        return builder.build();
    }

    private static void add(HazardData.Builder builder, Golden.Row row, double[] values, List<double[]> changing) {
        OptionalDouble after = row.maybe("after");
        OptionalDouble by = row.maybe("by");
        if (after.isPresent() || by.isPresent()) {
            TimeInterval time = new TimeInterval(after, by);
            OptionalDouble entry = row.maybe("entry");
            // one that was seen no longer after its entry is not at risk, here as in R
            (entry.isPresent() ? time.entering(entry.getAsDouble()) : Optional.of(time))
                    .ifPresent(known -> builder.add(known, row.text("cluster"), values, changing));
        }
    }
}
