package org.waystage.results.internal.survival;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TurnbullEstimate;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.Ends;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * How long cases take to reach a stage, from times known only as intervals.
 *
 * @param times the number of cases by what their times show
 * @param estimates the estimates by the keys of the groups, in order
 */
public record IntervalsShape(StageTimeCounts times, Map<String, TurnbullEstimate> estimates) implements Shape {
    /** Keeps the order of the groups. */
    public IntervalsShape {
        estimates = Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
    }

    @Override
    public String type() {
        return "timeToStage";
    }

    private String target() {
        return times.question().to().toString();
    }

    @Override
    public void json(JsonForm json) {
        CurvesShape.start(json, times, SurvivalEstimate.Measure.SURVIVAL);
        json.nothing("level");
        json.nothing("interval");
        CurvesShape.counts(json, times);
        json.objects("groups", estimates.entrySet(), group -> estimate(json, group.getKey(), group.getValue()));
        json.text("estimator", "turnbull");
        CurvesShape.end(json, times, Optional.empty());
    }

    private void estimate(JsonForm json, String key, TurnbullEstimate estimate) {
        json.text("key", key);
        json.text("cause", target());
        json.nothing("median"); // it is only known to lie between two days
        json.objects("curve", estimate.steps(), step -> {
            json.number("time", step.by());
            json.nothing("atRisk");
            json.nothing("events");
            json.number("estimate", step.survival());
            json.nothing("lower");
            json.nothing("upper");
            json.number("after", step.after());
            json.number("mass", step.mass());
        });
        json.number("medianAfter", Ends.of(estimate.median(), TurnbullEstimate.Step::after));
        json.number("medianBy", Ends.of(estimate.median(), TurnbullEstimate.Step::by));
        json.count("intervals", estimate.intervals());
        json.count("exact", estimate.exact());
        json.count("leftCensored", estimate.leftCensored());
        json.count("rightCensored", estimate.rightCensored());
        json.flag("converged", estimate.converged());
        json.number("excess", estimate.excess());
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        CurvesShape.header(csv);
        String by = CurvesShape.by(times);
        estimates.forEach((key, estimate) -> {
            for (TurnbullEstimate.Step step : estimate.steps()) {
                csv.text(key)
                        .text(names.name(by, key))
                        .text(SurvivalEstimate.Measure.SURVIVAL.code())
                        .text(target())
                        .shortest(step.after())
                        .shortest(step.by())
                        .empty(3)
                        .shortest(step.survival())
                        .empty(4)
                        .end();
            }
        });
    }
}
