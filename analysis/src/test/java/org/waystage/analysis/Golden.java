package org.waystage.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.waystage.analysis.survival.Subjects;

/** The values that the scripts in {@code src/test/r} wrote. */
public final class Golden {
    private Golden() {}

    /** Returns the rows of a file by the first column, which names the data set. */
    public static Map<String, List<Row>> byDataset(String file) {
        return rows("time-to-stage/" + file).stream()
                .collect(Collectors.groupingBy(row -> row.text("dataset"), LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns the rows of a file, its folder included. */
    public static List<Row> rows(String file) {
        try (InputStream in = Golden.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> header = List.of(reader.readLine().split(","));
            return reader.lines()
                    .map(line -> new Row(header, List.of(line.split(",", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the subjects of each data set. */
    public static Map<String, Subjects> subjects() {
        Map<String, Subjects> subjects = new LinkedHashMap<>();
        byDataset("subjects.csv").forEach((dataset, rows) -> {
            int causes = rows.stream()
                    .mapToInt(row -> (int) row.number("status"))
                    .map(status -> Math.max(2, status))
                    .max()
                    .orElseThrow();
            Subjects.Builder builder = Subjects.builder(List.of("1", "2", "3").subList(0, causes));
            rows.forEach(row -> builder.add(row.number("time"), (int) row.number("status"), row.text("group")));
            subjects.put(dataset, builder.build());
        });
        return subjects;
    }

    public record Row(List<String> header, List<String> cells) {
        public String text(String column) {
            return cells.get(header.indexOf(column));
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        /** Returns a number; empty where R says NA or an infinity. */
        public OptionalDouble maybe(String column) {
            return text(column).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(column));
        }
    }
}
