package org.waystage.analysis.paths;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import org.waystage.analysis.Milestone;
import org.waystage.core.stage.StageRecord;

/**
 * The states between which histories move: the {@linkplain StageLevel stages or phases} of the ladder, or the words of
 * another scheme, written {@code scheme:word} as in {@link Milestone}.
 *
 * <p>Words have the order that a crosswalk of the catalogue states, otherwise the order of its rows, as in a
 * {@link Funnel}. A word outside that order is also a state, after all others.
 *
 * <p>A space of the ladder is a {@link StageLevel}; any other space belongs to the scheme that {@link #code} names, and
 * has no public type.
 */
public sealed interface StateSpace extends Serializable permits StageLevel, SchemeWords {
    /**
     * Returns the code of the kind of states: {@code stage}, {@code phase}, or the scheme, for example
     * {@code cncf-maturity}.
     *
     * @return the code
     */
    String code();

    /**
     * Returns the state that a record names.
     *
     * @param record the stage record
     * @return the state; empty if the record names none, such as an unknown or unmapped stage on the ladder
     */
    Optional<String> state(StageRecord record);

    /**
     * Returns the order of states: ascending, followed by states outside the order, by their text.
     *
     * @return the order
     */
    Comparator<String> order();

    /**
     * Returns the direction of a move.
     *
     * @param from the state before
     * @param to the state after
     * @return the direction
     */
    TransitionMatrix.Direction direction(String from, String to);
}
