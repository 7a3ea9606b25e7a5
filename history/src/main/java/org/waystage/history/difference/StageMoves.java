package org.waystage.history.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * How a case moved between two editions, and why.
 *
 * <p>The case is examined three times: in the edition issued first as of its issue date, in the edition issued last as of the
 * same day, and in the latter as of its own issue date; or as of an earlier day. The second time, an addition of the last edition counts if
 * it may be earlier than that day, and records that both editions have count as they are in the first.
 *
 * <p>A register that shows only the state of the day does not withdraw a state by showing another one. A stage that was observed
 * on the first issue date still counts if the last edition has one observed on its own, unless other records of that edition
 * show that its present stage was reached before.
 *
 * <p>Words without a stage, such as the rings of a radar, are compared like stages: a case moves from one word to another as it moves from
 * stage to stage.
 *
 * <p>Between the first two looks, records were corrected and others became known. To find which of the two moved the case, each is left out
 * in turn. It is a cause if the case moves because of it alone, or does not move as far without it. At least one of them is a cause.
 */
final class StageMoves {
    private final StageHistory first;
    private final Knowledge knowledge;
    private final SecondLook second;
    private final StageHistory last;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    /**
     * What is known about the day of the first edition.
     *
     * @param own what counts by itself
     * @param withObserved the same with the stages that were observed on the first issue date, which the last edition
     *     does not repeat
     */
    private record SecondLook(StageHistory own, StageHistory withObserved) {
        static SecondLook of(List<StageRecord> records, Knowledge knowledge) {
            StageHistory own = StageHistory.of(records, knowledge.issued());
            return new SecondLook(
                    own,
                    knowledge.observed().isEmpty()
                            ? own
                            : StageHistory.of(joined(records, knowledge.observed()), knowledge.issued()));
        }

        EvidencedStage state(Optional<ScopeId> scope, LocalDate day, EvidencedStage now) {
            EvidencedStage state = StageMoves.state(own, scope, day);
            return said(state).equals(said(now)) ? state : StageMoves.state(withObserved, scope, day);
        }
    }

    /**
     * The findings about a case in both editions.
     *
     * @param moves how it moved, as a whole and in its scopes
     * @param withoutStage the case, if it did not move and neither edition knows a stage of it as a whole
     */
    record Found(List<StageMove> moves, Difference.WithoutStage withoutStage) {}

    /**
     * The records of a case in the edition issued first and in the one issued last, grouped by what became of them.
     *
     * @param kept those that both editions have, as in the first or, if it has no issue date, as in the last
     * @param withdrawn the facts that only the first has
     * @param corrected those that only the last has and that replace a withdrawn one: they differ from it in only one of stage, date
     *     and scope
     * @param late the others that only the last has
     * @param observed those of the first that were observed on its issue date and are not withdrawn, because the last has one observed on
     *     its own
     * @param issued the issue date of the first edition or, without one, that of the last
     */
    private record Knowledge(
            List<StageRecord> kept,
            List<StageRecord> withdrawn,
            List<StageRecord> corrected,
            List<StageRecord> late,
            List<StageRecord> observed,
            Optional<PartialDate> issued) {
        static Knowledge of(Catalogue first, CaseStudy earliest, Catalogue last, CaseStudy latest) {
            boolean dated = first.issued().isPresent();
            Map<StageStatement, List<StageRecord>> left = new LinkedHashMap<>();
            for (int i = earliest.stages().size() - 1; i >= 0; i--) {
                StageRecord record = earliest.stages().get(i);
                left.computeIfAbsent(StageStatement.of(record), key -> new ArrayList<>(1))
                        .add(record);
            }
            List<StageRecord> kept = new ArrayList<>();
            List<StageRecord> unknown = new ArrayList<>();
            for (StageRecord record : latest.stages()) {
                take(left, StageStatement.of(record))
                        .ifPresentOrElse(same -> kept.add(dated ? same : record), () -> unknown.add(record));
            }
            List<StageRecord> added = new ArrayList<>(unknown.size());
            Set<Optional<ScopeId>> observedAnew = new HashSet<>();
            for (StageRecord record : unknown) {
                boolean ofTheDay =
                        StageMove.isOfTheDay(record, last) && !first.issued().equals(last.issued());
                Optional<StageRecord> sameBefore =
                        ofTheDay ? take(left, StageStatement.on(first.issued(), record)) : Optional.empty();
                if (sameBefore.isPresent()) {
                    kept.add(dated ? sameBefore.get() : record);
                } else {
                    added.add(record);
                    if (ofTheDay) {
                        observedAnew.add(record.scope());
                    }
                }
            }
            List<StageRecord> withdrawn = new ArrayList<>(0);
            List<StageRecord> observed = new ArrayList<>(0);
            for (List<StageRecord> records : left.values()) {
                for (StageRecord record : records) {
                    if (StageMove.isOfTheDay(record, first) && observedAnew.contains(record.scope())) {
                        observed.add(record);
                    } else if (record.isFact()) {
                        withdrawn.add(record);
                    }
                }
            }
            List<StageStatement> places =
                    withdrawn.stream().map(StageStatement::of).toList();
            List<StageRecord> corrected = new ArrayList<>(0);
            List<StageRecord> late = new ArrayList<>();
            for (StageRecord record : added) {
                StageStatement statement = StageStatement.of(record);
                (places.stream().anyMatch(statement::isInPlaceOf) ? corrected : late).add(record);
            }
            return new Knowledge(kept, withdrawn, corrected, late, observed, dated ? first.issued() : last.issued());
        }

        private static Optional<StageRecord> take(
                Map<StageStatement, List<StageRecord>> left, StageStatement statement) {
            List<StageRecord> records = left.getOrDefault(statement, List.of());
            return records.isEmpty() ? Optional.empty() : Optional.of(records.remove(records.size() - 1));
        }
    }

