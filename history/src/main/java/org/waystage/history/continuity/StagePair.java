package org.waystage.history.continuity;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.stage.StageAnswer;

/**
 * The recorded stages of an entry in two editions, each as of its own issue date.
 *
 * @param change how they compare
 * @param before the earlier stage
 * @param after the later stage
 * @param words the words of both editions, if neither has a rung and each is known by one word
 */
public record StagePair(StageChange change, StageAnswer before, StageAnswer after, Optional<WordMove> words) {
    /** Checks the components. */
    public StagePair {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(words, "words");
    }
}
