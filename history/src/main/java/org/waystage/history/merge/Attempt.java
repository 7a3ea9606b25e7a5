package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Extras;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.Contradiction;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.Origin;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.history.merge.outcome.Removed;
import org.waystage.history.merge.outcome.Unified;

/** One way to merge all records: with ids for the things that are left, and one record of each. */
final class Attempt {
    private final List<Side> inputs;
    private final Policy policy;
    private final CatalogueId series;
    private final Things things;
    private final Versioned versioned;
    private final Map<Group<?>, List<Conflict>> removed;
    private final Set<Group<?>> needed;
    private final IdPlan ids;
    private final Map<Kind<?>, List<?>> records = new HashMap<>();
    private final Map<Group<?>, Settling> settlings = new HashMap<>();
    private final Map<Group<?>, List<Conflict>> fallenOut = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<NewId> newIds = new ArrayList<>();
    private final List<Unified> unified = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final Map<Node<?>, Group<?>> homes = new HashMap<>();

    /**
     * Merges all things.
     *
     * @param removed things that are not in the result, with the conflicts on whether they are
     * @param needed things that are in the result though they were removed, because others refer to them
     */
    Attempt(
            List<Side> inputs,
            Policy policy,
            CatalogueId series,
            Things things,
            Versioned versioned,
            Map<Group<?>, List<Conflict>> removed,
            Set<Group<?>> needed) {
        this.inputs = inputs;
        this.policy = policy;
        this.series = series;
        this.things = things;
        this.versioned = versioned;
        this.removed = removed;
        this.needed = needed;
        ids = new IdPlan(series);
        for (Kind<?> kind : Kind.ALL) {
            plan(kind);
        }
        newIds.addAll(ids.newIds());
        for (Kind<?> kind : Kind.ALL) {
            merge(kind);
        }
        records.put(Kind.CASE_STUDIES, finished(records(Kind.CASE_STUDIES)));
        records.put(Kind.ORGANIZATIONS, named(records(Kind.ORGANIZATIONS)));
        conflicts.addAll(versioned.conflicts());
        for (Kind<?> kind : Kind.ALL) {
            groups(kind).forEach(group -> conflicts.addAll(removed.getOrDefault(group, List.of())));
        }
        newIds.sort(Comparator.comparing(NewId::kind)
                .thenComparing(NewId::id)
                .thenComparing(one -> one.origin().input()));
        conflicts.sort((one, other) -> one.kind().compareTo(other.kind()));
    }

    private <T> void plan(Kind<T> kind) {
        ids.add(kind, left(kind), versioned.versions());
    }

    @SuppressWarnings("unchecked") // the groups of case studies are those of the kind
    private <T> List<Group<T>> groups(Kind<T> kind) {
        return kind.equals(Kind.CASE_STUDIES) ? (List<Group<T>>) (List<?>) versioned.cases() : things.of(kind);
    }

    private <T> List<Group<T>> left(Kind<T> kind) {
        return groups(kind).stream()
                .filter(group -> !group.nodes.isEmpty() && !removed.containsKey(group))
                .toList();
    }

    /** Returns the things that have a record in the result, in its order. */
    private <T> List<Group<T>> there(Kind<T> kind) {
        return left(kind).stream()
                .filter(group -> !fallenOut.containsKey(group))
                .toList();
    }

    private <T> void merge(Kind<T> kind) {
        List<T> merged = new ArrayList<>();
        for (Group<T> group : left(kind)) {
            Settling settling = new Settling(policy);
            List<Node<T>> nodes = renamed(kind, group.nodes);
            Optional<T> one = merged(kind, group, nodes, settling);
            settlings.put(group, settling);
            conflicts.addAll(settling.conflicts());
            newIds.addAll(settling.newIds());
            group.nodes.forEach(node -> homes.put(node, group));
            if (one.isEmpty()) {
                fallenOut.put(group, settling.conflicts());
                continue;
            }
            merged.add(one.get());
            if (nodes.size() > 1) {
                unified.add(new Unified(
                        kind.kind(),
                        ids.id(group),
                        joined(kind, group),
                        nodes.stream().allMatch(node -> node.record.equals(nodes.get(0).record))));
            }
        }
        records.put(kind, merged);
    }

    private <T> List<Unified.Joined> joined(Kind<T> kind, Group<T> group) {
        Map<Node<T>, Unified.Rule> rules = group.rulesFrom(ids.namesake(kind, group));
        return group.nodes.stream()
                .sorted(Comparator.comparingInt(node -> node.side.number))
                .map(node -> new Unified.Joined(
                        new Origin(node.side.number, kind.id().apply(node.record)),
                        Optional.ofNullable(rules.get(node))))
                .toList();
    }

    private <T> List<Node<T>> renamed(Kind<T> kind, List<Node<T>> nodes) {
        return nodes.stream()
                .map(node -> new Node<>(node.side, kind.renamed().apply(ids.renaming(node.side), node.record)))
                .toList();
    }

    private <T> Optional<T> merged(Kind<T> kind, Group<T> group, List<Node<T>> nodes, Settling settling) {
        Settling.Place place = new Settling.Place(kind.kind(), ids.id(group));
        Optional<T> base = group.base.map(node -> inBase(kind, group, node));
        List<Side> lacking = inputs.stream().filter(side -> !group.isIn(side)).toList();
        boolean kept = needed.contains(group);
        Optional<T> merged = Versions.of(
                settling,
                place,
                kind.written(),
                nodes,
                kept || versioned.versions().contains(group) ? List.of() : lacking,
                base,
                kind.combine());
        if (kept) {
            Optional<Extras.Value> written = merged.map(kind.written());
            Settling.Choice<T> stays = new Settling.Choice<>(
                    merged, nodes.stream().map(node -> node.side).toList(), written);
            settling.byRule(
                    place,
                    base.map(kind.written()),
                    List.of(stays, new Settling.Choice<>(Optional.empty(), lacking, Optional.empty())),
                    stays);
        }
        return merged;
    }

