package org.waystage.analysis.survival;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The time from which a case counts as being under observation.
 *
 * <p>A case can be at risk only of what would have been seen. A register that began in 2023 lists no case that had ended
 * before; the cases that it lists had all lasted until then. If such a case counts from an origin in 2019, it counts for four
 * years in which it could not have been lost, and ends look rarer and slower than they are. With an entry, the case counts only
 * from then on, and one that had reached the target or an end by then is left out with the reason.
 *
 * <p>By default, a case counts from its origin. A catalogue of cases that were collected afterwards, each because of how far
 * it got, lists cases whatever they had reached: no entry makes a sample of it, and each would leave out those that are
 * known best. Use an entry if the register begins with what exists on a day, and lacks what had ended before.
 *
 * @param seen whether a case enters when it was first seen
 * @param day the day on which all cases enter that did not begin later; empty for none
 */
public record TimeEntry(boolean seen, Optional<LocalDate> day) {
    /** All cases count from their origin. */
    public static final TimeEntry AT_ORIGIN = new TimeEntry(false, Optional.empty());

    /**
     * A case enters on the first day on which somebody saw it: the day on which a record was stated or, without one, the last
     * day that the date of an observation can mean. A record that says when a stage began, but not when that was stated,
     * was written at some later day and shows no day of entry. A case without such a day is left out.
     */
    public static final TimeEntry FIRST_SEEN = new TimeEntry(true, Optional.empty());

    /**
     * Checks that there is at most one rule.
     *
     * @throws IllegalArgumentException if cases are to enter both when first seen and on a day
     */
    public TimeEntry {
        if (seen && day.isPresent()) {
            throw new IllegalArgumentException("cases enter when first seen or on a day, not both");
        }
    }

    /**
     * Returns the rule that cases enter on a day, such as that of the first edition of a register.
     *
     * @param day the day
     * @return the rule
     */
    public static TimeEntry on(LocalDate day) {
        return new TimeEntry(false, Optional.of(day));
    }

    /** Returns {@code origin}, {@code first-seen} or the day. */
    @Override
    public String toString() {
        return seen ? "first-seen" : day.map(LocalDate::toString).orElse("origin");
    }
}
