package org.waystage.report.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waystage.analysis.structure.Staleness;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.PartialDate;
import org.waystage.history.CaseBiography;
import org.waystage.history.Look;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.difference.Change;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.StageMove;

/** What changed since an earlier edition, independent of language. */
public final class Changes {
    private final Catalogue earlier;
    private final Catalogue later;
    private final Difference difference;
    private final Continuity continuity;
    private final List<Staleness.Entry> silent;
    private final List<CaseStudyId> seenAgain;
    private final Map<String, Change> byCase = new HashMap<>();
    private final Map<CaseStudyId, List<StageMove>> moves;
    private final Optional<LeftOut> leftOut;

    /**
     * How many of the changes the audience of the report does not see.
     *
     * @param records the number of records that changed
     * @param unseenRecords how many of them the report leaves out
     * @param moves the number of cases that moved
     * @param unseenMoves how many of them the report leaves out
     */
    public record LeftOut(long records, long unseenRecords, long moves, long unseenMoves) {}

    /**
     * Compares two editions that are both cut for the same audience.
     *
     * @param whole the difference before they were cut, used for counts and to confirm moves; empty if nothing
     *     was cut
     */
    Changes(Catalogue earlier, Catalogue later, Optional<Difference> whole) {
        this.earlier = earlier;
        this.later = later;
        this.continuity = Continuity.between(earlier, later);
        Difference shown = Difference.between(earlier, later, continuity.pairing());
        this.difference = whole.map(all -> withMovesOf(all, shown)).orElse(shown);
        this.silent = isDated() ? ages(later).goneSilentSince(ages(earlier)) : List.of();
        this.seenAgain = seenAgain(earlier, later);
        this.moves = difference.moves().stream().collect(Collectors.groupingBy(StageMove::id));
        this.leftOut = whole.map(this::leftOut);
        difference.changes().stream()
                .filter(change -> change.kind() == RecordKind.CASE_STUDIES)
                .forEach(change -> byCase.put(change.id(), change));
    }

    /** Returns the cases that show the same stage in other records; none unless the two are editions of a series, in order. */
    private static List<CaseStudyId> seenAgain(Catalogue earlier, Catalogue later) {
        EditionHistory history;
        try {
            history = EditionHistory.of(List.of(earlier, later));
        } catch (IllegalArgumentException e) {
            return List.of(); // different series, or the order is unknown
        }
        return !history.latest().equals(later)
                ? List.of()
                : later.caseStudies().stream()
                        .map(CaseStudy::id)
                        .filter(id -> earlier.caseStudy(id).isPresent())
                        .distinct()
                        .filter(id ->
                                CaseBiography.of(history, id).looks().get(1).finding() == Look.Finding.SEEN_AGAIN)
                        .toList();
    }

    /** Returns a difference without the moves that the editions before the cut do not have. */
    private static Difference withMovesOf(Difference whole, Difference cut) {
        Map<CaseStudyId, List<StageMove>> happened =
                whole.moves().stream().collect(Collectors.groupingBy(StageMove::id));
        List<StageMove> moves = cut.moves().stream()
                .filter(move ->
                        happened.getOrDefault(move.id(), List.of()).stream().anyMatch(one -> isTold(move, one)))
                .toList();
        return new Difference(
                cut.from(),
                cut.to(),
                cut.compared(),
                cut.changes(),
                moves,
                cut.withoutStage(),
                cut.reissue(),
                cut.open());
    }

    /** Returns whether another move says everything that a move says. */
    private static boolean isTold(StageMove move, StageMove whole) {
        return move.scope().equals(whole.scope())
                && move.direction() == whole.direction()
                && move.before().equals(whole.before())
                && move.after().equals(whole.after())
                && whole.causes().containsAll(move.causes());
    }

    private static Staleness ages(Catalogue edition) {
        return Staleness.of(edition, edition.issued().map(PartialDate::latest).orElseThrow(), EvidenceAge.SILENT);
    }

    private LeftOut leftOut(Difference whole) {
        return new LeftOut(
                whole.changes().size(),
                unseen(whole.changes(), difference.changes(), change -> change.kind() + "/" + change.id()),
                whole.movedCases(),
                unseen(
                        whole.caseMoves(),
                        difference.caseMoves(),
                        move -> move.id().value()));
    }

    private static <T> long unseen(List<T> whole, List<T> shown, Function<T, String> name) {
        Set<String> seen = shown.stream().map(name).collect(Collectors.toCollection(HashSet::new));
        return whole.stream().map(name).filter(one -> !seen.contains(one)).count();
    }

    public Catalogue earlier() {
        return earlier;
    }

    public Catalogue later() {
        return later;
    }

    /** Returns whether both have an issue date, without which it is unknown which cases have had no news. */
    public boolean isDated() {
        return earlier.issued().isPresent() && later.issued().isPresent();
    }

    /** Returns whether both are editions of one series. */
    public boolean ofOneSeries() {
        return earlier.id().equals(later.id());
    }

    public Difference difference() {
        return difference;
    }

    public Continuity continuity() {
        return continuity;
    }

    /** Returns the cases without news for five years, which the earlier edition could not yet know. */
    public List<Staleness.Entry> silent() {
        return silent;
    }

    /** Returns the cases that were seen again at the same stage, which is not a move. */
    public List<CaseStudyId> seenAgain() {
        return seenAgain;
    }

    /** Returns the moves that end a case. */
    public List<StageMove> ended() {
        return moves(StageMove.Direction.ENDED);
    }

    /** Returns the moves in a direction, one for each case. */
    public List<StageMove> moves(StageMove.Direction direction) {
        return difference.caseMoves().stream()
                .filter(move -> move.direction() == direction)
                .toList();
    }

    /** Returns the moves of a case and its parts. */
    public List<StageMove> moves(CaseStudyId id) {
        return moves.getOrDefault(id, List.of());
    }

    /** Returns how the record of a case changed, if it did. */
    public Optional<Change> of(CaseStudy caseStudy) {
        return Optional.ofNullable(byCase.get(caseStudy.id().value()));
    }

    /** Returns how much was left out; empty if the editions were not cut. */
    public Optional<LeftOut> leftOut() {
        return leftOut;
    }
}