    /** Returns the record of the base with other ids; its own id is that of the group. */
    private <T> T inBase(Kind<T> kind, Group<T> group, Node<T> node) {
        Renaming renaming = ids.renaming(node.side);
        String id = kind.id().apply(node.record);
        if (!renaming.id(kind.kind(), id).equals(ids.id(group))) {
            renaming = new Renaming(renaming);
            renaming.put(kind.kind(), id, ids.id(group));
        }
        return kind.renamed().apply(renaming, node.record);
    }

    /** Returns case studies with where they come from, and linked with their other versions. */
    private List<CaseStudy> finished(List<CaseStudy> merged) {
        List<CaseStudy> finished = new ArrayList<>(merged.size());
        List<Group<CaseStudy>> groups = there(Kind.CASE_STUDIES);
        for (int i = 0; i < groups.size(); i++) {
            Group<CaseStudy> group = groups.get(i);
            CaseStudy study = merged.get(i);
            for (Node<CaseStudy> node : group.nodes) {
                if (!node.side.catalogue.id().equals(series)) {
                    study = Origins.named(node.side, node.record.id(), study);
                }
            }
            finished.add(versioned.linked(group, study, ids));
            contradictions.addAll(Cases.contradictions(new Versions<>(
                    new Settling(policy),
                    new Settling.Place(RecordKind.CASE_STUDIES, ids.id(group)),
                    Kind.CASE_STUDIES.written(),
                    renamed(Kind.CASE_STUDIES, group.nodes),
                    group.base.map(node -> inBase(Kind.CASE_STUDIES, group, node)))));
        }
        return finished;
    }

    /**
     * Returns organizations; one with a record that had another id says where its records come from, so that the next
     * merge knows the ids that it does not keep.
     */
    private List<Organization> named(List<Organization> merged) {
        List<Organization> named = new ArrayList<>(merged.size());
        List<Group<Organization>> groups = there(Kind.ORGANIZATIONS);
        for (int i = 0; i < groups.size(); i++) {
            Organization body = merged.get(i);
            Group<Organization> group = groups.get(i);
            String id = ids.id(group);
            if (group.nodes.stream().anyMatch(node -> !node.record.id().value().equals(id))) {
                for (Node<Organization> node : group.nodes) {
                    boolean tells = !node.side.catalogue.id().equals(series) && !Origins.hasMadeUpId(node.record);
                    body = tells ? Origins.named(node, body) : body;
                }
            }
            named.add(body);
        }
        return named;
    }

    /** Returns the conflicts that some records of a group would have. */
    List<Conflict> conflictsOf(Group<CaseStudy> group, List<Node<CaseStudy>> nodes) {
        Settling settling = new Settling(policy);
        merged(Kind.CASE_STUDIES, group, renamed(Kind.CASE_STUDIES, nodes), settling);
        return settling.conflicts();
    }

    List<Conflict> conflicts(Group<?> group) {
        Settling settling = settlings.get(group);
        return settling == null ? List.of() : settling.conflicts();
    }

    /** Returns the things that were removed from the base, with the conflicts on whether they were. */
    Map<Group<?>, List<Conflict>> fallenOut() {
        return fallenOut;
    }

    /** Returns the things that were removed, but that what is left refers to. */
    List<Group<?>> stillCited() {
        if (fallenOut.isEmpty()) {
            return List.of();
        }
        Renaming.Citations citations = new Renaming.Citations();
        Kind.ALL.forEach(kind -> passThrough(kind, citations));
        List<Group<?>> cited = new ArrayList<>();
        Kind.ALL.forEach(kind -> groups(kind).stream()
                .filter(group -> fallenOut.containsKey(group) && citations.has(kind.kind(), ids.id(group)))
                .forEach(cited::add));
        return cited;
    }

    private <T> void passThrough(Kind<T> kind, Renaming.Citations citations) {
        for (T record : records(kind)) {
            citations.gather(kind, record);
        }
    }

    void put(Catalogue.Builder builder) {
        Kind.ALL.forEach(kind -> put(kind, builder));
    }

    private <T> void put(Kind<T> kind, Catalogue.Builder builder) {
        kind.put().accept(builder, records(kind));
    }

    @SuppressWarnings("unchecked") // only merge puts, which has the type
    <T> List<T> records(Kind<T> kind) {
        return (List<T>) records.getOrDefault(kind, List.of());
    }

    /** Returns the things of the base that are not in the result. */
    List<Removed> removed() {
        List<Removed> all = new ArrayList<>();
        Kind.ALL.forEach(kind -> addRemoved(kind, all));
        return all;
    }

    private <T> void addRemoved(Kind<T> kind, List<Removed> all) {
        for (Group<T> group : groups(kind)) {
            if (group.nodes.isEmpty() || removed.containsKey(group)) {
                group.base.ifPresent(
                        node -> all.add(new Removed(kind.kind(), kind.id().apply(node.record))));
            }
        }
    }

    /** Returns the id of a record in the result; empty if it is not there. */
    Optional<String> newId(Node<?> node) {
        return Optional.ofNullable(homes.get(node)).map(ids::id);
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    List<NewId> newIds() {
        return newIds;
    }

    List<Unified> unified() {
        return unified;
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }
}
