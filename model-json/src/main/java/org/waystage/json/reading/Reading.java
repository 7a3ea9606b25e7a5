package org.waystage.json.reading;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;

/**
 * What came of reading: the value, if it could be built, and everything noticed.
 *
 * @param <T> the type of the value
 * @param value the value; where there are errors, it is what remains without the elements that could not be read
 * @param notices what was noticed, in the order of the text; of each severity at most as many as {@link
 *     ReadOptions.Limit#NOTICES} says
 * @param counts how much was noticed of each severity, those beyond the limit included
 * @param noticeCounts how much was noticed of each rule, by its id, those beyond the limit included; in the order of the ids
 */
public record Reading<T>(Optional<T> value, List<Notice> notices, Counts counts, Map<String, Long> noticeCounts) {
    /**
     * How many notices there are of each severity.
     *
     * @param errors how many errors
     * @param warnings how many warnings
     * @param infos how many that are only remarkable
     */
    public record Counts(long errors, long warnings, long infos) {
        /**
         * Counts notices.
         *
         * @param notices the notices
         * @return how many there are of each severity
         */
        public static Counts of(List<Notice> notices) {
            long[] counts = new long[Severity.values().length];
            notices.forEach(notice -> counts[notice.severity().ordinal()]++);
            return new Counts(
                    counts[Severity.ERROR.ordinal()],
                    counts[Severity.WARNING.ordinal()],
                    counts[Severity.INFO.ordinal()]);
        }
    }

    /** Checks the parts and keeps immutable copies of the notices and their counts. */
    public Reading {
        Objects.requireNonNull(value, "value");
        notices = List.copyOf(notices);
        Objects.requireNonNull(counts, "counts");
        noticeCounts = Collections.unmodifiableMap(new TreeMap<>(noticeCounts));
    }

    /**
     * Makes a reading of which every notice was kept.
     *
     * @param value the value
     * @param notices what was noticed
     * @param counts how much was noticed
     */
    public Reading(Optional<T> value, List<Notice> notices, Counts counts) {
        this(value, notices, counts, countsOf(notices));
    }

    private static Map<String, Long> countsOf(List<Notice> notices) {
        return notices.stream()
                .collect(Collectors.groupingBy(notice -> notice.rule().id(), Collectors.counting()));
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
