package org.waystage.analysis.survival;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.analysis.internal.Lineage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;

/**
 * The question of how long cases take to reach a stage.
 *
 * <pre>{@code
 * StageTimes times = TimeToStage.to(Milestone.parse("cncf-maturity:graduated"))
 *         .from(TimeOrigin.stage(Milestone.parse("cncf-maturity:accepted")))
 *         .competing(List.of(Milestone.parse("cncf-maturity:archived")))
 *         .of(catalogue);
 * List<SurvivalEstimate> curves = SurvivalEstimate.cumulativeIncidence(times.subjects(), ConfidenceTransform.LOG, 0.95);
 * }</pre>
 *
 * <p>The target is reached if the case or one of its scopes reaches that stage or one beyond it. The time is exact if a
 * record says that exactly this stage began on a day; a record of a later stage, an observation, a month or a year
 * gives only bounds. A competing stage ends the observation if it certainly comes first; if dates leave the order open,
 * the target is assumed to come first.
 *
 * <p>A case that reached neither is censored at the end of its {@linkplain FollowUp follow-up}. Records that are
 * certainly after the day asked for do not count. As in {@link org.waystage.analysis.paths.Funnel Funnel}, a stage
 * counts as reached by that day only if this is certain: if it may have been reached later, the case is censored at the
 * day after which it was reached. A catalogue knows nothing of the time after its issue, so the issue date replaces any
 * later day.
 *
 * <p>By default, uses count, each once with the records of its predecessors ({@link Selection}). All other cases are
 * left out, each with a reason.
 *
 * <p>If time is counted from the first record, a case that was already at the target or at a competing stage in that
 * record carries no time and is left out.
 *
 * @param to the stage to be reached
 * @param from the origin of time
 * @param competing the stages that end the observation of a case before the target; each is a separate cause
 * @param asOf the day up to which records count; the issue date if empty or if earlier than the day
 * @param followUp how long a case without an event is followed; if empty, {@link FollowUp#LAST_RECORD} on the calendar
 *     time scale, which is meant for observations, otherwise {@link FollowUp#AS_OF}
 * @param by the dimension whose keys define groups of cases; empty for a single group
 * @param exactOriginsOnly whether cases without an exact origin are left out instead of being refused
 * @param natures the natures of the cases to count; if empty, those of {@link #counted}
 */
