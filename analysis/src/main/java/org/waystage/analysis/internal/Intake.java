package org.waystage.analysis.internal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Sampling;
import org.waystage.analysis.Selection;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/**
 * Accepts the cases of a count as {@link Selection} describes: it leaves out cases of other natures, and keeps linked
 * cases aside until all cases have come.
 *
 * <p>A link may be stated at either end. The catalogue is therefore asked for the links of its own cases first. For
 * cases from elsewhere, either {@linkplain #expect announce} the ids beforehand, or add each case before its
 * predecessors.
 *
 * @param <T> what a count keeps of a case that is aside
 */
public final class Intake<T> implements Serializable {
    private static final long serialVersionUID = 1;

    /** Null if the count was deserialized. */
    private final transient @Nullable Catalogue catalogue;

    private final Natures natures;
    private Sampling sampling;
    /**
     * The ids at either end of the links that some part of a merged count knew beforehand; these cases are kept aside.
     */
    private final HashSet<String> expected = new HashSet<>();
    /**
     * The ids that every part of a merged count knew before its first case; no such case has been counted already.
     */
    private final HashSet<String> expectedByAll = new HashSet<>();

    private boolean started;

    private final HashMap<String, Long> otherNatures = new HashMap<>();
    private final ArrayList<Aside<T>> aside = new ArrayList<>();

