package org.waystage.analysis.diffusion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The series and numbers that the tests of diffusion compare with; see the README beside them. */
final class DiffusionData {
    private DiffusionData() {}

    /** Returns the rows of a file without its header. */
    static List<String[]> rows(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DiffusionData.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, DiffusionSeries> series() {
        return rows("published-series.csv").stream()
                .collect(Collectors.toMap(row -> row[0], row -> DiffusionSeries.of(1, numbers(row[1]))));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Returns a number of a fit: a parameter, or its standard error with {@code se-}. */
    static double quantity(DiffusionFit fit, String name) {
        int dash = name.lastIndexOf('-');
        DiffusionFit.Parameter parameter =
                fit.parameter(name.substring(dash + 1)).orElseThrow();
        return switch (dash < 0 ? "" : name.substring(0, dash)) {
            case "se" -> parameter.standardError().orElseThrow();
            case "" -> parameter.value();
            default -> throw new IllegalArgumentException(name);
        };
    }

    static DiffusionFit fit(String id, String model, String market) {
        return DiffusionFit.of(
                Objects.requireNonNull(series().get(id), id),
                DiffusionModel.of(model).orElseThrow(),
                market.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(market)));
    }
}
