package org.waystage.results;

import org.waystage.analysis.survival.StageTimes;

/**
 * What each case counts as on its way to a stage.
 *
 * @param times the cases
 */
record CaseTimesShape(StageTimes times) implements Shape {
    @Override
    public String type() {
        return "caseTimes";
    }

    @Override
    public void json(JsonForm json) {
        CurvesShape.question(json, times);
        json.text("asOf", times.asOf().toString());
        json.objects("cases", times.cases(), one -> CaseTimeShape.members(json, one));
        json.texts("natures", times.selection().natures().codes());
    }

    @Override
    public void csv(CsvForm csv, KeyNames names) {
        CaseTimeShape.header(csv);
        times.cases().forEach(one -> CaseTimeShape.line(csv, one));
    }
}
