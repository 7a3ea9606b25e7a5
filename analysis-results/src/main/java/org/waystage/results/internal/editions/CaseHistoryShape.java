package org.waystage.results.internal.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.history.CaseBiography;
import org.waystage.history.Look;
import org.waystage.history.RecordLife;
import org.waystage.history.Span;
import org.waystage.history.difference.StageMove;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * What all editions say about a case: the stage as of a day with the reasons for each change, then the records.
 *
 * @param biography the case over all editions
 * @param on the day, or empty for the issue date of each edition
 */
public record CaseHistoryShape(CaseBiography biography, Optional<LocalDate> on) implements Shape {
    @Override
    public String type() {
        return "caseHistory";
    }

    private List<Look> looks() {
        return on.map(biography::on).orElseGet(biography::looks);
    }

    @Override
    public void json(JsonForm json) {
        json.text("case", biography.id().value());
        json.objects("followedBy", biography.entry().because(), evidence -> {
            json.text("evidence", evidence.kind().code());
            json.text("detail", evidence.detail());
        });
        json.text("on", on.map(LocalDate::toString));
        json.objects("editions", looks(), look -> {
            json.object("edition", () -> EditionForm.edition(json, look.edition()));
            json.text("day", day(look));
            json.texts("cases", look.cases().stream().map(CaseStudyId::value).toList());
            json.text("stage", look.stage().map(stage -> stage.answer().code()));
            json.text("finding", look.finding().code());
            json.text("direction", look.move().map(move -> move.direction().code()));
            json.texts("causes", causes(look));
            json.text("between", look.move().map(move -> move.between().code()));
            json.objects(
                    "records",
                    look.stage().map(stage -> stage.records()).orElse(List.of()),
                    record -> EditionForm.record(json, record));
        });
        spans(json, biography.spans());
        json.objects("records", biography.records(), life -> {
            json.object("record", () -> EditionForm.record(json, life.record()));
            spans(json, life.spans());
        });
    }

    private static List<String> causes(Look look) {
        return look.move().map(EditionForm::causes).orElse(List.of());
    }

    /** Returns the day of a look; empty if an edition without an issue date shows all that it knows. */
    private static Optional<String> day(Look look) {
        return Optional.of(look.day()).filter(day -> !day.equals(LocalDate.MAX)).map(LocalDate::toString);
    }

    private static void spans(JsonForm json, List<Span> spans) {
        json.objects("spans", spans, span -> {
            json.text("first", EditionForm.label(span.first()));
            json.text("withdrawn", span.withdrawn().map(EditionForm::label));
        });
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts(
                        "part",
                        "edition",
                        "withdrawn",
                        "cases",
                        "day",
                        "stage",
                        "basis",
                        "date",
                        "notBefore",
                        "notAfter",
                        "scope",
                        "finding",
                        "direction",
                        "causes")
                .end();
        for (Look look : looks()) {
            csv.texts("stage", EditionForm.label(look.edition()))
                    .empty(1)
                    .text(look.cases().stream().map(CaseStudyId::value).collect(Collectors.joining(" ")))
                    .text(day(look))
                    .text(look.stage().map(stage -> stage.answer().code()))
                    .empty(5)
                    .text(look.finding().code())
                    .text(look.move().map(StageMove::direction).map(StageMove.Direction::code))
                    .text(String.join(" ", causes(look)))
                    .end();
        }
        for (RecordLife life : biography.records()) {
            for (Span span : life.spans()) {
                StageRecord record = life.record();
                csv.texts("record", EditionForm.label(span.first()))
                        .text(span.withdrawn().map(EditionForm::label))
                        .empty(2)
                        .text(record.stage().map(AdoptionStage::code).orElse("unmapped"))
                        .text(record.basis().code())
                        .text(record.date().map(PartialDate::toString))
                        .text(record.notBefore().map(PartialDate::toString))
                        .text(record.notAfter().map(PartialDate::toString))
                        .text(record.scope().map(Object::toString))
                        .empty(3)
                        .end();
            }
        }
    }
}
