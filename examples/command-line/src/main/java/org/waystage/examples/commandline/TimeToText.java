package org.waystage.examples.commandline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.waystage.analysis.TimeCurve;
import org.waystage.analysis.Turnbull;
import org.waystage.results.KeyNames;

/** Times as tables by year for people. */
final class TimeToText {
    private static final double YEAR = 365.25;
    private static final int MOST_ROWS = 15;

    private final TimeToAnswer answer;
    private final Console console;
    private final String language;
    private final KeyNames names;

    private TimeToText(TimeToAnswer answer, Console console) {
        this.answer = answer;
        this.console = console;
        this.language = console.language();
        this.names = KeyNames.of(answer.catalogue(), language);
    }

    static void write(TimeToAnswer answer, Console console) {
        new TimeToText(answer, console).write();
    }

    private void write() {
        say(
                TimeToPhrases.TITLE,
                answer.question().to(),
                TimeToPhrases.origin(answer, language),
                answer.times().asOf());
        if (answer.question().competing().isEmpty()) {
            say(TimeToPhrases.COUNTS, answer.cases(), answer.events(), answer.censored(), answer.leftOut());
        } else {
            say(
                    TimeToPhrases.COUNTS_COMPETING,
                    answer.cases(),
                    answer.events(),
                    answer.competed(),
                    answer.censored(),
                    answer.leftOut());
        }
        answer.times()
                .leftOut()
                .forEach((reason, number) -> say(TimeToPhrases.LEFT_OUT, number, reason.text(language)));
        if (answer.cases() == answer.leftOut()) {
            say(TimeToPhrases.NOBODY);
            return;
        }
        if (answer.isOfIntervals()) {
            say(TimeToPhrases.TURNBULL);
            competingEnds();
            answer.intervals().forEach(this::write);
        } else {
            TimeCurve first = answer.curves().get(0);
            say(
                    answer.measure() == TimeCurve.Measure.INCIDENCE ? TimeToPhrases.INCIDENCE : TimeToPhrases.SURVIVAL,
                    number(100 * first.level()),
                    first.scale());
            competingEnds();
            answer.curves().forEach(this::write);
            test();
        }
    }

    private void competingEnds() {
        if (answer.competed() > 0 && answer.measure() == TimeCurve.Measure.SURVIVAL) {
            say(TimeToPhrases.COMPETING_CENSORS);
        }
    }

    private void test() {
        if (answer.test().isPresent() && answer.test().get().p().isPresent()) {
            console.println("");
            say(
                    TimeToPhrases.TEST,
                    answer.test().get().chiSquare().orElseThrow(),
                    answer.test().get().degreesOfFreedom(),
                    answer.test().get().p().orElseThrow());
        } else if (answer.overlaps()) {
            console.println("");
            say(TimeToPhrases.NO_TEST);
        }
    }

    /** Says what a curve is of: the group where there are several, and the stage. */
    private String heading(String key, String cause) {
        String name = names.name(answer.by(), key);
        String group = name.isEmpty() ? key : key + " (" + name + ")";
        return Printable.line(answer.by().isEmpty() ? cause : group + ", " + cause);
    }

    private void write(TimeCurve curve) {
        console.println("");
        say(TimeToPhrases.OF_GROUP, heading(curve.group(), curve.cause()), curve.events(), curve.subjects());
        List<List<String>> lines = new ArrayList<>();
        lines.add(header(TimeToPhrases.YEARS, TimeToPhrases.AT_RISK, TimeToPhrases.SO_FAR, TimeToPhrases.REACHED));
        lines.get(0).add(TimeToPhrases.INTERVAL.in(language));
        double last = curve.points().isEmpty()
                ? 0
                : curve.points().get(curve.points().size() - 1).time();
        for (double time : times(last)) {
            curve.at(time).ifPresent(point -> lines.add(line(curve, time, point)));
        }
        table(lines);
        say(curve);
    }

    private List<String> line(TimeCurve curve, double time, TimeCurve.Point point) {
        boolean falling = curve.measure() == TimeCurve.Measure.SURVIVAL;
        List<String> line = new ArrayList<>(List.of(
                number(Math.round(time / YEAR * 10) / 10.0),
                String.valueOf(curve.atRisk(time)),
                String.valueOf(curve.eventsBy(time)),
                percent(falling ? 1 - point.estimate() : point.estimate())));
        line.add(point.bounds()
                .map(bounds -> falling
                        ? percent(1 - bounds.upper()) + " - " + percent(1 - bounds.lower())
                        : percent(bounds.lower()) + " - " + percent(bounds.upper()))
                .orElse("-"));
        return line;
    }

