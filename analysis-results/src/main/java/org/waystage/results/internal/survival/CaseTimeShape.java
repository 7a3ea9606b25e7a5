package org.waystage.results.internal.survival;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.TimeInterval;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.Ends;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * How one case counts on its way to a stage, and by which of its records.
 *
 * @param one the case
 */
public record CaseTimeShape(CaseTime one) implements Shape {
    @Override
    public String type() {
        return "caseTime";
    }

    @Override
    public void json(JsonForm json) {
        members(json, one);
    }

    static void members(JsonForm json, CaseTime one) {
        json.text("case", one.id().value());
        json.text("kind", one.kind().code());
        json.text("leftOut", one.leftOut().map(CaseTime.Reason::code));
        json.text("from", one.origin().map(LocalDate::toString));
        json.number("after", after(one));
        json.number("by", by(one));
        json.text("cause", one.cause().map(Milestone::toString));
        json.texts("groups", one.groups());
        records(json, "originRecords", one.originRecords());
        records(json, "records", one.records());
    }

    private static void records(JsonForm json, String name, List<StageRecord> records) {
        json.objects(name, records, record -> {
            json.text("stage", record.stage().map(AdoptionStage::code));
            json.text("reportedAs", record.reportedAs().map(words -> words.scheme() + ":" + words.word()));
            json.text("basis", record.basis().code());
            json.text("date", record.date().map(PartialDate::toString));
            json.text("notBefore", record.notBefore().map(PartialDate::toString));
            json.text("notAfter", record.notAfter().map(PartialDate::toString));
            json.text("scope", record.scope().map(ScopeId::toString));
        });
    }

    private static OptionalDouble after(CaseTime one) {
        return Ends.of(one.time(), TimeInterval::after);
    }

    private static OptionalDouble by(CaseTime one) {
        return Ends.of(one.time(), TimeInterval::by);
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        header(csv);
        line(csv, one);
    }

    static void header(CsvForm csv) {
        csv.texts("case", "kind", "leftOut", "from", "after", "by", "cause", "groups")
                .end();
    }

    static void line(CsvForm csv, CaseTime one) {
        csv.text(one.id().value())
                .text(one.kind().code())
                .text(one.leftOut().map(CaseTime.Reason::code))
                .text(one.origin().map(LocalDate::toString))
                .shortest(after(one))
                .shortest(by(one))
                .text(one.cause().map(Milestone::toString))
                .text(String.join(" | ", one.groups()))
                .end();
    }
}
