package org.waystage.core.stage;

import java.util.Optional;

/**
 * The phase that a stage belongs to, for questions coarser than the ladder.
 *
 * <p>The constants stand in the order in which the parts of a case compete to speak for the whole: {@link #OPERATION} in
 * one part outweighs {@link #TRIAL} in another. This list is a part of the model's mechanics, and closed.
 */
public enum Phase {
    /** In service, to whatever extent. */
    OPERATION("operation"),
    /** Tried, in a laboratory or in real operations. */
    TRIAL("trial"),
    /** Thought of, decided or being built. */
    PREPARATION("preparation"),
    /** Stopped, resumption possible. */
    PAUSE("pause"),
    /** Over. */
    END("end"),
    /** Asked, and no plan. */
    NONE("none");

    private final String code;

    Phase(String code) {
        this.code = code;
    }

    /**
     * Returns the phase as it is written, for example {@code operation}.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * Returns the phase of a stage.
     *
     * @param stage the stage
     * @return the phase; empty for {@link AdoptionStage.Listed#UNKNOWN} and for unlisted codes
     */
    public static Optional<Phase> of(AdoptionStage stage) {
        return stage instanceof AdoptionStage.Listed listed ? listed.phase() : Optional.empty();
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
