package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Text;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.internal.text.Likeness;
import org.waystage.history.internal.text.Traits;
import org.waystage.history.merge.outcome.NotApplied;

/**
 * Finds the records of inputs that decisions are about: in the input with the digest or, without it, in the only input in
 * which a record with the id has the title, or a similar one; if there is none and ids are made up, by the key that the
 * decision names. If two decisions are about the same records, the later one counts.
 */
final class DecisionsOfInputs {
    /** A record of a side. */
    record Ref(Side side, String id) {
        static <T> Ref of(Kind<T> kind, Node<T> node) {
            return new Ref(node.side, kind.id(node));
        }
    }

    /**
     * A decision that two records of inputs are the same thing.
     *
     * @param number the number of the decision
     * @param one the one record
     * @param other the other record
     */
    record Same(long number, Ref one, Ref other) {}

    /** A decision that every record of one set is different from every record of another; the pairs may be too many to store one by one. */
    private record Different(long number, Set<Ref> some, Set<Ref> others) {
        boolean isOf(Ref one, Ref other) {
            return (some.contains(one) && others.contains(other)) || (some.contains(other) && others.contains(one));
        }
    }

    /** The records of a kind in each input: their titles by id, those whose id was made up by key, and what was decided about them. */
    private static final class Index {
        private final Map<Side, Map<String, Text>> titles = new HashMap<>();
        private final Map<String, Set<Ref>> byKey = new HashMap<>();
        private final Map<Set<Ref>, Same> same = new HashMap<>();
        /** The decisions that name each record as different from others, by number. */
        private final Map<Ref, List<Different>> different = new HashMap<>();

        private void add(Side side, String id, Text title, boolean madeUp, List<String> keys) {
            titles.computeIfAbsent(side, one -> new HashMap<>()).put(id, title);
            if (madeUp) {
                keys.forEach(key -> byKey.computeIfAbsent(key, one -> new LinkedHashSet<>(1))
                        .add(new Ref(side, id)));
            }
        }

        private boolean has(Side side, String id) {
            return titles.getOrDefault(side, Map.of()).containsKey(id);
        }

        private Text title(Side side, DecidedRecord record) {
            return titles.getOrDefault(side, Map.of()).getOrDefault(record.id(), record.title());
        }

        private List<Ref> withKeyOf(DecidedRecord record) {
            return record.key()
                    .map(key -> List.copyOf(byKey.getOrDefault(key, Set.of())))
                    .orElse(List.of());
        }

        private void add(Different decision) {
            Set<Ref> all = new HashSet<>(decision.some);
            all.addAll(decision.others);
            all.forEach(ref ->
                    different.computeIfAbsent(ref, one -> new ArrayList<>(1)).add(decision));
        }

        /** Returns the number of the last decision that two records are different; 0 if there is none. */
        private long different(Ref one, Ref other) {
            List<Different> ofOne = different.getOrDefault(one, List.of());
            List<Different> ofOther = different.getOrDefault(other, List.of());
            long last = 0;
            for (Different each : ofOne.size() <= ofOther.size() ? ofOne : ofOther) {
                last = each.isOf(one, other) ? each.number : last;
            }
            return last;
        }
    }

    private final List<Side> inputs;
    private final Map<Side, Set<String>> digests = new HashMap<>();
    private final Index cases = new Index();
    private final Index bodies = new Index();
    /** Nothing is decided about records of other kinds. */
    private final Index nothing = new Index();

    private final List<NotApplied> notApplied = new ArrayList<>();

    DecisionsOfInputs(List<Side> inputs, Decisions decisions, List<String> digestsAsNamed) {
        this.inputs = inputs;
        if (decisions.entries().isEmpty()) {
            return;
        }
        for (Side side : inputs) {
            for (CaseStudy study : side.catalogue.caseStudies()) {
                cases.add(
                        side,
                        study.id().value(),
                        study.title(),
                        study.hasMadeUpId(),
                        Traits.keys(study, OrganizationId::value));
            }
            for (Organization body : side.catalogue.organizations()) {
                boolean madeUp = Identifier.madeUpOf(body.identifiers()).isPresent();
                bodies.add(side, body.id().value(), body.name(), madeUp, Traits.keys(body));
            }
            if (digestsAsNamed.size() >= side.number) {
                digests.put(side, Set.of(digestsAsNamed.get(side.number - 1)));
            }
        }
        decisions.inForce().forEach(this::find);
        for (Index index : List.of(cases, bodies)) {
            index.same.values().removeIf(same -> index.different(same.one(), same.other()) > same.number());
        }
    }

    private Index index(RecordKind kind) {
        return switch (kind) {
            case CASE_STUDIES -> cases;
            case ORGANIZATIONS -> bodies;
            default -> nothing;
        };
    }

