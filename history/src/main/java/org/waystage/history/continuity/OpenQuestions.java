package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.DecisionEntry;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.SeenSuggestion;
import org.waystage.core.decision.Verdict;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;

/** The questions between two editions that only a person can decide, as entries of a decisions document that wait for a verdict. */
public final class OpenQuestions {
    private record Asked(DecidedKind.Listed kind, Set<RecordRef> records) {}

    private final List<Catalogue> editions;
    private final Decisions decisions;
    private final Function<Catalogue, Optional<String>> digest;
    private final List<Map<String, Item>> cases = new ArrayList<>();
    private final List<Map<String, Item>> bodies = new ArrayList<>();
    private final List<DecisionEntry> entries;
    private final Set<Asked> asked = new HashSet<>();
    /** The numbers of the decisions that left something open, by each of their earlier and of their later records. */
    private final Map<Asked, Set<Long>> earlierOf = new HashMap<>();

    private final Map<Asked, Set<Long>> laterOf = new HashMap<>();
    private long number;

    private OpenQuestions(List<Catalogue> editions, Decisions decisions, Function<Catalogue, Optional<String>> digest) {
        this.editions = editions;
        this.decisions = decisions;
        this.digest = digest;
        entries = new ArrayList<>(decisions.entries());
        number = decisions.nextNumber();
        for (int i = 0; i < editions.size(); i++) {
            cases.add(byId(Items.cases(editions.get(i), i, id -> id.value())));
            bodies.add(byId(Items.bodies(editions.get(i), i)));
        }
        noteAsked();
    }

    private static Map<String, Item> byId(List<Item> items) {
        Map<String, Item> ids = new HashMap<>();
        items.forEach(item -> ids.putIfAbsent(item.id(), item));
        return ids;
    }

    /**
     * Returns decisions with further entries with the verdict {@code undecided}: one for each suggestion, and one for each
     * group of records for which it is open which is which. Questions that were examined before and left undecided are not repeated.
     *
     * @param before the earlier edition
     * @param after the later edition
     * @param decisions the decisions so far
     * @param digest returns the digest of an edition, by which entries name it
     * @return the decisions so far, followed by the questions
     * @throws IllegalArgumentException if an edition has no digest, or if a decision already has the highest possible number and something
     *     is open
     */
    public static Decisions after(
            Catalogue before, Catalogue after, Decisions decisions, Function<Catalogue, Optional<String>> digest) {
        List<Catalogue> editions = List.of(before, after);
        OpenQuestions questions = new OpenQuestions(editions, decisions, digest);
        Continuity continuity = Continuity.of(editions, decisions, digest);
        for (List<Correspondence> correspondences : List.of(continuity.cases(), continuity.bodies())) {
            for (Correspondence each : correspondences) {
                if (each.identity() == Identity.AMBIGUOUS) {
                    questions.ask(each.kind(), each.records(), Optional.empty());
                }
            }
        }
        continuity.suggestions().forEach(questions::ask);
        return questions.decisions(Optional.of(after.id()));
    }

    /**
     * Returns decisions with further entries with the verdict {@code undecided}, one for each suggestion, for example those of a merge,
     * whose catalogues are not editions of one series.
     *
     * @param editions the catalogues, in the order by which suggestions name them
     * @param suggestions the suggestions
     * @param decisions the decisions so far; suggestions that were examined and left undecided are not repeated
     * @param digest returns the digest of a catalogue, by which entries name it
     * @return the decisions so far, followed by the questions
     * @throws IllegalArgumentException if a catalogue with a suggestion has no digest, or if a decision already has the highest possible
     *     number and something is open
     */
    public static Decisions about(
            List<Catalogue> editions,
            List<Suggestion> suggestions,
            Decisions decisions,
            Function<Catalogue, Optional<String>> digest) {
        OpenQuestions questions = new OpenQuestions(editions, decisions, digest);
        suggestions.forEach(questions::ask);
        return questions.decisions(Optional.empty());
    }

