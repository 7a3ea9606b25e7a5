package org.waystage.analysis.survival;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.Selection;

/**
 * The numbers of cases by what they show about the time to a stage: everything that estimators need from {@link StageTimes}, in memory
 * that grows with the number of different times and groups, not with the number of cases.
 *
 * <p>It does not depend on the order of the cases. A {@link StageTimeCountsBuilder} counts cases one by one. Immutable.
 */
public final class StageTimeCounts implements Serializable {
    private static final long serialVersionUID = 1;

    private final TimeToStage question;
    private final LocalDate asOf;
    /** In {@link CaseOutcome#ORDER}. */
    private final LinkedHashMap<CaseOutcome, Long> outcomes = new LinkedHashMap<>();

    private final Selection selection;

    StageTimeCounts(TimeToStage question, LocalDate asOf, Map<CaseOutcome, Long> outcomes, Selection selection) {
        this.question = question;
        this.asOf = asOf;
        outcomes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(CaseOutcome.ORDER))
                .forEach(entry -> this.outcomes.put(entry.getKey(), entry.getValue()));
        this.selection = selection;
    }

    static List<String> causes(TimeToStage question) {
        List<String> causes = new ArrayList<>(List.of(question.to().toString()));
        question.competing().forEach(stage -> causes.add(stage.toString()));
        return causes;
    }

    /**
     * Returns the question.
     *
     * @return the question
     */
    public TimeToStage question() {
        return question;
    }

    /**
     * Returns the day up to which records count.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns which cases count by their nature and links, and how many do not.
     *
     * @return the selection
     */
    public Selection selection() {
        return selection;
    }

    /**
     * Returns the number of cases, including those left out.
     *
     * @return the number of cases, each counted once
     */
    public long cases() {
        return count(outcome -> true);
    }

    /**
     * Returns the number of cases of a kind.
     *
     * @param kind the kind of observation
     * @return the number of cases, each counted once
     */
    public long count(CaseTime.Kind kind) {
        return count(outcome -> outcome.kind() == kind);
    }

    private long count(CaseTime.Reason reason) {
        return count(outcome -> outcome.leftOut() == reason);
    }

    private long count(Predicate<CaseOutcome> which) {
        long sum = 0;
        for (Map.Entry<CaseOutcome, Long> entry : outcomes.entrySet()) {
            sum += which.test(entry.getKey()) ? entry.getValue() : 0;
        }
        return sum;
    }

    /**
     * Returns the number of cases that came to a competing stage first, by the stage.
     *
     * @return the numbers, all above 0, in the order of the question; immutable
     */
    public Map<String, Long> competing() {
        List<String> causes = causes(question);
        Map<String, Long> byStage = new LinkedHashMap<>();
        causes.forEach(stage -> byStage.put(stage, 0L));
        outcomes.forEach((outcome, number) -> {
            if (outcome.kind() == CaseTime.Kind.COMPETING) {
                byStage.merge(causes.get(outcome.cause() - 1), number, Long::sum);
            }
        });
        byStage.values().removeIf(number -> number == 0);
        return Collections.unmodifiableMap(byStage);
    }

    /**
     * Returns whether a case is in several groups, which are then not independent of each other.
     *
     * @return whether groups overlap
     */
    public boolean isOverlapping() {
        return outcomes.keySet().stream().anyMatch(outcome -> outcome.groups().size() > 1);
    }

    /**
     * Returns the number of cases that count by their nature and links.
     *
     * @return the number of {@linkplain #selection selected} cases, whether or not the question leaves them out
     */
    public long selected() {
        return cases() - selection.ofOtherNature() - selection.partOfAnother();
    }

    /**
     * Returns the number of cases left out, by reason.
     *
     * @return the numbers, all above 0, in the order of the reasons; immutable
     */
    public Map<CaseTime.Reason, Long> leftOut() {
        Map<CaseTime.Reason, Long> reasons = new EnumMap<>(CaseTime.Reason.class);
        outcomes.forEach((outcome, number) -> {
            CaseTime.Reason reason = outcome.leftOut();
            if (reason != null) {
                reasons.merge(reason, number, Long::sum);
            }
        });
        return Collections.unmodifiableMap(reasons);
    }

    /**
     * Returns the reasons why estimators that need exact times refuse these cases.
     *
     * @return the reasons, with the numbers of cases; empty if the cases are not refused; immutable
     */
    public List<RefusedException.Obstacle> obstacles() {
        List<RefusedException.Obstacle> obstacles = new ArrayList<>(originObstacles());
        obstacles.addAll(obstacle(RefusedException.Reason.TARGET_NOT_EXACT, count(CaseTime.Kind.INTERVAL)));
        obstacles.addAll(obstacle(RefusedException.Reason.TARGET_BEFORE_SEEN, count(CaseTime.Kind.LEFT_CENSORED)));
        obstacles.addAll(obstacle(RefusedException.Reason.END_NOT_EXACT, endsNotExact()));
        return List.copyOf(obstacles);
    }

    private long endsNotExact() {
        return count(outcome -> outcome.kind() == CaseTime.Kind.COMPETING && !outcome.isExact())
                + count(CaseTime.Reason.END_WITHOUT_BEGINNING);
    }

    private List<RefusedException.Obstacle> originObstacles() {
        return question.exactOriginsOnly()
                ? List.of()
                : obstacle(RefusedException.Reason.ORIGIN_NOT_EXACT, count(CaseTime.Reason.ORIGIN_NOT_EXACT));
    }

    private List<RefusedException.Obstacle> obstacle(RefusedException.Reason reason, long number) {
        return number == 0 ? List.of() : List.of(new RefusedException.Obstacle(reason, number, selected()));
    }

    /**
     * Returns the cases as subjects with exact times, for {@link SurvivalEstimate} and {@link LogRankTest}. The causes
     * are the target and the competing stages, in the order of the question; groups are in the order of their keys.
     *
     * @return the subjects; a case with several keys is in several groups
     * @throws RefusedException if a time or an origin that counts is not exact
     */
    public Subjects subjects() {
        List<RefusedException.Obstacle> obstacles = obstacles();
        if (!obstacles.isEmpty()) {
            throw new RefusedException(
                    obstacles, offers(obstacles.size() > originObstacles().size()));
        }
        Subjects.Builder builder = Subjects.builder(causes(question));
        groups().forEach(builder::group);
        outcomes.forEach((outcome, number) -> {
            if (outcome.counts()) {
                for (String group : outcome.groups()) {
                    for (long i = 0; i < number; i++) {
                        builder.add(outcome.days(), outcome.cause(), group);
                    }
                }
            }
        });
        return (isOverlapping() ? builder.overlapping() : builder).build();
    }

    private List<RefusedException.Offer> offers(boolean targetsToo) {
        if (originObstacles().isEmpty()) {
            return List.of(RefusedException.Offer.TURNBULL);
        }
        return originOffers(
                targetsToo ? RefusedException.Offer.EXACT_ORIGINS_TURNBULL : RefusedException.Offer.EXACT_ORIGINS);
    }

    private Collection<String> groups() {
        TreeSet<String> groups = new TreeSet<>();
        outcomes.keySet().forEach(outcome -> groups.addAll(outcome.groups()));
        return groups;
    }

    private List<RefusedException.Offer> originOffers(RefusedException.Offer exactOrigins) {
        return question.from().day().isPresent() ? List.of() : List.of(RefusedException.Offer.CALENDAR, exactOrigins);
    }

    /**
     * Returns the number of cases by interval of the time, by group, as {@link StageTimes#intervals} describes.
     *
     * @return the numbers of cases by interval, by the keys of the groups, in order; immutable
     * @throws RefusedException if an origin that counts is not exact
     */
    public SortedMap<String, Map<TimeInterval, Long>> intervals() {
        if (!originObstacles().isEmpty()) {
            throw new RefusedException(originObstacles(), originOffers(RefusedException.Offer.EXACT_ORIGINS));
        }
        SortedMap<String, Map<TimeInterval, Long>> intervals = new TreeMap<>();
        groups().forEach(group -> intervals.put(group, new LinkedHashMap<>()));
        outcomes.forEach((outcome, number) -> outcome.waiting()
                .ifPresent(time -> outcome.groups()
                        .forEach(group ->
                                Objects.requireNonNull(intervals.get(group)).merge(time, number, Long::sum))));
        intervals.replaceAll((group, times) -> Collections.unmodifiableMap(times));
        return Collections.unmodifiableSortedMap(intervals);
    }

    /**
     * Estimates the distribution of the time to the target from intervals, by group.
     *
     * @return the estimates by the keys of the groups, in order; immutable
     * @throws RefusedException if an origin that counts is not exact
     */
    public Map<String, TurnbullEstimate> turnbull() {
        Map<String, TurnbullEstimate> estimates = new LinkedHashMap<>();
        intervals().forEach((group, times) -> estimates.put(group, TurnbullEstimate.of(times)));
        return Collections.unmodifiableMap(estimates);
    }

    /** Returns whether another object has the same numbers for the same question. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StageTimeCounts counts
                && question.equals(counts.question)
                && asOf.equals(counts.asOf)
                && outcomes.equals(counts.outcomes)
                && selection.equals(counts.selection);
    }

    /** Returns a hash of the numbers. */
    @Override
    public int hashCode() {
        return Objects.hash(question, asOf, outcomes, selection);
    }

    /** Returns the question, the day and the numbers. */
    @Override
    public String toString() {
        return question + " as of " + asOf + ": " + outcomes;
    }
}
