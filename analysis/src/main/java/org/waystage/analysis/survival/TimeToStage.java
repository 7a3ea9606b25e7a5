package org.waystage.analysis.survival;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.analysis.internal.Lineage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.PartialDate;

/**
 * The question how long cases take to reach a stage.
 *
 * <pre>{@code
 * StageTimes times = TimeToStage.to(Milestone.parse("cncf-maturity:graduated"))
 *         .from(TimeOrigin.stage(Milestone.parse("cncf-maturity:accepted")))
 *         .competing(List.of(Milestone.parse("cncf-maturity:archived")))
 *         .of(catalogue);
 * List<SurvivalEstimate> curves = SurvivalEstimate.cumulativeIncidence(times.subjects(), ConfidenceTransform.LOG, 0.95);
 * }</pre>
 *
 * <p>The target is reached with its own stage or one beyond it, by the case or one of its scopes. It is exact where a record says
 * that this very stage began on a day; a record of a later stage, an observation, a month or a year bound it. Competing
 * stages end the waiting where they certainly come first; where dates leave the order open, the target does.
 *
 * <p>A case that reached neither is censored at the end of its {@linkplain FollowUp follow-up}. Facts that lie certainly after
 * the day asked for do not count. As in {@link org.waystage.analysis.paths.Funnel Funnel}, a stage is reached by that day only if it certainly was: where it may have
 * come later, the case is censored at the day after which it came. After its issue a catalogue knows nothing new, so that a later
 * day is taken for the issue date.
 *
 * <p>Uses count, each once with the records of all that went on in it, where nothing else is said ({@link Selection}); the others are
 * among the cases that are left out, each with its reason.
 *
 * <p>Counted from the first record, a case that was at the target or a competing stage in that record carries no time and is left
 * out.
 *
 * @param to the target
 * @param from the origin
 * @param competing the stages after which the target is no longer waited for; each is a cause of its own
 * @param asOf the day up to which facts count; the issue date if absent or later than that
 * @param followUp how long a case without an event is followed; if absent, {@link FollowUp#LAST_RECORD} on the calendar
 *     transform, which is for observations, and {@link FollowUp#AS_OF} otherwise
 * @param by what groups of cases are told apart by, if anything
 * @param strata what is kept apart in a stratified comparison, if anything; cases with the same set of keys are a stratum
 * @param exactOriginsOnly whether cases whose origin is not exact are left out, in place of a refusal
 * @param exactTargetsOnly whether cases that reached the target or a competing stage on a day that is not exact are left out, in
 *     place of a refusal
 * @param natures the natures of cases that count; if absent, those of {@link #counted}
 */
