package org.waystage.history.merge.outcome;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.StageRecord;

/**
 * Two stage records of different inputs that cannot both be right. The merged catalogue keeps both, with their
 * sources.
 *
 * <p>They give the same case, or the same scope, different stages on the same date or both without a date; or they date
 * the start of the same stage with dates that have no day in common.
 *
 * @param id the id of the case study in the merged catalogue
 * @param scope the scope; empty for the case as a whole
 * @param input the number of the input with the one record, the lower of the two
 * @param record the one record
 * @param otherInput the number of the input with the other record
 * @param otherRecord the other record
 */
public record Contradiction(
        CaseStudyId id,
        Optional<ScopeId> scope,
        int input,
        StageRecord record,
        int otherInput,
        StageRecord otherRecord) {
    /** Checks the components. */
    public Contradiction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(otherRecord, "otherRecord");
    }
}
