package org.waystage.analysis.structure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * What one case states of the things that a reader would ask about.
 *
 * <p>If the source of a case gives a word without a stage, the case states that word, and therefore its stage; if the source was
 * asked and gave no stage, it does not. A case without stage records and outcomes has nothing that needs a source, and
 * does not state {@link Aspect#SOURCES}. The texts of a case are those of {@link CaseStudy#texts}.
 *
 * @param id the id of the case
 * @param answer its recorded stage
 * @param evidence the date of the latest record on which the stage rests; empty if there is none
 * @param age the age of the evidence
 * @param stated the aspects that are stated, in their order; immutable
 * @param stageSources where the sources of its stage records come from
 * @param outcomeSources where the sources of its outcomes come from
 */
public record CaseCompleteness(
        CaseStudyId id,
        StageAnswer answer,
        Optional<PartialDate> evidence,
        Staleness.Age age,
        Set<Aspect> stated,
        Completeness.Sourcing stageSources,
        Completeness.Sourcing outcomeSources) {
    private static final int LENGTH_OF_A_DAY = 10;

    /** Makes an immutable copy of the aspects, in their order. */
    public CaseCompleteness {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(age, "age");
        Set<Aspect> ordered = EnumSet.noneOf(Aspect.class);
        ordered.addAll(stated);
        stated = Collections.unmodifiableSet(ordered);
        Objects.requireNonNull(stageSources, "stageSources");
        Objects.requireNonNull(outcomeSources, "outcomeSources");
    }

    /**
     * Returns what a case states itself, whether it counts or another counts in its place.
     *
     * @param catalogue the catalogue that the case refers to
     * @param caseStudy the case
     * @param asOf the day as of which stage and age are taken
     * @param years the number of years after which evidence is old
     * @return what it states
     * @throws IllegalArgumentException if the years are negative
     */
    public static CaseCompleteness of(Catalogue catalogue, CaseStudy caseStudy, LocalDate asOf, int years) {
        return of(catalogue, caseStudy, catalogue.history(caseStudy).asOf(asOf), asOf, years);
    }

    static CaseCompleteness of(
            Catalogue catalogue, CaseStudy caseStudy, EvidencedStage state, LocalDate asOf, int years) {
        Completeness.Sourcing stages = Completeness.Sourcing.of(
                caseStudy, caseStudy.stages().stream().map(StageRecord::sources).toList());
        Completeness.Sourcing outcomes = Completeness.Sourcing.of(
                caseStudy, caseStudy.outcomes().stream().map(Outcome::sources).toList());
        Staleness.Age age = Staleness.age(state, asOf, years);
        Set<Aspect> stated = EnumSet.noneOf(Aspect.class);
        if (isStage(state.answer()) && state.evidence().isPresent()) {
            stated.add(Aspect.STAGE);
            state.evidence()
                    .filter(date -> date.toString().length() == LENGTH_OF_A_DAY)
                    .ifPresent(day -> stated.add(Aspect.DAY));
        }
        if (stages.plus(outcomes).total() > 0 && stages.isStated() && outcomes.isStated()) {
            stated.add(Aspect.SOURCES);
        }
        List<String> languages = languages(catalogue);
        if (caseStudy.texts().values().stream()
                .allMatch(text -> languages.stream().allMatch(text::isIn))) {
            stated.add(Aspect.LANGUAGES);
        }
        if (!caseStudy.processes().isEmpty()) {
            stated.add(Aspect.PROCESS);
        }
        if (!caseStudy.instruments().isEmpty()) {
            stated.add(Aspect.INSTRUMENT);
        }
        if (caseStudy.outcomes().stream().anyMatch(outcome -> outcome.quantity().isPresent())) {
            stated.add(Aspect.OUTCOME);
        }
        if (age == Staleness.Age.RECENT || age == Staleness.Age.ENDED) {
            stated.add(Aspect.RECENT);
        }
        return new CaseCompleteness(caseStudy.id(), state.answer(), state.evidence(), age, stated, stages, outcomes);
    }

    /**
     * Returns the aspects that are not stated.
     *
     * @return the aspects, in their order; immutable
     */
    public Set<Aspect> missing() {
        Set<Aspect> missing = EnumSet.allOf(Aspect.class);
        missing.removeAll(stated);
        return Collections.unmodifiableSet(missing);
    }

    private static boolean isStage(StageAnswer answer) {
        return switch (answer.kind()) {
            case STAGE ->
                answer.stage().filter(AdoptionStage.Listed.UNKNOWN::equals).isEmpty();
            case UNMAPPED -> true;
            case NOT_YET -> false;
        };
    }

    /** Returns the languages that a catalogue is in. */
    static List<String> languages(Catalogue catalogue) {
        return catalogue.title().byLanguage().keySet().stream().sorted().toList();
    }
}