    public Intake(Catalogue catalogue, Natures natures) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.natures = natures;
        this.sampling = Sampling.of(catalogue);
        expect(catalogue.inSuccession());
    }

    /** How a count treats a case. */
    public enum Verdict {
        /** The case counts. */
        COUNT,
        /** The case does not count and is recorded as left out. */
        LEAVE,
        /** The decision is open: pass what the count needs of the case to {@link #keep}. */
        KEEP
    }

    /** A case with a predecessor or a successor. */
    private record Aside<T>(String id, boolean counts, ArrayList<Step> steps, T what) implements Serializable {}

    /** A serializable form of {@link Succession.Step}. */
    private record Step(String from, String to, boolean asPart, LocalDate since) implements Serializable {
        static Step of(Succession.Step step) {
            return new Step(step.from().value(), step.to().value(), step.asPart(), step.since());
        }

        Succession.Step step() {
            return new Succession.Step(CaseStudyId.of(from), CaseStudyId.of(to), asPart, since);
        }
    }

    /**
     * Returns the catalogue that the cases refer to.
     *
     * @throws IllegalStateException if the count was serialized and therefore has none
     */
    public Catalogue catalogue() {
        if (catalogue == null) {
            throw new IllegalStateException(
                    "a builder from another machine has no catalogue: it counts no further cases");
        }
        return catalogue;
    }

    public Natures natures() {
        return natures;
    }

    /**
     * Announces the ids at either end of links.
     *
     * @throws IllegalStateException if a case was added already, because it may be one of these and may have been counted
     */
    public void expect(Collection<CaseStudyId> ids) {
        if (started) {
            throw new IllegalStateException("cases are expected before the first is added");
        }
        for (CaseStudyId id : ids) {
            expected.add(id.value());
            expectedByAll.add(id.value());
        }
    }

    /** Returns how to treat a case. */
    public Verdict verdict(Undertaking undertaking) {
        started = true;
        boolean has = natures.has(undertaking);
        if (!has) {
            otherNatures.merge(undertaking.nature().map(Nature::code).orElse(Nature.Listed.USE.code()), 1L, Long::sum);
        }
        if ((!expected.isEmpty() && expected.contains(undertaking.id().value()))
                || (!undertaking.links().isEmpty()
                        && !Succession.ends(undertaking).isEmpty())) {
            return Verdict.KEEP;
        }
        return has ? Verdict.COUNT : Verdict.LEAVE;
    }

    /** Keeps a case aside until all cases have come. */
    public void keep(Undertaking undertaking, T what) {
        ArrayList<Step> steps = new ArrayList<>();
        Succession.steps(undertaking, catalogue().issued()).forEach(step -> steps.add(Step.of(step)));
        aside.add(new Aside<>(undertaking.id().value(), natures.has(undertaking), steps, what));
    }

    public void add(Intake<T> other) {
        if (!natures.equals(other.natures)) {
            throw new IllegalArgumentException(
                    "only counts of the same natures add up: " + natures + " and " + other.natures);
        }
        if (other.started) {
            if (started) {
                expectedByAll.retainAll(other.expectedByAll);
            } else {
                expectedByAll.clear();
                expectedByAll.addAll(other.expectedByAll);
            }
            started = true;
            expected.addAll(other.expected);
        }
        sampling = sampling.with(other.sampling);
        other.otherNatures.forEach((code, number) -> otherNatures.merge(code, number, Long::sum));
        aside.addAll(other.aside);
    }

    /**
     * Decides as of a day which of the cases aside count.
     *
     * @throws IllegalStateException if a link leads to a case that is neither aside nor expected by every part, because it may
     *     have been counted
     */
    public Settled<T> settle(LocalDate day) {
        if (aside.isEmpty()) {
            return new Settled<>(List.of(), new Selection(natures, otherNatures, 0, sampling));
        }
        Map<CaseStudyId, Aside<T>> byId = new HashMap<>();
        List<CaseStudyId> ids = new ArrayList<>();
        List<Succession.Step> steps = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        for (Aside<T> one : aside) {
            CaseStudyId id = CaseStudyId.of(one.id());
            ids.add(id);
            byId.putIfAbsent(id, one);
            for (Step step : one.steps()) {
                steps.add(step.step());
                missing.add(step.from());
                missing.add(step.to());
            }
        }
        aside.forEach(one -> missing.remove(one.id()));
        missing.removeAll(expectedByAll);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("cases go on from " + String.join(", ", missing)
                    + ", which came before them or not at all: say so with expect to each part before counting");
        }
        Succession succession = Succession.of(ids, steps, day);
        Set<CaseStudyId> further = succession.allBefore(aside.stream()
                .filter(Aside::counts)
                .map(one -> CaseStudyId.of(one.id()))
                .toList());
        List<Lineage<T>> counted = new ArrayList<>();
        long parts = 0;
        for (Aside<T> one : aside) {
            boolean part = further.contains(CaseStudyId.of(one.id()));
            if (one.counts() && !part) {
                counted.add(new Chain<>(one, succession, byId));
            }
            parts += one.counts() && part ? 1 : 0;
        }
        return new Settled<>(counted, new Selection(natures, otherNatures, parts, sampling));
    }

    /** Returns what is kept of the cases aside whose natures count. */
    public List<T> kept() {
        return aside.stream().filter(Aside::counts).map(Aside::what).toList();
    }

    /** The cases that were aside and count, and the cases left out. */
    public record Settled<T>(List<Lineage<T>> counted, Selection selection) {}

    /** A case that counts, with its predecessors. */
    private static final class Chain<T> implements Lineage<T> {
        private final Aside<T> last;
        private final Succession succession;
        private final Map<CaseStudyId, Aside<T>> byId;

        Chain(Aside<T> last, Succession succession, Map<CaseStudyId, Aside<T>> byId) {
            this.last = last;
            this.succession = succession;
            this.byId = byId;
        }

        private Aside<T> aside(CaseStudyId id) {
            return Objects.requireNonNull(byId.get(id));
        }

        @Override
        public T own() {
            return last.what();
        }

        @Override
        public List<T> asked(Predicate<T> speaks) {
            List<T> asked = new ArrayList<>();
            Set<CaseStudyId> seen = new HashSet<>();
            Deque<CaseStudyId> open = new ArrayDeque<>();
            ask(last, speaks, asked, seen, open);
            while (!open.isEmpty()) {
                ask(aside(open.removeFirst()), speaks, asked, seen, open);
            }
            return asked;
        }

        private void ask(
                Aside<T> one, Predicate<T> speaks, List<T> asked, Set<CaseStudyId> seen, Deque<CaseStudyId> open) {
            if (one.counts()) {
                asked.add(one.what());
            }
            if (!one.counts() || !speaks.test(one.what())) {
                for (Succession.Step step : succession.predecessors(CaseStudyId.of(one.id()))) {
                    if (seen.add(step.from())) {
                        open.addLast(step.from());
                    }
                }
            }
        }

        @Override
        public List<Before<T>> before() {
            List<Before<T>> before = new ArrayList<>();
            CaseStudyId id = CaseStudyId.of(last.id());
            Set<CaseStudyId> seen = new HashSet<>(Set.of(id));
            Deque<CaseStudyId> merged = new ArrayDeque<>();
            follow(id, Optional.empty(), seen, merged, before);
            while (!merged.isEmpty()) {
                CaseStudyId part = merged.removeFirst();
                if (seen.add(part)) {
                    take(part, Optional.of(part), before);
                    follow(part, Optional.of(part), seen, merged, before);
                }
            }
            return before;
        }

        /** Adds the predecessors that are the same undertaking as a case, and notes the cases merged into them. */
        private void follow(
                CaseStudyId start,
                Optional<CaseStudyId> part,
                Set<CaseStudyId> seen,
                Deque<CaseStudyId> merged,
                List<Before<T>> before) {
            Deque<CaseStudyId> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                for (Succession.Step step : succession.predecessors(open.removeFirst())) {
                    if (step.asPart()) {
                        merged.addLast(step.from());
                    } else if (seen.add(step.from())) {
                        take(step.from(), part, before);
                        open.addLast(step.from());
                    }
                }
            }
        }

        private void take(CaseStudyId id, Optional<CaseStudyId> part, List<Before<T>> before) {
            Aside<T> one = aside(id);
            if (one.counts()) {
                before.add(new Before<>(one.what(), part));
            }
        }
    }
}
