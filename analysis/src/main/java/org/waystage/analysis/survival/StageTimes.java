package org.waystage.analysis.survival;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private long count(CaseTime.Reason reason) {
        return count(one -> one.leftOut().equals(Optional.of(reason)));
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
        List<RefusedException.Obstacle> obstacles = new ArrayList<>(originObstacles());
        obstacles.addAll(obstacle(RefusedException.Reason.TARGET_NOT_EXACT, count(CaseTime.Kind.INTERVAL)));
        obstacles.addAll(obstacle(RefusedException.Reason.TARGET_BEFORE_SEEN, count(CaseTime.Kind.LEFT_CENSORED)));
        obstacles.addAll(
                obstacle(RefusedException.Reason.END_NOT_EXACT, question.exactTargetsOnly() ? 0 : endsNotExact()));
        return List.copyOf(obstacles);
    }

    private long endsNotExact() {
        return count(one -> one.kind() == CaseTime.Kind.COMPETING && !one.isExact())
                + count(CaseTime.Reason.END_WITHOUT_BEGINNING);
    }

    /** Returns whether, if inexact cases are left out, more cases with an event remain than are left out. */
    private boolean isMostlyExact() {
        return count(CaseTime.Kind.EVENT) + count(one -> one.kind() == CaseTime.Kind.COMPETING && one.isExact())
                > count(CaseTime.Kind.INTERVAL) + count(CaseTime.Kind.LEFT_CENSORED) + endsNotExact();
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
        List<String> causes = new ArrayList<>(List.of(question.to().toString()));
        question.competing().forEach(stage -> causes.add(stage.toString()));
        Subjects.Builder builder = Subjects.builder(causes);
        new TreeSet<>(groups()).forEach(builder::group);
        for (CaseTime one : cases) {
            if (one.kind() != CaseTime.Kind.LEFT_OUT) {
                int cause = one.cause()
                        .map(stage -> causes.indexOf(stage.toString()) + 1)
                        .orElse(0);
                one.groups().forEach(group -> builder.add(one.days(), cause, group, one.stratum()));
            }
        }
        return (cases.stream().anyMatch(one -> one.groups().size() > 1) ? builder.overlapping() : builder).build();
    }

    private List<RefusedException.Offer> offers(boolean targetsToo) {
        boolean origins = !originObstacles().isEmpty();
        List<RefusedException.Offer> offers = new ArrayList<>();
        if (!origins) {
            offers.add(RefusedException.Offer.TURNBULL);
        } else {
            offers.addAll(originOffers(
                    targetsToo ? RefusedException.Offer.EXACT_ORIGINS_TURNBULL : RefusedException.Offer.EXACT_ORIGINS));
        }
        if (targetsToo && isMostlyExact()) {
            offers.add(origins ? RefusedException.Offer.EXACT_ORIGINS_TARGETS : RefusedException.Offer.EXACT_TARGETS);
        }
        return List.copyOf(offers);
    }

    private Collection<String> groups() {
        return cases.stream().flatMap(one -> one.groups().stream()).toList();
    }

    private List<RefusedException.Offer> originOffers(RefusedException.Offer exactOrigins) {
        return question.from().day().isPresent() ? List.of() : List.of(RefusedException.Offer.CALENDAR, exactOrigins);
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
        if (!originObstacles().isEmpty()) {
            throw new RefusedException(originObstacles(), originOffers(RefusedException.Offer.EXACT_ORIGINS));
        }
        SortedMap<String, List<TimeInterval>> intervals = new TreeMap<>();
        groups().forEach(group -> intervals.putIfAbsent(group, new ArrayList<>()));
        for (CaseTime one : cases) {
            waiting(one)
                    .ifPresent(time -> one.groups()
                            .forEach(group -> intervals
                                    .computeIfAbsent(group, unused -> new ArrayList<>())
                                    .add(time)));
        }
        intervals.replaceAll((group, times) -> List.copyOf(times));
        return Collections.unmodifiableSortedMap(intervals);
    }

    private static Optional<TimeInterval> waiting(CaseTime one) {
        return one.kind() != CaseTime.Kind.COMPETING
                ? one.time()
                : one.time()
                        .flatMap(time -> time.after().stream()
                                .mapToObj(TimeInterval::after)
                                .findFirst());
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
}
