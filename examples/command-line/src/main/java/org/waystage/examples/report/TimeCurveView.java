package org.waystage.examples.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.survival.TimeCurve;

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
record TimeCurveView(
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
    record Row(
            String years,
            long atRisk,
            long events,
            String estimate,
            String interval,
            String alone,
            String aloneInterval) {}

    static TimeCurveView of(
            Views views, String id, String caption, String axisTitle, TimeCurve curve, TimeAnswer answer) {
        Words words = views.words;
        QuestionWords questions = new QuestionWords(words);
        List<TimeCurve.Point> points = curve.points();
        double last = points.isEmpty() ? 0 : points.get(points.size() - 1).time();
        TimeAxis axis = TimeAxis.since(last, questions);
        boolean target = curve.cause().equals(answer.question().to().toString());
        Optional<TimeCurve> alone = answer.alone().filter(unused -> target);
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
        List<StepChart.Corner> changes = changes(curve);
        boolean thinned = changes.size() > StepChart.STEPS;
        List<StepChart.Corner> corners = thinned ? thinned(curve, last) : changes;
        double most = corners.stream()
                .mapToDouble(corner -> corner.band().map(Interval::upper).orElse(corner.estimate()))
                .max()
                .orElse(1);
        Row end = rows.get(rows.size() - 1);
        Map<Double, Long> others = others(curve, answer.curves());
        List<StepChart.Corner> lost =
                marks(curve, last, point -> point.censored() > others.getOrDefault(point.time(), 0L));
        List<StepChart.Corner> ended = marks(curve, last, point -> others.containsKey(point.time()));
        String description = words.say(
                "paths.curve.description", curve.events(), curve.subjects(), end.years, end.estimate, end.interval);
        Svg drawing = new StepChart(id, caption, description, axis, most, 62)
                .band("band", corners, last)
                .axes(views.shares, axisTitle)
                .steps(corners, last)
                .strokes("strokes", lost, 5, 5)
                .strokes("strokes ends", ended, 14, 0)
                .numbers(
                        words.say("paths.curve.at-risk.marks"),
                        axis.ticks().stream()
                                .map(tick -> words.number(curve.atRisk(tick.time())))
                                .toList())
                .svg();
        return new TimeCurveView(
                caption,
                drawing,
                List.copyOf(rows),
                curve.events(),
                curve.subjects(),
                curve.median().map(median -> median(words, questions, median)),
                !lost.isEmpty(),
                ended.isEmpty()
                        ? Optional.empty()
                        : Optional.of(words.say(target ? "paths.curve.key.ended" : "paths.curve.key.other")),
                alone.map(unused -> words.say("paths.curve.alone.text", end.years, end.estimate, end.alone)),
                thinned ? Optional.of(StepChart.STEPS) : Optional.empty());
    }

    private static String median(Words words, QuestionWords questions, TimeCurve.Quantile median) {
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

    /** Returns where the curve or its interval changes; the latter moves with other ends too. */
    private static List<StepChart.Corner> changes(TimeCurve curve) {
        List<StepChart.Corner> corners = new ArrayList<>();
        corners.add(StepChart.Corner.of(0, 0));
        for (TimeCurve.Point point : curve.points()) {
            StepChart.Corner before = corners.get(corners.size() - 1);
            if (point.estimate() > before.estimate() || !point.bounds().equals(before.band())) {
                corners.add(corner(point.time(), point));
            }
        }
        return corners;
    }

    private static List<StepChart.Corner> thinned(TimeCurve curve, double last) {
        List<StepChart.Corner> corners = new ArrayList<>();
        for (int i = 0; i <= StepChart.STEPS; i++) {
            double time = last * i / StepChart.STEPS;
            curve.at(time).ifPresent(point -> corners.add(corner(time, point)));
        }
        return corners;
    }

    private static StepChart.Corner corner(double time, TimeCurve.Point point) {
        return new StepChart.Corner(time, point.estimate(), point.bounds());
    }

    private static String share(Views views, Optional<TimeCurve> survival, double time) {
        return survival.flatMap(curve -> curve.at(time))
                .map(point -> views.shares.percent(1 - point.estimate()))
                .orElse("");
    }

    private static String interval(Views views, Optional<TimeCurve> survival, double time) {
        return survival.flatMap(curve -> curve.at(time))
                .map(point -> views.shares.bounds(
                        point.estimate() == 1
                                ? Optional.empty() // nothing has happened, which tells no interval
                                : point.bounds().map(ends -> new Interval(1 - ends.upper(), 1 - ends.lower()))))
                .orElse("");
    }

    /** Returns when cases came to something else. */
    private static Map<Double, Long> others(TimeCurve curve, List<TimeCurve> all) {
        Map<Double, Long> others = new HashMap<>();
        for (TimeCurve other : all) {
            for (TimeCurve.Point point :
                    other.cause().equals(curve.cause()) ? List.<TimeCurve.Point>of() : other.points()) {
                if (point.events() > 0) {
                    others.merge(point.time(), point.events(), Long::sum);
                }
            }
        }
        return others;
    }

    /** Returns where a curve has a mark, at as many places as can be told apart in the drawing. */
    private static List<StepChart.Corner> marks(TimeCurve curve, double last, Predicate<TimeCurve.Point> marked) {
        List<StepChart.Corner> strokes = new ArrayList<>();
        long column = -1;
        for (TimeCurve.Point point : curve.points()) {
            long here = last == 0 ? 0 : (long) (StepChart.STEPS * point.time() / last);
            if (marked.test(point) && here > column) {
                strokes.add(corner(point.time(), point));
                column = here;
            }
        }
        return strokes;
    }
}
