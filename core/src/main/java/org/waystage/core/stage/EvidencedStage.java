package org.waystage.core.stage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.value.PartialDate;

/**
 * The stage answer of a case or scope as of a day, with the records that support it and the date of the latest of them.
 *
 * @param answer the stage, or that the word has no rung, or that nothing is recorded yet
 * @param records the records that support the answer; empty if nothing is recorded yet
 * @param evidence the date of the latest of these records, which shows, for example, that a current pilot was last seen
 *     years ago; if that record has bounds, the last one, or the first if there is no last one, although the record may
 *     then be later; the issue date if that date begins after it, and empty if the records give no date
 */
public record EvidencedStage(StageAnswer answer, List<StageRecord> records, Optional<PartialDate> evidence) {
    /** Checks the components and keeps an immutable copy of the records. */
    public EvidencedStage {
        Objects.requireNonNull(answer, "answer");
        records = List.copyOf(records);
        Objects.requireNonNull(evidence, "evidence");
    }

    /**
     * Returns the rung.
     *
     * @return the rung, or empty if the answer is not a rung
     */
    public Optional<AdoptionStage> stage() {
        return answer.stage();
    }

    /**
     * Returns the phase.
     *
     * @return the phase, or empty if the answer has none
     */
    public Optional<Phase> phase() {
        return answer.phase();
    }
}
