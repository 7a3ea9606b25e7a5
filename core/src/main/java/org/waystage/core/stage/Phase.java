package org.waystage.core.stage;

import java.util.Optional;

/**
 * The phase that a stage belongs to, for questions coarser than the ladder.
 *
 * <p>The constants are in the order in which the parts of a case determine the stage of the whole: {@link #OPERATION}
 * in one part outweighs {@link #TRIAL} in another. The list is closed, since the model depends on it.
 */
public enum Phase {
    /** In service, to whatever extent. */
    OPERATION("operation"),
    /** Being tried, in a laboratory or in real operations. */
    TRIAL("trial"),
    /** Considered, decided or being built. */
    PREPARATION("preparation"),
    /** Stopped, but may resume. */
    PAUSE("pause"),
    /** Over. */
    END("end"),
    /** Asked, but without a plan. */
    NONE("none");

    private final String code;

    Phase(String code) {
        this.code = code;
    }

    /**
     * Returns the phase as written in documents, for example {@code operation}.
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
     * @return the phase, or empty for {@link AdoptionStage.Listed#UNKNOWN} and for unlisted codes
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