    private StageMoves(Catalogue first, CaseStudy earliest, Catalogue last, CaseStudy latest, LocalDate day) {
        this.first = first.history(earliest);
        this.last = last.history(latest);
        lastDay = StageMove.capped(day, last);
        firstDay = first.issued().isPresent() ? StageMove.capped(day, first) : lastDay;
        knowledge = Knowledge.of(first, earliest, last, latest);
        second = SecondLook.of(joined(joined(knowledge.kept(), knowledge.corrected()), knowledge.late()), knowledge);
    }

    private static List<StageRecord> joined(List<StageRecord> some, List<StageRecord> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Returns how a case moved between two editions as of a day, or of the issue date of each if the day is later. */
    static Found between(Catalogue before, CaseStudy earlier, Catalogue after, CaseStudy later, LocalDate day) {
        Set<Optional<ScopeId>> scopes = new TreeSet<>((one, other) -> text(one).compareTo(text(other)));
        scopes.add(Optional.empty());
        Stream.concat(earlier.stages().stream(), later.stages().stream())
                .map(StageRecord::scope)
                .forEach(scopes::add);
        boolean inOrder = isInOrder(before, after);
        StageMoves moves = inOrder
                ? new StageMoves(before, earlier, after, later, day)
                : new StageMoves(after, later, before, earlier, day);
        List<StageMove> found = new ArrayList<>(0);
        Difference.WithoutStage withoutStage = Difference.WithoutStage.NONE;
        for (Optional<ScopeId> scope : scopes) {
            EvidencedStage first = state(moves.first, scope, moves.firstDay);
            EvidencedStage last = state(moves.last, scope, moves.lastDay);
            EvidencedStage old = inOrder ? first : last;
            EvidencedStage now = inOrder ? last : first;
            if (scope.isEmpty()) {
                withoutStage = withoutStage(first, last);
            }
            EvidencedStage between = moves.second.state(scope, moves.firstDay, last);
            Set<StageMove.Cause> causes = moves.causes(scope, first, between, last);
            StageMove.Direction.between(old.answer(), now.answer())
                    .or(() -> SchemeOrder.between(inOrder ? after : before, old, now))
                    .filter(direction -> !causes.isEmpty())
                    .ifPresent(direction -> found.add(new StageMove(
                            later.id(),
                            scope,
                            direction,
                            causes,
                            old.answer(),
                            between.answer(),
                            now.answer(),
                            old.records(),
                            now.records())));
        }
        return new Found(found, found.isEmpty() ? withoutStage : Difference.WithoutStage.NONE);
    }

    private static Difference.WithoutStage withoutStage(EvidencedStage first, EvidencedStage last) {
        if (StageMove.Direction.isKnown(first.answer()) || StageMove.Direction.isKnown(last.answer())) {
            return Difference.WithoutStage.NONE;
        }
        boolean saysNothing = first.answer().equals(StageAnswer.NOT_YET)
                || first.answer().equals(StageAnswer.of(AdoptionStage.Listed.UNKNOWN));
        return saysNothing || !said(first).equals(said(last))
                ? new Difference.WithoutStage(0, 1)
                : new Difference.WithoutStage(1, 0);
    }

    private static String text(Optional<ScopeId> scope) {
        return scope.map(ScopeId::value).orElse("");
    }

    private static EvidencedStage state(StageHistory history, Optional<ScopeId> scope, LocalDate day) {
        return scope.isPresent() ? history.asOf(scope, day) : history.asOf(day);
    }

    /** Returns whether the editions were issued in this order, or the order is open. */
    private static boolean isInOrder(Catalogue before, Catalogue after) {
        if (before.issued().isPresent() && after.issued().isPresent()) {
            int order = Long.compare(
                    before.issued().get().lastDay(), after.issued().get().lastDay());
            if (order != 0) {
                return order < 0;
            }
        }
        return before.sequence().isEmpty()
                || after.sequence().isEmpty()
                || before.sequence().get() <= after.sequence().get();
    }

    private Set<StageMove.Cause> causes(
            Optional<ScopeId> scope, EvidencedStage first, EvidencedStage between, EvidencedStage last) {
        if (words(first).equals(words(last)) && !words(first).isEmpty()) {
            return EnumSet.of(StageMove.Cause.RECODED);
        }
        Set<StageMove.Cause> causes = EnumSet.noneOf(StageMove.Cause.class);
        if (!said(first).equals(said(between))) {
            causes.addAll(causesOfKnowledge(scope, first, between, last));
        }
        if (!said(between).equals(said(last)) && firstDay.isBefore(lastDay)) {
            causes.add(StageMove.Cause.WORLD);
        }
        Set<Object> versions = versions(first);
        if (!versions.isEmpty() && !versions(last).isEmpty() && Collections.disjoint(versions, versions(last))) {
            causes.add(StageMove.Cause.RECODED);
        }
        return causes;
    }

    private Set<StageMove.Cause> causesOfKnowledge(
            Optional<ScopeId> scope, EvidencedStage first, EvidencedStage between, EvidencedStage last) {
        if (knowledge.withdrawn().isEmpty()) {
            return EnumSet.of(StageMove.Cause.LATE_KNOWLEDGE);
        }
        List<Object> onlyCorrected = said(SecondLook.of(joined(knowledge.kept(), knowledge.corrected()), knowledge)
                .state(scope, firstDay, last));
        List<Object> onlyLate =
                said(SecondLook.of(joined(joined(knowledge.kept(), knowledge.withdrawn()), knowledge.late()), knowledge)
                        .state(scope, firstDay, last));
        Set<StageMove.Cause> causes = EnumSet.noneOf(StageMove.Cause.class);
        if (!onlyLate.equals(said(first)) || !onlyCorrected.equals(said(between))) {
            causes.add(StageMove.Cause.LATE_KNOWLEDGE);
        }
        if (!onlyCorrected.equals(said(first)) || !onlyLate.equals(said(between))) {
            causes.add(StageMove.Cause.CORRECTION);
        }
        return causes;
    }

    /** Returns the stage; the words if they have no stage. */
    private static List<Object> said(EvidencedStage stage) {
        return stage.answer().kind() == StageAnswer.Kind.UNMAPPED
                ? List.of(stage.answer(), words(stage))
                : List.of(stage.answer());
    }

    private static Set<Object> words(EvidencedStage stage) {
        return reported(stage, word -> List.of(word.scheme(), word.word()));
    }

    private static Set<Object> versions(EvidencedStage stage) {
        return reported(stage, word -> List.<Object>of(word.scheme(), word.crosswalk()));
    }

    private static Set<Object> reported(EvidencedStage stage, Function<ReportedAs, Object> part) {
        Set<Object> parts = new HashSet<>();
        stage.records().forEach(record -> record.reportedAs().map(part).ifPresent(parts::add));
        return parts;
    }
}
