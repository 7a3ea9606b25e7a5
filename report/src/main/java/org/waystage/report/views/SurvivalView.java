package org.waystage.report.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.report.charts.StepChart;
import org.waystage.report.charts.SurvivalChart;
import org.waystage.report.charts.Svg;
import org.waystage.report.charts.TimeAxis;
import org.waystage.report.figures.TimeAnswer;
import org.waystage.report.words.QuestionWords;
import org.waystage.report.words.Words;

/**
 * A curve of incidence as a drawing with its table.
 *
 * @param caption what it is of
 * @param drawing the curve, its interval, strokes where cases are lost from sight, and the numbers at risk
 * @param rows the same at round times
 * @param events how many came to it
 * @param subjects how many could
 * @param median by when half of them had come to it, with the interval, where the curve or its interval gets so far
 * @param lost whether any stroke tells of cases that are followed no longer
 * @param ended what marks of other ends stand for, where there are any
 * @param alone what the two columns tell that take other ends as lost from sight; empty if there are none
 * @param drawn of how many steps the drawing is made, if it has been thinned
 */
public record SurvivalView(
        String caption,
        Svg drawing,
        List<Row> rows,
        long events,
        long subjects,
        Optional<String> median,
        boolean lost,
        Optional<String> ended,
        Optional<String> alone,
        Optional<Integer> drawn) {

    /**
     * What is known at a time.
     *
     * @param years the time in years
     * @param atRisk how many were still waiting just before it
     * @param events how many had come to it by then
     * @param estimate the share that had
     * @param interval its interval
     * @param alone the share if none had come to another end; empty without the column
     * @param aloneInterval the interval of that
     */
    public record Row(
            String years,
            long atRisk,
            long events,
            String estimate,
            String interval,
            String alone,
            String aloneInterval) {}

    static SurvivalView of(
            Views views, String id, String caption, String axisTitle, SurvivalEstimate curve, TimeAnswer answer) {
        Words words = views.words;
        QuestionWords questions = new QuestionWords(words);
        List<SurvivalEstimate.Point> points = curve.points();
        double last = points.isEmpty() ? 0 : points.get(points.size() - 1).time();
        TimeAxis axis = TimeAxis.since(last, questions);
        boolean target = curve.cause().equals(answer.question().to().toString());
        Optional<SurvivalEstimate> alone = answer.alone().filter(unused -> target);
        List<Row> rows = new ArrayList<>();
        for (TimeAxis.Tick tick : axis.rows()) {
            double time = Math.min(tick.time(), last);
            curve.at(time)
                    .ifPresent(point -> rows.add(new Row(
                            tick.label(),
                            curve.atRisk(time),
                            curve.eventsBy(time),
                            views.shares.percent(point.estimate()),
                            views.shares.bounds(point.bounds()),
                            share(views, alone, time),
                            interval(views, alone, time))));
        }
        Row end = rows.get(rows.size() - 1);
        SurvivalChart chart = new SurvivalChart(curve, answer.curves());
        String description = words.say(
                "paths.curve.description", curve.events(), curve.subjects(), end.years, end.estimate, end.interval);
        Svg drawing = chart.draw(words, views.shares, axis, id, caption, description, axisTitle);
        return new SurvivalView(
                caption,
                drawing,
                List.copyOf(rows),
                curve.events(),
                curve.subjects(),
                curve.median().map(median -> median(words, questions, median)),
                chart.hasLost(),
                !chart.hasEnded()
                        ? Optional.empty()
                        : Optional.of(words.say(target ? "paths.curve.key.ended" : "paths.curve.key.other")),
                alone.map(unused -> words.say("paths.curve.alone.text", end.years, end.estimate, end.alone)),
                chart.isThinned() ? Optional.of(StepChart.STEPS) : Optional.empty());
    }

    private static String median(Words words, QuestionWords questions, SurvivalEstimate.Quantile median) {
        String none = words.say("none.dash");
        String lower =
                median.lower().isPresent() ? questions.years(median.lower().getAsDouble()) : none;
        if (median.time().isEmpty()) {
            return words.say("paths.curve.no-median-yet", lower);
        }
        return words.say(
                "paths.curve.median",
                questions.years(median.time().getAsDouble()),
                lower,
                median.upper().isPresent() ? questions.years(median.upper().getAsDouble()) : none);
    }

    private static String share(Views views, Optional<SurvivalEstimate> survival, double time) {
        return survival.flatMap(curve -> curve.at(time))
                .map(point -> views.shares.percent(1 - point.estimate()))
                .orElse("");
    }

    private static String interval(Views views, Optional<SurvivalEstimate> survival, double time) {
        return survival.flatMap(curve -> curve.at(time))
                .map(point -> views.shares.bounds(
                        point.estimate() == 1
                                ? Optional.empty() // nothing has happened, which tells no interval
                                : point.bounds().map(ends -> new Interval(1 - ends.upper(), 1 - ends.lower()))))
                .orElse("");
    }
}
