package org.waystage.history.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.waystage.core.id.CaseStudyId;

/** The difference that the other order of the editions must give; changes of members in an order of their own. */
public final class Inverse {
    private static final Map<StageMove.Direction, StageMove.Direction> DIRECTIONS = Map.of(
            StageMove.Direction.SCHEME_FORWARD, StageMove.Direction.SCHEME_BACK,
            StageMove.Direction.SCHEME_BACK, StageMove.Direction.SCHEME_FORWARD,
            StageMove.Direction.REWORDED, StageMove.Direction.REWORDED,
            StageMove.Direction.FORWARD, StageMove.Direction.BACK,
            StageMove.Direction.BACK, StageMove.Direction.FORWARD,
            StageMove.Direction.ENDED, StageMove.Direction.REOPENED,
            StageMove.Direction.REOPENED, StageMove.Direction.ENDED,
            StageMove.Direction.NEWLY_KNOWN, StageMove.Direction.NO_LONGER_KNOWN,
            StageMove.Direction.NO_LONGER_KNOWN, StageMove.Direction.NEWLY_KNOWN);

    private Inverse() {}

    static List<String> of(Difference difference) {
        return of(difference, UnaryOperator.identity());
    }

    /**
     * Returns what the other order of the editions must give.
     *
     * @param idBefore the id in the earlier edition of a case by its id in the later one
     */
    public static List<String> of(Difference difference, UnaryOperator<CaseStudyId> idBefore) {
        List<String> all = new ArrayList<>();
        difference.changes().forEach(change -> all.add(text(of(change))));
        difference.moves().forEach(move -> all.add(text(of(move, idBefore.apply(move.id())))));
        difference
                .compared()
                .forEach((kind, counts) -> all.add(kind + " "
                        + new Difference.Compared(
                                counts.removed(), counts.added(), counts.changed(), counts.unchanged())));
        difference.reissue().sources().forEach(own -> all.add(text(new Reissue.OwnSource(own.after(), own.before()))));
        all.add("without a stage " + difference.withoutStage());
        difference
                .open()
                .ifPresent(open -> open.forEach(
                        one -> all.add(text(new Pairing.Open(sortedIds(one.after()), sortedIds(one.before()))))));
        leftOut(difference, all);
        return sorted(all);
    }

    private static List<CaseStudyId> sortedIds(List<CaseStudyId> ids) {
        return ids.stream().sorted().toList();
    }

    /** Adds what was left out, but for the order: where several records can be those that moved, either is right. */
    private static void leftOut(Difference difference, List<String> all) {
        difference
                .reissue()
                .records()
                .forEach((kind, counts) -> counts.forEach((reason, count) -> {
                    if (reason != Reissue.Reason.ORDER) {
                        all.add(kind + " " + reason + " " + count);
                    }
                }));
    }

    /** Returns what a difference says, to be compared with the inverse of another one. */
    public static List<String> asIs(Difference difference) {
        List<String> all = new ArrayList<>();
        difference.changes().forEach(change -> all.add(text(change)));
        difference.moves().forEach(move -> all.add(text(move)));
        difference.compared().forEach((kind, counts) -> all.add(kind + " " + counts));
        difference.reissue().sources().forEach(own -> all.add(text(own)));
        all.add("without a stage " + difference.withoutStage());
        difference
                .open()
                .ifPresent(open -> open.forEach(
                        one -> all.add(text(new Pairing.Open(sortedIds(one.before()), sortedIds(one.after()))))));
        leftOut(difference, all);
        return sorted(all);
    }

    private static String text(Object one) {
        return one instanceof Change.Changed changed
                ? changed.kind() + " "
                        + sorted(
                                changed.members().stream().map(Object::toString).toList())
                : one.toString();
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static Change of(Change change) {
        if (change instanceof Change.Added added) {
            return new Change.Removed(added.kind(), added.id());
        } else if (change instanceof Change.Removed removed) {
            return new Change.Added(removed.kind(), removed.id());
        }
        Change.Changed changed = (Change.Changed) change;
        return new Change.Changed(
                changed.kind(),
                changed.id(),
                changed.members().stream().map(Inverse::of).toList());
    }

    private static MemberChange of(MemberChange change) {
        MemberPlace place = new MemberPlace(
                change.place().member(),
                change.place().after(),
                change.place().before(),
                change.place().understood());
        if (change instanceof MemberChange.Gained gained) {
            return new MemberChange.Lost(place, gained.value());
        } else if (change instanceof MemberChange.Lost lost) {
            return new MemberChange.Gained(place, lost.value());
        } else if (change instanceof MemberChange.Replaced replaced) {
            return new MemberChange.Replaced(place, replaced.after(), replaced.before());
        } else if (change instanceof MemberChange.TextChanged text) {
            return new MemberChange.TextChanged(place, text.language(), text.after(), text.before());
        } else if (change instanceof MemberChange.ElementAdded added) {
            return new MemberChange.ElementRemoved(place, added.value());
        }
        return new MemberChange.ElementAdded(place, ((MemberChange.ElementRemoved) change).value());
    }

    private static StageMove of(StageMove move, CaseStudyId id) {
        return new StageMove(
                id,
                move.scope(),
                DIRECTIONS.get(move.direction()),
                move.causes(),
                move.after(),
                move.between(),
                move.before(),
                move.recordsAfter(),
                move.recordsBefore());
    }
}