    private void ask(Suggestion suggestion) {
        SeenSuggestion seen = new SeenSuggestion(
                suggestion.permille(),
                suggestion.because().stream()
                        .map(evidence -> Code.of(evidence.kind().code()))
                        .toList(),
                Extras.none());
        ask(suggestion.kind(), List.of(suggestion.earlier(), suggestion.later()), Optional.of(seen));
    }

    private void ask(DecidedKind.Listed kind, List<RecordRef> records, Optional<SeenSuggestion> seen) {
        boolean isPair = records.size() == 2
                && (isAsked(kind, records.get(0), records.get(1)) || isAsked(kind, records.get(1), records.get(0)));
        if (!isPair && asked.add(new Asked(kind, new TreeSet<>(records)))) {
            entries.add(question(number++, kind, records, seen).build());
        }
    }

    private Decisions decisions(Optional<CatalogueId> series) {
        return new Decisions(decisions.catalogue().or(() -> series), entries, decisions.extras());
    }

    /** Returns whether a decision left open whether one of its earlier records is one of its later ones. */
    private boolean isAsked(DecidedKind.Listed kind, RecordRef earlier, RecordRef later) {
        return !Collections.disjoint(
                earlierOf.getOrDefault(new Asked(kind, Set.of(earlier)), Set.of()),
                laterOf.getOrDefault(new Asked(kind, Set.of(later)), Set.of()));
    }

    /** Notes the records of each decision in force that left something open, all together and one by one. */
    private void noteAsked() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < editions.size(); i++) {
            int edition = i;
            digest.apply(editions.get(i)).ifPresent(text -> numbers.putIfAbsent(text, edition));
        }
        for (Decision decision : decisions.inForce()) {
            if (decision.verdict() == Verdict.Listed.UNDECIDED && decision.kind() instanceof DecidedKind.Listed kind) {
                Set<RecordRef> earlier = refs(decision.earlier(), numbers);
                Set<RecordRef> later = refs(decision.later(), numbers);
                Set<RecordRef> all = new TreeSet<>(earlier);
                all.addAll(later);
                asked.add(new Asked(kind, all));
                earlier.forEach(one -> note(kind, one, decision, earlierOf));
                later.forEach(other -> note(kind, other, decision, laterOf));
            }
        }
    }

    private static void note(
            DecidedKind.Listed kind, RecordRef record, Decision decision, Map<Asked, Set<Long>> numbers) {
        numbers.computeIfAbsent(new Asked(kind, Set.of(record)), one -> new HashSet<>(2))
                .add(decision.number());
    }

    private static Set<RecordRef> refs(List<DecidedRecord> records, Map<String, Integer> numbers) {
        Set<RecordRef> refs = new TreeSet<>();
        for (DecidedRecord record : records) {
            Integer edition = numbers.get(record.edition());
            if (edition != null) {
                refs.add(new RecordRef(edition, record.id()));
            }
        }
        return refs;
    }

    private Decision.Builder question(
            long number, DecidedKind.Listed kind, List<RecordRef> records, Optional<SeenSuggestion> seen) {
        List<DecidedRecord> earlier = new ArrayList<>();
        List<DecidedRecord> later = new ArrayList<>();
        for (RecordRef record : records) {
            (record.edition() == records.get(0).edition() ? earlier : later).add(decided(kind, record));
        }
        Decision.Builder builder = Decision.builder(number, Verdict.Listed.UNDECIDED)
                .kind(kind)
                .earlier(earlier)
                .later(later);
        seen.ifPresent(builder::suggestion);
        return builder;
    }

    private DecidedRecord decided(DecidedKind.Listed kind, RecordRef record) {
        Map<String, Item> items = (kind == DecidedKind.Listed.CASE_STUDIES ? cases : bodies).get(record.edition());
        Item item = items.get(record.id());
        Catalogue edition = editions.get(record.edition());
        String text = digest.apply(edition)
                .orElseThrow(() -> new IllegalArgumentException(edition + " has no digest to name it by"));
        if (item == null) {
            throw new IllegalStateException("no record " + record);
        }
        return DecidedRecord.of(text, record.id(), item.keys.stream().findFirst(), item.title);
    }
}
