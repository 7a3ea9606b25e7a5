package org.waystage.analysis.survival;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.internal.DatedRecord;
import org.waystage.analysis.internal.IssueDate;
import org.waystage.analysis.internal.MilestoneReading;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/** Classifies each case by what it shows about the time to a stage. Can be sent to other machines without the catalogue. */
final class CaseClassifier implements Serializable {
    private static final long serialVersionUID = 1;

    private final TimeToStage question;
    private final IssueDate issued;
    private final LocalDate asOf;
    private final MilestoneReading target;
    private final @Nullable MilestoneReading start;
    private final ArrayList<MilestoneReading> competing;

    CaseClassifier(TimeToStage question, Catalogue catalogue) {
        this.question = question;
        this.issued = IssueDate.of(catalogue);
        this.asOf = Stream.concat(question.asOf().stream(), catalogue.issued().map(PartialDate::latest).stream())
                .min(Comparator.naturalOrder())
                .orElseThrow(() ->
                        new IllegalArgumentException("the catalogue has no issue date: say as of which day to ask"));
        this.target = new MilestoneReading(question.to(), catalogue);
        this.start = question.from()
                .stage()
                .map(stage -> new MilestoneReading(stage, catalogue))
                .orElse(null);
        this.competing = new ArrayList<>(question.competing().stream()
                .map(stage -> new MilestoneReading(stage, catalogue))
                .toList());
    }

    TimeToStage question() {
        return question;
    }

    /** Returns the day up to which records count. */
    LocalDate asOf() {
        return asOf;
    }

    /** Returns the keys of the groups of a case, at least one. */
    List<String> groups(Undertaking undertaking, Catalogue catalogue) {
        if (question.by().isEmpty()) {
            return List.of(Subjects.ALL);
        }
        Set<String> keys = new TreeSet<>(question.by().get().keys(catalogue, undertaking, asOf));
        return keys.isEmpty() ? List.of(Dimension.NONE) : List.copyOf(keys);
    }

    /** Classifies a case that does not count. */
    CaseTime leftOut(CaseStudyId id, CaseTime.Reason reason, List<String> groups) {
        return new Draft(id, groups).leftOut(reason);
    }

    /** Classifies a case that counts, given together with the records of its predecessors. */
    CaseTime classify(Undertaking whole, List<String> groups) {
        Draft draft = new Draft(whole.id(), groups);
        Optional<PartialDate> issueDate = issued.date();
        StageHistory history = StageHistory.of(whole.stages(), issueDate);
        List<DatedRecord> facts = DatedRecord.of(history, issueDate);
        long last = asOf.toEpochDay();
        boolean understood = false;
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (facts.get(i).earliest() > last) {
                facts.remove(i);
            } else {
                understood |= target.understands(facts.get(i).record());
            }
        }
        if (!understood) {
            return draft.leftOut(CaseTime.Reason.NO_RECORD);
        }
        if (question.from().day().isPresent()) {
            draft.origin = question.from().day().get();
        } else {
            Optional<StageStart> origin = start != null ? StageStart.of(start, facts) : firstRecord(facts);
            if (origin.isEmpty()) {
                return draft.leftOut(CaseTime.Reason.NO_ORIGIN);
            }
            draft.originRecords = origin.get().records();
            if (!origin.get().isExact()) {
                return draft.leftOut(CaseTime.Reason.ORIGIN_NOT_EXACT);
            }
            draft.origin = LocalDate.ofEpochDay(origin.get().by());
        }
        return outcome(draft, facts);
    }

    private Optional<StageStart> firstRecord(List<DatedRecord> facts) {
        List<DatedRecord> dated = new ArrayList<>(facts.size());
        long earliest = Long.MAX_VALUE;
        long latest = Long.MAX_VALUE;
        for (DatedRecord fact : facts) {
            if (!fact.undated() && target.understands(fact.record())) {
                dated.add(fact);
                earliest = Math.min(earliest, fact.earliest());
                latest = Math.min(latest, fact.latest());
            }
        }
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        List<StageRecord> records = new ArrayList<>(1);
        boolean named = false;
        for (DatedRecord fact : dated) {
            if (fact.earliest() == earliest || fact.latest() == latest) {
                records.add(fact.record());
            }
            named |= fact.latest() == latest && fact.namesADay();
        }
        return Optional.of(new StageStart(
                earliest == Long.MIN_VALUE ? earliest : earliest - 1, latest, List.copyOf(records), named));
    }

    private CaseTime outcome(Draft draft, List<DatedRecord> facts) {
        long origin = draft.day();
        boolean calendar = question.from().day().isPresent();
        Optional<StageStart> reached = StageStart.of(target, facts);
        Optional<StageStart> end = Optional.empty();
        MilestoneReading ending = target;
        for (int i = 0; i < competing.size(); i++) {
            Optional<StageStart> other = StageStart.of(competing.get(i), facts);
            if (other.isPresent() && (end.isEmpty() || StageStart.FIRST.compare(other.get(), end.get()) < 0)) {
                end = other;
                ending = competing.get(i);
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
        Optional<DatedRecord> last = StageStart.lastShort(target, facts);
        if (last.isEmpty()) {
            return draft.leftOut(CaseTime.Reason.NOTHING_KNOWN);
        }
        long earliest = last.get().earliest();
        return draft.censored(
                calendar ? earliest : Math.max(origin, earliest),
                List.of(last.get().record()));
    }

    private CaseTime ended(Draft draft, StageStart end, MilestoneReading ending, boolean calendar) {
        if (!calendar && end.by() < draft.day()) {
            return draft.leftOut(CaseTime.Reason.END_BEFORE_ORIGIN);
        }
        if (end.by() > asOf.toEpochDay()) {
            return notYet(draft, end, calendar);
        }
        if (isSeenFirst(draft, end, ending)) {
            return draft.leftOut(CaseTime.Reason.FIRST_SEEN_AT_END);
        }
        return end.after() == Long.MIN_VALUE
                ? draft.leftOut(CaseTime.Reason.END_WITHOUT_BEGINNING, end.records())
                : draft.of(CaseTime.Kind.COMPETING, end, ending.milestone());
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
     * Returns whether a case counted from its first record was already at a stage in that record, and therefore has no time.
     */
    private boolean isSeenFirst(Draft draft, StageStart reached, MilestoneReading stage) {
        if (start != null || question.from().day().isPresent() || reached.by() > draft.day()) {
            return false;
        }
        for (StageRecord record : draft.originRecords) {
            if (stage.says(record) == MilestoneReading.Says.SHORT
                    || target.says(record) == MilestoneReading.Says.SHORT) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns when the target was reached, but not before the origin if reaching the target implies that the origin was
     * reached.
     */
    private StageStart notBefore(StageStart found, List<DatedRecord> facts, long origin) {
        MilestoneReading from = start;
        boolean implied = from != null;
        for (int i = 0; from != null && implied && i < facts.size(); i++) {
            StageRecord record = facts.get(i).record();
            implied = !target.isReachedIn(record) || from.isReachedIn(record);
        }
        return implied ? found.notBefore(origin) : found;
    }

    /** The facts known about a case so far. */
    private final class Draft {
        private final CaseStudyId id;
        private final List<String> groups;
        private @Nullable LocalDate origin;
        private List<StageRecord> originRecords = List.of();

        Draft(CaseStudyId id, List<String> groups) {
            this.id = id;
            this.groups = groups;
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
                    id, kind, reason, Optional.ofNullable(origin), time, cause, groups, originRecords, records);
        }
    }
}