public record TimeToStage(
        Milestone to,
        TimeOrigin from,
        List<Milestone> competing,
        Optional<LocalDate> asOf,
        Optional<FollowUp> followUp,
        Optional<Dimension> by,
        boolean exactOriginsOnly,
        Optional<Natures> natures)
        implements Serializable {
    /** The time up to which a case without an event is known to have had none. The set of follow-ups is closed. */
    public enum FollowUp {
        /**
         * Up to the day asked for. This suits registers that are kept up to date, in which a stage that is reached is
         * recorded. If reaching the target may leave no record, too few cases appear to reach it.
         */
        AS_OF("as-of"),
        /**
         * Up to the earliest day of the last record short of the target. This suits cases that are observed
         * occasionally. If cases are recorded because they reached the target, too many appear to reach it: if the last
         * of all records is at the target, the curve shows that all have reached it, however many were last seen short
         * of it.
         */
        LAST_RECORD("last-record");

        private final String code;

        FollowUp(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the follow-up, for example {@code last-record}.
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

    /** Makes an immutable copy of the competing stages, each once. */
    public TimeToStage {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(from, "from");
        competing = List.copyOf(new LinkedHashSet<>(competing));
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(followUp, "followUp");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(natures, "natures");
        if (competing.contains(to)) {
            throw new IllegalArgumentException(to + " is the target: it does not compete with itself");
        }
    }

    /** Replaces what is not serializable by texts, and what may be absent by null. */
    private record Form(
            String to,
            @Nullable String fromStage,
            @Nullable LocalDate fromDay,
            ArrayList<String> competing,
            @Nullable LocalDate asOf,
            @Nullable FollowUp followUp,
            @Nullable Dimension by,
            boolean exactOriginsOnly,
            @Nullable Natures natures)
            implements Serializable {
        private Object readResolve() {
            return new TimeToStage(
                    Milestone.parse(to),
                    new TimeOrigin(Optional.ofNullable(fromStage).map(Milestone::parse), Optional.ofNullable(fromDay)),
                    competing.stream().map(Milestone::parse).toList(),
                    Optional.ofNullable(asOf),
                    Optional.ofNullable(followUp),
                    Optional.ofNullable(by),
                    exactOriginsOnly,
                    Optional.ofNullable(natures));
        }
    }

    private Object writeReplace() {
        return new Form(
                to.toString(),
                from.stage().map(Milestone::toString).orElse(null),
                from.day().orElse(null),
                new ArrayList<>(competing.stream().map(Milestone::toString).toList()),
                asOf.orElse(null),
                followUp.orElse(null),
                by.orElse(null),
                exactOriginsOnly,
                natures.orElse(null));
    }

    /**
     * Returns the question of how long uses take to reach a stage from their first record, without competing stages or
     * groups. For a word of another scheme, cases of all natures count.
     *
     * @param target the stage to be reached
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
                false,
                Optional.empty());
    }

    /**
     * Returns this question with another origin.
     *
     * @param origin the origin of time
     * @return the question
     */
    public TimeToStage from(TimeOrigin origin) {
        return new TimeToStage(to, origin, competing, asOf, followUp, by, exactOriginsOnly, natures);
    }

    /**
     * Returns this question with competing stages.
     *
     * @param stages the competing stages
     * @return the question
     * @throws IllegalArgumentException if the target is among them
     */
    public TimeToStage competing(List<Milestone> stages) {
        return new TimeToStage(to, from, stages, asOf, followUp, by, exactOriginsOnly, natures);
    }

    /**
     * Returns this question as of a day.
     *
     * @param day the day up to which records count; replaced by the issue date if later
     * @return the question
     */
    public TimeToStage asOf(LocalDate day) {
        return new TimeToStage(to, from, competing, Optional.of(day), followUp, by, exactOriginsOnly, natures);
    }

    /**
     * Returns this question with another follow-up.
     *
     * @param until the time up to which cases are followed
     * @return the question
     */
    public TimeToStage followUp(FollowUp until) {
        return new TimeToStage(to, from, competing, asOf, Optional.of(until), by, exactOriginsOnly, natures);
    }

    /**
     * Returns this question by groups.
     *
     * @param dimension the dimension whose keys define the groups
     * @return the question
     */
    public TimeToStage by(Dimension dimension) {
        return new TimeToStage(to, from, competing, asOf, followUp, Optional.of(dimension), exactOriginsOnly, natures);
    }

    /**
     * Returns this question for cases with an exact origin only; the others are left out.
     *
     * @return the question
     */
    public TimeToStage withExactOriginsOnly() {
        return new TimeToStage(to, from, competing, asOf, followUp, by, true, natures);
    }

    /**
     * Returns this question for cases of other natures.
     *
     * @param which the natures of the cases to count
     * @return the question
     */
    public TimeToStage counting(Natures which) {
        return new TimeToStage(to, from, competing, asOf, followUp, by, exactOriginsOnly, Optional.of(which));
    }

    /**
     * Answers the question for the cases of a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @return the classification of each case
     * @throws IllegalArgumentException if neither the catalogue has an issue date nor the question a day
     */
    public StageTimes of(Catalogue catalogue) {
        return of(catalogue, catalogue.caseStudies().stream());
    }

    /**
     * Answers the question for cases that may come from outside the catalogue.
     *
     * @param catalogue the catalogue with the crosswalks, taxonomy, organizations, code lists and issue date that the
     *     cases refer to
     * @param cases the cases
     * @return the classification of each case, in their order
     * @throws IllegalArgumentException if neither the catalogue has an issue date nor the question a day
     */
    public StageTimes of(Catalogue catalogue, Stream<CaseStudy> cases) {
        CaseClassifier classifier = new CaseClassifier(this, catalogue);
        LocalDate day = classifier.asOf();
        List<CaseStudy> all = cases.toList();
        CountedCases counted = CountedCases.of(catalogue, all, counted(), day);
        IdentityHashMap<CaseStudy, Lineage<CaseStudy>> lineages = new IdentityHashMap<>();
        counted.all().forEach(lineage -> lineages.put(lineage.own(), lineage));
        return new StageTimes(
                this,
                day,
                all.stream()
                        .map(one -> {
                            List<String> groups = classifier.groups(one, catalogue);
                            Lineage<CaseStudy> lineage = lineages.get(one);
                            return lineage != null
                                    ? classifier.classify(Lineage.whole(lineage), groups)
                                    : classifier.leftOut(
                                            one.id(),
                                            counted().has(one)
                                                    ? CaseTime.Reason.PART_OF_ANOTHER
                                                    : CaseTime.Reason.OTHER_NATURE,
                                            groups);
                        })
                        .toList(),
                counted.selection());
    }

    /**
     * Returns the follow-up that applies: that of the question, otherwise the default of its origin.
     *
     * @return the follow-up
     */
    public FollowUp following() {
        return followUp.orElse(from.day().isPresent() ? FollowUp.LAST_RECORD : FollowUp.AS_OF);
    }

    /**
     * Returns the natures that count: those of the question; by default all by nature and for a word of another scheme,
     * otherwise uses.
     *
     * @return the natures
     */
    public Natures counted() {
        return natures.orElse(
                to.scheme().isPresent() || by.equals(Optional.of(Dimension.NATURE)) ? Natures.ALL : Natures.USE);
    }
}
