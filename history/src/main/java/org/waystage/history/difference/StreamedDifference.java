package org.waystage.history.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.waystage.core.CasesById;
import org.waystage.core.casestudy.CaseStudy;

/** A difference that remembers only whether each case id has entries, and computes the entries again when asked. */
final class StreamedDifference implements EditionDifference {
    private final CasesById cases;
    private final Renewal renewal;
    /** The differences in everything except the cases. */
    private final Difference heads;

    private final Set<RecordKind> kinds;
    private final SortedMap<RecordKind, Difference.Compared> compared;
    private final SortedMap<StageMove.Direction, Long> directions;
    private final SortedMap<StageMove.Cause, Long> causes;
    private final Difference.WithoutStage withoutStage;
    private final Reissue reissue;
    /** The numbers of the ids that have moves. */
    private final BitSet moved;
    /** The numbers of the ids that have changes. */
    private final BitSet changed;

    StreamedDifference(CasesById cases) {
        this.cases = cases;
        CasesById.Edition before = cases.before();
        CasesById.Edition after = cases.after();
        renewal = Renewal.of(before.head(), before.citedByAll(), after.head(), after.citedByAll());
        heads = new Comparison(
                        before.head().toBuilder().caseStudies(List.of()).build(),
                        after.head().toBuilder().caseStudies(List.of()).build(),
                        renewal,
                        Optional.empty())
                .difference();
        kinds = EnumSet.allOf(RecordKind.class);
        moved = new BitSet();
        changed = new BitSet();
        Counting counting = new Counting(before.cases());
        cases.forEach(counting);
        compared = new TreeMap<>(heads.compared());
        compared.put(RecordKind.CASE_STUDIES, counting.tally.compared(RecordKind.CASE_STUDIES));
        directions = counting.directions;
        causes = counting.causes;
        withoutStage = counting.withoutStage;
        SortedMap<RecordKind, SortedMap<Reissue.Reason, Long>> leftOut =
                new TreeMap<>(heads.reissue().records());
        leftOut.putAll(counting.leftOut());
        reissue = new Reissue(renewal.sources(), leftOut);
    }

    private StreamedDifference(StreamedDifference whole, Set<RecordKind> kinds) {
        cases = whole.cases;
        renewal = whole.renewal;
        heads = whole.heads.of(kinds);
        this.kinds = kinds;
        compared = new TreeMap<>(whole.compared);
        compared.keySet().retainAll(kinds);
        boolean withCases = kinds.contains(RecordKind.CASE_STUDIES);
        directions = withCases ? whole.directions : new TreeMap<>();
        causes = withCases ? whole.causes : new TreeMap<>();
        withoutStage = withCases ? whole.withoutStage : Difference.WithoutStage.NONE;
        SortedMap<RecordKind, SortedMap<Reissue.Reason, Long>> leftOut = new TreeMap<>(whole.reissue.records());
        leftOut.keySet().retainAll(kinds);
        reissue = new Reissue(whole.reissue.sources(), leftOut);
        moved = withCases ? whole.moved : new BitSet();
        changed = withCases ? whole.changed : new BitSet();
    }

    @Override
    public EditionName from() {
        return heads.from();
    }

    @Override
    public EditionName to() {
        return heads.to();
    }

    @Override
    public SortedMap<RecordKind, Difference.Compared> compared() {
        return Collections.unmodifiableSortedMap(compared);
    }

    @Override
    public SortedMap<StageMove.Direction, Long> directions() {
        return Collections.unmodifiableSortedMap(directions);
    }

    @Override
    public SortedMap<StageMove.Cause, Long> causes() {
        return Collections.unmodifiableSortedMap(causes);
    }

    @Override
    public Difference.WithoutStage withoutStage() {
        return withoutStage;
    }

    @Override
    public Reissue reissue() {
        return reissue;
    }

    @Override
    public Optional<List<Pairing.Open>> open() {
        return Optional.empty();
    }

    @Override
    public StreamedDifference of(Collection<RecordKind> some) {
        Set<RecordKind> both = EnumSet.copyOf(kinds);
        both.retainAll(some);
        return new StreamedDifference(this, both);
    }

    @Override
    public void forEachMove(Consumer<? super StageMove> action) {
        forEach(moved, group -> moves(new Entries(group).found()).forEach(action));
    }

    @Override
    public void forEachChange(Consumer<? super Change> action) {
        List<Change> others = heads.changes();
        others.stream().filter(StreamedDifference::isBeforeCases).forEach(action);
        forEach(changed, group -> new Entries(group).changes().forEach(action));
        others.stream().filter(change -> !isBeforeCases(change)).forEach(action);
    }

    private static List<StageMove> moves(List<StageMoves.Found> found) {
        return found.stream()
                .flatMap(one -> one.moves().stream())
                .sorted(Comparison.MOVES)
                .toList();
    }

