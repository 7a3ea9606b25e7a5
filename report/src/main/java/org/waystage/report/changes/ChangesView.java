package org.waystage.report.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.decision.DecidedKind;
import org.waystage.history.continuity.Identity;
import org.waystage.history.continuity.Tally;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.StageMove;
import org.waystage.report.figures.Changes;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Words;

/**
 * What changed since the earlier edition.
 *
 * @param heading the title of the page
 * @param since the head sentence; null for editions of different series
 * @param otherSeries the title of the series of the other edition
 * @param kinds the numbers of records of each kind in which anything differs
 * @param causes the causes that occur, as heads of columns
 * @param directions the directions that occur
 * @param flow the moves between phases
 * @param lists the lists of what changed, in their order on the page
 * @param identities what became of cases and bodies
 * @param seenAgain how many cases were seen again at the same stage
 * @param leftOut what the audience does not see; null if the editions were not cut
 */
public record ChangesView(
        String heading,
        @Nullable Since since,
        LocalizedText otherSeries,
        List<KindRow> kinds,
        List<String> causes,
        List<DirectionRow> directions,
        FlowView flow,
        List<ChangeList> lists,
        List<IdentityRow> identities,
        long seenAgain,
        @Nullable String leftOut) {
    /** A kind of records and how many of them differ. */
    public record KindRow(String name, Difference.Compared counts) {}

    /** A direction: how many cases moved in it, their list, and how many for each cause. */
    public record DirectionRow(String name, long cases, ChangeList list, List<Long> causes) {}

    /** A kind of what became of records, with the numbers of cases and bodies. */
    public record IdentityRow(String name, long cases, long bodies) {}

    /** Returns what changed; empty without an earlier edition. */
    public static Optional<ChangesView> of(Views views) {
        return views.figures.changes().map(changes -> of(views, changes));
    }

    private static ChangesView of(Views views, Changes changes) {
        Words words = views.words;
        CaseLists cases = new CaseLists(views, changes);
        RecordLists records = new RecordLists(views, changes);
        List<ChangeList> lists = List.of(
                cases.moved(),
                cases.silent(),
                cases.added(),
                cases.gone(),
                cases.entries(),
                cases.changed(),
                records.bodies(),
                records.reference());
        Difference difference = changes.difference();
        List<StageMove.Cause> causes = difference.caseMoves().stream()
                .flatMap(move -> move.causes().stream())
                .distinct()
                .sorted()
                .toList();
        return new ChangesView(
                words.say(
                        changes.ofOneSeries() ? "changes.heading" : "changes.heading.other",
                        new ChangeWords(words).edition(changes.earlier())),
                Since.of(views).orElse(null),
                words.text(changes.earlier().title()),
                kinds(words, difference),
                causes.stream().map(cause -> words.code("cause", cause.code())).toList(),
                directions(words, changes, cases, causes),
                FlowView.of(views, changes, cases),
                lists,
                identities(words, changes),
                changes.seenAgain().size(),
                changes.leftOut()
                        .filter(left -> left.unseenRecords() + left.unseenMoves() > 0)
                        .map(left -> words.say(
                                "changes.left-out",
                                left.records(),
                                left.unseenRecords(),
                                left.moves(),
                                left.unseenMoves()))
                        .orElse(null));
    }

    private static List<KindRow> kinds(Words words, Difference difference) {
        List<KindRow> kinds = new ArrayList<>();
        difference.compared().forEach((kind, counts) -> {
            if (kind != RecordKind.HEAD && counts.added() + counts.removed() + counts.changed() > 0) {
                kinds.add(new KindRow(words.code("record", kind.code()), counts));
            }
        });
        return kinds;
    }

    private static List<DirectionRow> directions(
            Words words, Changes changes, CaseLists cases, List<StageMove.Cause> causes) {
        List<DirectionRow> rows = new ArrayList<>();
        for (StageMove.Direction direction : StageMove.Direction.values()) {
            List<StageMove> moves = changes.moves(direction);
            if (!moves.isEmpty()) {
                rows.add(new DirectionRow(
                        words.code("move", direction.code()),
                        moves.size(),
                        cases.moved(direction),
                        causes.stream()
                                .map(cause -> moves.stream()
                                        .filter(move -> move.causes().contains(cause))
                                        .count())
                                .toList()));
            }
        }
        return rows;
    }

    private static List<IdentityRow> identities(Words words, Changes changes) {
        Tally cases = changes.continuity().tally(DecidedKind.Listed.CASE_STUDIES);
        Tally bodies = changes.continuity().tally(DecidedKind.Listed.ORGANIZATIONS);
        List<IdentityRow> rows = new ArrayList<>();
        for (Identity identity : Identity.values()) {
            long ofCases = size(cases, identity);
            long ofBodies = size(bodies, identity);
            if (ofCases + ofBodies > 0) {
                rows.add(new IdentityRow(words.code("identity", identity.code()), ofCases, ofBodies));
            }
        }
        return rows;
    }

    private static long size(Tally tally, Identity identity) {
        Tally.Size size = tally.identity().get(identity);
        return size == null ? 0 : size.decisions();
    }

    /** Returns whether nothing differs. */
    public boolean isEmpty() {
        return kinds.isEmpty()
                && directions.isEmpty()
                && lists.stream().allMatch(list -> list.rows().isEmpty());
    }

    /** Returns the lists to which the numbers of the tables link, each on separate pages. */
    public List<ChangeList> parts() {
        List<ChangeList> parts = new ArrayList<>();
        directions.forEach(row -> parts.add(row.list()));
        parts.addAll(flow.lists());
        return parts;
    }
}
