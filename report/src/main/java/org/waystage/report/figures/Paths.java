package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.Scheme;
import org.waystage.analysis.paths.SchemeOccupation;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;

/**
 * How far cases come and how long it takes, independent of language: results of the analysis, and the questions asked.
 *
 * @param funnels the number of cases that reached each stage: on the ladder, then in each scheme with a stated order
 * @param phases the moves between phases
 * @param stages the moves between stages
 * @param words the moves between the words of each of these schemes
 * @param years the cases at each of these words by year; empty without an issue date
 * @param durations how long it takes; empty without an issue date, and without the ladder if all cases use other
 *     schemes only
 * @param calendar when stages of the ladder were reached; empty without an issue date, or if all cases use other
 *     schemes only
 * @param schemesNotAsked the number of schemes with a stated order that are left out
 */
public record Paths(
        List<Along> funnels,
        TransitionMatrix phases,
        TransitionMatrix stages,
        List<TransitionMatrix> words,
        List<SchemeOccupation> years,
        List<TimeAnswer> durations,
        List<TimeAnswer> calendar,
        int schemesNotAsked) {
    /** The largest number of schemes shown on the page; a catalogue comes from one register or a few. */
    static final int SCHEMES = 5;

    /** The largest number of words outside the order for a scheme to suit the questions of the page. */
    static final int ENDS = 10;

    private static final Milestone PILOT = Milestone.of(AdoptionStage.Listed.PILOT);
    private static final Milestone OPERATION = Milestone.of(AdoptionStage.Listed.DEPLOYED);

    /** The ends of the ladder that prevent operation; what was retired had been in operation. */
    private static final List<Milestone> ENDED = List.of(
            Milestone.of(AdoptionStage.Listed.CONCLUDED),
            Milestone.of(AdoptionStage.Listed.ABANDONED),
            Milestone.of(AdoptionStage.Listed.DISCONTINUED));

    /** A funnel and its scheme, which is absent for the ladder. */
    public record Along(Optional<Code> scheme, Funnel funnel) {}

    static Paths of(Figures figures) {
        Catalogue catalogue = figures.catalogue();
        LocalDate day = figures.day();
        List<Scheme> used = Scheme.of(catalogue);
        List<Scheme> schemes = used.stream()
                .filter(scheme -> scheme.ends().size() <= ENDS)
                .limit(SCHEMES)
                .toList();
        List<Along> funnels = new ArrayList<>();
        funnels.add(new Along(Optional.empty(), Funnel.of(catalogue, Dimension.GROUP, day)));
        schemes.forEach(scheme -> funnels.add(
                new Along(Optional.of(scheme.code()), Funnel.of(catalogue, Dimension.GROUP, day, scheme.code()))));
        List<TimeAnswer> durations = new ArrayList<>();
        List<TimeAnswer> calendar = new ArrayList<>();
        List<SchemeOccupation> years = new ArrayList<>();
        if (catalogue.issued().isPresent() && !catalogue.caseStudies().isEmpty()) {
            schemes.forEach(scheme -> years.add(SchemeOccupation.of(catalogue, scheme.code())));
            boolean ladder = schemes.isEmpty() || funnels.get(0).funnel().all().counted() > 0;
            durations(ladder, schemes).forEach(question -> durations.add(TimeAnswer.of(question, catalogue)));
            if (ladder) {
                calendar(figures).forEach(question -> calendar.add(TimeAnswer.of(question, catalogue)));
            }
        }
        return new Paths(
                List.copyOf(funnels),
                TransitionMatrix.of(catalogue, StageLevel.PHASE, day),
                TransitionMatrix.of(catalogue, StageLevel.STAGE, day),
                schemes.stream()
                        .map(scheme -> TransitionMatrix.of(catalogue, day, scheme.code()))
                        .toList(),
                List.copyOf(years),
                List.copyOf(durations),
                List.copyOf(calendar),
                used.size() - schemes.size());
    }

    /** Returns the number of all cases that reached each stage of the ladder. */
    public Funnel.Row ladder() {
        return funnels.get(0).funnel().all();
    }

    /** Returns the number of cases recorded to have reached, or gone beyond, a stage of the ladder in the funnel. */
    public long reached(AdoptionStage.Listed stage) {
        return ladder().steps().stream()
                .filter(step -> step.stage().equals(stage.code()))
                .mapToLong(Funnel.Step::reached)
                .sum();
    }

    private static List<TimeToStage> durations(boolean ladder, List<Scheme> schemes) {
        List<TimeToStage> questions = new ArrayList<>();
        if (ladder) {
            questions.add(
                    TimeToStage.to(OPERATION).from(TimeOrigin.stage(PILOT)).competing(ENDED));
            questions.add(TimeToStage.to(OPERATION).competing(ENDED));
        }
        for (Scheme scheme : schemes) {
            Optional<Code> code = Optional.of(scheme.code());
            String last = scheme.order().get(scheme.order().size() - 1);
            questions.add(TimeToStage.to(new Milestone(code, last))
                    .competing(scheme.ends().stream()
                            .map(word -> new Milestone(code, word))
                            .toList()));
        }
        return questions;
    }

    /**
     * Asks when a stage was reached, in both readings of a case that was not observed again: not yet there, or not
     * followed beyond its last record.
     */
    private static List<TimeToStage> calendar(Figures figures) {
        int year = figures.yearly().isEmpty()
                ? figures.day().getYear()
                : figures.yearly().firstKey();
        TimeOrigin origin = TimeOrigin.calendar(LocalDate.of(year, 1, 1));
        List<TimeToStage> questions = new ArrayList<>();
        for (Milestone target : List.of(PILOT, OPERATION)) {
            for (TimeToStage.FollowUp until : TimeToStage.FollowUp.values()) {
                questions.add(TimeToStage.to(target).from(origin).followUp(until));
            }
        }
        return questions;
    }
}
