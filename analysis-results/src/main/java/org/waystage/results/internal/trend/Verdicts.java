package org.waystage.results.internal.trend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.analysis.trend.Comparability;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;

/**
 * The verdict that accompanies every trend: whether there is one, why not, and which reasons were accepted.
 *
 * @param reasons the reasons against the trend
 * @param accepted the reasons that were accepted
 */
public record Verdicts(List<Comparability.Difference> reasons, List<Comparability.Difference> accepted) {
    static Verdicts of(Comparability<?> verdict) {
        if (verdict instanceof Comparability.NotComparable<?> not) {
            return new Verdicts(not.reasons(), List.of());
        }
        return verdict instanceof Comparability.ComparableSeries<?> series
                ? new Verdicts(List.of(), series.accepted())
                : new Verdicts(List.of(), List.of());
    }

    static <T> Optional<T> trend(Comparability<T> verdict) {
        return verdict instanceof Comparability.ComparableSeries<T> series
                ? Optional.of(series.trend())
                : Optional.empty();
    }

    /** Returns the verdict on a part of what this one is about. */
    Verdicts and(Verdicts part) {
        return new Verdicts(
                Stream.concat(reasons.stream(), part.reasons.stream()).toList(),
                Stream.concat(accepted.stream(), part.accepted.stream()).toList());
    }

    void json(JsonForm json) {
        json.flag("comparable", reasons.isEmpty());
        differences(json, "reasons", reasons);
        differences(json, "accepted", accepted);
    }

    static void differences(JsonForm json, String name, List<Comparability.Difference> differences) {
        json.objects(name, differences, difference -> {
            json.text("reason", difference.reason().code());
            json.text("earlier", difference.earlier());
            json.text("later", difference.later());
            json.texts(
                    "values",
                    difference.details().stream()
                            .map(detail -> detail.text("en"))
                            .toList());
            json.text("message", difference.message("en"));
        });
    }

    /** Writes the first cells of the header. */
    static CsvForm header(CsvForm csv) {
        return csv.texts("part", "reason", "message");
    }

    /** Writes a line for each difference; its last cells, those of the trend, are empty. */
    void csv(CsvForm csv, int cells) {
        reasons.forEach(one -> line(csv, "reason", one, cells));
        accepted.forEach(one -> line(csv, "accepted", one, cells));
    }

    private static void line(CsvForm csv, String part, Comparability.Difference difference, int cells) {
        first(csv, part, difference).empty(cells).end();
    }

    /** Writes the first cells of the line of a difference. */
    static CsvForm first(CsvForm csv, String part, Comparability.Difference difference) {
        return csv.texts(part, difference.reason().code(), difference.message("en"));
    }
}
