package org.waystage.report.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waystage.report.words.QuestionWords;

/**
 * The time axis of a chart, in days, and the round times of the rows of its table.
 *
 * @param from the first time
 * @param to the last time, after the first
 * @param ticks the ticks, in the order of time
 * @param rows the times of the rows, in order; the last one is the end
 */
public record TimeAxis(double from, double to, List<Tick> ticks, List<Tick> rows) {
    private static final int TICKS = 6;
    private static final int ROWS = 15;

    /** The steps in years: a quarter, a half, then 1, 2, 5 and so on. */
    private static final List<Double> STEPS =
            List.of(0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0);

    /** A time and its label. */
    public record Tick(double time, String label) {}

    /** Returns the axis of times since an origin up to the last known time, in years. */
    public static TimeAxis since(double last, QuestionWords words) {
        double to = Math.max(last, 1);
        List<Tick> rows = new ArrayList<>(years(to, ROWS, words));
        Tick end = new Tick(to, words.years(to));
        rows.removeIf(row -> row.label().equals(end.label()));
        rows.add(end);
        return new TimeAxis(0, to, years(to, TICKS, words), List.copyOf(rows));
    }

    /** Returns round numbers of years up to a time. */
    private static List<Tick> years(double to, int most, QuestionWords words) {
        double step = STEPS.stream()
                .filter(one -> to / QuestionWords.YEAR / one < most)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i * step * QuestionWords.YEAR <= to; i++) {
            ticks.add(new Tick(i * step * QuestionWords.YEAR, words.years(i * step * QuestionWords.YEAR)));
        }
        return ticks;
    }

    /**
     * Returns the axis of calendar time.
     *
     * @param zero the day that is time 0
     * @param first the first time at which there is something to see
     * @param asOf the last day
     */
    public static TimeAxis calendar(LocalDate zero, double first, LocalDate asOf, QuestionWords words) {
        LocalDate start = zero.plusDays((long) Math.floor(first));
        int firstYear = Math.min(start.getYear(), asOf.getYear());
        int span = asOf.getYear() - firstYear;
        List<Tick> ticks = new ArrayList<>();
        int step = step(span, TICKS);
        for (int year = asOf.getYear() - span / step * step; year <= asOf.getYear(); year += step) {
            ticks.add(new Tick(time(zero, LocalDate.of(year, 1, 1)), Integer.toString(year)));
        }
        List<Tick> rows = new ArrayList<>();
        step = step(span, ROWS);
        for (int year = asOf.getYear() - span / step * step; year <= asOf.getYear(); year += step) {
            LocalDate end = LocalDate.of(year, 12, 31);
            LocalDate day = end.isAfter(asOf) ? asOf : end;
            rows.add(new Tick(time(zero, day), words.day(day)));
        }
        double from = time(zero, LocalDate.of(firstYear, 1, 1));
        return new TimeAxis(from, Math.max(time(zero, asOf), from + 1), List.copyOf(ticks), List.copyOf(rows));
    }

    private static int step(int span, int most) {
        int step = 1;
        while (span / step >= most) {
            step++;
        }
        return step;
    }

    private static double time(LocalDate zero, LocalDate day) {
        return (double) (day.toEpochDay() - zero.toEpochDay());
    }

    /** Returns the horizontal position of a time in a chart, in percent. */
    double at(double time) {
        return Math.max(0, Math.min(100, 100 * (time - from) / (to - from)));
    }
}
