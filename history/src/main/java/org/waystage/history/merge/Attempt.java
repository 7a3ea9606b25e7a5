package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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

/** One attempt to merge all records: it gives ids to the things that remain, and makes one record of each. */
final class Attempt {
    private final List<Side> inputs;
    private final Policy policy;
    private final CatalogueId series;
    private final Things things;
    private final Versioned versioned;
    private final Map<Group<?>, List<Conflict>> removed;
    private final Set<Group<?>> needed;
    private final boolean based;
    private final IdPlan ids;
    /** The records in the result. */
    private final Map<Kind<?>, List<?>> records = new HashMap<>();

    private final Map<Group<?>, List<Conflict>> ofGroups = new HashMap<>();
    private final Map<Group<?>, List<Conflict>> fallenOut = new HashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<NewId> newIds = new ArrayList<>();
    private final Map<RecordKind, List<Unified>> unified = new TreeMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final Renaming.Citations citations = new Renaming.Citations();
    private final Catalogue catalogue;

    /**
     * Merges all things.
     *
     * @param removed things that are not in the result, with the conflicts about whether they are
     * @param needed things that are in the result although they were removed, because others refer to them
     * @param based whether there is a base, from which something may have been removed
     */
    Attempt(
            List<Side> inputs,
            Policy policy,
            Head head,
            Things things,
            Versioned versioned,
            Map<Group<?>, List<Conflict>> removed,
            Set<Group<?>> needed,
            boolean based) {
        this.inputs = inputs;
        this.policy = policy;
        this.series = head.id();
        this.things = things;
        this.versioned = versioned;
        this.removed = removed;
        this.needed = needed;
        this.based = based;
        ids = new IdPlan(series);
        for (Kind<?> kind : Kind.ALL) {
            plan(kind);
        }
        newIds.addAll(ids.newIds());
        Catalogue.Builder builder = head.builder();
        for (Kind<?> kind : Kind.ALL) {
            if (!kind.equals(Kind.CASE_STUDIES)) {
                put(kind, builder);
            }
        }
        List<CaseStudy> cases = new ArrayList<>();
        merge(Kind.CASE_STUDIES, (group, study) -> {
            CaseStudy finished = finished(group, study);
            cases.add(finished);
            if (based) {
                cite(finished);
            }
        });
        records.put(Kind.CASE_STUDIES, cases);
        catalogue = builder.caseStudies(cases).build();
        conflicts.addAll(versioned.conflicts());
        for (Kind<?> kind : Kind.ALL) {
            groups(kind).forEach(group -> conflicts.addAll(removed.getOrDefault(group, List.of())));
        }
        newIds.sort(Comparator.comparing(NewId::kind)
                .thenComparing(NewId::id)
                .thenComparing(one -> one.origin().input()));
        conflicts.sort((one, other) -> one.kind().compareTo(other.kind()));
    }

    private <T> void put(Kind<T> kind, Catalogue.Builder builder) {
        List<T> merged = new ArrayList<>();
        merge(kind, (group, record) -> {
            T named = named(kind, group, record);
            merged.add(named);
            if (based) {
                citations.gather(kind, named);
            }
        });
        records.put(kind, merged);
        kind.put().accept(builder, merged);
    }

