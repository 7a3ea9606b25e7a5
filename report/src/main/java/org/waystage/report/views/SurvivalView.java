package org.waystage.report.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * An incidence curve as a chart and a table.
 *
 * @param caption the caption
 * @param drawing the curve, its confidence interval, strokes at censored cases, and the numbers at risk
 * @param rows the same values at round times
 * @param events the number of cases with the event
 * @param subjects the number of cases observed
 * @param median the median time with its interval; empty if neither the curve nor its interval reaches it
 * @param lost whether there are strokes at censored cases
 * @param ended an explanation of the marks at competing events; empty if there are none
 * @param alone an explanation of the two columns that censor competing events; empty if there are no such columns
 * @param drawn the number of steps drawn if the curve was thinned; otherwise empty
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
     * The values at a time.
     *
     * @param years the time in years
     * @param atRisk the number at risk just before the time
     * @param events the number of cases with the event by the time
     * @param estimate the share with the event
     * @param interval the confidence interval of the share
     * @param alone the share if competing events are censored; empty without the column
     * @param aloneInterval the confidence interval of that share
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
        String within = words.say("paths.curve.in-years", QuestionWords.inYears(last));
        SurvivalChart chart = new SurvivalChart(curve, answer.curves());
        String description = words.say(
                "paths.curve.description", curve.events(), curve.subjects(), within, end.estimate, end.interval);
        Svg drawing = chart.draw(words, views.shares, axis, id, caption, description, axisTitle);
        return new SurvivalView(
                caption,
                drawing,
                List.copyOf(rows),
                curve.events(),
                curve.subjects(),
                curve.median().map(median -> median(words, median)),
                chart.hasLost(),
                !chart.hasEnded()
                        ? Optional.empty()
                        : Optional.of(words.say(target ? "paths.curve.key.ended" : "paths.curve.key.other")),
                alone.map(unused -> words.say("paths.curve.alone.text", within, end.estimate, end.alone)),
                chart.isThinned() ? Optional.of(StepChart.STEPS) : Optional.empty());
    }

    private static String median(Words words, SurvivalEstimate.Quantile median) {
        Object lower = years(median.lower(), words);
        return median.time().isEmpty()
                ? words.say("paths.curve.no-median-yet", lower)
                : words.say("paths.curve.median", years(median.time(), words), lower, years(median.upper(), words));
    }

    private static Object years(OptionalDouble days, Words words) {
        return days.isPresent() ? QuestionWords.inYears(days.getAsDouble()) : words.say("none.dash");
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
                                ? Optional.empty() // nothing has happened yet, so there is no interval
                                : point.bounds().map(ends -> new Interval(1 - ends.upper(), 1 - ends.lower()))))
                .orElse("");
    }
}
