package org.waystage.analysis.paths;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import org.waystage.analysis.Milestone;
import org.waystage.core.stage.StageRecord;

/**
 * Between which states histories move: the {@linkplain StageLevel stages or phases} of the ladder, or the words of another
 * scheme, each written {@code scheme:word} as {@link Milestone} writes it.
 *
 * <p>Words stand in the order that a crosswalk of the catalogue states, else in that of its rows, as in a {@link Funnel}. A word
 * outside that order is a state as well, after all others.
 *
 * <p>Of the ladder a space is a {@link StageLevel}; any other is that of the scheme that {@link #code} names, and has no public
 * type of its own.
 */
public sealed interface StateSpace extends Serializable permits StageLevel, SchemeWords {
    /**
     * Returns what the states are, as it is written: {@code stage}, {@code phase}, or the scheme, for example {@code
     * cncf-maturity}.
     *
     * @return the code
     */
    String code();

    /**
     * Returns the state that a record names.
     *
     * @param record the record
     * @return the state; empty if the record says nothing here, such as an unknown or unmapped stage on the ladder
     */
    Optional<String> state(StageRecord record);

    /**
     * Returns the order of states, from the least to the furthest; what stands outside comes last, by its text.
     *
     * @return the order
     */
    Comparator<String> order();

    /**
     * Returns where a move leads.
     *
     * @param from the state before
     * @param to the state after
     * @return the direction
     */
    TransitionMatrix.Direction direction(String from, String to);
}
