package org.waystage.spark;

import java.io.Serializable;
import java.util.Objects;

/**
 * The result of a count: a builder with the counts, and the numbers of cases and errors.
 *
 * @param <B> the type of the builder
 * @param counts the builder with the counts of all parts, ready to be built
 * @param cases the number of case studies that were counted
 * @param errors the number of errors found in reading; a case with an error is not counted, or only in part
 */
public record Counted<B extends Serializable>(B counts, long cases, long errors) implements Serializable {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Counted {
        Objects.requireNonNull(counts, "counts");
        if (cases < 0 || errors < 0) {
            throw new IllegalArgumentException("no " + cases + " cases with " + errors + " errors");
        }
    }
}
