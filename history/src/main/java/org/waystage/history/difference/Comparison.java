package org.waystage.history.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.value.Extras;

/** Compares two editions kind by kind, and collects what differs. */
final class Comparison {
    static final Comparator<Change> CHANGES =
            Comparator.comparing(Change::kind).thenComparing(Change::id).thenComparing(Change::toString);
    static final Comparator<StageMove> MOVES = Comparator.comparing(StageMove::id)
            .thenComparing(move -> move.scope().map(ScopeId::value).orElse(""))
            .thenComparing(StageMove::toString);

    private final Catalogue before;
    private final Catalogue after;
    private final Renewal renewal;
    private final Optional<Pairing> pairing;
    private final Tally tally = new Tally();
    private final List<Change> changes = new ArrayList<>();
    private final List<StageMove> moves = new ArrayList<>();
    private Difference.WithoutStage withoutStage = Difference.WithoutStage.NONE;

    Comparison(Catalogue before, Catalogue after, Renewal renewal, Optional<Pairing> pairing) {
        this.before = before;
        this.after = after;
        this.renewal = renewal;
        this.pairing = pairing;
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
                this::idAfter,
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
                withoutStage,
                new Reissue(renewal.sources(), tally.leftOut()),
                pairing.map(this::open));
    }

    /** Returns the cases for which it is open which is which, as far as these editions have them and they are not equal. */
    private List<Pairing.Open> open(Pairing known) {
        Set<String> removed = new HashSet<>();
        Set<String> added = new HashSet<>();
        for (Change change : changes) {
            if (change.kind() == RecordKind.CASE_STUDIES && change instanceof Change.Removed) {
                removed.add(change.id());
            } else if (change.kind() == RecordKind.CASE_STUDIES && change instanceof Change.Added) {
                added.add(change.id());
            }
        }
        return known.open().stream()
                .map(open -> new Pairing.Open(
                        open.before().stream()
                                .filter(id -> removed.contains(id.value()))
                                .toList(),
                        open.after().stream()
                                .filter(id -> added.contains(id.value()))
                                .toList()))
                .filter(open -> !open.before().isEmpty() && !open.after().isEmpty())
                .toList();
    }

    /** Returns the id in the later edition of a case of the earlier one; no id if the case was not followed. */
    private Extras.Value idAfter(Extras.Value id) {
        return pairing.isEmpty() || !(id instanceof Extras.Str text)
                ? id
                : pairing.get()
                        .after(CaseStudyId.of(text.text()))
                        .<Extras.Value>map(after -> Form.ID.value(after, View.AS_IS))
                        .orElseGet(() -> new Extras.Arr(List.of(id)));
    }

    private void move(CaseStudy earlier, CaseStudy later) {
        StageMoves.Found found = StageMoves.between(before, earlier, after, later, LocalDate.MAX);
        moves.addAll(found.moves());
        withoutStage = withoutStage.plus(found.withoutStage());
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
        records(kind, table, earlier, later, id, UnaryOperator.identity(), inBoth);
    }

    private <T> void records(
            RecordKind kind,
            Table<T> table,
            List<T> earlier,
            List<T> later,
            Function<T, String> id,
            UnaryOperator<Extras.Value> keyAfter,
            BiConsumer<T, T> inBoth) {
        Matching<T> matching = Matching.of(table, earlier, later, renewal, keyAfter);
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
