package org.waystage.results.internal.structure;

import java.util.Optional;
import org.waystage.analysis.Selection;
import org.waystage.analysis.structure.Staleness;
import org.waystage.core.value.PartialDate;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * The age of the evidence for each recorded stage.
 *
 * @param found the ages
 */
public record StalenessShape(Staleness found) implements Shape {
    @Override
    public String type() {
        return "staleness";
    }

    @Override
    public Optional<Selection> counted() {
        return Optional.of(found.selection());
    }

    @Override
    public void json(JsonForm json) {
        json.text("asOf", found.asOf().toString());
        json.count("years", found.years());
        json.object("counts", () -> found.counts().forEach((age, count) -> json.count(age.code(), count)));
        json.objects("cases", found.cases(), entry -> {
            json.text("case", entry.id().value());
            json.text("stage", entry.answer().code());
            json.text("evidence", entry.evidence().map(PartialDate::toString));
            json.text("age", entry.age().code());
        });
        json.selection(found.selection());
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("case", "title", "stage", "evidence", "age").end();
        for (Staleness.Entry entry : found.cases()) {
            csv.text(entry.id().value())
                    .text(names.name("case", entry.id().value()))
                    .text(entry.answer().code())
                    .text(entry.evidence().map(PartialDate::toString))
                    .text(entry.age().code())
                    .end();
        }
    }
}
