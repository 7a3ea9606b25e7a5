package org.waystage.history.continuity;

import java.util.List;
import java.util.Objects;
import org.waystage.core.decision.DecidedKind;

/**
 * Two records of successive editions that may be the same thing, which only a person can decide.
 *
 * @param kind whether these are case studies or organizations
 * @param earlier the earlier record, which has no counterpart in the later edition
 * @param later the later record, which has no counterpart in the earlier edition
 * @param permille the strength of the evidence, from 0 to 1000
 * @param because the evidence
 */
public record Suggestion(
        DecidedKind.Listed kind, RecordRef earlier, RecordRef later, int permille, List<Evidence> because) {
    /** Checks the components and keeps an immutable copy of the list. */
    public Suggestion {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(later, "later");
        because = List.copyOf(because);
    }
}
