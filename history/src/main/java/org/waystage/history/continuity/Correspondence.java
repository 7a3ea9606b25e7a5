package org.waystage.history.continuity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.decision.DecidedKind;

/**
 * What became of one entry or body: the records of all editions that belong together, and why.
 *
 * @param kind whether these are case studies or organizations
 * @param identity whether it is the same thing
 * @param status what became of it; empty if that is open, or if only the newest edition has it
 * @param records the records, by edition and id, at least one
 * @param because the evidence for it, the strongest first; empty if only one edition has it
 * @param moved whether a body is part of another body than before
 * @param stage the stages in the first and the last edition that have it, for an entry with one record in each of them
 */
public record Correspondence(
        DecidedKind.Listed kind,
        Identity identity,
        Optional<Status> status,
        List<RecordRef> records,
        List<Evidence> because,
        boolean moved,
        Optional<StagePair> stage) {
    /** Checks the components and keeps immutable copies of the lists. */
    public Correspondence {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(status, "status");
        records = List.copyOf(records);
        because = List.copyOf(because);
        Objects.requireNonNull(stage, "stage");
    }

    /**
     * Returns the ids of this entry or body in an edition.
     *
     * @param edition the position of the edition among those compared, from 0
     * @return the ids, sorted; empty if the edition does not have it
     */
    public List<String> in(int edition) {
        return records.stream()
                .filter(record -> record.edition() == edition)
                .map(RecordRef::id)
                .toList();
    }
}
