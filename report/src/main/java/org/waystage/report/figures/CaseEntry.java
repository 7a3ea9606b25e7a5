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
 * A case with what the report asks of it again and again.
 *
 * @param caseStudy the case
 * @param number its place in the catalogue, from 0
 * @param state its recorded stage at the issue date
 * @param counted what the figures count it as: its recorded stage or, as long as nothing is recorded of it, that of what went on in it
 * @param groups the groups of its technologies, in the order of the report
 * @param countries the countries it stands in
 * @param firstDay the first day that a fact of it can mean; empty where no fact has a date
 */
public record CaseEntry(
        CaseStudy caseStudy,
        int number,
        EvidencedStage state,
        EvidencedStage counted,
        List<TechnologyId> groups,
        List<Code> countries,
        Optional<LocalDate> firstDay) {

    public Standing standing() {
        return Standing.of(counted.answer());
    }

    /** Returns whether it is counted at the stage of what went on in it. */
    public boolean inherits() {
        return !counted.answer().equals(state.answer());
    }

    /** Returns where its stage stands on the ladder; -1 for what is not on it. */
    int rung() {
        return counted.stage().orElse(null) instanceof AdoptionStage.Listed listed ? listed.ordinal() : -1;
    }

    /** Returns whether the latest evidence of its stage certainly lies after a day. */
    boolean evidenceAfter(LocalDate day) {
        return state.evidence().filter(date -> date.earliest().isAfter(day)).isPresent();
    }

    /** Returns whether the latest evidence of its stage certainly lies before a day. */
    boolean evidenceBefore(LocalDate day) {
        return state.evidence().filter(date -> date.latest().isBefore(day)).isPresent();
    }

    /** Returns whether all that is recorded of it certainly lies after a day. */
    public boolean newAfter(LocalDate day) {
        return firstDay.filter(first -> first.isAfter(day)).isPresent();
    }
}
