package org.waystage.core.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/**
 * A step of a record on the way to its publication: who submitted, reviewed or cleared it, and when.
 *
 * <p>Steps name bodies and never persons.
 *
 * @param status what the record became by this step
 * @param by the body that took the step, if known
 * @param date when, if known
 * @param note a remark, if any
 * @param extras members unknown to this version
 */
public record ClearanceStep(
        ClearanceStatus status,
        Optional<OrganizationId> by,
        Optional<PartialDate> date,
        Optional<Text> note,
        Extras extras) {
    private static final String[] PARTS = {"status", "by", "date", "note"};

    /** Checks the components. */
    public ClearanceStep {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns a step by a body on a date.
     *
     * @param status what the record became by this step
     * @param by the body that took the step
     * @param date when
     * @return the step
     */
    public static ClearanceStep of(ClearanceStatus status, OrganizationId by, PartialDate date) {
        return new ClearanceStep(status, Optional.of(by), Optional.of(date), Optional.empty(), Extras.none());
    }

    /**
     * Returns the present status of a record.
     *
     * @param steps the steps of the record, in order
     * @return the status of the last step, or empty if there are none
     */
    public static Optional<ClearanceStatus> present(List<ClearanceStep> steps) {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).status());
    }
}
