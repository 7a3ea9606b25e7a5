package org.waystage.results.internal.trend;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.trend.Comparability;
import org.waystage.analysis.trend.EditionTrend;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;
import org.waystage.results.internal.tables.StagesShape;

/**
 * Counts over editions, with the verdict on whether they are comparable.
 *
 * @param verdict the verdict
 * @param by the dimension
 * @param counts the counts of each edition, if they are comparable
 * @param leftOut the rows that are not comparable, with the reasons
 */
public record EditionTrendShape(
        Verdicts verdict,
        Dimension by,
        Optional<List<EditionTrend.Counts>> counts,
        SortedMap<String, List<Comparability.Difference>> leftOut)
        implements Shape {
    public static EditionTrendShape of(Comparability<EditionTrend> verdict, Dimension by) {
        Optional<EditionTrend> trend = Verdicts.trend(verdict);
        return new EditionTrendShape(
                Verdicts.of(verdict),
                by,
                trend.map(EditionTrend::counts),
                trend.map(EditionTrend::leftOut).orElseGet(TreeMap::new));
    }

    @Override
    public String type() {
        return "editionTrend";
    }

    @Override
    public void json(JsonForm json) {
        verdict.json(json);
        json.text("by", by.code());
        counts.ifPresentOrElse(
                editions -> json.objects("editions", editions, edition -> {
                    json.text("edition", edition.edition());
                    StagesShape.members(json, edition.matrix());
                }),
                () -> json.nothing("editions"));
        json.objects("rowsLeftOut", leftOut.entrySet(), row -> {
            json.text("key", row.getKey());
            Verdicts.differences(json, "reasons", row.getValue());
        });
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        List<EditionTrend.Counts> editions = counts.orElse(List.of());
        List<String> stages = StagesShape.stages(editions.stream()
                .flatMap(edition -> edition.matrix().rows().values().stream())
                .toList());
        Verdicts.header(csv).texts("edition", "asOf");
        StagesShape.header(csv, stages);
        verdict.csv(csv, 8 + stages.size());
        leftOut.forEach((key, reasons) -> reasons.forEach(reason -> Verdicts.first(csv, "leftOut", reason)
                .empty(2)
                .texts(key, names.name(by.code(), key))
                .empty(4 + stages.size())
                .end()));
        for (EditionTrend.Counts edition : editions) {
            edition.matrix().rows().forEach((key, row) -> {
                csv.text("counts")
                        .empty(2)
                        .text(edition.edition())
                        .text(edition.matrix().asOf().toString());
                StagesShape.line(csv, key, names.name(by.code(), key), row, stages);
            });
        }
    }
}