    /** Returns whether something was decided about records of a kind. */
    boolean areAbout(RecordKind kind) {
        return !index(kind).same.isEmpty() || !index(kind).different.isEmpty();
    }

    /** Returns whether a decision names a record as different from others. */
    boolean isApart(RecordKind kind, Ref one) {
        return index(kind).different.containsKey(one);
    }

    /** Returns whether two records are different according to the last decision about both. */
    boolean areApart(RecordKind kind, Ref one, Ref other) {
        return index(kind).different(one, other) > 0 && !index(kind).same.containsKey(Set.of(one, other));
    }

    /**
     * Returns the decisions that records are the same, sorted by number and then by records: of several that exclude each other, always the
     * same one is then left out.
     */
    List<Same> same(RecordKind kind) {
        List<Same> all = new ArrayList<>(index(kind).same.values());
        Comparator<Ref> bySide =
                Comparator.<Ref>comparingInt(ref -> inputs.indexOf(ref.side())).thenComparing(Ref::id);
        all.sort(Comparator.comparingLong(Same::number)
                .thenComparing(Same::one, bySide)
                .thenComparing(Same::other, bySide));
        return all;
    }

    /** Returns the decisions that match no records of the inputs, or mean nothing for a merge. */
    List<NotApplied> notApplied() {
        return notApplied;
    }

    private void find(Decision decision) {
        if (!(decision.verdict() instanceof Verdict.Listed) || !(decision.kind() instanceof DecidedKind.Listed)) {
            passOver(decision, NotApplied.Reason.NOT_LISTED);
            return;
        }
        boolean same = decision.verdict() == Verdict.Listed.SAME || decision.verdict() == Verdict.Listed.MERGED;
        if (!same && decision.verdict() != Verdict.Listed.DIFFERENT) {
            if (decision.verdict() == Verdict.Listed.SPLIT) {
                passOver(decision, NotApplied.Reason.SPLIT);
            }
            return;
        }
        Index index = decision.kind() == DecidedKind.Listed.CASE_STUDIES ? cases : bodies;
        Map<Ref, DecidedRecord> earlier = refs(decision, decision.earlier(), index);
        Map<Ref, DecidedRecord> later = refs(decision, decision.later(), index);
        earlier.forEach((ref, record) -> {
            DecidedRecord other = later.get(ref);
            if (other != null) {
                notApplied.add(new NotApplied(
                        decision.number(), NotApplied.Reason.ONE_RECORD, List.of(record.id(), other.id())));
            }
        });
        if (!same) {
            index.add(new Different(decision.number(), earlier.keySet(), later.keySet()));
            return;
        }
        for (Ref one : earlier.keySet()) {
            for (Ref other : later.keySet()) {
                if (!one.equals(other)) {
                    index.same.put(Set.of(one, other), new Same(decision.number(), one, other));
                }
            }
        }
    }

    /** Returns the records of a decision that the inputs have; for the others, the decision is not applied. */
    private Map<Ref, DecidedRecord> refs(Decision decision, List<DecidedRecord> records, Index index) {
        Map<Ref, DecidedRecord> refs = new LinkedHashMap<>();
        records.forEach(record -> ref(decision, record, index).ifPresent(ref -> refs.putIfAbsent(ref, record)));
        return refs;
    }

    private void passOver(Decision decision, NotApplied.Reason reason) {
        notApplied.add(new NotApplied(
                decision.number(),
                reason,
                Stream.concat(decision.earlier().stream(), decision.later().stream())
                        .map(DecidedRecord::id)
                        .toList()));
    }

    /** Returns the record of an input; empty if there is none or there are several, and then the decision is not applied. */
    private Optional<Ref> ref(Decision decision, DecidedRecord record, Index index) {
        List<Ref> refs = refs(record, index);
        if (refs.size() == 1) {
            return Optional.of(refs.get(0));
        }
        notApplied.add(new NotApplied(
                decision.number(),
                refs.isEmpty() ? NotApplied.Reason.NOT_THERE : NotApplied.Reason.SEVERAL,
                List.of(record.id())));
        return Optional.empty();
    }

    private List<Ref> refs(DecidedRecord record, Index index) {
        List<Side> having =
                inputs.stream().filter(side -> index.has(side, record.id())).toList();
        return Stream.<Predicate<Side>>of(
                        side -> digests.getOrDefault(side, Set.of()).contains(record.edition()),
                        side -> index.title(side, record).equals(record.title()),
                        side -> !Likeness.differ(index.title(side, record), record.title()))
                .map(fits -> having.stream()
                        .filter(fits)
                        .map(side -> new Ref(side, record.id()))
                        .toList())
                .filter(refs -> !refs.isEmpty())
                .findFirst()
                .orElseGet(() -> index.withKeyOf(record));
    }
}
