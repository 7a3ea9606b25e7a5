package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
 * Finds the records of inputs that decisions are about: in the input with the digest, or else in the one input in which
 * a record with the id has the title, or one like it; if there is none and ids are made up, by the key that the decision
 * names. Of two decisions on the same records the later counts.
 */
final class DecisionsOfInputs {
    /**
     * What somebody decided about two records of inputs.
     *
     * @param kind the kind of the records
     * @param number the number of the decision
     * @param same whether they are the same thing, or else different ones
     * @param one the one record
     * @param other the other record
     */
    record Decided(RecordKind kind, long number, boolean same, Ref one, Ref other) {
        /** A record of a side. */
        record Ref(Side side, String id) {}
    }

    /** The records of a kind in each input: their titles by id, and those whose id was made up by key. */
    private static final class Index {
        private final Map<Side, Map<String, Text>> titles = new HashMap<>();
        private final Map<String, Set<Decided.Ref>> byKey = new HashMap<>();

        private void add(Side side, String id, Text title, boolean madeUp, List<String> keys) {
            titles.computeIfAbsent(side, one -> new HashMap<>()).put(id, title);
            if (madeUp) {
                keys.forEach(key -> byKey.computeIfAbsent(key, one -> new LinkedHashSet<>(1))
                        .add(new Decided.Ref(side, id)));
            }
        }

        private boolean has(Side side, String id) {
            return titles.getOrDefault(side, Map.of()).containsKey(id);
        }

        private Text title(Side side, DecidedRecord record) {
            return titles.getOrDefault(side, Map.of()).getOrDefault(record.id(), record.title());
        }

        private List<Decided.Ref> withKeyOf(DecidedRecord record) {
            return record.key()
                    .map(key -> List.copyOf(byKey.getOrDefault(key, Set.of())))
                    .orElse(List.of());
        }
    }

    private final List<Side> inputs;
    private final Map<Side, Set<String>> digests = new HashMap<>();
    private final Index cases = new Index();
    private final Index bodies = new Index();
    private final Map<Set<Decided.Ref>, Decided> found = new HashMap<>();
    private final List<NotApplied> notApplied = new ArrayList<>();

    DecisionsOfInputs(List<Side> inputs, Decisions decisions, List<String> digestsAsNamed) {
        this.inputs = inputs;
        if (decisions.entries().isEmpty()) {
            return;
        }
        for (Side side : inputs) {
            for (CaseStudy study : side.cases) {
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
    }

    /** Returns what was found, by number and then by the records, so that the same one of several that cannot all be is left out. */
    List<Decided> found() {
        List<Decided> all = new ArrayList<>(found.values());
        Comparator<Decided.Ref> bySide = Comparator.<Decided.Ref>comparingInt(ref -> inputs.indexOf(ref.side()))
                .thenComparing(Decided.Ref::id);
        all.sort(Comparator.comparingLong(Decided::number)
                .thenComparing(Decided::one, bySide)
                .thenComparing(Decided::other, bySide));
        return all;
    }

    /** Returns the decisions that fit no records of the inputs, or say nothing to a merge. */
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
        boolean aboutCases = decision.kind() == DecidedKind.Listed.CASE_STUDIES;
        Index index = aboutCases ? cases : bodies;
        for (DecidedRecord earlier : decision.earlier()) {
            for (DecidedRecord later : decision.later()) {
                Optional<Decided.Ref> one = ref(decision, earlier, index);
                Optional<Decided.Ref> other = ref(decision, later, index);
                if (one.isEmpty() || other.isEmpty()) {
                    continue;
                }
                if (one.equals(other)) {
                    notApplied.add(new NotApplied(
                            decision.number(), NotApplied.Reason.ONE_RECORD, List.of(earlier.id(), later.id())));
                } else {
                    found.put(
                            Set.of(one.get(), other.get()),
                            new Decided(
                                    aboutCases ? RecordKind.CASE_STUDIES : RecordKind.ORGANIZATIONS,
                                    decision.number(),
                                    same,
                                    one.get(),
                                    other.get()));
                }
            }
        }
    }

    private void passOver(Decision decision, NotApplied.Reason reason) {
        notApplied.add(new NotApplied(
                decision.number(),
                reason,
                Stream.concat(decision.earlier().stream(), decision.later().stream())
                        .map(DecidedRecord::id)
                        .toList()));
    }

    /** Returns the record of an input; if there is none, or there are several, the decision is not applied. */
    private Optional<Decided.Ref> ref(Decision decision, DecidedRecord record, Index index) {
        List<Decided.Ref> refs = refs(record, index);
        if (refs.size() == 1) {
            return Optional.of(refs.get(0));
        }
        notApplied.add(new NotApplied(
                decision.number(),
                refs.isEmpty() ? NotApplied.Reason.NOT_THERE : NotApplied.Reason.SEVERAL,
                List.of(record.id())));
        return Optional.empty();
    }

    private List<Decided.Ref> refs(DecidedRecord record, Index index) {
        List<Side> having =
                inputs.stream().filter(side -> index.has(side, record.id())).toList();
        return Stream.<Predicate<Side>>of(
                        side -> digests.getOrDefault(side, Set.of()).contains(record.edition()),
                        side -> index.title(side, record).equals(record.title()),
                        side -> !Likeness.differ(index.title(side, record), record.title()))
                .map(fits -> having.stream()
                        .filter(fits)
                        .map(side -> new Decided.Ref(side, record.id()))
                        .toList())
                .filter(refs -> !refs.isEmpty())
                .findFirst()
                .orElseGet(() -> index.withKeyOf(record));
    }
}
