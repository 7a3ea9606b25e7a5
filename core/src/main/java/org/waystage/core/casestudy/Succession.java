package org.waystage.core.casestudy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.PartialDate;

/**
 * Which cases were continued by which others as of a day, according to their links. Counts use it to count each
 * undertaking once.
 *
 * <p>A case is continued by the case that it is {@link LinkKind.Listed#MERGED_INTO}
 * ({@linkplain Step#asPart as a part}), and by any case that is {@link LinkKind.Listed#RENAMED_FROM} it or
 * {@link LinkKind.Listed#CONTINUES} it. No other link counts: {@link LinkKind.Listed#REPLACED_BY} leaves two
 * undertakings. A link applies from the latest day of its date on, capped at the issue date. A link without a date
 * always applies; a link whose date begins after the issue date never does.
 *
 * <p>A link has no effect if its other end is not among the cases, or has an id that is duplicated among them. If cases
 * continue one another in a {@linkplain #circles cycle}, none of the links between them applies, so a chain of steps
 * always ends. A case may be continued by several others.
 */
public final class Succession {
    private final Map<CaseStudyId, List<Step>> before = new HashMap<>();
    private final Map<CaseStudyId, List<Step>> after = new HashMap<>();
    private final List<List<CaseStudyId>> circles;

    private Succession(Collection<Step> steps) {
        Circles found = new Circles(steps);
        circles = found.list();
        for (Step step : steps) {
            if (!found.hold(step)) {
                after.computeIfAbsent(step.from(), id -> new ArrayList<>()).add(step);
                before.computeIfAbsent(step.to(), id -> new ArrayList<>()).add(step);
            }
        }
    }

    /**
     * A step from a case to one that continues it.
     *
     * @param from the predecessor
     * @param to the successor
     * @param asPart whether the predecessor continued as a part of the successor, having been merged into it; otherwise
     *     the two are one undertaking
     * @param since the day from which the step applies; {@link LocalDate#MIN} if always
     */
    public record Step(CaseStudyId from, CaseStudyId to, boolean asPart, LocalDate since) implements Comparable<Step> {
        /** Checks the components. */
        public Step {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(since, "since");
        }

        /**
         * Compares by predecessor, then by successor; a step that makes the two one undertaking comes before one that
         * makes a part.
         */
        @Override
        public int compareTo(Step other) {
            int order = from.compareTo(other.from);
            order = order != 0 ? order : to.compareTo(other.to);
            order = order != 0 ? order : Boolean.compare(asPart, other.asPart);
            return order != 0 ? order : since.compareTo(other.since);
        }
    }

    /**
     * Returns the steps that the links of a case state, whatever their day. Most cases have none.
     *
     * @param undertaking the case
     * @param issued the issue date of the edition that contains the case, if known
     * @return the steps, immutable
     */
    public static List<Step> steps(Undertaking undertaking, Optional<PartialDate> issued) {
        List<CaseStudy.Link> links = undertaking.links();
        if (links.isEmpty()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (CaseStudy.Link link : links) {
            if (link.target().isPresent() && link.kind() instanceof LinkKind.Listed kind && kind.isSuccession()) {
                CaseStudyId target = link.target().get();
                boolean merged = kind == LinkKind.Listed.MERGED_INTO;
                since(link.date(), issued)
                        .ifPresent(since -> steps.add(new Step(
                                merged ? undertaking.id() : target,
                                merged ? target : undertaking.id(),
                                merged,
                                since)));
            }
        }
        return List.copyOf(steps);
    }

    /**
     * Returns the ids at both ends of the steps that the links of a case state.
     *
     * @param undertaking the case
     * @return the ids, including that of the case, or none if its links state no step; immutable
     */
    public static Set<CaseStudyId> ends(Undertaking undertaking) {
        if (undertaking.links().isEmpty()) {
            return Set.of();
        }
        Set<CaseStudyId> ends = new HashSet<>();
        for (Step step : steps(undertaking, Optional.empty())) {
            ends.add(step.from());
            ends.add(step.to());
        }
        return Set.copyOf(ends);
    }

    private static Optional<LocalDate> since(Optional<PartialDate> date, Optional<PartialDate> issued) {
        if (date.isEmpty()) {
            return Optional.of(LocalDate.MIN);
        }
        Optional<LocalDate> cap = issued.map(PartialDate::latest);
        if (cap.filter(date.get().earliest()::isAfter).isPresent()) {
            return Optional.empty();
        }
        return cap.filter(date.get().latest()::isAfter).or(() -> date.map(PartialDate::latest));
    }

    /**
     * Returns the succession among the given cases.
     *
     * @param cases the cases
     * @param issued the issue date of the edition that contains the cases, if known
     * @param day the day as of which links apply
     * @return the succession that their links give
     */
    public static Succession of(Collection<? extends Undertaking> cases, Optional<PartialDate> issued, LocalDate day) {
        List<Step> steps = new ArrayList<>();
        cases.forEach(one -> steps.addAll(steps(one, issued)));
        return steps.isEmpty()
                ? new Succession(List.of())
                : of(cases.stream().map(Undertaking::id).toList(), steps, day);
    }

    /**
     * Returns the succession among cases whose links were collected as steps.
     *
     * @param ids the ids of the cases
     * @param steps the steps, whatever their day
     * @param day the day as of which steps apply
     * @return the succession that the steps give
     */
    public static Succession of(Collection<CaseStudyId> ids, Collection<Step> steps, LocalDate day) {
        Set<CaseStudyId> once = new HashSet<>();
        Set<CaseStudyId> twice = new HashSet<>();
        ids.forEach(id -> (once.add(id) ? once : twice).add(id));
        once.removeAll(twice);
        Set<Step> holding = new TreeSet<>(); // sorted, so that the order of the cases does not matter
        for (Step step : steps) {
            if (once.contains(step.from())
                    && once.contains(step.to())
                    && !step.since().isAfter(day)) {
                holding.add(step);
            }
        }
        return new Succession(holding);
    }

    /**
     * Returns whether no case was continued by another.
     *
     * @return {@code true} if there are no steps
     */
    public boolean isEmpty() {
        return after.isEmpty();
    }

    /**
     * Returns the steps from a case to its successors.
     *
     * @param id the case
     * @return the steps in the order of the successors' ids, immutable; empty if the case has no successor
     */
    public List<Step> successors(CaseStudyId id) {
        return List.copyOf(after.getOrDefault(id, List.of()));
    }

    /**
     * Returns the steps from the predecessors of a case to it.
     *
     * @param id the case
     * @return the steps in the order of the predecessors' ids, immutable; empty if the case has no predecessor
     */
    public List<Step> predecessors(CaseStudyId id) {
        return List.copyOf(before.getOrDefault(id, List.of()));
    }

    /**
     * Returns all direct and indirect predecessors of the given cases. A given case is included only if it is a
     * predecessor itself.
     *
     * @param ids the cases
     * @return the predecessors of any of them
     */
    public Set<CaseStudyId> allBefore(Collection<CaseStudyId> ids) {
        Set<CaseStudyId> found = new HashSet<>();
        Deque<CaseStudyId> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            for (Step step : before.getOrDefault(open.removeFirst(), List.of())) {
                if (found.add(step.from())) {
                    open.addLast(step.from());
                }
            }
        }
        return found;
    }

