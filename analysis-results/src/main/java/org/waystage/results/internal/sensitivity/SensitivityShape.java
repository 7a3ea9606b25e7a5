package org.waystage.results.internal.sensitivity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.waystage.analysis.Selection;
import org.waystage.analysis.sensitivity.Finding;
import org.waystage.analysis.sensitivity.Sensitivity;
import org.waystage.analysis.sensitivity.StaleBounds;
import org.waystage.analysis.sensitivity.TippingPoint;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.survival.IntervalScoreTest;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * How wrong conclusions could be.
 *
 * @param found the bounds and the findings
 */
public record SensitivityShape(Sensitivity found) implements Shape {
    @Override
    public String type() {
        return "sensitivity";
    }

    @Override
    public Optional<Selection> counted() {
        return Optional.of(found.selection());
    }

    @Override
    public void json(JsonForm json) {
        json.text("by", found.by().map(by -> by.code()));
        json.text("asOf", found.asOf().toString());
        json.count("years", found.years());
        json.text("phase", found.phase().code());
        json.number("value", found.value().doubleValue());
        json.object("all", () -> members(json, found.all()));
        json.objects("rows", found.rows().entrySet(), row -> {
            json.text("key", row.getKey());
            members(json, row.getValue());
        });
        json.count("withoutStage", found.withoutStage());
        json.objects("findings", found.findings(), finding -> members(json, finding));
        found.time()
                .ifPresentOrElse(
                        question -> json.object("time", () -> members(json, question)), () -> json.nothing("time"));
        json.selection(found.selection());
    }

    private static void members(JsonForm json, TimeToStage question) {
        json.text("to", question.to().toString());
        json.text("calendar", question.from().day().map(LocalDate::toString));
        json.text("followUp", question.following().code());
    }

    private static void members(JsonForm json, Sensitivity.Row row) {
        json.count("cases", row.bounds().cases());
        json.count("unknown", row.bounds().unknown());
        json.count("stale", row.bounds().stale());
        bounds(json, "phases", "phase", row.bounds().phases());
        bounds(json, "stages", "stage", row.bounds().stages());
        bounds(json, "running", "stage", row.bounds().running());
        json.object("finding", () -> members(json, row.finding()));
    }

    private static void bounds(JsonForm json, String name, String of, Map<?, StaleBounds.Bounds> bounds) {
        json.objects(name, bounds.entrySet(), entry -> {
            json.text(of, entry.getKey().toString());
            json.count("least", entry.getValue().least());
            json.count("recorded", entry.getValue().recorded());
            json.count("most", entry.getValue().most());
        });
    }

    private static void members(JsonForm json, Finding finding) {
        json.text("subject", finding.subject().code());
        json.text("key", finding.key());
        json.text("against", finding.against());
        json.count("count", finding.share().count());
        json.count("base", finding.share().base());
        json.number("share", finding.share().estimate());
        json.number("other", finding.other());
        json.count("otherCount", finding.compared().map(Share::count));
        json.count("otherBase", finding.compared().map(Share::base));
        json.text("conclusion", finding.conclusion().code());
        json.text("reason", finding.reason().map(IntervalScoreTest.Reason::code));
        json.objects("tipping", finding.tipping(), point -> {
            json.text("change", point.change().code());
            json.text("among", point.among());
            json.count("fewest", point.fewest());
            json.count("available", point.available());
            json.text("reachable", reachable(point));
        });
        json.count("years", finding.years().stream().boxed().map(Long::valueOf).findFirst());
    }

    /** Returns whether there could be enough such cases: yes, no, or unknown if nobody recorded them. */
    private static String reachable(TippingPoint point) {
        return point.isReachable().map(enough -> enough ? "yes" : "no").orElse("unknown");
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("subject", "key", "name", "against", "count", "base", "share", "least", "most")
                .texts("other", "otherCount", "otherBase", "conclusion", "reason", "change", "among")
                .texts("fewest", "available", "reachable", "years")
                .end();
        line(csv, found.all(), "");
        found.rows().forEach((key, row) -> line(csv, row, name(names, key)));
        for (Finding finding : found.findings()) {
            boolean ofKeys = finding.subject() == Finding.Subject.SHARES
                    || finding.subject() == Finding.Subject.SHARE_TEST
                    || finding.subject() == Finding.Subject.TIME_TEST;
            line(csv, finding, ofKeys ? name(names, finding.key()) : "", Optional.empty());
        }
    }

    private String name(Names names, String key) {
        return found.by().map(by -> names.name(by.code(), key)).orElse("");
    }

    private void line(CsvForm csv, Sensitivity.Row row, String name) {
        line(csv, row.finding(), name, Optional.ofNullable(row.bounds().phases().get(found.phase())));
    }

    /** Writes a line for each way in which the data could be wrong. */
    private static void line(CsvForm csv, Finding finding, String name, Optional<StaleBounds.Bounds> bounds) {
        for (TippingPoint point : finding.tipping()) {
            csv.text(finding.subject().code())
                    .text(finding.key())
                    .text(name)
                    .text(finding.against())
                    .count(finding.share().count())
                    .count(finding.share().base())
                    .number(finding.share().estimate())
                    .count(bounds.map(StaleBounds.Bounds::least))
                    .count(bounds.map(StaleBounds.Bounds::most))
                    .number(finding.other())
                    .count(finding.compared().map(Share::count))
                    .count(finding.compared().map(Share::base))
                    .text(finding.conclusion().code())
                    .text(finding.reason().map(IntervalScoreTest.Reason::code))
                    .text(point.change().code())
                    .text(point.among())
                    .count(point.fewest().stream().boxed().findFirst())
                    .count(point.available().stream().boxed().findFirst())
                    .text(reachable(point))
                    .count(finding.years().stream().boxed().map(Long::valueOf).findFirst())
                    .end();
        }
    }
}
