package org.waystage.analysis;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which cases a result counts, and how many it left out for that: those of other natures, and those that went on in another case,
 * which counts in their place.
 *
 * <p>A case that went on in another ({@link org.waystage.core.casestudy.Succession}) as of the day of the count is part of that one, and not
 * counted for itself, if that one counts. The stage of the two is the one that is recorded of the other; where nothing is recorded
 * of it yet, the furthest of those that went on in it. When a stage was first reached, and by which moves, all their records say
 * together. Only cases of the natures that count take part in this, but a chain leads on through others.
 *
 * @param natures the natures that count
 * @param otherNatures how many cases of each other nature were left out, by its code, in the order of the codes; immutable
 * @param partOfAnother how many cases were left out because another one counts in their place
 */
public record Selection(Natures natures, Map<String, Long> otherNatures, long partOfAnother) implements Serializable {
    /**
     * Keeps an immutable copy, in the order of the codes.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Selection {
        Objects.requireNonNull(natures, "natures");
        otherNatures = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(otherNatures)));
        if (partOfAnother < 0 || otherNatures.values().stream().anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("a number of cases is not negative");
        }
    }

    /**
     * Returns a selection that has left out nothing.
     *
     * @param natures the natures that count
     * @return the selection
     */
    public static Selection of(Natures natures) {
        return new Selection(natures, Map.of(), 0);
    }

    /**
     * Returns how many cases were left out because of their nature.
     *
     * @return how many
     */
    public long ofOtherNature() {
        return otherNatures.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns what was left out of these cases and of others together.
     *
     * @param other what was left out of cases that are not among these
     * @return the sums
     * @throws IllegalArgumentException if the other counts other natures
     */
    public Selection plus(Selection other) {
        if (!natures.equals(other.natures)) {
            throw new IllegalArgumentException(
                    "only counts of the same natures add up: " + natures + " and " + other.natures);
        }
        Map<String, Long> sums = new TreeMap<>(otherNatures);
        other.otherNatures.forEach((code, number) -> sums.merge(code, number, Long::sum));
        return new Selection(natures, sums, partOfAnother + other.partOfAnother);
    }
}