    private void say(TimeCurve curve) {
        curve.median()
                .ifPresentOrElse(
                        median -> say(
                                TimeToPhrases.MEDIAN, days(median.time()), days(median.lower()), days(median.upper())),
                        () -> say(TimeToPhrases.NO_MEDIAN));
    }

    /** Returns each year up to a time, or every second, third and so on; the time itself where it is shorter than a year. */
    private static List<Double> times(double last) {
        int years = (int) Math.floor(last / YEAR);
        int step = Math.max(1, (years + MOST_ROWS - 1) / MOST_ROWS);
        List<Double> times = new ArrayList<>();
        for (int year = step; year <= years; year += step) {
            times.add(year * YEAR);
        }
        return times.isEmpty() ? List.of(last) : times;
    }

    private void write(String key, Turnbull estimate) {
        console.println("");
        say(
                TimeToPhrases.OF_INTERVALS,
                heading(key, answer.question().to().toString()),
                estimate.intervals(),
                estimate.exact(),
                estimate.leftCensored(),
                estimate.rightCensored());
        List<List<String>> lines = new ArrayList<>();
        boolean calendar = answer.origin().day().isPresent();
        lines.add(header(
                calendar ? TimeToPhrases.BY_DAY : TimeToPhrases.YEARS, TimeToPhrases.AT_LEAST, TimeToPhrases.AT_MOST));
        for (double time : calendar ? ends(estimate) : times(last(estimate))) {
            estimate.survivalAt(time)
                    .ifPresent(bounds -> lines.add(List.of(
                            calendar ? date(time) : number(Math.round(time / YEAR * 10) / 10.0),
                            percent(1 - bounds.upper()),
                            percent(1 - bounds.lower()))));
        }
        table(lines);
        estimate.median()
                .filter(step -> step.by().isPresent())
                .ifPresentOrElse(
                        step -> say(TimeToPhrases.MEDIAN_BETWEEN, end(step.after()), end(step.by())),
                        () -> say(TimeToPhrases.NO_MEDIAN));
        if (!estimate.converged()) {
            say(TimeToPhrases.NOT_CONVERGED, estimate.iterations(), estimate.excess());
        }
    }

    private static double last(Turnbull estimate) {
        return estimate.steps().stream()
                .mapToDouble(step -> step.by().orElse(step.after().orElse(0)))
                .max()
                .orElse(0);
    }

    /** Returns the ends of the years in which something may have happened, as days of the calendar scale; the last is the day asked for. */
    private List<Double> ends(Turnbull estimate) {
        LocalDate from = answer.origin().day().orElseThrow();
        LocalDate asOf = answer.times().asOf();
        double first = estimate.steps().stream()
                .mapToDouble(step -> step.after().orElse(step.by().orElse(0)))
                .min()
                .orElse(0);
        int firstYear = from.plusDays((long) first).getYear();
        int step = Math.max(1, (asOf.getYear() - firstYear + MOST_ROWS) / MOST_ROWS);
        List<Double> ends = new ArrayList<>();
        for (int year = asOf.getYear(); year >= firstYear; year -= step) {
            LocalDate end = LocalDate.of(year, 12, 31);
            ends.add(0, (double) ((end.isAfter(asOf) ? asOf : end).toEpochDay() - from.toEpochDay()));
        }
        return ends;
    }

    private String end(OptionalDouble time) {
        if (time.isEmpty()) {
            return "-";
        }
        return answer.origin().day().isPresent() ? date(time.getAsDouble()) : days(time);
    }

    private String date(double time) {
        return answer.origin().day().orElseThrow().plusDays((long) time).toString();
    }

    private String days(OptionalDouble time) {
        return time.isPresent() ? days(time.getAsDouble()) : "-";
    }

    private String days(double time) {
        return TimeToPhrases.DAYS.in(language, time, time / YEAR);
    }

    private List<String> header(Phrase... columns) {
        List<String> header = new ArrayList<>();
        for (Phrase column : columns) {
            header.add(column.in(language));
        }
        return header;
    }

    private void table(List<List<String>> lines) {
        int columns = lines.get(0).size();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                int column = i;
                int width = lines.stream()
                        .mapToInt(one -> one.get(column).length())
                        .max()
                        .orElse(0);
                text.append("  ")
                        .append(" ".repeat(width - line.get(i).length()))
                        .append(line.get(i));
            }
            console.println(text.toString());
        }
    }

    private void say(Phrase phrase, Object... values) {
        console.println(phrase.in(language, values));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.4g", value);
    }
}