    /** Records what a case study refers to, other than itself. */
    private void cite(CaseStudy study) {
        String id = study.id().value();
        boolean cited = citations.has(RecordKind.CASE_STUDIES, id);
        citations.gather(Kind.CASE_STUDIES, study);
        if (!cited) {
            citations.leaveOut(RecordKind.CASE_STUDIES, id);
        }
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

    private <T> void merge(Kind<T> kind, BiConsumer<Group<T>, T> take) {
        for (Group<T> group : left(kind)) {
            Settling settling = new Settling(policy);
            List<Node<T>> nodes = renamed(kind, group.nodes);
            Optional<T> one = merged(kind, group, nodes, settling);
            conflicts.addAll(settling.conflicts());
            newIds.addAll(settling.newIds());
            if (!settling.conflicts().isEmpty()) {
                ofGroups.put(group, settling.conflicts());
            }
            if (one.isEmpty()) {
                fallenOut.put(group, settling.conflicts());
                continue;
            }
            take.accept(group, one.get());
            if (nodes.size() > 1) {
                boolean alike = nodes.stream()
                        .allMatch(node -> node.record().equals(nodes.get(0).record()));
                unified.computeIfAbsent(kind.kind(), same -> new ArrayList<>())
                        .add(new Unified(kind.kind(), ids.id(kind, group), joined(kind, group), alike));
            }
        }
    }

    private <T> List<Unified.Joined> joined(Kind<T> kind, Group<T> group) {
        Map<Node<T>, Unified.Rule> rules = group.rulesFrom(ids.namesake(kind, group));
        return group.nodes.stream()
                .sorted(Comparator.comparingInt(node -> node.side.number))
                .map(node -> new Unified.Joined(
                        new Origin(node.side.number, kind.id(node)), Optional.ofNullable(rules.get(node))))
                .toList();
    }

    private <T> List<Node<T>> renamed(Kind<T> kind, List<Node<T>> nodes) {
        return nodes.stream()
                .map(node -> node.with(kind.renamed().apply(ids.renaming(node.side), node.record())))
                .toList();
    }

    private <T> Optional<T> merged(Kind<T> kind, Group<T> group, List<Node<T>> nodes, Settling settling) {
        Settling.Place place = new Settling.Place(kind.kind(), ids.id(kind, group));
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
        String id = kind.id(node);
        if (!renaming.id(kind.kind(), id).equals(ids.id(kind, group))) {
            renaming = new Renaming(renaming);
            renaming.put(kind.kind(), id, ids.id(kind, group));
        }
        return kind.renamed().apply(renaming, node.record());
    }

    /** Returns a case study with its origins, and linked with its other versions. */
    private CaseStudy finished(Group<CaseStudy> group, CaseStudy merged) {
        CaseStudy study = Origins.named(
                group.nodes.stream()
                        .filter(node -> !node.side.catalogue.id().equals(series))
                        .toList(),
                merged);
        if (group.nodes.size() > 1) {
            contradictions.addAll(Cases.contradictions(new Versions<>(
                    new Settling(policy),
                    new Settling.Place(RecordKind.CASE_STUDIES, ids.id(Kind.CASE_STUDIES, group)),
                    Kind.CASE_STUDIES.written(),
                    renamed(Kind.CASE_STUDIES, group.nodes),
                    group.base.map(node -> inBase(Kind.CASE_STUDIES, group, node)))));
        }
        return versioned.linked(group, study, ids);
    }

    /**
     * Returns a record. If a record of an organization had another id, the result states the origins of its records, which show the next
     * merge the ids that were not kept.
     */
    @SuppressWarnings("unchecked") // a record of this kind is an organization
    private <T> T named(Kind<T> kind, Group<T> group, T merged) {
        return kind.equals(Kind.ORGANIZATIONS)
                ? (T) named((Group<Organization>) (Group<?>) group, (Organization) merged)
                : merged;
    }

    private Organization named(Group<Organization> group, Organization merged) {
        String id = ids.id(Kind.ORGANIZATIONS, group);
        if (group.nodes.stream().anyMatch(node -> !Kind.ORGANIZATIONS.id(node).equals(id))) {
            return Origins.named(
                    group.nodes.stream()
                            .filter(node ->
                                    !node.side.catalogue.id().equals(series) && !Origins.hasMadeUpId(node.record()))
                            .toList(),
                    merged);
        }
        return merged;
    }

    /** Returns the conflicts that some records of a group would have. */
    List<Conflict> conflictsOf(Group<CaseStudy> group, List<Node<CaseStudy>> nodes) {
        Settling settling = new Settling(policy);
        merged(Kind.CASE_STUDIES, group, renamed(Kind.CASE_STUDIES, nodes), settling);
        return settling.conflicts();
    }

    List<Conflict> conflicts(Group<?> group) {
        return ofGroups.getOrDefault(group, List.of());
    }

    /** Returns the things that were removed from the base, with the conflicts about whether they were. */
    Map<Group<?>, List<Conflict>> fallenOut() {
        return fallenOut;
    }

    /** Returns the things that were removed but that remaining records refer to. */
    List<Group<?>> stillCited() {
        List<Group<?>> cited = new ArrayList<>();
        if (!fallenOut.isEmpty()) {
            Kind.ALL.forEach(kind -> addCited(kind, cited));
        }
        return cited;
    }

    private <T> void addCited(Kind<T> kind, List<Group<?>> cited) {
        for (Group<T> group : groups(kind)) {
            if (fallenOut.containsKey(group) && citations.has(kind.kind(), ids.id(kind, group))) {
                cited.add(group);
            }
        }
    }

    /** Returns the merged catalogue. */
    Catalogue catalogue() {
        return catalogue;
    }

    /** Returns how many records of a kind are in the result. */
    int count(Kind<?> kind) {
        return records.getOrDefault(kind, List.of()).size();
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
                group.base.ifPresent(node -> all.add(new Removed(kind.kind(), kind.id(node))));
            }
        }
    }

    /** Returns the id that a record has in the result, if it is there. */
    <T> Optional<String> newId(Kind<T> kind, Node<T> node, Group<?> thing) {
        return removed.containsKey(thing)
                ? Optional.empty()
                : Optional.of(ids.renaming(node.side).id(kind.kind(), kind.id(node)));
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    List<NewId> newIds() {
        return newIds;
    }

    List<Unified> unified() {
        return unified.values().stream().flatMap(List::stream).toList();
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }
}
