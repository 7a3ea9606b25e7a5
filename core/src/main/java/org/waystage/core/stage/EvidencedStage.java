package org.waystage.core.stage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.value.PartialDate;

/**
 * A stage answer as of a day, of a case or of a scope of it, with the records that support it and the date of the latest.
 *
 * @param answer the stage, or that the word has no rung, or that nothing is recorded yet
 * @param records the records that the answer rests on; none where nothing is recorded yet
 * @param evidence the date of the latest of these records, so that a reader sees that a pilot of today was last seen years
 *     ago; that of the issue where the record reaches beyond it, and empty where the records give no date
 */
public record EvidencedStage(StageAnswer answer, List<StageRecord> records, Optional<PartialDate> evidence) {
    /** Checks the parts and keeps an immutable copy of the records. */
    public EvidencedStage {
        Objects.requireNonNull(answer, "answer");
        records = List.copyOf(records);
        Objects.requireNonNull(evidence, "evidence");
    }

    /**
     * Returns the rung.
     *
     * @return the rung; empty where the answer is none
     */
    public Optional<AdoptionStage> stage() {
        return answer.stage();
    }

    /**
     * Returns the phase.
     *
     * @return the phase; empty where the answer has none
     */
    public Optional<Phase> phase() {
        return answer.phase();
    }
}
