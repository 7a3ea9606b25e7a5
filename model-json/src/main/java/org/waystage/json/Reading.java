package org.waystage.json;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.Notice;
import org.waystage.core.Severity;

/**
 * What came of reading: the value, if it could be built, and everything noticed.
 *
 * @param <T> the type of the value
 * @param value the value; where there are errors, it is what remains without the elements that could not be read
 * @param notices what was noticed, in the order of the text; of each severity at most as many as {@link
 *     ReadOptions#maxNotices} says
 * @param counts how much was noticed of each severity, those beyond the limit included
 */
public record Reading<T>(Optional<T> value, List<Notice> notices, Counts counts) {
    /**
     * How many notices there are of each severity.
     *
     * @param errors how many errors
     * @param warnings how many warnings
     * @param infos how many that are only remarkable
     */
    public record Counts(long errors, long warnings, long infos) {
        static Counts of(List<Notice> notices) {
            long[] counts = new long[Severity.values().length];
            notices.forEach(notice -> counts[notice.severity().ordinal()]++);
            return new Counts(
                    counts[Severity.ERROR.ordinal()],
                    counts[Severity.WARNING.ordinal()],
                    counts[Severity.INFO.ordinal()]);
        }
    }

    /** Checks the parts and keeps an immutable copy of the notices. */
    public Reading {
        Objects.requireNonNull(value, "value");
        notices = List.copyOf(notices);
        Objects.requireNonNull(counts, "counts");
    }

    /**
     * Tells whether there is at least one error.
     *
     * @return whether there is
     */
    public boolean hasErrors() {
        return counts.errors() > 0;
    }

    /**
     * Returns the value of a reading without errors.
     *
     * @return the value
     * @throws IllegalStateException if there are errors; its message tells the first and how many more there are
     */
    public T orElseThrow() {
        if (!hasErrors() && value.isPresent()) {
            return value.get();
        }
        String first = notices.stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .findFirst()
                .map(Notice::toString)
                .orElse("nothing was read");
        throw new IllegalStateException(
                counts.errors() > 1 ? first + " (and " + (counts.errors() - 1) + " more)" : first);
    }
}
