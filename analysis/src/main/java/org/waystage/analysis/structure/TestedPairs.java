package org.waystage.analysis.structure;

import java.util.Objects;
import java.util.Optional;

/**
 * What occurs together, and whether chance alone would bring it about.
 *
 * @param pairs the pairs
 * @param test the test of the same pairs; empty where there is none, as of {@link CoOccurrenceBuilder#test}
 */
public record TestedPairs(CoOccurrence pairs, Optional<PairSignificance> test) {
    /** Takes pairs with their test. */
    public TestedPairs {
        Objects.requireNonNull(pairs, "pairs");
        Objects.requireNonNull(test, "test");
    }
}
