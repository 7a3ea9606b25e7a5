package org.waystage.history.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.ScopeId;

/** Goes through two editions kind by kind, and gathers what differs. */
final class Comparison {
    static final Comparator<Change> CHANGES =
            Comparator.comparing(Change::kind).thenComparing(Change::id).thenComparing(Change::toString);
    static final Comparator<StageMove> MOVES = Comparator.comparing(StageMove::id)
            .thenComparing(move -> move.scope().map(ScopeId::value).orElse(""))
            .thenComparing(StageMove::toString);

    private final Catalogue before;
    private final Catalogue after;
    private final Renewal renewal;
    private final Tally tally = new Tally();
    private final List<Change> changes = new ArrayList<>();
    private final List<StageMove> moves = new ArrayList<>();

    Comparison(Catalogue before, Catalogue after, Renewal renewal) {
        this.before = before;
        this.after = after;
        this.renewal = renewal;
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
        changes.sort(CHANGES);
        moves.sort(MOVES);
        return new Difference(
                EditionName.of(before),
                EditionName.of(after),
                tally.compared(),
                changes,
                moves,
                new Reissue(renewal.sources(), tally.leftOut()));
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
                tally.removed(kind);
            } else {
                T now = later.get(partner);
                pair(kind, table, id.apply(now), earlier.get(i), now, moved[i]);
                inBoth.accept(earlier.get(i), now);
            }
        }
        for (int position : matching.added()) {
            changes.add(new Change.Added(kind, id.apply(later.get(position))));
            tally.added(kind);
        }
    }

    private <T> void pair(RecordKind kind, Table<T> table, String id, T earlier, T later, boolean moved) {
        Findings findings = new Findings(renewal);
        if (moved) {
            findings.leaveOut(Reissue.Reason.ORDER);
        }
        findings.compare(table, earlier, later);
        if (findings.isChanged()) {
            changes.add(new Change.Changed(kind, id, findings.changes()));
        }
        tally.inBoth(kind, findings);
    }
}
