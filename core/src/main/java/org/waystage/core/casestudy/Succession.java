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
 * Which cases went on in which others as of a day, as their links say: what a count needs that takes each undertaking once.
 *
 * <p>A case goes on in another that it is {@link LinkKind.Listed#MERGED_INTO} ({@linkplain Step#asPart as a part}), or that is
 * {@link LinkKind.Listed#RENAMED_FROM} it or {@link LinkKind.Listed#CONTINUES} it. No other link says so: {@link
 * LinkKind.Listed#REPLACED_BY} leaves two undertakings. A link holds from the latest day on that its date can mean, capped at the
 * issue date; one without a date always, one whose date begins after the issue date never.
 *
 * <p>A link chains nothing whose other end is not among the cases, or has an id that stands twice among them. Where cases go on in
 * one another in a {@linkplain #circles circle}, the links between them hold for none of them. So from any case the steps come to an
 * end. A case may go on in several others.
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
     * That a case went on in another.
     *
     * @param from the case that went on: the predecessor
     * @param to the case in which it did: the successor
     * @param asPart whether it did so as a part of the other, having been merged into it; else the two are one undertaking
     * @param since the day from which on that holds; {@link LocalDate#MIN} if always
     */
    public record Step(CaseStudyId from, CaseStudyId to, boolean asPart, LocalDate since) implements Comparable<Step> {
        /** Checks the parts. */
        public Step {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(since, "since");
        }

        /** Compares by the predecessor, then by the successor; what makes the two one undertaking comes before what makes a part. */
        @Override
        public int compareTo(Step other) {
            int order = from.compareTo(other.from);
            order = order != 0 ? order : to.compareTo(other.to);
            order = order != 0 ? order : Boolean.compare(asPart, other.asPart);
            return order != 0 ? order : since.compareTo(other.since);
        }
    }

    /**
     * Returns the steps that the links of a case state, of whatever day; of most cases there are none.
     *
     * @param undertaking the case
     * @param issued the issue date of the edition that it stands in, where known
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
     * Returns the ids at either end of the steps that the links of a case state.
     *
     * @param undertaking the case
     * @return the ids, its own among them; none if no link says that a case went on in another; immutable
     */
    public static Set<CaseStudyId> ends(Undertaking undertaking) {
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
     * Returns which of some cases went on in which.
     *
     * @param cases the cases
     * @param issued the issue date of the edition that they stand in, where known
     * @param day the day
     * @return what their links say together
     */
    public static Succession of(Collection<? extends Undertaking> cases, Optional<PartialDate> issued, LocalDate day) {
        List<Step> steps = new ArrayList<>();
        cases.forEach(one -> steps.addAll(steps(one, issued)));
        return steps.isEmpty()
                ? new Succession(List.of())
                : of(cases.stream().map(Undertaking::id).toList(), steps, day);
    }

    /**
     * Returns which of some cases went on in which, where their links were gathered as steps.
     *
     * @param ids the ids of the cases
     * @param steps the steps, of whatever day
     * @param day the day
     * @return what the steps say together
     */
    public static Succession of(Collection<CaseStudyId> ids, Collection<Step> steps, LocalDate day) {
        Set<CaseStudyId> once = new HashSet<>();
        Set<CaseStudyId> twice = new HashSet<>();
        ids.forEach(id -> (once.add(id) ? once : twice).add(id));
        once.removeAll(twice);
        Set<Step> holding = new TreeSet<>(); // in order, so that it does not matter in which the cases came
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
     * Tells whether no case went on in another.
     *
     * @return whether there is no step
     */
    public boolean isEmpty() {
        return after.isEmpty();
    }

    /**
     * Returns the steps by which a case went on in others.
     *
     * @param id the case
     * @return the steps in the order of the successors' ids, immutable; none if it did not go on in another
     */
    public List<Step> successors(CaseStudyId id) {
        return List.copyOf(after.getOrDefault(id, List.of()));
    }

    /**
     * Returns the steps by which others went on in a case.
     *
     * @param id the case
     * @return the steps in the order of the predecessors' ids, immutable; none if no other went on in it
     */
    public List<Step> predecessors(CaseStudyId id) {
        return List.copyOf(before.getOrDefault(id, List.of()));
    }

    /**
     * Returns all cases that went on in one of some, directly or through others; of these only those that did so as well.
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
     * Returns the cases that go on in one another in a circle, each of which stands for itself.
     *
     * @return the circles, each with its cases in the order of their ids, in the order of the first of these; immutable
     */
    public List<List<CaseStudyId>> circles() {
        return circles;
    }

    /** The strongly connected parts of more than one case, or of one that goes on in itself; by Kosaraju's two passes. */
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

        /** Adds a case and all that is reached from it and not seen yet, each after what is reached from it. */
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
            parts.values().forEach(part -> inOrder.put(part.get(0), List.copyOf(part)));
            return List.copyOf(inOrder.values());
        }
    }
}
