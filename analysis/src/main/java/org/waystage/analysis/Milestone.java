package org.waystage.analysis;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;

/**
 * A stage as something to be reached: a rung of the ladder, or a word of another scheme.
 *
 * <p>Written {@code deployed} or {@code cncf-maturity:graduated}, split at the first colon. A rung is reached along the ladder
 * ({@link AdoptionStage.Listed#reaches}), a word by itself and by what comes after it in the scheme's own order, which a
 * crosswalk of the catalogue states; where it states none, in the order of its rows. A word outside that order is reached by
 * itself alone.
 *
 * @param scheme the scheme; empty for the ladder
 * @param word the rung's code, or the word, matched exactly
 */
public record Milestone(Optional<Code> scheme, String word) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a rung is not listed or is {@code unknown}, or a word is empty
     */
    public Milestone {
        Objects.requireNonNull(scheme, "scheme");
        if (word.isEmpty()) {
            throw new IllegalArgumentException("a stage is a rung such as deployed, or scheme:word");
        }
        if (scheme.isEmpty()) {
            Optional<AdoptionStage> stage = Code.isCode(word) ? Optional.of(AdoptionStage.of(word)) : Optional.empty();
            if (!(stage.orElse(null) instanceof AdoptionStage.Listed) || stage.get() == AdoptionStage.Listed.UNKNOWN) {
                throw new IllegalArgumentException("'" + word + "' is no rung of the ladder; a word of another scheme"
                        + " is written scheme:word, such as cncf-maturity:graduated");
            }
        }
    }

    /**
     * Returns a rung.
     *
     * @param stage the rung, not {@code unknown}
     * @return the milestone
     * @throws IllegalArgumentException if it is {@code unknown}
     */
    public static Milestone of(AdoptionStage.Listed stage) {
        return new Milestone(Optional.empty(), stage.code());
    }

    /**
     * Reads a rung or {@code scheme:word}.
     *
     * @param text the text
     * @return the milestone
     * @throws IllegalArgumentException if it is neither
     */
    public static Milestone parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Milestone(Optional.empty(), text)
                : new Milestone(Optional.of(Code.of(text.substring(0, colon))), text.substring(colon + 1));
    }

    /** Returns the milestone as it is written, which {@link #parse} reads back. */
    @Override
    public String toString() {
        return scheme.map(code -> code + ":").orElse("") + word;
    }
}
