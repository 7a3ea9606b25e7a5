package org.waystage.results.internal.trend;

import java.util.List;
import java.util.Optional;
import org.waystage.analysis.trend.Comparability;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;

/** The verdict that accompanies every trend: whether there is one, why not, and which reasons were accepted. */
final class Verdicts {
    private Verdicts() {}

    static <T> Optional<T> trend(Comparability<T> verdict) {
        return verdict instanceof Comparability.ComparableSeries<T> series
                ? Optional.of(series.trend())
                : Optional.empty();
    }

    private static <T> List<Comparability.Difference> reasons(Comparability<T> verdict) {
        return verdict instanceof Comparability.NotComparable<T> not ? not.reasons() : List.of();
    }

    private static <T> List<Comparability.Difference> accepted(Comparability<T> verdict) {
        return verdict instanceof Comparability.ComparableSeries<T> series ? series.accepted() : List.of();
    }

    static <T> void json(JsonForm json, Comparability<T> verdict) {
        json.flag("comparable", trend(verdict).isPresent());
        differences(json, "reasons", reasons(verdict));
        differences(json, "accepted", accepted(verdict));
    }

    private static void differences(JsonForm json, String name, List<Comparability.Difference> differences) {
        json.objects(name, differences, difference -> {
            json.text("reason", difference.reason().code());
            json.text("earlier", difference.earlier());
            json.text("later", difference.later());
            json.texts("values", difference.values());
            json.text("message", difference.message());
        });
    }

    /** Writes the first cells of the header. */
    static CsvForm header(CsvForm csv) {
        return csv.texts("part", "reason", "message");
    }

    /** Writes a line for each difference; its last cells, those of the trend, are empty. */
    static <T> void csv(CsvForm csv, Comparability<T> verdict, int cells) {
        reasons(verdict).forEach(one -> line(csv, "reason", one, cells));
        accepted(verdict).forEach(one -> line(csv, "accepted", one, cells));
    }

    private static void line(CsvForm csv, String part, Comparability.Difference difference, int cells) {
        csv.texts(part, difference.reason().code(), difference.message())
                .empty(cells)
                .end();
    }
}
