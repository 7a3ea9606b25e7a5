package org.waystage.results.internal.survival;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.survival.IntervalScoreTest;
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
 * @param test whether the groups differ
 * @param refusal why they are not compared
 */
public record IntervalsShape(
        StageTimeCounts times,
        Map<String, TurnbullEstimate> estimates,
        Optional<IntervalScoreTest> test,
        Optional<RefusedException> refusal)
        implements Shape {
    /** The method of the limits. */
    private static final String LIMITS = "likelihood-ratio";

    /** Keeps the order of the groups. */
    public IntervalsShape {
        estimates = Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
    }

    @Override
    public String type() {
        return "timeToStage";
    }

    /** Returns the level of the limits, where an estimate has them. */
    private OptionalDouble level() {
        return estimates.values().stream()
                .flatMap(estimate -> estimate.level().stream().boxed())
                .mapToDouble(level -> level)
                .findFirst();
    }

    private String target() {
        return times.question().to().toString();
    }

    @Override
    public void json(JsonForm json) {
        CurvesShape.start(json, times, SurvivalEstimate.Measure.SURVIVAL);
        OptionalDouble level = level();
        json.number("level", level);
        if (level.isPresent()) {
            json.text("interval", LIMITS);
        } else {
            json.nothing("interval");
        }
        CurvesShape.counts(json, times);
        json.objects("groups", estimates.entrySet(), group -> estimate(json, group.getKey(), group.getValue()));
        json.text("estimator", "turnbull");
        CurvesShape.end(json, times, Optional.empty());
        test.ifPresent(found -> json.object("scoreTest", () -> test(json, found)));
        CurvesShape.refusal(json, refusal);
    }

    private static void test(JsonForm json, IntervalScoreTest test) {
        json.number("chiSquare", test.chiSquare());
        json.count("degreesOfFreedom", test.degreesOfFreedom());
        json.number("p", test.p());
        json.number("permuted", test.permuted());
        json.text("reason", test.reason().map(IntervalScoreTest.Reason::code));
        json.objects("groups", test.groups(), group -> {
            json.text("key", group.key());
            json.count("intervals", group.intervals());
            json.number("score", group.score());
        });
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
            json.number("lower", Ends.lower(step.limits()));
            json.number("upper", Ends.upper(step.limits()));
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
                        .empty(1)
                        .shortest(Ends.lower(step.limits()))
                        .shortest(Ends.upper(step.limits()))
                        .text(step.limits().map(limits -> LIMITS))
                        .end();
            }
        });
    }
}
