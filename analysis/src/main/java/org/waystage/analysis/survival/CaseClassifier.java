package org.waystage.analysis.survival;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.internal.DatedRecord;
import org.waystage.analysis.internal.Lineage;
import org.waystage.analysis.internal.MilestoneReading;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;

/** Classifies each case by what it shows about the time to a stage. */
final class CaseClassifier {
    private final TimeToStage question;
    private final Catalogue catalogue;
    private final LocalDate asOf;
    private final MilestoneReading target;
    private final Optional<MilestoneReading> start;
    private final List<MilestoneReading> competing;

    CaseClassifier(TimeToStage question, Catalogue catalogue, LocalDate asOf) {
        this.question = question;
        this.catalogue = catalogue;
        this.asOf = asOf;
        this.target = new MilestoneReading(question.to(), catalogue);
        this.start = question.from().stage().map(stage -> new MilestoneReading(stage, catalogue));
        this.competing = question.competing().stream()
                .map(stage -> new MilestoneReading(stage, catalogue))
                .toList();
    }

    /** Classifies a case, given its lineage, which is empty if the case does not count. */
    CaseTime classify(CaseStudy caseStudy, Optional<Lineage<CaseStudy>> lineage) {
        Draft draft = new Draft(caseStudy);
        if (lineage.isEmpty()) {
            return draft.leftOut(
                    question.counted().has(caseStudy) ? CaseTime.Reason.PART_OF_ANOTHER : CaseTime.Reason.OTHER_NATURE);
        }
        StageHistory history = catalogue.history(Lineage.whole(lineage.get()));
        List<DatedRecord> facts = DatedRecord.of(history, catalogue.issued()).stream()
                .filter(fact -> fact.earliest() <= asOf.toEpochDay())
                .toList();
        if (facts.stream().noneMatch(fact -> target.understands(fact.record()))) {
            return draft.leftOut(CaseTime.Reason.NO_RECORD);
        }
        if (question.from().day().isPresent()) {
            draft.origin = question.from().day().get();
        } else {
            Optional<StageStart> origin = start.isPresent() ? StageStart.of(start.get(), facts) : firstRecord(facts);
            if (origin.isEmpty()) {
                return draft.leftOut(CaseTime.Reason.NO_ORIGIN);
            }
            draft.originRecords = origin.get().records();
            if (!origin.get().isExact()) {
                return draft.leftOut(CaseTime.Reason.ORIGIN_NOT_EXACT);
            }
            draft.origin = LocalDate.ofEpochDay(origin.get().by());
        }
        CaseTime outcome = outcome(draft, facts);
        return question.exactTargetsOnly() ? exact(draft, outcome) : outcome;
    }

    /** Returns the classification of a case if only exact times count. */
    private static CaseTime exact(Draft draft, CaseTime outcome) {
        return switch (outcome.kind()) {
            case INTERVAL -> draft.leftOut(CaseTime.Reason.TARGET_NOT_EXACT, outcome.records());
            case LEFT_CENSORED -> draft.leftOut(CaseTime.Reason.TARGET_BEFORE_SEEN, outcome.records());
            case COMPETING ->
                outcome.isExact() ? outcome : draft.leftOut(CaseTime.Reason.END_NOT_EXACT, outcome.records());
            case EVENT, RIGHT_CENSORED, LEFT_OUT -> outcome;
        };
    }

    private Optional<StageStart> firstRecord(List<DatedRecord> facts) {
        List<DatedRecord> dated = facts.stream()
                .filter(fact -> !fact.undated() && target.understands(fact.record()))
                .toList();
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        long earliest = dated.stream().mapToLong(DatedRecord::earliest).min().getAsLong();
        long latest = dated.stream().mapToLong(DatedRecord::latest).min().getAsLong();
        return Optional.of(new StageStart(
                earliest == Long.MIN_VALUE ? earliest : earliest - 1,
                latest,
                dated.stream()
                        .filter(fact -> fact.earliest() == earliest || fact.latest() == latest)
                        .map(DatedRecord::record)
                        .toList(),
                dated.stream().anyMatch(fact -> fact.latest() == latest && fact.namesADay())));
    }

    private CaseTime outcome(Draft draft, List<DatedRecord> facts) {
        long origin = draft.day();
        boolean calendar = question.from().day().isPresent();
        Optional<StageStart> reached = StageStart.of(target, facts);
        Optional<StageStart> end = Optional.empty();
        Milestone ending = question.to();
        for (int i = 0; i < competing.size(); i++) {
            Optional<StageStart> other = StageStart.of(competing.get(i), facts);
            if (other.isPresent() && (end.isEmpty() || StageStart.FIRST.compare(other.get(), end.get()) < 0)) {
                end = other;
                ending = question.competing().get(i);
            }
        }
        if (end.isPresent()
                && (reached.isEmpty() || end.get().by() <= reached.get().after())) {
            return ended(draft, end.get(), ending, calendar);
        }
        if (reached.isPresent()) {
            StageStart found = end.map(reached.get()::noLaterThan).orElse(reached.get());
            if (!calendar && found.by() < origin) {
                return draft.leftOut(CaseTime.Reason.TARGET_BEFORE_ORIGIN);
            }
            return found.by() > asOf.toEpochDay()
                    ? notYet(draft, found, calendar)
                    : isSeenFirst(draft, found, target)
                            ? draft.leftOut(CaseTime.Reason.FIRST_SEEN_AT_TARGET)
                            : draft.reached(notBefore(found, facts, origin));
        }
        if (question.following() == TimeToStage.FollowUp.AS_OF) {
            return draft.censored(asOf.toEpochDay(), List.of());
        }
        return StageStart.lastShort(target, facts)
                .map(fact -> draft.censored(
                        calendar ? fact.earliest() : Math.max(origin, fact.earliest()), List.of(fact.record())))
                .orElseGet(() -> draft.leftOut(CaseTime.Reason.NOTHING_KNOWN));
    }

