package org.waystage.analysis;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;

/**
 * A stage that can be reached: a stage of the ladder, or a word of another scheme.
 *
 * <p>Its text form is a stage such as {@code deployed}, or a scheme and a word such as {@code cncf-maturity:graduated},
 * split at the first colon. A stage of the ladder is reached by the stages that {@link AdoptionStage.Listed#reaches}
 * names. A word is reached by itself and by every later word in the order of its scheme, which a crosswalk of the
 * catalogue states; if the crosswalk states no order, the order of its rows applies. A word outside that order is
 * reached only by itself.
 *
 * @param scheme the scheme; empty for the ladder
 * @param word the code of the stage, or the word, matched exactly
 */
public record Milestone(Optional<Code> scheme, String word) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the stage is not listed or is {@code unknown}, or if the word is empty
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
     * Returns the milestone of a stage of the ladder.
     *
     * @param stage the stage, not {@code unknown}
     * @return the milestone
     * @throws IllegalArgumentException if the stage is {@code unknown}
     */
    public static Milestone of(AdoptionStage.Listed stage) {
        return new Milestone(Optional.empty(), stage.code());
    }

    /**
     * Parses a stage of the ladder or {@code scheme:word}.
     *
     * @param text the text form of a milestone
     * @return the milestone
     * @throws IllegalArgumentException if the text is neither
     */
    public static Milestone parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Milestone(Optional.empty(), text)
                : new Milestone(Optional.of(Code.of(text.substring(0, colon))), text.substring(colon + 1));
    }

    /** Returns the text form of the milestone, which {@link #parse} accepts. */
    @Override
    public String toString() {
        return scheme.map(code -> code + ":").orElse("") + word;
    }
}
