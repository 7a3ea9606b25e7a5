package org.waystage.analysis;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which cases a result counts, and how many it left out: cases of other natures, and cases that were continued by
 * another case, which is counted in their place.
 *
 * <p>A case that was continued by another ({@link org.waystage.core.casestudy.Succession}) by the day of the count is
 * part of that case and is not counted separately, provided that the other case counts. The stage of the two is the one
 * recorded for the successor or, if none is recorded for it yet, the furthest stage of its predecessors. The first time
 * at which a stage was reached, and the moves that led to it, come from the records of all of them. Only cases of the
 * natures that count take part, but a chain may lead through other cases.
 *
 * @param natures the natures of the cases to count
 * @param otherNatures the number of cases left out for each other nature, by its code, in the order of the codes;
 *     immutable
 * @param partOfAnother how many cases were left out because another case counts in their place
 * @param sampling how the cases were selected; unless they may be treated as drawn at random, an interval around their
 *     shares would claim a sampling error that they do not have
 */
public record Selection(Natures natures, Map<String, Long> otherNatures, long partOfAnother, Sampling sampling)
        implements Serializable {
    /**
     * Makes an immutable copy, in the order of the codes.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Selection {
        Objects.requireNonNull(natures, "natures");
        Objects.requireNonNull(sampling, "sampling");
        otherNatures = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(otherNatures)));
        if (partOfAnother < 0 || otherNatures.values().stream().anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("a number of cases is not negative");
        }
    }

    /**
     * Creates a selection among cases without a statement of how they were selected.
     *
     * @param natures the natures of the cases to count
     * @param otherNatures the number of cases left out for each other nature, by its code
     * @param partOfAnother how many cases were left out because another case counts in their place
     * @throws IllegalArgumentException if a number is negative
     */
    public Selection(Natures natures, Map<String, Long> otherNatures, long partOfAnother) {
        this(natures, otherNatures, partOfAnother, Sampling.NOT_STATED);
    }

    /**
     * Returns a selection that left out no cases.
     *
     * @param natures the natures of the cases to count
     * @return the selection
     */
    public static Selection of(Natures natures) {
        return new Selection(natures, Map.of(), 0);
    }

    /**
     * Returns the number of cases left out because of their nature.
     *
     * @return the number of cases
     */
    public long ofOtherNature() {
        return otherNatures.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns the sum of this selection and another one of different cases.
     *
     * @param other the selection of other cases
     * @return the sum
     * @throws IllegalArgumentException if the two selections count different natures
     */
    public Selection plus(Selection other) {
        if (!natures.equals(other.natures)) {
            throw new IllegalArgumentException(
                    "only counts of the same natures add up: " + natures + " and " + other.natures);
        }
        Map<String, Long> sums = new TreeMap<>(otherNatures);
        other.otherNatures.forEach((code, number) -> sums.merge(code, number, Long::sum));
        return new Selection(natures, sums, partOfAnother + other.partOfAnother, sampling.with(other.sampling));
    }
}
