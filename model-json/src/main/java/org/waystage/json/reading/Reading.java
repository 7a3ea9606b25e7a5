package org.waystage.json.reading;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;

/**
 * The result of reading: the value, if it could be built, and all notices.
 *
 * @param <T> the type of the value
 * @param value the value; if there are errors, without the elements that could not be read
 * @param notices the notices, in the order of the text; at most {@link ReadOptions.Limit#NOTICES} of each severity
 * @param counts the number of notices of each severity, including those beyond the limit
 * @param noticeCounts the number of notices by rule id, including those beyond the limit; in the order of the ids
 */
public record Reading<T>(Optional<T> value, List<Notice> notices, Counts counts, Map<String, Long> noticeCounts) {
    /**
     * The number of notices of each severity.
     *
     * @param errors the number of errors
     * @param warnings the number of warnings
     * @param infos the number of notices that are neither
     */
    public record Counts(long errors, long warnings, long infos) {
        /**
         * Counts notices.
         *
         * @param notices the notices
         * @return the number of notices of each severity
         */
        public static Counts of(List<Notice> notices) {
            long[] counts = new long[Severity.values().length];
            for (Notice notice : notices) {
                counts[notice.severity().ordinal()]++;
            }
            return new Counts(
                    counts[Severity.ERROR.ordinal()],
                    counts[Severity.WARNING.ordinal()],
                    counts[Severity.INFO.ordinal()]);
        }
    }

    /** Checks the components and keeps immutable copies of the notices and their counts. */
    public Reading {
        Objects.requireNonNull(value, "value");
        notices = List.copyOf(notices);
        Objects.requireNonNull(counts, "counts");
        noticeCounts = noticeCounts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(noticeCounts));
    }

    /**
     * Creates a reading in which every notice was kept.
     *
     * @param value the value
     * @param notices the notices
     * @param counts the number of notices of each severity
     */
    public Reading(Optional<T> value, List<Notice> notices, Counts counts) {
        this(value, notices, counts, countsOf(notices));
    }

    private static Map<String, Long> countsOf(List<Notice> notices) {
        // no stream: most readings have no notices, and the first stream of a program costs as much as reading a
        // hundred cases
        Map<String, Long> counts = new TreeMap<>();
        for (Notice notice : notices) {
            counts.merge(notice.rule().id(), 1L, Long::sum);
        }
        return counts;
    }

    /**
     * Returns whether there are errors.
     *
     * @return {@code true} if there is at least one error
     */
    public boolean hasErrors() {
        return counts.errors() > 0;
    }

    /**
     * Returns the value of a reading without errors.
     *
     * @return the value
     * @throws IllegalStateException if there are errors; the message states the first and the number of further ones
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
