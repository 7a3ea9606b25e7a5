package org.waystage.history.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.core.value.Extras;
import org.waystage.history.merge.outcome.Unified;

/** Recognizes the records of a side in the catalogue that an earlier merge made of it, by the ids that this merge gave them. */
final class EarlierMerge {
    private EarlierMerge() {}

    /** Unifies a record with the one that an earlier merge named by the id of its catalogue followed by its own id. */
    static <T> void unify(Grouping<T> grouping, Kind<T> kind) {
        grouping.unify(
                Unified.Rule.ORIGIN,
                node -> {
                    String id = kind.id(node);
                    return List.of(id, IdPlan.apart(node.side, id));
                },
                (one, other) -> isNoOrigin(kind, one, other));
        unifyByNumbered(grouping, kind);
    }

    private static <T> boolean isNoOrigin(Kind<T> kind, Node<T> one, Node<T> other) {
        return kind.keepsIds()
                || one.side.isOfTheSameSeriesAs(other.side)
                || kind.id(one).equals(kind.id(other));
    }

    /** Does the same if that id was taken and got a number. Other things have it with other numbers, so the content must be equal, too. */
    private static <T> void unifyByNumbered(Grouping<T> grouping, Kind<T> kind) {
        Set<String> numbered = new HashSet<>();
        for (Node<T> node : grouping.nodes()) {
            IdPlan.withoutNumber(kind.id(node)).ifPresent(numbered::add);
        }
        grouping.unify(
                Unified.Rule.ORIGIN,
                node -> {
                    String id = kind.id(node);
                    return Stream.concat(IdPlan.withoutNumber(id).stream(), Stream.of(IdPlan.apart(node.side, id)))
                            .filter(numbered::contains)
                            .map(origin -> List.of(origin, content(kind, node.record())))
                            .toList();
                },
                (one, other) -> isNoOrigin(kind, one, other));
    }

    private static <T> Map<String, Extras.Value> content(Kind<T> kind, T record) {
        Map<String, Extras.Value> members =
                new HashMap<>(kind.written().apply(record).members());
        members.remove("id");
        return members;
    }
}
