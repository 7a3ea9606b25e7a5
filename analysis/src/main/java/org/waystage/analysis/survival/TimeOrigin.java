package org.waystage.analysis.survival;

import java.time.LocalDate;
import java.util.Optional;
import org.waystage.analysis.Milestone;

/**
 * The origin from which the time to a stage is counted: the start of another stage, the first record of a case, or the
 * same calendar day for all cases.
 *
 * @param stage the stage at whose start time is 0; empty for the other origins
 * @param day the calendar day at which time is 0; empty for the other origins
 */
public record TimeOrigin(Optional<Milestone> stage, Optional<LocalDate> day) {
    /** The first dated record of a case that is on the ladder, or in the scheme, of the target. */
    public static final TimeOrigin FIRST_RECORD = new TimeOrigin(Optional.empty(), Optional.empty());

    /**
     * Checks that at most one component is present.
     *
     * @throws IllegalArgumentException if both a stage and a day are given
     */
    public TimeOrigin {
        if (stage.isPresent() && day.isPresent()) {
            throw new IllegalArgumentException("time is counted from a stage or from a day, not from both");
        }
    }

    /**
     * Returns the origin at the start of a stage or of a later one.
     *
     * @param stage the stage at whose start time is 0
     * @return the origin
     */
    public static TimeOrigin stage(Milestone stage) {
        return new TimeOrigin(Optional.of(stage), Optional.empty());
    }

    /**
     * Returns the origin of the calendar time scale.
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
