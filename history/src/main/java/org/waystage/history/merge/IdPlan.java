package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.Id;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.internal.text.FreeIds;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.Origin;

/**
 * The id of each thing in the merged catalogue. A thing keeps the id of its first record, or of the record of an input of the
 * same series as the merged catalogue. If several things have the same id, none keeps it, because it would then come to mean something
 * else. A thing of the series of the merged catalogue keeps its id, because it was published.
 */
final class IdPlan {
    private final CatalogueId series;
    /** The ids of things that differ from the id of the record whose id counts. */
    private final Map<Group<?>, String> others = new HashMap<>();

    private final Map<Side, Renaming> renamings = new HashMap<>();
    private final List<NewId> newIds = new ArrayList<>();

    IdPlan(CatalogueId series) {
        this.series = series;
    }

    <T> String id(Kind<T> kind, Group<T> group) {
        String other = others.get(group);
        return other == null ? kind.id(namesake(kind, group)) : other;
    }

    Renaming renaming(Side side) {
        return renamings.computeIfAbsent(side, one -> new Renaming());
    }

    List<NewId> newIds() {
        return newIds;
    }

    /** Gives ids to the things of a kind; {@code versions} are those that are conflicting versions of one thing. */
    <T> void add(Kind<T> kind, List<Group<T>> groups, Set<Group<?>> versions) {
        Map<String, Integer> claimed = new HashMap<>();
        Map<String, List<Group<T>>> claims = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            String id = kind.id(namesake(kind, groups.get(i)));
            Integer first = claimed.putIfAbsent(id, i);
            if (first != null) {
                claims.computeIfAbsent(id, one -> new ArrayList<>(List.of(groups.get(first))))
                        .add(groups.get(i));
            }
        }
        for (int i = 0; i < groups.size(); i++) {
            Group<T> group = groups.get(i);
            String id = kind.id(namesake(kind, group));
            if (!claims.containsKey(id)) {
                give(kind, group, id, true, versions);
            }
        }
        Set<String> given = new HashSet<>();
        claims.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> claimed.getOrDefault(one.getKey(), 0)))
                .forEach(one -> {
                    List<Group<T>> own = one.getValue().stream()
                            .filter(group -> isOwn(namesake(kind, group)))
                            .toList();
                    for (Group<T> group : one.getValue()) {
                        boolean keeps = own.size() == 1 && own.get(0) == group;
                        String id = keeps
                                ? one.getKey()
                                : FreeIds.of(
                                        apart(namesake(kind, group).side, one.getKey()),
                                        other -> claimed.containsKey(other) || given.contains(other));
                        given.add(id);
                        give(kind, group, id, keeps, versions);
                    }
                });
    }

    private <T> void give(Kind<T> kind, Group<T> group, String given, boolean keeps, Set<Group<?>> versions) {
        if (!kind.id(namesake(kind, group)).equals(given)) {
            others.put(group, given);
        }
        NewId.Reason reason = versions.contains(group)
                ? NewId.Reason.VERSIONS
                : keeps ? NewId.Reason.UNIFIED : NewId.Reason.TWO_THINGS;
        group.nodes.forEach(node -> rename(kind, node, given, reason));
        if (!versions.contains(group)) {
            group.base.ifPresent(node -> put(kind.kind(), node.side, kind.id(node), given));
        }
    }

    /** Returns the record whose id counts; with a base, a record whose id differs from that in the base. */
    <T> Node<T> namesake(Kind<T> kind, Group<T> group) {
        if (group.nodes.size() == 1) {
            return group.nodes.get(0);
        }
        List<Node<T>> own = group.nodes.stream().filter(this::isOwn).toList();
        List<Node<T>> nodes = own.isEmpty() ? group.nodes : own;
        Optional<String> before = group.base.map(node -> kind.id(node));
        return nodes.stream()
                .filter(node -> before.isPresent() && !before.get().equals(kind.id(node)))
                .findFirst()
                .orElse(nodes.get(0));
    }

    private boolean isOwn(Node<?> node) {
        return node.side.catalogue.id().equals(series);
    }

    private <T> void rename(Kind<T> kind, Node<T> node, String given, NewId.Reason reason) {
        String id = kind.id(node);
        if (!id.equals(given)) {
            put(kind.kind(), node.side, id, given);
            newIds.add(new NewId(kind.kind(), new Origin(node.side.number, id), given, reason));
        }
    }

    private void put(RecordKind kind, Side side, String id, String given) {
        renaming(side).put(kind, id, given);
    }

    /** Returns the id for what cannot keep its own: that of the catalogue, a hyphen, and the id there. */
    static String apart(Side side, String id) {
        return FreeIds.cut(side.catalogue.id().value() + "-" + id, Id.MAX_LENGTH);
    }

    /** Returns the id to which {@link FreeIds} may have added a number; empty if it has none. */
    static Optional<String> withoutNumber(String id) {
        int hyphen = id.lastIndexOf('-');
        boolean numbered = hyphen > 0
                && hyphen < id.length() - 1
                && id.chars().skip(hyphen + 1L).allMatch(Character::isDigit);
        return numbered ? Optional.of(id.substring(0, hyphen)) : Optional.empty();
    }
}
