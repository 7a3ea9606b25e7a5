package org.waystage.commandline.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.survival.TurnbullEstimate;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Wording;

/**
 * Turnbull's estimates as text tables, in one reading of the cases without a record at the target or in two side by side.
 *
 * <p>On the calendar the two readings may differ widely, and neither is right by itself: both are shown, or the second one on a line.
 */
final class TurnbullText {
    private final List<TimeToAnswer> readings;
    private final Optional<TimeToAnswer> other;
    private final Console console;
    private final String language;
    private final Wording wording;
    private final boolean calendar;

    TurnbullText(List<TimeToAnswer> readings, Console console) {
        this(readings, Optional.empty(), console);
    }

    TurnbullText(List<TimeToAnswer> readings, Optional<TimeToAnswer> other, Console console) {
        this.readings = readings;
        this.other = other;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
        this.calendar = readings.get(0).origin().day().isPresent();
    }

    void write() {
        for (TimeToAnswer reading : readings) {
            say(
                    TimeToPhrases.reading(reading.question().following()),
                    reading.times().asOf());
            if (isTwice()) {
                new TimeToText(reading, console).counts("  ");
            }
        }
        if (readings.stream().allMatch(reading -> reading.cases() == reading.leftOut())) {
            say(TimeToPhrases.NOBODY);
            return;
        }
        new TimeToText(readings.get(0), console).competingEnds();
        TreeSet<String> keys = new TreeSet<>();
        readings.forEach(reading -> reading.intervals().forEach((key, estimate) -> {
            if (estimate.intervals() > 0) {
                keys.add(key);
            }
        }));
        keys.forEach(this::write);
    }

    private boolean isTwice() {
        return readings.size() > 1;
    }

    private Optional<TurnbullEstimate> estimate(TimeToAnswer reading, String key) {
        return Optional.ofNullable(reading.intervals().get(key));
    }

    private void write(String key) {
        console.println("");
        String heading = new TimeToText(readings.get(0), console)
                .heading(key, readings.get(0).question().to().toString());
        for (TimeToAnswer reading : readings) {
            String name = isTwice() ? heading + ", " + reading.question().following() : heading;
            estimate(reading, key)
                    .ifPresent(found -> say(
                            TimeToPhrases.OF_INTERVALS,
                            name,
                            found.intervals(),
                            found.exact(),
                            found.leftCensored(),
                            found.rightCensored()));
        }
        TimeRows.write(lines(key), console);
        for (TimeToAnswer reading : readings) {
            estimate(reading, key).ifPresent(found -> below(reading, found));
        }
        readings.stream()
                .flatMap(reading -> estimate(reading, key).stream())
                .filter(found -> found.leftCensored() > 0 && 3 * found.leftCensored() >= found.intervals())
                .map(found -> TimeToPhrases.MANY_LEFT.in(language, found.leftCensored(), found.intervals()))
                .distinct()
                .forEach(console::prose);
        other.flatMap(reading -> estimate(reading, key)).ifPresent(this::otherwise);
    }

    private List<List<String>> lines(String key) {
        List<List<String>> lines = new ArrayList<>();
        List<String> header =
                new ArrayList<>(List.of((calendar ? TimeToPhrases.BY_DAY : TimeToPhrases.YEARS).in(language)));
        for (TimeToAnswer reading : readings) {
            String name = isTwice() ? reading.question().following() + ", " : "";
            header.add(name + TimeToPhrases.REACHED.in(language));
        }
        lines.add(header);
        List<TurnbullEstimate> estimates = readings.stream()
                .flatMap(reading -> estimate(reading, key).stream())
                .toList();
        for (double time : calendar ? ends(estimates) : TimeRows.upTo(last(estimates))) {
            List<String> line = new ArrayList<>(List.of(calendar ? date(time) : TimeRows.years(time, wording)));
            for (TimeToAnswer reading : readings) {
                line.add(estimate(reading, key)
                        .flatMap(found -> found.survivalAt(time))
                        .map(this::reached)
                        .orElse("-"));
            }
            lines.add(line);
        }
        return lines;
    }

    /** Returns one minus a survival, or both ends of it if the dates leave it open. */
    private String reached(Interval survival) {
        String low = percent(1 - survival.upper());
        String high = percent(1 - survival.lower());
        return low.equals(high) ? low : low + " - " + high;
    }

    private String percent(double share) {
        return wording.percent(share, 2);
    }

    private void below(TimeToAnswer reading, TurnbullEstimate estimate) {
        String name = isTwice() ? ", " + reading.question().following() : "";
        estimate.median()
                .ifPresentOrElse(
                        step -> median(name, step, reading.times().asOf()),
                        () -> say(TimeToPhrases.NO_MEDIAN_OF, name));
        if (!estimate.converged()) {
            say(TimeToPhrases.NOT_CONVERGED, estimate.iterations(), estimate.excess());
        }
    }

    private void median(String name, TurnbullEstimate.Step step, LocalDate asOf) {
        String after = end(step.after());
        String by = end(step.by());
        if (step.by().isEmpty()) {
            // cases that are followed to their last record say nothing of the days after it
            if (calendar && step.after().isPresent() && !after.equals(asOf.toString())) {
                say(TimeToPhrases.NO_MEDIAN_BY, name, after);
            } else {
                say(TimeToPhrases.NO_MEDIAN_OF, name);
            }
        } else if (step.after().isEmpty()) {
            say(TimeToPhrases.MEDIAN_BY, name, by);
        } else if (after.equals(by)) {
            say(TimeToPhrases.MEDIAN_ON, name, by);
        } else {
            say(TimeToPhrases.MEDIAN_BETWEEN, name, after, by);
        }
    }

    /** Writes the estimate of the other reading as of the requested day. */
    private void otherwise(TurnbullEstimate estimate) {
        TimeToAnswer reading = other.orElseThrow();
        LocalDate asOf = reading.times().asOf();
        double time = (double)
                (asOf.toEpochDay() - reading.origin().day().orElseThrow().toEpochDay());
        estimate.survivalAt(time)
                .ifPresent(survival ->
                        say(TimeToPhrases.OTHERWISE, reading.question().following(), reached(survival), asOf));
    }

    private static double last(List<TurnbullEstimate> estimates) {
        return estimates.stream()
                .flatMap(estimate -> estimate.steps().stream())
                .mapToDouble(step -> step.by().orElse(step.after().orElse(0)))
                .max()
                .orElse(0);
    }

    /** Returns the ends of the years in which something may have happened, as days on the calendar; the last is the requested day. */
    private List<Double> ends(List<TurnbullEstimate> estimates) {
        LocalDate from = readings.get(0).origin().day().orElseThrow();
        LocalDate asOf = readings.get(0).times().asOf();
        double first = estimates.stream()
                .flatMap(estimate -> estimate.steps().stream())
                .mapToDouble(step -> step.after().orElse(step.by().orElse(0)))
                .min()
                .orElse(0);
        int firstYear = from.plusDays((long) first).getYear();
        int step = TimeRows.step(asOf.getYear() - firstYear + 1);
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
        return calendar ? date(time.getAsDouble()) : TimeRows.days(time, language);
    }

    private String date(double time) {
        return readings.get(0)
                .origin()
                .day()
                .orElseThrow()
                .plusDays((long) time)
                .toString();
    }

    private void say(Phrase phrase, Object... values) {
        console.prose(phrase.in(language, values));
    }
}
