package org.waystage.results.internal.survival;

import java.util.List;
import java.util.Optional;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.LogRankTest;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.Ends;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * How long cases take to reach a stage, from exact times.
 *
 * @param times the number of cases by what their times show
 * @param curves the curves of one measure, one for each group and cause
 * @param test whether the groups differ in how fast they come to the event
 * @param refusal why the groups are not compared
 */
public record CurvesShape(
        StageTimeCounts times,
        List<SurvivalEstimate> curves,
        Optional<LogRankTest> test,
        Optional<RefusedException> refusal)
        implements Shape {
    /** Checks that the curves are of one kind. */
    public CurvesShape {
        curves = List.copyOf(curves);
        boolean ofOneKind = curves.stream()
                        .map(curve -> List.of(curve.measure(), curve.transform(), curve.level()))
                        .distinct()
                        .count()
                == 1;
        if (!ofOneKind) {
            throw new IllegalArgumentException("curves of one measure, scale and level are needed, at least one");
        }
    }

    @Override
    public String type() {
        return "timeToStage";
    }

    private SurvivalEstimate first() {
        return curves.get(0);
    }

    @Override
    public void json(JsonForm json) {
        start(json, times, first().measure());
        json.number("level", first().level());
        json.text("interval", first().transform().code());
        counts(json, times);
        json.objects("groups", curves, curve -> curve(json, curve));
        json.text("estimator", estimator());
        end(json, times, test);
        refusal.ifPresent(thrown -> json.object("testRefused", () -> reasons(json, thrown)));
    }

    /** Writes the reasons of a refusal, and what is possible instead. */
    static void reasons(JsonForm json, RefusedException refusal) {
        json.objects("reasons", refusal.obstacles(), obstacle -> {
            json.text("reason", obstacle.reason().code());
            json.count("cases", obstacle.cases());
            json.count("of", obstacle.of());
            json.text("message", obstacle.text("en"));
        });
        json.texts(
                "offers",
                refusal.offers().stream().map(RefusedException.Offer::code).toList());
    }

    private String estimator() {
        return switch (first().measure()) {
            case SURVIVAL -> "kaplan-meier";
            case INCIDENCE -> "aalen-johansen";
        };
    }

    static void start(JsonForm json, StageTimeCounts times, SurvivalEstimate.Measure measure) {
        json.text("measure", measure.code());
        question(json, times.question());
    }

    /** Writes the question. */
    static void question(JsonForm json, TimeToStage asked) {
        json.text("from", asked.from().toString());
        json.text("to", asked.to().toString());
        json.texts(
                "competing", asked.competing().stream().map(Milestone::toString).toList());
    }

    static void counts(JsonForm json, StageTimeCounts times) {
        json.count("cases", times.cases());
        json.count(
                "events",
                times.count(CaseTime.Kind.EVENT)
                        + times.count(CaseTime.Kind.INTERVAL)
                        + times.count(CaseTime.Kind.LEFT_CENSORED));
        json.count("censored", times.count(CaseTime.Kind.RIGHT_CENSORED));
        json.count("leftOut", times.count(CaseTime.Kind.LEFT_OUT));
    }

    static void end(JsonForm json, StageTimeCounts times, Optional<LogRankTest> test) {
        selection(json, times);
        times.question().by().ifPresent(by -> {
            json.text("by", by.code());
            test.ifPresentOrElse(
                    found -> json.object("logRank", () -> test(json, found)), () -> json.nothing("logRank"));
        });
    }

    /** Writes which cases count, and from when until when. */
    static void selection(JsonForm json, StageTimeCounts times) {
        json.text("asOf", times.asOf().toString());
        json.count("competed", times.count(CaseTime.Kind.COMPETING));
        json.object(
                "leftOutByReason",
                () -> times.leftOut().forEach((reason, number) -> json.count(reason.code(), number)));
        json.text("followUp", times.question().following().code());
        json.texts("natures", times.selection().natures().codes());
        json.coverage(times.selection());
    }

    private static void curve(JsonForm json, SurvivalEstimate curve) {
        Optional<SurvivalEstimate.Quantile> median = curve.median();
        json.text("key", curve.group());
        json.text("cause", curve.cause());
        json.number("median", Ends.of(median, SurvivalEstimate.Quantile::time));
        json.objects("curve", curve.points(), point -> {
            json.number("time", point.time());
            json.count("atRisk", point.atRisk());
            json.count("events", point.events());
            json.number("estimate", point.estimate());
            json.number("lower", Ends.lower(point.bounds()));
            json.number("upper", Ends.upper(point.bounds()));
            json.count("censored", point.censored());
            json.number("standardError", point.standardError());
        });
        json.number("medianLower", Ends.of(median, SurvivalEstimate.Quantile::lower));
        json.number("medianUpper", Ends.of(median, SurvivalEstimate.Quantile::upper));
        json.count("cases", curve.subjects());
        json.count("events", curve.events());
    }

    private static void test(JsonForm json, LogRankTest test) {
        json.number("chiSquare", test.chiSquare());
        json.count("degreesOfFreedom", test.degreesOfFreedom());
        json.number("p", test.p());
        json.objects("groups", test.groups(), group -> {
            json.text("key", group.key());
            json.count("cases", group.subjects());
            json.count("observed", group.observed());
            json.number("expected", group.expected());
        });
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        header(csv);
        String by = by(times);
        for (SurvivalEstimate curve : curves) {
            for (SurvivalEstimate.Point point : curve.points()) {
                csv.text(curve.group())
                        .text(names.name(by, curve.group()))
                        .text(curve.measure().code())
                        .text(curve.cause())
                        .empty(1)
                        .shortest(point.time())
                        .count(point.atRisk())
                        .count(point.events())
                        .count(point.censored())
                        .shortest(point.estimate())
                        .shortest(point.standardError())
                        .shortest(Ends.lower(point.bounds()))
                        .shortest(Ends.upper(point.bounds()))
                        .text(point.bounds().map(ends -> curve.transform().code()))
                        .end();
            }
        }
    }

    static void header(CsvForm csv) {
        csv.texts("key", "name", "measure", "cause", "after", "time", "atRisk", "events", "censored")
                .texts("estimate", "standardError", "lower", "upper", "interval")
                .end();
    }

    /** Returns the dimension of the groups; empty if there are none. */
    static String by(StageTimeCounts times) {
        return times.question().by().map(Dimension::code).orElse("");
    }
}
