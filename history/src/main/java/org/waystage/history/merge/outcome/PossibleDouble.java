package org.waystage.history.merge.outcome;

import java.util.List;
import java.util.Objects;
import org.waystage.core.decision.DecidedKind;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.continuity.RecordRef;
import org.waystage.history.continuity.Suggestion;

/**
 * Two records of different inputs that may be the same, although no rule unifies them. A decision can say that they are.
 *
 * @param kind whether these are case studies or organizations
 * @param one the one record, of the input with the lower number
 * @param oneId its id in the merged catalogue
 * @param other the other record
 * @param otherId its id in the merged catalogue
 * @param permille the strength of the evidence, from 0 to 1000
 * @param because the evidence
 */
public record PossibleDouble(
        DecidedKind.Listed kind,
        Origin one,
        String oneId,
        Origin other,
        String otherId,
        int permille,
        List<Evidence> because) {
    /** Checks the components and keeps an immutable copy of the list. */
    public PossibleDouble {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(oneId, "oneId");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(otherId, "otherId");
        because = List.copyOf(because);
    }

    /**
     * Returns these records as a suggestion about the inputs, in their order.
     *
     * @return the suggestion, in which the first input is edition 0
     */
    public Suggestion suggestion() {
        return new Suggestion(kind, ref(one), ref(other), permille, because);
    }

    private static RecordRef ref(Origin origin) {
        return new RecordRef(origin.input() - 1, origin.id());
    }
}
