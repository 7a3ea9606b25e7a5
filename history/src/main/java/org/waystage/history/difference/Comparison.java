package org.waystage.history.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;

/** Goes through two editions kind by kind, and gathers what differs. */
final class Comparison {
    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::kind).thenComparing(Change::id).thenComparing(Change::toString);

    private final Catalogue before;
    private final Catalogue after;
    private final Renewal renewal;
    private final Map<RecordKind, Difference.Compared> compared = new EnumMap<>(RecordKind.class);
    private final List<Change> changes = new ArrayList<>();
    private final List<StageMove> moves = new ArrayList<>();
    private final Map<RecordKind, EnumMap<Reissue.Reason, Long>> leftOut = new EnumMap<>(RecordKind.class);

    Comparison(Catalogue before, Catalogue after) {
        this.before = before;
        this.after = after;
        renewal = Renewal.of(before, after);
        for (RecordKind kind : RecordKind.values()) {
            compared.put(kind, new Difference.Compared(0, 0, 0, 0));
            leftOut.put(kind, new EnumMap<>(Reissue.Reason.class));
        }
    }

    Difference difference() {
        pair(RecordKind.HEAD, KnowledgeTables.HEAD, after.id().value(), before, after, false);
        of(
                RecordKind.TECHNOLOGIES,
                ReferenceTables.TECHNOLOGY,
                Catalogue::technologies,
                technology -> technology.id().value());
        of(
                RecordKind.COLLECTIONS,
                ReferenceTables.COLLECTION,
                Catalogue::collections,
                collection -> collection.id().value());
        records(
                RecordKind.CODE_LISTS,
                ReferenceTables.CODE_LIST,
                before.codeLists(),
                after.codeLists(),
                list -> list.id().value(),
                (earlier, later) -> records(
                        RecordKind.CODES,
                        ReferenceTables.CODE_ENTRY,
                        earlier.codes(),
                        later.codes(),
                        entry -> later.id() + "/" + entry.code(),
                        (old, now) -> {}));
        records(
                RecordKind.CROSSWALKS,
                ReferenceTables.CROSSWALK,
                before.crosswalks(),
                after.crosswalks(),
                crosswalk -> crosswalk.scheme().value(),
                (earlier, later) -> records(
                        RecordKind.ROWS,
                        ReferenceTables.CROSSWALK_ROW,
                        earlier.rows(),
                        later.rows(),
                        row -> later.scheme() + "/" + row.word(),
                        (old, now) -> {}));
        of(
                RecordKind.ORGANIZATIONS,
                ReferenceTables.ORGANIZATION,
                Catalogue::organizations,
                organization -> organization.id().value());
        records(
                RecordKind.CASE_STUDIES,
                CaseTables.CASE_STUDY,
                before.caseStudies(),
                after.caseStudies(),
                caseStudy -> caseStudy.id().value(),
                this::move);
        of(
                RecordKind.SURVEYS,
                KnowledgeTables.SURVEY,
                Catalogue::surveys,
                survey -> survey.id().value());
        of(
                RecordKind.RECOMMENDATIONS,
                KnowledgeTables.RECOMMENDATION,
                Catalogue::recommendations,
                recommendation -> recommendation.id().value());
        of(
                RecordKind.LESSONS,
                KnowledgeTables.LESSON,
                Catalogue::lessons,
                lesson -> lesson.id().value());
        of(
                RecordKind.INITIATIVES,
                KnowledgeTables.INITIATIVE,
                Catalogue::initiatives,
                initiative -> initiative.id().value());
        of(
                RecordKind.SOURCES,
                KnowledgeTables.SOURCE,
                Catalogue::sources,
                source -> source.id().value());
        changes.sort(ORDER);
        moves.sort(Comparator.comparing(StageMove::id)
                .thenComparing(move -> move.scope().map(scope -> scope.value()).orElse(""))
                .thenComparing(StageMove::toString));
        return new Difference(
                EditionName.of(before),
                EditionName.of(after),
                new TreeMap<>(compared),
                changes,
                moves,
                Reissue.of(renewal.sources(), leftOut));
    }

    private void move(CaseStudy earlier, CaseStudy later) {
        moves.addAll(StageMoves.between(before, earlier, after, later, LocalDate.MAX));
    }

    private <T> void of(RecordKind kind, Table<T> table, Function<Catalogue, List<T>> list, Function<T, String> id) {
        records(kind, table, list.apply(before), list.apply(after), id, (earlier, later) -> {});
    }

    private <T> void records(
            RecordKind kind,
            Table<T> table,
            List<T> earlier,
            List<T> later,
            Function<T, String> id,
            BiConsumer<T, T> inBoth) {
        Matching<T> matching = Matching.of(table, earlier, later, renewal);
        boolean[] moved = new boolean[earlier.size()];
        for (int position : matching.moved()) {
            moved[position] = true;
        }
        for (int i = 0; i < earlier.size(); i++) {
            int partner = matching.partner(i);
            if (partner < 0) {
                changes.add(new Change.Removed(kind, id.apply(earlier.get(i))));
                count(kind, new Difference.Compared(0, 1, 0, 0));
            } else {
                T now = later.get(partner);
                pair(kind, table, id.apply(now), earlier.get(i), now, moved[i]);
                inBoth.accept(earlier.get(i), now);
            }
        }
        for (int position : matching.added()) {
            changes.add(new Change.Added(kind, id.apply(later.get(position))));
            count(kind, new Difference.Compared(1, 0, 0, 0));
        }
    }

    private <T> void pair(RecordKind kind, Table<T> table, String id, T earlier, T later, boolean moved) {
        Findings findings = new Findings(renewal);
        if (moved) {
            findings.leaveOut(Reissue.Reason.ORDER);
        }
        if (renewal.isRenewed(earlier, later)) {
            findings.leaveOut(Reissue.Reason.OWN_SOURCE);
        } else if (!earlier.equals(later)) {
            table.compare(earlier, later, MemberPlace.RECORD, findings);
        }
        boolean changed = !findings.changes().isEmpty();
        if (changed) {
            changes.add(new Change.Changed(kind, id, findings.changes()));
        }
        count(kind, changed ? new Difference.Compared(0, 0, 1, 0) : new Difference.Compared(0, 0, 0, 1));
        for (Reissue.Reason reason : findings.leftOut()) {
            leftOut.getOrDefault(kind, new EnumMap<>(Reissue.Reason.class)).merge(reason, 1L, Long::sum);
        }
    }

    private void count(RecordKind kind, Difference.Compared one) {
        compared.merge(kind, one, Difference.Compared::plus);
    }
}
