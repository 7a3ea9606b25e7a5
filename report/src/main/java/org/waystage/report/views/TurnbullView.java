package org.waystage.report.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.survival.TurnbullEstimate;
import org.waystage.report.charts.StepChart;
import org.waystage.report.charts.Svg;
import org.waystage.report.charts.TimeAxis;
import org.waystage.report.charts.TurnbullChart;
import org.waystage.report.figures.TimeAnswer;
import org.waystage.report.words.QuestionWords;
import org.waystage.report.words.Words;

/**
 * An estimate from intervals as a chart and a table.
 *
 * @param caption the caption
 * @param drawing the share where it is known, and areas where the dates leave it open
 * @param onTheCalendar whether rows are days rather than years since an origin
 * @param rows the same values at round times
 * @param basis the number of intervals of each kind on which it is based
 * @param median the interval that contains the median time; empty if the estimate does not reach it
 * @param caution a caution if at least a third of the cases had reached the target before they were first observed;
 *     otherwise empty
 * @param doubt a caution if the search for the estimate did not converge; otherwise empty
 * @param drawn the number of steps drawn if the estimate was thinned; otherwise empty
 */
public record TurnbullView(
        String caption,
        Svg drawing,
        boolean onTheCalendar,
        List<Row> rows,
        String basis,
        Optional<String> median,
        Optional<String> caution,
        Optional<String> doubt,
        Optional<Integer> drawn) {

    /** The estimate at a time: its two bounds, which differ where the dates leave it open. */
    public record Row(String time, String low, String high) {}

    static TurnbullView of(Views views, String id, String title, String axisTitle, TimeAnswer answer) {
        Words words = views.words;
        QuestionWords questions = new QuestionWords(words);
        TurnbullEstimate estimate = answer.turnbull().orElseThrow();
        Optional<LocalDate> zero = answer.question().from().day();
        TimeAxis axis = zero.isPresent()
                ? TimeAxis.calendar(zero.get(), first(estimate), answer.asOf(), questions)
                : TimeAxis.since(last(estimate), questions);
        List<Row> rows = new ArrayList<>();
        for (TimeAxis.Tick tick : axis.rows()) {
            estimate.survivalAt(tick.time())
                    .ifPresent(beyond -> rows.add(new Row(
                            tick.label(),
                            views.shares.percent(1 - beyond.upper()),
                            views.shares.percent(1 - beyond.lower()))));
        }
        Row end = rows.get(rows.size() - 1);
        String description = words.say("paths.intervals.description", end.time, end.low, end.high);
        Svg drawing =
                TurnbullChart.of(views.shares, id, title, description, axis, axisTitle, estimate, zero.isPresent());
        return new TurnbullView(
                title,
                drawing,
                zero.isPresent(),
                List.copyOf(rows),
                words.say(
                        "paths.intervals.basis",
                        estimate.intervals(),
                        estimate.exact(),
                        estimate.leftCensored(),
                        estimate.rightCensored()),
                estimate.median()
                        .filter(step -> step.by().isPresent())
                        .map(step -> median(step, zero, words, questions)),
                3 * estimate.leftCensored() >= estimate.intervals()
                        ? Optional.of(words.say(
                                zero.isPresent() ? "paths.intervals.early" : "paths.intervals.early-years",
                                estimate.leftCensored(),
                                estimate.intervals()))
                        : Optional.empty(),
                estimate.converged()
                        ? Optional.empty()
                        : Optional.of(words.say("paths.intervals.doubt", estimate.iterations())),
                TurnbullChart.isThinned(estimate) ? Optional.of(StepChart.STEPS) : Optional.empty());
    }

    private static String median(
            TurnbullEstimate.Step step, Optional<LocalDate> zero, Words words, QuestionWords questions) {
        Object by = end(step.by(), zero, words, questions);
        Object after = end(step.after(), zero, words, questions);
        if (after.equals(by)) {
            return words.say(zero.isPresent() ? "paths.intervals.median-on" : "paths.intervals.median-at", by);
        }
        return words.say(zero.isPresent() ? "paths.intervals.median" : "paths.intervals.median-years", after, by);
    }

    private static Object end(OptionalDouble time, Optional<LocalDate> zero, Words words, QuestionWords questions) {
        if (time.isEmpty()) {
            return words.say("none.dash");
        }
        return zero.<Object>map(day -> questions.month(day.plusDays((long) time.getAsDouble())))
                .orElse(QuestionWords.inYears(time.getAsDouble()));
    }

    /** Returns the first time of the estimate from the origin on; what came before is part of the share there. */
    private static double first(TurnbullEstimate estimate) {
        return Math.max(
                0,
                estimate.steps().stream()
                        .mapToDouble(step -> step.after().orElse(step.by().orElse(0)))
                        .min()
                        .orElse(0));
    }

    private static double last(TurnbullEstimate estimate) {
        return estimate.steps().stream()
                .mapToDouble(step -> step.by().orElse(step.after().orElse(0)))
                .max()
                .orElse(0);
    }
}