    private CaseTime ended(Draft draft, StageStart end, Milestone ending, boolean calendar) {
        if (!calendar && end.by() < draft.day()) {
            return draft.leftOut(CaseTime.Reason.END_BEFORE_ORIGIN);
        }
        if (end.by() > asOf.toEpochDay()) {
            return notYet(draft, end, calendar);
        }
        if (isSeenFirst(draft, end, new MilestoneReading(ending, catalogue))) {
            return draft.leftOut(CaseTime.Reason.FIRST_SEEN_AT_END);
        }
        return end.after() == Long.MIN_VALUE
                ? draft.leftOut(CaseTime.Reason.END_WITHOUT_BEGINNING, end.records())
                : draft.of(CaseTime.Kind.COMPETING, end, ending);
    }

    /**
     * Returns the classification of a case that may have reached a stage only after the day asked for: it is censored
     * at the day after which it reached the stage.
     */
    private static CaseTime notYet(Draft draft, StageStart start, boolean calendar) {
        if (calendar) {
            return start.after() == Long.MIN_VALUE
                    ? draft.leftOut(CaseTime.Reason.NOTHING_KNOWN)
                    : draft.censored(start.after(), start.records());
        }
        return draft.censored(Math.max(draft.day(), start.after()), start.records());
    }

    /**
     * Returns whether a case counted from its first record was already at a stage in that record and therefore carries
     * no time.
     */
    private boolean isSeenFirst(Draft draft, StageStart reached, MilestoneReading stage) {
        return start.isEmpty()
                && question.from().day().isEmpty()
                && reached.by() <= draft.day()
                && draft.originRecords.stream()
                        .noneMatch(record -> stage.says(record) == MilestoneReading.Says.SHORT
                                || target.says(record) == MilestoneReading.Says.SHORT);
    }

    /**
     * Returns when the target was reached, but not before the origin if reaching the target implies that the origin was
     * reached.
     */
    private StageStart notBefore(StageStart found, List<DatedRecord> facts, long origin) {
        boolean implied = start.isPresent()
                && facts.stream()
                        .map(DatedRecord::record)
                        .filter(record -> target.isReachedIn(record))
                        .allMatch(record -> start.get().isReachedIn(record));
        return implied ? found.notBefore(origin) : found;
    }

    /** The facts known of a case so far. */
    private final class Draft {
        private final CaseStudy caseStudy;
        private @Nullable LocalDate origin;
        private List<StageRecord> originRecords = List.of();

        Draft(CaseStudy caseStudy) {
            this.caseStudy = caseStudy;
        }

        long day() {
            return Objects.requireNonNull(origin).toEpochDay();
        }

        CaseTime leftOut(CaseTime.Reason reason) {
            return leftOut(reason, List.of());
        }

        CaseTime leftOut(CaseTime.Reason reason, List<StageRecord> records) {
            return of(CaseTime.Kind.LEFT_OUT, Optional.of(reason), Optional.empty(), Optional.empty(), records);
        }

        CaseTime reached(StageStart start) {
            CaseTime.Kind kind = start.isExact()
                    ? CaseTime.Kind.EVENT
                    : start.after() == Long.MIN_VALUE ? CaseTime.Kind.LEFT_CENSORED : CaseTime.Kind.INTERVAL;
            return of(kind, start, question.to());
        }

        CaseTime of(CaseTime.Kind kind, StageStart start, Milestone cause) {
            double by = (double) (start.by() - day());
            TimeInterval time = start.isExact()
                    ? TimeInterval.exact(by)
                    : start.after() == Long.MIN_VALUE
                            ? TimeInterval.by(by)
                            : new TimeInterval(
                                    OptionalDouble.of((double) (start.after() - day())), OptionalDouble.of(by));
            return of(kind, Optional.empty(), Optional.of(time), Optional.of(cause), start.records());
        }

        CaseTime censored(long last, List<StageRecord> records) {
            return of(
                    CaseTime.Kind.RIGHT_CENSORED,
                    Optional.empty(),
                    Optional.of(TimeInterval.after((double) (last - day()))),
                    Optional.empty(),
                    records);
        }

        private CaseTime of(
                CaseTime.Kind kind,
                Optional<CaseTime.Reason> reason,
                Optional<TimeInterval> time,
                Optional<Milestone> cause,
                List<StageRecord> records) {
            return new CaseTime(
                    caseStudy.id(),
                    kind,
                    reason,
                    Optional.ofNullable(origin),
                    time,
                    cause,
                    keys(question.by()),
                    String.join("+", keys(question.strata())),
                    originRecords,
                    records);
        }

        private List<String> keys(Optional<Dimension> dimension) {
            if (dimension.isEmpty()) {
                return List.of(Subjects.ALL);
            }
            List<String> keys = new ArrayList<>(new TreeSet<>(dimension.get().keys(catalogue, caseStudy, asOf)));
            return keys.isEmpty() ? List.of(Dimension.NONE) : keys;
        }
    }
}
