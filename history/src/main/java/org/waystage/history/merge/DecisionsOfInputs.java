package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Text;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.internal.text.Likeness;
import org.waystage.history.merge.outcome.NotApplied;

/**
 * Finds the records of inputs that decisions are about: in the input with the digest, or else in the one input in which
 * a record with the id has the title, or one like it. Of two decisions on the same records the later counts.
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

    private final List<Side> inputs;
    private final Map<Side, Set<String>> digests = new HashMap<>();
    private final Map<Side, Map<String, Text>> cases = new HashMap<>();
    private final Map<Side, Map<String, Text>> bodies = new HashMap<>();
    private final Map<Set<Decided.Ref>, Decided> found = new HashMap<>();
    private final List<NotApplied> notApplied = new ArrayList<>();

    DecisionsOfInputs(List<Side> inputs, Decisions decisions, List<String> digestsAsNamed) {
        this.inputs = inputs;
        if (decisions.entries().isEmpty()) {
            return;
        }
        for (Side side : inputs) {
            index(side, side.catalogue.caseStudies(), one -> one.id().value(), CaseStudy::title, cases);
            index(side, side.catalogue.organizations(), one -> one.id().value(), Organization::name, bodies);
            if (digestsAsNamed.size() >= side.number) {
                digests.put(side, Set.of(digestsAsNamed.get(side.number - 1)));
            }
        }
        decisions.inForce().forEach(this::find);
    }

    private static <T> void index(
            Side side,
            List<T> records,
            Function<T, String> id,
            Function<T, Text> title,
            Map<Side, Map<String, Text>> index) {
        Map<String, Text> titles = new HashMap<>();
        records.forEach(one -> titles.put(id.apply(one), title.apply(one)));
        index.put(side, titles);
    }

    List<Decided> found() {
        List<Decided> all = new ArrayList<>(found.values());
        all.sort((one, other) -> one.number() == other.number()
                ? one.toString().compareTo(other.toString())
                : Long.compare(one.number(), other.number()));
        return all;
    }

    /** Returns the decisions that fit no records of the inputs, or whose verdict or kind is not listed. */
    List<NotApplied> notApplied() {
        return notApplied;
    }

    private void find(Decision decision) {
        if (!(decision.verdict() instanceof Verdict.Listed) || !(decision.kind() instanceof DecidedKind.Listed)) {
            notApplied.add(new NotApplied(
                    decision.number(),
                    NotApplied.Reason.NOT_LISTED,
                    Stream.concat(decision.earlier().stream(), decision.later().stream())
                            .map(DecidedRecord::id)
                            .toList()));
            return;
        }
        boolean same = decision.verdict() == Verdict.Listed.SAME || decision.verdict() == Verdict.Listed.MERGED;
        if (!same && decision.verdict() != Verdict.Listed.DIFFERENT) {
            return;
        }
        boolean aboutCases = decision.kind() == DecidedKind.Listed.CASE_STUDIES;
        Map<Side, Map<String, Text>> index = aboutCases ? cases : bodies;
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

    /** Returns the record of an input; if there is none, or there are several, the decision is not applied. */
    private Optional<Decided.Ref> ref(Decision decision, DecidedRecord record, Map<Side, Map<String, Text>> index) {
        List<Side> sides = sides(record, index);
        if (sides.size() == 1) {
            return Optional.of(new Decided.Ref(sides.get(0), record.id()));
        }
        notApplied.add(new NotApplied(
                decision.number(),
                sides.isEmpty() ? NotApplied.Reason.NOT_THERE : NotApplied.Reason.SEVERAL,
                List.of(record.id())));
        return Optional.empty();
    }

    private List<Side> sides(DecidedRecord record, Map<Side, Map<String, Text>> index) {
        List<Side> having = inputs.stream()
                .filter(side -> index.getOrDefault(side, Map.of()).containsKey(record.id()))
                .toList();
        return Stream.of(
                        having.stream()
                                .filter(side ->
                                        digests.getOrDefault(side, Set.of()).contains(record.edition()))
                                .toList(),
                        having.stream()
                                .filter(side -> title(side, record, index).equals(record.title()))
                                .toList(),
                        having.stream()
                                .filter(side -> !Likeness.differ(title(side, record, index), record.title()))
                                .toList())
                .filter(sides -> !sides.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Text title(Side side, DecidedRecord record, Map<Side, Map<String, Text>> index) {
        return index.getOrDefault(side, Map.of()).getOrDefault(record.id(), record.title());
    }
}