    private static boolean isBeforeCases(Change change) {
        return change.kind().compareTo(RecordKind.CASE_STUDIES) < 0;
    }

    private void forEach(BitSet numbers, Consumer<CasesById.Group> action) {
        if (!numbers.isEmpty()) {
            cases.forEach((number, group) -> {
                if (numbers.get(number)) {
                    action.accept(group);
                }
            });
        }
    }

    /** The differences in the cases of one id. */
    private final class Entries {
        private final List<CaseStudy> before;
        private final List<CaseStudy> after;
        private final Matching<CaseStudy> matching;

        Entries(CasesById.Group group) {
            before = group.before();
            after = group.after();
            matching = Matching.of(CaseTables.CASE_STUDY, before, after, renewal);
        }

        /** Returns the position of the partner of a case among those of its id; negative if it has none. */
        int partner(int position) {
            return matching.partner(position);
        }

        Findings findings(int position) {
            Findings findings = new Findings(renewal);
            findings.compare(CaseTables.CASE_STUDY, before.get(position), after.get(partner(position)));
            return findings;
        }

        int added() {
            return matching.added().length;
        }

        List<Change> changes() {
            List<Change> changes = new ArrayList<>(1);
            for (int i = 0; i < before.size(); i++) {
                String id = before.get(i).id().value();
                if (partner(i) < 0) {
                    changes.add(new Change.Removed(RecordKind.CASE_STUDIES, id));
                } else {
                    List<MemberChange> members = findings(i).changes();
                    if (!members.isEmpty()) {
                        changes.add(new Change.Changed(RecordKind.CASE_STUDIES, id, members));
                    }
                }
            }
            for (int position : matching.added()) {
                changes.add(new Change.Added(
                        RecordKind.CASE_STUDIES, after.get(position).id().value()));
            }
            changes.sort(Comparison.CHANGES);
            return changes;
        }

        /** Returns how each of the cases with a partner moved. */
        List<StageMoves.Found> found() {
            List<StageMoves.Found> found = new ArrayList<>(1);
            for (int i = 0; i < before.size(); i++) {
                if (partner(i) >= 0) {
                    found.add(StageMoves.between(
                            cases.before().head(),
                            before.get(i),
                            cases.after().head(),
                            after.get(partner(i)),
                            LocalDate.MAX));
                }
            }
            return found;
        }
    }

    /** Counts in the first pass. */
    private final class Counting implements CasesById.Action {
        private final Tally tally = new Tally();
        private final SortedMap<StageMove.Direction, Long> directions = new TreeMap<>();
        private final SortedMap<StageMove.Cause, Long> causes = new TreeMap<>();
        private Difference.WithoutStage withoutStage = Difference.WithoutStage.NONE;
        /** The position in the later edition of each case of the earlier one. */
        private final int[] partners;
        /** The positions of the cases for which a difference in the order of their lists is already counted. */
        private final BitSet reordered = new BitSet();

        Counting(int casesBefore) {
            partners = Matching.nobody(casesBefore);
        }

        @Override
        public void accept(int number, CasesById.Group group) {
            Entries entries = new Entries(group);
            List<Integer> places = group.placesBefore();
            boolean differs = entries.added() > 0;
            for (int i = 0; i < places.size(); i++) {
                int partner = entries.partner(i);
                if (partner < 0) {
                    tally.removed(RecordKind.CASE_STUDIES);
                    differs = true;
                } else {
                    Findings findings = entries.findings(i);
                    tally.inBoth(RecordKind.CASE_STUDIES, findings);
                    differs |= findings.isChanged();
                    partners[places.get(i)] = group.placesAfter().get(partner);
                    reordered.set(places.get(i), findings.leftOut().contains(Reissue.Reason.ORDER));
                }
            }
            for (int i = 0; i < entries.added(); i++) {
                tally.added(RecordKind.CASE_STUDIES);
            }
            changed.set(number, differs);
            List<StageMoves.Found> found = entries.found();
            for (StageMoves.Found one : found) {
                withoutStage = withoutStage.plus(one.withoutStage());
            }
            List<StageMove> moves = moves(found);
            if (!moves.isEmpty()) {
                moved.set(number);
                StageMove first = moves.get(0); // counted under the case
                directions.merge(first.direction(), 1L, Long::sum);
                first.causes().forEach(cause -> causes.merge(cause, 1L, Long::sum));
            }
        }

        /** Returns what was left out of the cases, including those that only changed their position. */
        SortedMap<RecordKind, SortedMap<Reissue.Reason, Long>> leftOut() {
            for (int position : Matching.moved(partners)) {
                if (!reordered.get(position)) {
                    tally.leaveOut(RecordKind.CASE_STUDIES, EnumSet.of(Reissue.Reason.ORDER));
                }
            }
            return tally.leftOut();
        }
    }
}
