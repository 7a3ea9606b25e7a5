package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The days that a drawing of lives shows.
 *
 * @param from the first day, which starts a year
 * @param day the day of the report, at which lines end
 * @param to the last day, later than the day of the report only if a plan falls due within {@value #AHEAD} years
 */
public record LifeScale(LocalDate from, LocalDate day, LocalDate to) {
    private static final int AHEAD = 3;

    /**
     * Returns the scale of lives: from the first of them, but at most {@link Figures#YEARS} years.
     *
     * @param issued the day of the report; if empty, the last on which a case was seen
     */
    public static LifeScale of(Collection<Life> lives, Optional<LocalDate> issued) {
        LocalDate day = issued.or(() -> lives.stream().map(Life::last).max(Comparator.naturalOrder()))
                .orElse(LocalDate.of(2000, 1, 1));
        int first = lives.stream()
                .mapToInt(life -> life.first().getYear())
                .filter(year -> year <= day.getYear())
                .min()
                .orElse(day.getYear());
        LocalDate to = lives.stream()
                .flatMap(life -> life.due().stream())
                .filter(due -> due.isAfter(day) && due.isBefore(day.plusYears(AHEAD)))
                .max(Comparator.naturalOrder())
                .map(due -> LocalDate.of(due.getYear(), 12, 31))
                .orElse(day);
        return new LifeScale(LocalDate.of(Math.max(first, day.getYear() - Figures.YEARS + 1), 1, 1), day, to);
    }

    /** Returns whether a day is on the scale. */
    public boolean has(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** Returns when a life falls due, if that is on the scale. */
    public Optional<LocalDate> due(Life life) {
        return life.due().isPresent() && has(life.due().get()) ? life.due() : Optional.empty();
    }

    /** Returns the position of a day on the scale, from 0 to 1; days beyond it are at its ends. */
    public double at(LocalDate date) {
        double share =
                (double) (date.toEpochDay() - from.toEpochDay()) / Math.max(1, to.toEpochDay() - from.toEpochDay());
        return Math.max(0, Math.min(1, share));
    }

    /** Returns where the dots of a life without newer evidence end; empty if none of them is on the scale. */
    public Optional<LocalDate> faded(Life life) {
        LocalDate end = life.faded().isAfter(day) ? day : life.faded();
        return end.isAfter(life.last()) && end.isAfter(from) ? Optional.of(end) : Optional.empty();
    }
}
