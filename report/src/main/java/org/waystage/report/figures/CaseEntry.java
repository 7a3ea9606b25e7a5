package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.value.Code;

/**
 * A case, with the values that the report uses repeatedly.
 *
 * @param caseStudy the case
 * @param number its index in the catalogue, from 0
 * @param state its recorded stage at the issue date
 * @param counted the stage at which the figures count it: its recorded stage or, if none is recorded yet, that of its
 *     predecessors
 * @param standing the standing of that stage
 * @param groups the groups of its technologies, in the order of the report
 * @param countries its countries
 * @param firstDay the earliest day that one of its records can mean; empty if no record has a date
 * @param lastSeen the latest day that the evidence of the stage at which it is counted can mean; {@link LocalDate#MIN} if it
 *     has no date
 */
public record CaseEntry(
        CaseStudy caseStudy,
        int number,
        EvidencedStage state,
        EvidencedStage counted,
        Standing standing,
        List<TechnologyId> groups,
        List<Code> countries,
        Optional<LocalDate> firstDay,
        LocalDate lastSeen) {

    /** Returns its number, which is unique within a report: hashing the whole case would cost more than the work that needs it. */
    @Override
    public int hashCode() {
        return number;
    }

    /** Returns whether the case is counted at the stage of a predecessor. */
    public boolean inherits() {
        return !counted.answer().equals(state.answer());
    }

    /** Returns the position of the stage on the ladder; -1 if it is not on the ladder. */
    int rung() {
        return counted.stage().orElse(null) instanceof AdoptionStage.Listed listed ? listed.ordinal() : -1;
    }

    /** Returns whether the latest evidence of the stage is certainly after a day. */
    boolean evidenceAfter(LocalDate day) {
        return state.evidence().isPresent() && state.evidence().get().earliest().isAfter(day);
    }

    /** Returns whether all records of the case are certainly after a day. */
    public boolean newAfter(LocalDate day) {
        return firstDay.filter(first -> first.isAfter(day)).isPresent();
    }
}
