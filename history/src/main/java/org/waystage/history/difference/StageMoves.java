package org.waystage.history.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * How a case moved between two editions, and why.
 *
 * <p>The case is seen three times: the edition issued first on its issue date, the edition issued last on the same day,
 * and the latter on its own issue date; or on an earlier day. For the second look, what the last edition adds counts if it may lie before that
 * day, and records that both have count as the first edition has them.
 *
 * <p>A register that shows only the state of the day withdraws nothing when it shows another: a stage that was observed on
 * the first issue date still counts where the last edition has one observed on its own, unless that edition tells by other
 * records that its present stage held before.
 *
 * <p>Words without a stage, such as the rings of a radar, count as what was said: a case moves from one to the other as it moves
 * from stage to stage.
 *
 * <p>A withdrawn record is the cause of a move only if it matters to it: if the first edition would say something else
 * without it, or the last edition with it.
 */
final class StageMoves {
    private final List<StageRecord> withdrawn = new ArrayList<>();
    private final StageHistory first;
    /** What the first edition would say without the records that were withdrawn. */
    private final StageHistory firstWithoutWithdrawn;

    private final SecondLook second;
    /** The second look with the records that were withdrawn. */
    private final SecondLook secondWithWithdrawn;

    private final StageHistory last;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    /**
     * The last edition on the day of the first.
     *
     * @param own what counts by itself
     * @param withObserved the same with the stages that were observed on the first issue date, which the last edition
     *     does not repeat
     */
    private record SecondLook(StageHistory own, StageHistory withObserved) {
        static SecondLook of(List<StageRecord> seen, List<StageRecord> observed, Optional<PartialDate> issued) {
            StageHistory own = StageHistory.of(seen, issued);
            return new SecondLook(own, observed.isEmpty() ? own : StageHistory.of(joined(seen, observed), issued));
        }

        EvidencedStage state(Optional<ScopeId> scope, LocalDate day, EvidencedStage now) {
            EvidencedStage state = StageMoves.state(own, scope, day);
            return said(state).equals(said(now)) ? state : StageMoves.state(withObserved, scope, day);
        }
    }

    private StageMoves(Catalogue first, CaseStudy earliest, Catalogue last, CaseStudy latest, LocalDate day) {
        this.first = first.history(earliest);
        this.last = last.history(latest);
        lastDay = StageMove.capped(day, last);
        boolean dated = first.issued().isPresent();
        firstDay = dated ? StageMove.capped(day, first) : lastDay;
        List<StageRecord> observed = new ArrayList<>(0);
        List<StageRecord> seen = seenBefore(first, earliest, last, latest, observed);
        if (!dated) {
            seen = latest.stages();
            observed = List.of();
        }
        Optional<PartialDate> issued = dated ? first.issued() : last.issued();
        second = SecondLook.of(seen, observed, issued);
        if (withdrawn.isEmpty()) {
            firstWithoutWithdrawn = this.first;
            secondWithWithdrawn = second;
        } else {
            List<StageRecord> left = new ArrayList<>(earliest.stages());
            withdrawn.forEach(left::remove);
            firstWithoutWithdrawn = StageHistory.of(left, first.issued());
            secondWithWithdrawn = SecondLook.of(joined(seen, withdrawn), observed, issued);
        }
    }

    private static List<StageRecord> joined(List<StageRecord> some, List<StageRecord> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Returns how a case moved between two editions as of a day, or of the issue date of each if the day is later. */
    static List<StageMove> between(
            Catalogue before, CaseStudy earlier, Catalogue after, CaseStudy later, LocalDate day) {
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
        for (Optional<ScopeId> scope : scopes) {
            EvidencedStage first = state(moves.first, scope, moves.firstDay);
            EvidencedStage last = state(moves.last, scope, moves.lastDay);
            EvidencedStage old = inOrder ? first : last;
            EvidencedStage now = inOrder ? last : first;
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
        return found;
    }

    private static String text(Optional<ScopeId> scope) {
        return scope.map(ScopeId::value).orElse("");
    }

    private static EvidencedStage state(StageHistory history, Optional<ScopeId> scope, LocalDate day) {
        return scope.isPresent() ? history.asOf(scope, day) : history.asOf(day);
    }

    /** Returns whether the editions were issued in this order, or it is open in which. */
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

    /**
     * Returns the records of the last edition as they count on the first issue date, and keeps those withdrawn.
     *
     * @param observed takes the records of the first edition that were observed on its issue date and not withdrawn
     */
    private List<StageRecord> seenBefore(
            Catalogue first, CaseStudy earliest, Catalogue last, CaseStudy latest, List<StageRecord> observed) {
        Map<StageStatement, List<StageRecord>> left = new HashMap<>();
        for (int i = earliest.stages().size() - 1; i >= 0; i--) {
            StageRecord record = earliest.stages().get(i);
            left.computeIfAbsent(StageStatement.of(record), key -> new ArrayList<>(1))
                    .add(record);
        }
        List<StageRecord> seen = new ArrayList<>();
        List<StageRecord> added = new ArrayList<>();
        for (StageRecord record : latest.stages()) {
            take(left, StageStatement.of(record)).ifPresentOrElse(seen::add, () -> added.add(record));
        }
        Set<Optional<ScopeId>> observedAnew = new HashSet<>();
        for (StageRecord record : added) {
            boolean ofTheDay =
                    StageMove.isOfTheDay(record, last) && !first.issued().equals(last.issued());
            Optional<StageRecord> sameBefore =
                    ofTheDay ? take(left, StageStatement.on(first.issued(), record)) : Optional.empty();
            seen.add(sameBefore.orElse(record));
            if (ofTheDay && sameBefore.isEmpty()) {
                observedAnew.add(record.scope());
            }
        }
        for (List<StageRecord> records : left.values()) {
            for (StageRecord record : records) {
                if (StageMove.isOfTheDay(record, first) && observedAnew.contains(record.scope())) {
                    observed.add(record);
                } else if (record.isFact()) {
                    withdrawn.add(record);
                }
            }
        }
        return seen;
    }

    private static Optional<StageRecord> take(Map<StageStatement, List<StageRecord>> left, Object key) {
        List<StageRecord> records = left.getOrDefault(key, List.of());
        return records.isEmpty() ? Optional.empty() : Optional.of(records.remove(records.size() - 1));
    }

    private Set<StageMove.Cause> causes(
            Optional<ScopeId> scope, EvidencedStage first, EvidencedStage between, EvidencedStage last) {
        if (words(first).equals(words(last)) && !words(first).isEmpty()) {
            return EnumSet.of(StageMove.Cause.RECODED);
        }
        Set<StageMove.Cause> causes = EnumSet.noneOf(StageMove.Cause.class);
        if (!said(first).equals(said(between))) {
            causes.add(
                    isCorrected(scope, first, between, last)
                            ? StageMove.Cause.CORRECTION
                            : StageMove.Cause.LATE_KNOWLEDGE);
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

    /** Returns whether the first answer rests on what was withdrawn, or the second would be another with it. */
    private boolean isCorrected(
            Optional<ScopeId> scope, EvidencedStage first, EvidencedStage between, EvidencedStage last) {
        return !withdrawn.isEmpty()
                && (!said(state(firstWithoutWithdrawn, scope, firstDay)).equals(said(first))
                        || !said(secondWithWithdrawn.state(scope, firstDay, last))
                                .equals(said(between)));
    }

    /** Returns the stage or, if it is a word without one, the words. */
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