    /**
     * Returns the cases that continue one another in a cycle. Each of these cases counts on its own.
     *
     * @return the cycles, each in the order of its cases' ids, ordered by their first ids; immutable
     */
    public List<List<CaseStudyId>> circles() {
        return circles;
    }

    /**
     * The strongly connected components with more than one case, or with a case that continues itself; by Kosaraju's
     * two passes.
     */
    private static final class Circles {
        private final Map<CaseStudyId, List<CaseStudyId>> parts = new HashMap<>();

        Circles(Collection<Step> steps) {
            Map<CaseStudyId, List<CaseStudyId>> forth = new TreeMap<>();
            Map<CaseStudyId, List<CaseStudyId>> back = new HashMap<>();
            for (Step step : steps) {
                forth.computeIfAbsent(step.from(), id -> new ArrayList<>()).add(step.to());
                back.computeIfAbsent(step.to(), id -> new ArrayList<>()).add(step.from());
            }
            List<CaseStudyId> finished = new ArrayList<>();
            Set<CaseStudyId> seen = new HashSet<>();
            forth.keySet().forEach(start -> visit(start, forth, seen, finished));
            seen.clear();
            for (int i = finished.size() - 1; i >= 0; i--) {
                List<CaseStudyId> part = new ArrayList<>();
                visit(finished.get(i), back, seen, part);
                CaseStudyId one = finished.get(i);
                if (part.size() > 1 || forth.getOrDefault(one, List.of()).contains(one)) {
                    part.sort(null);
                    part.forEach(id -> parts.put(id, part));
                }
            }
        }

        /**
         * Adds a case and everything reachable from it that was not visited yet, each after what is reachable from it.
         */
        private static void visit(
                CaseStudyId start,
                Map<CaseStudyId, List<CaseStudyId>> next,
                Set<CaseStudyId> seen,
                List<CaseStudyId> finished) {
            if (!seen.add(start)) {
                return;
            }
            Deque<CaseStudyId> path = new ArrayDeque<>(List.of(start));
            Deque<Iterator<CaseStudyId>> open =
                    new ArrayDeque<>(List.of(next.getOrDefault(start, List.of()).iterator()));
            while (!path.isEmpty()) {
                Iterator<CaseStudyId> further = open.getLast();
                if (!further.hasNext()) {
                    open.removeLast();
                    finished.add(path.removeLast());
                    continue;
                }
                CaseStudyId id = further.next();
                if (seen.add(id)) {
                    path.addLast(id);
                    open.addLast(next.getOrDefault(id, List.of()).iterator());
                }
            }
        }

        boolean hold(Step step) {
            List<CaseStudyId> part = parts.get(step.from());
            return part != null && part == parts.get(step.to());
        }

        List<List<CaseStudyId>> list() {
            Map<CaseStudyId, List<CaseStudyId>> inOrder = new TreeMap<>();
            parts.values().forEach(part -> inOrder.computeIfAbsent(part.get(0), first -> List.copyOf(part)));
            return List.copyOf(inOrder.values());
        }
    }
}
