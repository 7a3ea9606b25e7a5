package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Extras;
import org.waystage.history.merge.outcome.Conflict;

/** The case studies; those in conflict may be taken apart into versions that are all kept. */
final class Versioned {
    private List<Group<CaseStudy>> cases;
    private final Map<Group<CaseStudy>, List<Group<CaseStudy>>> siblings = new HashMap<>();
    private final Set<Group<?>> versions = new HashSet<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    Versioned(List<Group<CaseStudy>> cases) {
        this.cases = cases;
    }

    List<Group<CaseStudy>> cases() {
        return cases;
    }

    /** Returns the groups that are versions of one thing. */
    Set<Group<?>> versions() {
        return versions;
    }

    /** Returns the conflicts about what was taken apart. */
    List<Conflict> conflicts() {
        return conflicts;
    }

    /**
     * Takes apart the cases that are in conflict; returns whether there were any. Cases that somebody decided are the same stay together,
     * whatever they say.
     */
    boolean takeApart(Attempt attempt) {
        boolean changed = false;
        List<Group<CaseStudy>> all = new ArrayList<>(cases.size());
        for (Group<CaseStudy> group : cases) {
            List<Conflict> found = attempt.conflicts(group);
            boolean apart = !group.isDecided() && found.stream().anyMatch(Versioned::isOfAMember);
            List<Group<CaseStudy>> parts = apart ? parts(group, attempt) : List.of(group);
            if (parts.size() > 1) {
                changed = true;
                found.forEach(conflict -> conflicts.add(allStand(conflict)));
                parts.forEach(part -> siblings.put(part, parts));
                versions.addAll(parts);
            }
            all.addAll(parts);
        }
        cases = all;
        return changed;
    }

    private static boolean isOfAMember(Conflict conflict) {
        return conflict.outcome() == Conflict.Outcome.CHOSEN
                && !conflict.member().isEmpty();
    }

    private static Conflict allStand(Conflict conflict) {
        return isOfAMember(conflict)
                ? new Conflict(
                        conflict.kind(),
                        conflict.id(),
                        conflict.member(),
                        conflict.base(),
                        conflict.alternatives().stream()
                                .map(one -> new Conflict.Alternative(one.value(), one.inputs(), true))
                                .toList(),
                        Conflict.Outcome.ALL)
                : conflict;
    }

    /** Adds each record to the first of those before it with which it is not in conflict. */
    private static List<Group<CaseStudy>> parts(Group<CaseStudy> group, Attempt attempt) {
        List<List<Node<CaseStudy>>> parts = new ArrayList<>();
        for (Node<CaseStudy> node : group.nodes) {
            Optional<List<Node<CaseStudy>>> home = parts.stream()
                    .filter(part -> attempt.conflictsOf(group, with(part, node)).stream()
                            .noneMatch(Versioned::isOfAMember))
                    .findFirst();
            if (home.isPresent()) {
                home.get().add(node);
            } else {
                parts.add(new ArrayList<>(List.of(node)));
            }
        }
        return parts.stream()
                .map(part -> new Group<>(part, group.base, group.ties))
                .toList();
    }

    private static List<Node<CaseStudy>> with(List<Node<CaseStudy>> part, Node<CaseStudy> node) {
        List<Node<CaseStudy>> all = new ArrayList<>(part);
        all.add(node);
        return all;
    }

    /** Returns a version with links to the others. */
    CaseStudy linked(Group<CaseStudy> group, CaseStudy study, IdPlan ids) {
        List<CaseStudy.Link> links = new ArrayList<>(study.links());
        for (Group<CaseStudy> sibling : siblings.getOrDefault(group, List.of())) {
            Optional<CaseStudyId> target = Optional.of(CaseStudyId.of(ids.id(Kind.CASE_STUDIES, sibling)));
            if (sibling != group
                    && links.stream()
                            .noneMatch(link -> link.kind() == LinkKind.Listed.RELATED
                                    && link.target().equals(target))) {
                links.add(new CaseStudy.Link(
                        LinkKind.Listed.RELATED, target, Optional.empty(), Optional.empty(), Extras.none()));
            }
        }
        return links.size() == study.links().size()
                ? study
                : study.toBuilder().links(links).build();
    }
}
