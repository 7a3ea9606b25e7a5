package org.waystage.analysis.survival;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.Selection;
import org.waystage.core.id.CaseStudyId;

/**
 * The answers of cases to a question of {@link TimeToStage}: case by case, and as input for the estimators.
 *
 * <p>If all times are exact, pass {@link #subjects} to {@link SurvivalEstimate} and {@link LogRankTest}; if some are
 * intervals, use {@link #turnbull}. An estimate that the data do not support is refused, with the reasons.
 *
 * @param question the question
 * @param asOf the day up to which records count: the day asked for, or the issue date if that is earlier
 * @param cases the classification of each case, in the order in which the cases came; cases that are not
 *     {@linkplain Selection selected} are left out
 * @param selection which cases count, and how many were left out
 */
public record StageTimes(TimeToStage question, LocalDate asOf, List<CaseTime> cases, Selection selection) {
    /** Makes an immutable copy of the cases. */
    public StageTimes {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(selection, "selection");
        cases = List.copyOf(cases);
    }

    /**
     * Returns the classification of a case.
     *
     * @param id the id of the case
     * @return the classification, with the records on which it rests; empty if there is no such case
     */
    public Optional<CaseTime> explain(CaseStudyId id) {
        return cases.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Returns the numbers of cases by what they show.
     *
     * @return the counts; computed at each call
     */
    public StageTimeCounts counts() {
        List<String> causes = StageTimeCounts.causes(question);
        Map<CaseOutcome, Long> outcomes = new HashMap<>();
        cases.forEach(one -> outcomes.merge(CaseOutcome.of(one, causes), 1L, Long::sum));
        return new StageTimeCounts(question, asOf, outcomes, selection);
    }

    /**
     * Returns the number of cases of a kind.
     *
     * @param kind the kind of observation
     * @return the number of cases, each counted once
     */
    public long count(CaseTime.Kind kind) {
        return count(one -> one.kind() == kind);
    }

    /**
     * Returns the number of cases that count by their nature and links.
     *
     * @return the number of {@linkplain #selection selected} cases, whether or not the question leaves them out
     */
    public long selected() {
        return cases.size() - selection.ofOtherNature() - selection.partOfAnother();
    }

    private long count(Predicate<CaseTime> which) {
        return cases.stream().filter(which).count();
    }

    /**
     * Returns the number of cases left out, by reason.
     *
     * @return the numbers, all above 0, in the order of the reasons; immutable
     */
    public Map<CaseTime.Reason, Long> leftOut() {
        Map<CaseTime.Reason, Long> reasons = new EnumMap<>(CaseTime.Reason.class);
        cases.forEach(one -> one.leftOut().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum)));
        return Collections.unmodifiableMap(reasons);
    }

    /**
     * Returns the reasons why estimators that need exact times refuse these cases.
     *
     * @return the reasons, with the numbers of cases; empty if the cases are not refused; immutable
     */
    public List<RefusedException.Obstacle> obstacles() {
        return counts().obstacles();
    }

    /**
     * Returns the cases as subjects with exact times, for {@link SurvivalEstimate} and {@link LogRankTest}. The causes
     * are the target and the competing stages, in the order of the question; groups are in the order of their keys.
     *
     * @return the subjects; a case with several keys is in several groups
     * @throws RefusedException if a time or an origin that counts is not exact
     */
    public Subjects subjects() {
        return counts().subjects();
    }

    /**
     * Returns the interval of the time of each case, by group. A competing stage censors: the case had not reached the
     * target by the day after which that stage began. If nothing says after which day that was, the case is among those
     * of {@link #leftOut}.
     *
     * @return the intervals by the keys of the groups, in order; immutable
     * @throws RefusedException if an origin that counts is not exact
     */
    public SortedMap<String, List<TimeInterval>> intervals() {
        StageTimeCounts counts = counts();
        SortedMap<String, List<TimeInterval>> intervals = new TreeMap<>();
        counts.intervals().keySet().forEach(group -> intervals.put(group, new ArrayList<>()));
        for (CaseTime one : cases) {
            CaseOutcome.of(one, StageTimeCounts.causes(question))
                    .waiting()
                    .ifPresent(time -> one.groups()
                            .forEach(group ->
                                    Objects.requireNonNull(intervals.get(group)).add(time)));
        }
        intervals.replaceAll((group, times) -> List.copyOf(times));
        return Collections.unmodifiableSortedMap(intervals);
    }

    /**
     * Estimates the distribution of the time to the target from intervals, by group.
     *
     * @return the estimates by the keys of the groups, in order; immutable
     * @throws RefusedException if an origin that counts is not exact
     */
    public Map<String, TurnbullEstimate> turnbull() {
        return counts().turnbull();
    }
}
