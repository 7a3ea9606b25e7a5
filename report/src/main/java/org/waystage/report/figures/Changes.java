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
import org.waystage.history.difference.Pairing;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.StageMove;

/** What changed since an earlier edition, independent of language. */
public final class Changes {
    /** The age from which on nothing has been heard of a case. */
    public static final int YEARS_OF_SILENCE = 5;

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
     * How much of what changed the audience of the report does not see.
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
     * @param whole what differed before they were cut, which is only counted; empty if nothing was cut
     */
    Changes(Catalogue earlier, Catalogue later, Optional<Difference> whole) {
        this.earlier = whole.map(all -> withoutWithheld(earlier, later, all)).orElse(earlier);
        this.later = later;
        this.continuity = Continuity.between(this.earlier, later);
        this.difference = Difference.between(this.earlier, later, continuity.pairing());
        this.silent = dated(later) && dated(earlier) ? ages(later).goneSilentSince(ages(this.earlier)) : List.of();
        this.seenAgain = seenAgain(this.earlier, later);
        this.moves = difference.moves().stream().collect(Collectors.groupingBy(StageMove::id));
        this.leftOut = whole.map(this::leftOut);
        difference.changes().stream()
                .filter(change -> change.kind() == RecordKind.CASE_STUDIES)
                .forEach(change -> byCase.put(change.id(), change));
    }

    /** Returns the cases that show the same stage by other records; none unless the two are editions of a series, in order. */
    private static List<CaseStudyId> seenAgain(Catalogue earlier, Catalogue later) {
        EditionHistory history;
        try {
            history = EditionHistory.of(List.of(earlier, later));
        } catch (IllegalArgumentException e) {
            return List.of(); // of two series, or of an order that is open
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

    private static boolean dated(Catalogue edition) {
        return edition.issued().isPresent();
    }

    /**
     * Returns an earlier edition without what the later one still has but keeps from the audience: that it is not in
     * the report must not look as if it were gone. Sources stay, since they are only counted, and the own source of an
     * edition is recognized by them.
     */
    private static Catalogue withoutWithheld(Catalogue earlier, Catalogue later, Difference whole) {
        Withheld withheld = new Withheld(whole);
        Pairing pairing = Continuity.between(earlier, later).pairing();
        return earlier.toBuilder()
                .technologies(withheld.cut(
                        RecordKind.TECHNOLOGIES,
                        earlier.technologies(),
                        later.technologies(),
                        each -> each.id().value()))
                .organizations(withheld.cut(
                        RecordKind.ORGANIZATIONS,
                        earlier.organizations(),
                        later.organizations(),
                        each -> each.id().value()))
                .caseStudies(withheld.cut(
                        RecordKind.CASE_STUDIES,
                        earlier.caseStudies(),
                        later.caseStudies(),
                        each -> pairing.after(each.id()).orElse(each.id()).value()))
                .surveys(withheld.cut(
                        RecordKind.SURVEYS,
                        earlier.surveys(),
                        later.surveys(),
                        each -> each.id().value()))
                .recommendations(withheld.cut(
                        RecordKind.RECOMMENDATIONS,
                        earlier.recommendations(),
                        later.recommendations(),
                        each -> each.id().value()))
                .lessons(withheld.cut(
                        RecordKind.LESSONS,
                        earlier.lessons(),
                        later.lessons(),
                        each -> each.id().value()))
                .initiatives(withheld.cut(
                        RecordKind.INITIATIVES,
                        earlier.initiatives(),
                        later.initiatives(),
                        each -> each.id().value()))
                .build();
    }

    /** Takes away what is missing from the later edition although the editions before the cut do not say that it is gone. */
    private record Withheld(Difference whole) {
        <T> List<T> cut(RecordKind kind, List<T> before, List<T> after, Function<T, String> id) {
            Set<String> told = after.stream().map(id).collect(Collectors.toCollection(HashSet::new));
            whole.changes().stream()
                    .filter(change -> change.kind() == kind && change instanceof Change.Removed)
                    .map(Change::id)
                    .forEach(told::add);
            return before.stream().filter(each -> told.contains(id.apply(each))).toList();
        }
    }

    private static Staleness ages(Catalogue edition) {
        return Staleness.of(edition, edition.issued().map(PartialDate::latest).orElseThrow(), YEARS_OF_SILENCE);
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

    /** Returns the cases of which nothing has been heard for five years, as the earlier edition could not yet say. */
    public List<Staleness.Entry> silent() {
        return silent;
    }

    /** Returns the cases that were seen again at the same stage, which is no move. */
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

    /** Returns what happened to the record of a case, if anything. */
    public Optional<Change> of(CaseStudy caseStudy) {
        return Optional.ofNullable(byCase.get(caseStudy.id().value()));
    }

    /** Returns how much was left out; empty if the editions were not cut. */
    public Optional<LeftOut> leftOut() {
        return leftOut;
    }
}
