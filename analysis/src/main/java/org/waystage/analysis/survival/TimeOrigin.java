package org.waystage.analysis.survival;

import java.time.LocalDate;
import java.util.Optional;
import org.waystage.analysis.Milestone;

/**
 * From when time to a stage is counted: from the start of another stage, from a case's first record, or for all cases from
 * one day of the calendar.
 *
 * @param stage the stage whose start counts, if it is one
 * @param day the day of the calendar, if it is one
 */
public record TimeOrigin(Optional<Milestone> stage, Optional<LocalDate> day) {
    /** The first dated record of a case that speaks on the ladder, or in the scheme, of the target. */
    public static final TimeOrigin FIRST_RECORD = new TimeOrigin(Optional.empty(), Optional.empty());

    /**
     * Checks that it is one of the three.
     *
     * @throws IllegalArgumentException if both a stage and a day are given
     */
    public TimeOrigin {
        if (stage.isPresent() && day.isPresent()) {
            throw new IllegalArgumentException("time is counted from a stage or from a day, not from both");
        }
    }

    /**
     * Returns the origin at the start of a stage, or of one further on.
     *
     * @param stage the stage
     * @return the origin
     */
    public static TimeOrigin stage(Milestone stage) {
        return new TimeOrigin(Optional.of(stage), Optional.empty());
    }

    /**
     * Returns the origin of the calendar scale.
     *
     * @param day the day that is time 0; times before it are negative
     * @return the origin
     */
    public static TimeOrigin calendar(LocalDate day) {
        return new TimeOrigin(Optional.empty(), Optional.of(day));
    }

    /** Returns the stage, the day, or {@code first-record}. */
    @Override
    public String toString() {
        return stage.map(Milestone::toString)
                .or(() -> day.map(LocalDate::toString))
                .orElse("first-record");
    }
}
