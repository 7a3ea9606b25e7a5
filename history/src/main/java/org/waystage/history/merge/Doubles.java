package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.history.internal.text.Likeness;
import org.waystage.history.merge.outcome.Origin;
import org.waystage.history.merge.outcome.PossibleDouble;

/**
 * Finds cases that may be the same: an equal title or a long equal summary, and an adopter in common. What many have in
 * common is passed over, so that the time stays linear.
 */
final class Doubles {
    private static final int MANY = 20;

    private final BiPredicate<Node<CaseStudy>, Node<CaseStudy>> different;
    private final Function<Node<CaseStudy>, Set<Object>> bodies;
    private final Function<Node<CaseStudy>, String> newId;
    private final Map<List<String>, List<Node<CaseStudy>>> byTitle = new LinkedHashMap<>();
    private final Map<List<String>, List<Node<CaseStudy>>> bySummary = new LinkedHashMap<>();
    private final Map<Node<CaseStudy>, Group<CaseStudy>> things = new HashMap<>();
    private final Map<List<String>, PossibleDouble> found = new LinkedHashMap<>();

    Doubles(
            List<Group<CaseStudy>> groups,
            BiPredicate<Node<CaseStudy>, Node<CaseStudy>> different,
            Function<Node<CaseStudy>, Set<Object>> bodies,
            Function<Node<CaseStudy>, String> newId) {
        this.different = different;
        this.bodies = bodies;
        this.newId = newId;
        for (Group<CaseStudy> group : groups) {
            for (Node<CaseStudy> node : group.nodes) {
                things.put(node, group);
                index(node);
            }
        }
        byTitle.values().forEach(nodes -> pair(nodes, PossibleDouble.Reason.TITLE));
        bySummary.values().forEach(nodes -> pair(nodes, PossibleDouble.Reason.SUMMARY));
    }

    List<PossibleDouble> found() {
        return List.copyOf(found.values());
    }

    private void index(Node<CaseStudy> node) {
        for (Object body : bodies.apply(node)) {
            Likeness.sayings(node.record.title()).forEach(title -> put(byTitle, body, title, node));
            node.record
                    .summary()
                    .ifPresent(summary ->
                            Likeness.longKeys(summary).forEach(saying -> put(bySummary, body, saying, node)));
        }
    }

    private static void put(
            Map<List<String>, List<Node<CaseStudy>>> index, Object body, String saying, Node<CaseStudy> node) {
        index.computeIfAbsent(List.of(body.toString(), saying), key -> new ArrayList<>(1))
                .add(node);
    }

    private void pair(List<Node<CaseStudy>> nodes, PossibleDouble.Reason reason) {
        if (nodes.size() > MANY) {
            return;
        }
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                Node<CaseStudy> one = nodes.get(i);
                Node<CaseStudy> other = nodes.get(j);
                String id = newId.apply(one);
                String otherId = newId.apply(other);
                if (one.side != other.side && things.get(one) != things.get(other) && !different.test(one, other)) {
                    found.putIfAbsent(
                            List.of(id, otherId),
                            new PossibleDouble(
                                    origin(one), CaseStudyId.of(id), origin(other), CaseStudyId.of(otherId), reason));
                }
            }
        }
    }

    private static Origin origin(Node<CaseStudy> node) {
        return new Origin(node.side.number, node.record.id().value());
    }
}
