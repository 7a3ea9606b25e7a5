package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.decision.Decisions;
import org.waystage.history.difference.EditionName;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.Input;
import org.waystage.history.merge.outcome.NotApplied;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.history.merge.outcome.Removed;

/** Merges catalogues: finds what is the same, assigns ids, makes one record from several, and checks whether everything fits. */
final class Merging {
    private final List<Catalogue> named;
    private final MergeOptions options;
    private final List<Side> inputs;
    private final Optional<Side> base;

    Merging(List<Catalogue> named, MergeOptions options) {
        if (named.isEmpty()) {
            throw new IllegalArgumentException("nothing to merge");
        }
        this.named = List.copyOf(named);
        this.options = options;
        inputs = Side.of(this.named);
        base = options.base.map(Side::base);
        inputs.forEach(Merging::checkIds);
        base.ifPresent(Merging::checkIds);
    }

    private static void checkIds(Side side) {
        Kind.ALL.forEach(kind -> checkIds(kind, side));
    }

    private static <T> void checkIds(Kind<T> kind, Side side) {
        Set<String> ids = new HashSet<>();
        for (T record : kind.list().apply(side.catalogue)) {
            String id = kind.id().apply(record);
            if (!ids.add(id)) {
                throw new IllegalArgumentException(
                        "two of the " + kind.kind() + " of " + side.catalogue + " have the id '" + id + "'");
            }
        }
    }

    Merge merge() {
        Settling settling = new Settling(options.policy);
        Head head = new Head(inputs, base, options, settling);
        List<Side> sides = new ArrayList<>(inputs);
        base.ifPresent(sides::add);
        DecisionsOfInputs decisions = new DecisionsOfInputs(inputs, options.decisions, options.digests);
        Identity identity = new Identity(sides, decisions);
        checkBase(identity.things());
        Attempt attempt = settled(identity.things(), head);

        List<Conflict> conflicts = new ArrayList<>(settling.conflicts());
        conflicts.addAll(attempt.conflicts());
        List<Removed> removed = attempt.removed();
        List<Doubles<?>> doubles = identity.doubles();
        boolean open = conflicts.stream().anyMatch(conflict -> conflict.outcome() == Conflict.Outcome.OPEN);
        return new Merge(
                inputsAsNamed(),
                options.policy,
                open ? Optional.empty() : Optional.of(attempt.catalogue()),
                counts(attempt, removed),
                attempt.unified(),
                attempt.newIds(),
                removed,
                conflicts,
                attempt.contradictions(),
                doubles.stream().flatMap(some -> some.found(attempt).stream()).toList(),
                doubles.stream().mapToLong(Doubles::skipped).sum(),
                identity.reuses(),
                Stream.concat(decisions.notApplied().stream(), identity.notApplied().stream())
                        .distinct()
                        .sorted(Comparator.comparingLong(NotApplied::number)
                                .thenComparing(NotApplied::reason)
                                .thenComparing(one -> one.records().toString()))
                        .toList());
    }

    private void checkBase(Things things) {
        if (!isRelated(things)) {
            throw new IllegalArgumentException("the base shares no case study with the inputs");
        }
    }

    /**
     * Returns whether the base is related to an input: they share a case study or a series, or the base has no case studies or is absent.
     */
    private boolean isRelated(Things things) {
        return base.isEmpty()
                || base.get().catalogue.caseStudies().isEmpty()
                || inputs.stream().anyMatch(base.get()::isOfTheSameSeriesAs)
                || things.of(Kind.CASE_STUDIES).stream()
                        .anyMatch(group -> group.base.isPresent() && !group.nodes.isEmpty());
    }

    boolean hasRelatedBase() {
        if (isRelated(new Things())) {
            return true;
        }
        List<Side> sides = new ArrayList<>(inputs);
        base.ifPresent(sides::add);
        return isRelated(new Identity(sides, new DecisionsOfInputs(inputs, Decisions.none(), List.of())).things());
    }

    /**
     * Merges until nothing removed has to be brought back because others refer to it, and nothing more is taken apart. Then merges without
     * what was removed, whose ids are free.
     */
    private Attempt settled(Things things, Head head) {
        Set<Group<?>> needed = new HashSet<>();
        Versioned versioned = new Versioned(things.of(Kind.CASE_STUDIES));
        while (true) {
            Attempt attempt = attempt(things, head, versioned, Map.of(), needed);
            boolean changed = needed.addAll(attempt.stillCited());
            if (options.policy == Policy.BOTH) {
                changed |= versioned.takeApart(attempt);
            }
            if (!changed) {
                return attempt.fallenOut().isEmpty()
                        ? attempt
                        : attempt(things, head, versioned, attempt.fallenOut(), needed);
            }
        }
    }

    private Attempt attempt(
            Things things,
            Head head,
            Versioned versioned,
            Map<Group<?>, List<Conflict>> removed,
            Set<Group<?>> needed) {
        return new Attempt(inputs, options.policy, head, things, versioned, removed, needed, base.isPresent());
    }

    private List<Input> inputsAsNamed() {
        List<Input> all = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            int first = named.indexOf(named.get(i));
            Catalogue input = named.get(i);
            all.add(new Input(
                    i + 1,
                    EditionName.of(input),
                    input.publisher(),
                    input.licence(),
                    input.caseStudies().size(),
                    first == i ? Optional.empty() : Optional.of(first + 1)));
        }
        return all;
    }

    private SortedMap<RecordKind, Merge.Counts> counts(Attempt attempt, List<Removed> gone) {
        SortedMap<RecordKind, Merge.Counts> counts = new TreeMap<>();
        for (Kind<?> kind : Kind.ALL) {
            long read = inputs.stream().mapToLong(side -> kind.of(side).size()).sum();
            long unified = attempt.unified().stream()
                    .filter(one -> one.kind() == kind.kind())
                    .count();
            counts.put(
                    kind.kind(),
                    new Merge.Counts(
                            read,
                            unified,
                            gone.stream()
                                    .filter(one -> one.kind() == kind.kind())
                                    .count(),
                            attempt.count(kind)));
        }
        return counts;
    }
}