public record TimeToStage(
        Milestone to,
        TimeOrigin from,
        List<Milestone> competing,
        Optional<LocalDate> asOf,
        Optional<FollowUp> followUp,
        Optional<Dimension> by,
        Optional<Dimension> strata,
        boolean exactOriginsOnly,
        boolean exactTargetsOnly,
        Optional<Natures> natures) {
    /** Up to when it is known that a case without an event had none; closed. */
    public enum FollowUp {
        /**
         * Up to the day asked for: right for registers that are kept, where a stage that is reached is recorded. Too few reach the
         * target where reaching it leaves no record.
         */
        AS_OF("as-of"),
        /**
         * Up to the earliest day of the last record that is short of the target: right for cases seen now and then. Too many reach the
         * target where cases are recorded because they got there: with the last record of all at the target all have reached it,
         * however many were last seen short of it.
         */
        LAST_RECORD("last-record");

        private final String code;

        FollowUp(String code) {
            this.code = code;
        }

        /**
         * Returns the follow-up as it is written, for example {@code last-record}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** Makes an immutable copy of the competing stages. */
    public TimeToStage {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(from, "from");
        competing = List.copyOf(competing);
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(followUp, "followUp");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(strata, "strata");
        Objects.requireNonNull(natures, "natures");
        if (competing.contains(to)) {
            throw new IllegalArgumentException(to + " is the target: it does not compete with itself");
        }
    }

    /**
     * Returns the question how long uses take to a stage from their first record on, without competing stages or groups; to a word of
     * another scheme how long all cases do.
     *
     * @param target the target
     * @return the question
     */
    public static TimeToStage to(Milestone target) {
        return new TimeToStage(
                target,
                TimeOrigin.FIRST_RECORD,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    /**
     * Returns the question with an origin.
     *
     * @param origin the origin
     * @return the question
     */
    public TimeToStage from(TimeOrigin origin) {
        return new TimeToStage(
                to, origin, competing, asOf, followUp, by, strata, exactOriginsOnly, exactTargetsOnly, natures);
    }

    /**
     * Returns the question with competing stages.
     *
     * @param stages the stages
     * @return the question
     * @throws IllegalArgumentException if the target is among them
     */
    public TimeToStage competing(List<Milestone> stages) {
        return new TimeToStage(
                to, from, stages, asOf, followUp, by, strata, exactOriginsOnly, exactTargetsOnly, natures);
    }

    /**
     * Returns the question as of a day.
     *
     * @param day the day; a later one than the issue date means the issue date
     * @return the question
     */
    public TimeToStage asOf(LocalDate day) {
        return new TimeToStage(
                to,
                from,
                competing,
                Optional.of(day),
                followUp,
                by,
                strata,
                exactOriginsOnly,
                exactTargetsOnly,
                natures);
    }

    /**
     * Returns the question with a follow-up.
     *
     * @param until up to when cases are followed
     * @return the question
     */
    public TimeToStage followUp(FollowUp until) {
        return new TimeToStage(
                to, from, competing, asOf, Optional.of(until), by, strata, exactOriginsOnly, exactTargetsOnly, natures);
    }

    /**
     * Returns the question by groups.
     *
     * @param dimension what they are told apart by
     * @return the question
     */
    public TimeToStage by(Dimension dimension) {
        return new TimeToStage(
                to,
                from,
                competing,
                asOf,
                followUp,
                Optional.of(dimension),
                strata,
                exactOriginsOnly,
                exactTargetsOnly,
                natures);
    }

    /**
     * Returns the question with strata.
     *
     * @param dimension what they are told apart by
     * @return the question
     */
    public TimeToStage strata(Dimension dimension) {
        return new TimeToStage(
                to,
                from,
                competing,
                asOf,
                followUp,
                by,
                Optional.of(dimension),
                exactOriginsOnly,
                exactTargetsOnly,
                natures);
    }

    /**
     * Returns the question of the cases whose origin is exact, the others being left out.
     *
     * @return the question
     */
    public TimeToStage withExactOriginsOnly() {
        return new TimeToStage(to, from, competing, asOf, followUp, by, strata, true, exactTargetsOnly, natures);
    }

    /**
     * Returns the question of the cases of which it is known to the day when they reached the target or a competing stage, or
     * that they had not: the others are left out.
     *
     * <p>Those had all got there, so that leaving them out makes the share that does so, and how soon, too low. It is for
     * registers where they are few; {@link StageTimes#leftOut} has their number, and {@link StageTimes#turnbull} takes them.
     *
     * @return the question
     */
    public TimeToStage withExactTargetsOnly() {
        return new TimeToStage(to, from, competing, asOf, followUp, by, strata, exactOriginsOnly, true, natures);
    }

    /**
     * Returns the question of cases of other natures.
     *
     * @param which the natures of the cases to count
     * @return the question
     */
    public TimeToStage counting(Natures which) {
        return new TimeToStage(
                to,
                from,
                competing,
                asOf,
                followUp,
                by,
                strata,
                exactOriginsOnly,
                exactTargetsOnly,
                Optional.of(which));
    }

    /**
     * Answers for the cases of a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @return what each case says
     * @throws IllegalArgumentException if neither the catalogue has an issue date nor the question a day
     */
    public StageTimes of(Catalogue catalogue) {
        return of(catalogue, catalogue.caseStudies().stream());
    }

    /**
     * Answers for some cases, which may come from lines beside the catalogue.
     *
     * @param catalogue what the cases refer to: crosswalks, taxonomy, organizations, code lists, and the issue date
     * @param cases the cases
     * @return what each case says, in their order
     * @throws IllegalArgumentException if neither the catalogue has an issue date nor the question a day
     */
    public StageTimes of(Catalogue catalogue, Stream<CaseStudy> cases) {
        LocalDate day = Stream.concat(asOf.stream(), catalogue.issued().map(PartialDate::latest).stream())
                .min(Comparator.naturalOrder())
                .orElseThrow(() ->
                        new IllegalArgumentException("the catalogue has no issue date: say as of which day to ask"));
        List<CaseStudy> all = cases.toList();
        CountedCases counted = CountedCases.of(catalogue, all, counted(), day);
        IdentityHashMap<CaseStudy, Lineage<CaseStudy>> lineages = new IdentityHashMap<>();
        counted.all().forEach(lineage -> lineages.put(lineage.own(), lineage));
        CaseClassifier classifier = new CaseClassifier(this, catalogue, day);
        return new StageTimes(
                this,
                day,
                all.stream()
                        .map(one -> classifier.classify(one, Optional.ofNullable(lineages.get(one))))
                        .toList(),
                counted.selection());
    }

    /**
     * Returns how long cases without an event are followed: as the question says, else as its origin asks.
     *
     * @return the follow-up that holds
     */
    public FollowUp following() {
        return followUp.orElse(from.day().isPresent() ? FollowUp.LAST_RECORD : FollowUp.AS_OF);
    }

    /**
     * Returns which natures of cases count: those of the question, else uses; by nature, and to a word of another scheme, all.
     *
     * @return the natures that hold
     */
    public Natures counted() {
        return natures.orElse(
                to.scheme().isPresent() || by.equals(Optional.of(Dimension.NATURE)) ? Natures.ALL : Natures.USE);
    }
}
