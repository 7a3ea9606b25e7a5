package org.waystage.results.internal.trend;

import java.util.List;
import java.util.Optional;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.trend.Comparability;
import org.waystage.analysis.trend.EditionTrend;
import org.waystage.core.stage.Phase;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * The share of the cases of a key that are in a phase, over editions, with the verdict on whether they are comparable.
 *
 * @param verdict the verdict on the editions and on the row
 * @param by the dimension
 * @param key the key
 * @param phase the phase
 * @param shares the shares of each edition, if they are comparable
 */
public record EditionSharesShape(
        Verdicts verdict, Dimension by, String key, Phase phase, Optional<List<EditionTrend.PhaseShare>> shares)
        implements Shape {
    public static EditionSharesShape of(Comparability<EditionTrend> verdict, Dimension by, String key, Phase phase) {
        Verdicts editions = Verdicts.of(verdict);
        return Verdicts.trend(verdict)
                .map(trend -> trend.shares(key, phase))
                .map(row -> new EditionSharesShape(editions.and(Verdicts.of(row)), by, key, phase, Verdicts.trend(row)))
                .orElseGet(() -> new EditionSharesShape(editions, by, key, phase, Optional.empty()));
    }

    /** Intervals are written only if the cases of every edition may be a random sample, because they are there to be compared. */
    @Override
    public boolean showsIntervals() {
        return shares.orElse(List.of()).stream()
                .allMatch(edition -> edition.selection().sampling().mayBeDrawn());
    }

    @Override
    public String type() {
        return "editionShares";
    }

    @Override
    public void json(JsonForm json) {
        verdict.json(json);
        json.text("by", by.code());
        json.text("key", key);
        json.text("phase", phase.code());
        json.number("level", LEVEL);
        shares.ifPresentOrElse(
                editions -> json.objects("editions", editions, edition -> {
                    json.text("edition", edition.edition());
                    json.text("asOf", edition.asOf().toString());
                    json.count("count", edition.share().count());
                    json.count("base", edition.share().base());
                    json.share(edition.share());
                    json.selection(edition.selection());
                }),
                () -> json.nothing("editions"));
        json.methodOfShares("interval");
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        Verdicts.header(csv)
                .texts("edition", "asOf", "key", "name", "phase", "count", "base")
                .texts(CsvForm.SHARE)
                .texts("interval")
                .end();
        verdict.csv(csv, 11);
        for (EditionTrend.PhaseShare edition : shares.orElse(List.of())) {
            csv.text("share")
                    .empty(2)
                    .text(edition.edition())
                    .text(edition.asOf().toString())
                    .text(key)
                    .text(names.name(by.code(), key))
                    .text(phase.code())
                    .count(edition.share().count())
                    .count(edition.share().base())
                    .share(edition.share())
                    .method(edition.share())
                    .end();
        }
    }
}
