package org.waystage.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.survival.Turnbull;

/**
 * An estimate from intervals as a drawing with its table.
 *
 * @param caption what it is of
 * @param drawing the share where it is known, and areas where the dates leave it open
 * @param onTheCalendar whether rows are days, and not years since an origin
 * @param rows the same at round times
 * @param basis how many intervals of which kind it rests on
 * @param median between when half of the cases had got there, where the estimate gets so far
 * @param caution that many cases had got there before anything was seen of them, where a third or more had
 * @param doubt that the search for the estimate did not end, where it did not
 * @param drawn of how many steps the drawing is made, if it has been thinned
 */
record TurnbullView(
        String caption,
        Svg drawing,
        boolean onTheCalendar,
        List<Row> rows,
        String basis,
        Optional<String> median,
        Optional<String> caution,
        Optional<String> doubt,
        Optional<Integer> drawn) {

    /** The estimate at a time: its two ends, which differ where the dates leave it open. */
    record Row(String time, String low, String high) {}

    static TurnbullView of(Views views, String id, String title, String axisTitle, TimeAnswer answer) {
        Words words = views.words;
        QuestionWords questions = new QuestionWords(words);
        Turnbull estimate = answer.turnbull().orElseThrow();
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
        boolean thinned = estimate.steps().size() > StepChart.STEPS;
        List<StepChart.Corner> corners = thinned ? sampled(estimate, axis) : corners(estimate, axis);
        Row end = rows.get(rows.size() - 1);
        // readings of the calendar stand side by side, so they share one scale
        double most = zero.isPresent()
                ? 1
                : estimate.steps().stream()
                        .filter(step -> isSeen(step, axis))
                        .mapToDouble(step -> 1 - step.survival())
                        .max()
                        .orElse(1);
        String description = words.say("paths.intervals.description", end.time, end.low, end.high);
        Svg drawing = new StepChart(id, title, description, axis, most, 26)
                .band("left-open", corners, axis.to())
                .axes(views.shares, axisTitle)
                .known(corners, axis.to())
                .svg();
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
                thinned ? Optional.of(StepChart.STEPS) : Optional.empty());
    }

    private static String median(Turnbull.Step step, Optional<LocalDate> zero, Words words, QuestionWords questions) {
        String by = end(step.by(), zero, words, questions);
        String after = end(step.after(), zero, words, questions);
        if (after.equals(by)) {
            return words.say(zero.isPresent() ? "paths.intervals.median-on" : "paths.intervals.median-at", by);
        }
        return words.say(zero.isPresent() ? "paths.intervals.median" : "paths.intervals.median-years", after, by);
    }

    private static String end(OptionalDouble time, Optional<LocalDate> zero, Words words, QuestionWords questions) {
        if (time.isEmpty()) {
            return words.say("none.dash");
        }
        return zero.map(day -> questions.month(day.plusDays((long) time.getAsDouble())))
                .orElse(questions.years(time.getAsDouble()));
    }

    private static double first(Turnbull estimate) {
        return estimate.steps().stream()
                .mapToDouble(step -> step.after().orElse(step.by().orElse(0)))
                .min()
                .orElse(0);
    }

    private static double last(Turnbull estimate) {
        return estimate.steps().stream()
                .mapToDouble(step -> step.by().orElse(step.after().orElse(0)))
                .max()
                .orElse(0);
    }

    /** Tells whether a step does not only begin where the axis ends, as what had not happened by then does. */
    private static boolean isSeen(Turnbull.Step step, TimeAxis axis) {
        return step.by().isPresent() || step.after().orElse(axis.from()) < axis.to();
    }

    /** Returns from where on the share is what, or only bounded. */
    private static List<StepChart.Corner> corners(Turnbull estimate, TimeAxis axis) {
        List<StepChart.Corner> corners = new ArrayList<>();
        corners.add(StepChart.Corner.of(axis.from(), 0));
        double before = 0;
        for (Turnbull.Step step :
                estimate.steps().stream().filter(step -> isSeen(step, axis)).toList()) {
            double share = 1 - step.survival();
            if (!step.after().equals(step.by()) || step.by().isEmpty()) {
                Interval band = new Interval(before, share);
                corners.add(new StepChart.Corner(step.after().orElse(axis.from()), before, Optional.of(band)));
            }
            if (step.by().isPresent()) {
                corners.add(StepChart.Corner.of(step.by().getAsDouble(), share));
            }
            before = share;
        }
        return corners;
    }

    /** Returns between what the share lies at as many times evenly apart as can be told apart. */
    private static List<StepChart.Corner> sampled(Turnbull estimate, TimeAxis axis) {
        List<StepChart.Corner> corners = new ArrayList<>();
        for (int i = 0; i <= StepChart.STEPS; i++) {
            double time = axis.from() + (axis.to() - axis.from()) * i / StepChart.STEPS;
            estimate.survivalAt(time)
                    .ifPresent(beyond -> corners.add(new StepChart.Corner(
                            time,
                            1 - beyond.upper(),
                            beyond.upper() > beyond.lower()
                                    ? Optional.of(new Interval(1 - beyond.upper(), 1 - beyond.lower()))
                                    : Optional.empty())));
        }
        return corners;
    }
}
