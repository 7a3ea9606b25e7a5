package org.waystage.results.internal.survival;

import org.waystage.analysis.survival.StageTimes;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * How each case counts on its way to a stage.
 *
 * @param times the cases
 */
public record CaseTimesShape(StageTimes times) implements Shape {
    @Override
    public String type() {
        return "caseTimes";
    }

    @Override
    public void json(JsonForm json) {
        CurvesShape.question(json, times.question());
        json.text("asOf", times.asOf().toString());
        json.objects("cases", times.cases(), one -> CaseTimeShape.members(json, one));
        json.texts("natures", times.selection().natures().codes());
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        CaseTimeShape.header(csv);
        times.cases().forEach(one -> CaseTimeShape.line(csv, one));
    }
}
