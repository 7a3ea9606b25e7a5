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
 * What a report tells of how far cases come and how long it takes, in no language yet: counts of the analysis, and which
 * questions are asked.
 *
 * @param funnels how many reached at least which stage: on the ladder, then in each scheme with an order of its own
 * @param phases moves between phases
 * @param stages moves between stages
 * @param words moves between the words of each of these schemes
 * @param years where cases stand in these words by year; none without an issue date
 * @param durations how long it takes; none without an issue date, and none on the ladder where all cases stand in schemes alone
 * @param calendar by when it had happened on the ladder; none without an issue date, or where all stand in schemes alone
 * @param schemesNotAsked how many schemes with an order of their own are left out
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
    /** So many schemes have their part of the page; a catalogue is of one register or a few. */
    static final int SCHEMES = 5;

    /** A scheme with more words outside its order is not of the kind that this page can ask about. */
    static final int ENDS = 10;

    private static final Milestone PILOT = Milestone.of(AdoptionStage.Listed.PILOT);
    private static final Milestone OPERATION = Milestone.of(AdoptionStage.Listed.DEPLOYED);

    /** The ends of the ladder that forestall operation: what was retired had been in operation. */
    private static final List<Milestone> ENDED = List.of(
            Milestone.of(AdoptionStage.Listed.CONCLUDED),
            Milestone.of(AdoptionStage.Listed.ABANDONED),
            Milestone.of(AdoptionStage.Listed.DISCONTINUED));

    /** A funnel, and along which scheme; along the ladder where there is none. */
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

    /** Returns how many of all cases reached at least which stage of the ladder. */
    public Funnel.Row ladder() {
        return funnels.get(0).funnel().all();
    }

    /** Returns how many cases are recorded to have reached a stage of the ladder that a funnel has, or gone beyond it. */
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

    /** Asks by when, in both readings of a case that is not seen again: still short of it, or seen no further than that. */
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
