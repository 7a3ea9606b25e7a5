package org.waystage.history.continuity;

import java.util.ArrayList;
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
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;

/** What only a person can decide between two editions, as entries of a decisions document that wait for a verdict. */
public final class OpenQuestions {
    private final List<Catalogue> editions;
    private final Function<Catalogue, Optional<String>> digest;
    private final List<Map<String, Item>> cases = new ArrayList<>();
    private final List<Map<String, Item>> bodies = new ArrayList<>();

    private OpenQuestions(List<Catalogue> editions, Function<Catalogue, Optional<String>> digest) {
        this.editions = editions;
        this.digest = digest;
        for (int i = 0; i < editions.size(); i++) {
            cases.add(byId(Items.cases(editions.get(i), i, id -> id.value())));
            bodies.add(byId(Items.bodies(editions.get(i), i)));
        }
    }

    private static Map<String, Item> byId(List<Item> items) {
        Map<String, Item> ids = new HashMap<>();
        items.forEach(item -> ids.putIfAbsent(item.id(), item));
        return ids;
    }

    /**
     * Returns decisions with further entries of the verdict {@code undecided}: one for each suggestion, and one for each
     * group of records of which it is open which is which. What was looked at before and left undecided is not asked again.
     *
     * @param before the earlier edition
     * @param after the later edition
     * @param decisions what was decided so far
     * @param digest returns the digest of an edition, by which entries name it
     * @return the decisions so far, followed by the questions
     * @throws IllegalArgumentException if an edition has no digest
     */
    public static Decisions after(
            Catalogue before, Catalogue after, Decisions decisions, Function<Catalogue, Optional<String>> digest) {
        List<Catalogue> editions = List.of(before, after);
        OpenQuestions questions = new OpenQuestions(editions, digest);
        Continuity continuity = Continuity.of(editions, decisions, digest);
        Set<Set<RecordRef>> asked = questions.asked(decisions);
        List<DecisionEntry> entries = new ArrayList<>(decisions.entries());
        long number = decisions.nextNumber();
        for (List<Correspondence> correspondences : List.of(continuity.cases(), continuity.bodies())) {
            for (Correspondence each : correspondences) {
                if (each.identity() == Identity.AMBIGUOUS && asked.add(new TreeSet<>(each.records()))) {
                    entries.add(questions
                            .question(number++, each.kind(), each.records(), Optional.empty())
                            .build());
                }
            }
        }
        for (Suggestion each : continuity.suggestions()) {
            List<RecordRef> records = List.of(each.earlier(), each.later());
            if (asked.add(new TreeSet<>(records))) {
                SeenSuggestion seen = new SeenSuggestion(
                        each.permille(),
                        each.because().stream()
                                .map(evidence -> Code.of(evidence.kind().code()))
                                .toList(),
                        Extras.none());
                entries.add(questions
                        .question(number++, each.kind(), records, Optional.of(seen))
                        .build());
            }
        }
        return new Decisions(decisions.catalogue().or(() -> Optional.of(after.id())), entries, decisions.extras());
    }

    /** Returns the records of each decision in force that left something open. */
    private Set<Set<RecordRef>> asked(Decisions decisions) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < editions.size(); i++) {
            int number = i;
            digest.apply(editions.get(i)).ifPresent(text -> numbers.putIfAbsent(text, number));
        }
        Set<Set<RecordRef>> asked = new HashSet<>();
        for (Decision decision : decisions.inForce()) {
            if (decision.verdict() == Verdict.Listed.UNDECIDED) {
                Set<RecordRef> records = new TreeSet<>();
                for (List<DecidedRecord> side : List.of(decision.earlier(), decision.later())) {
                    for (DecidedRecord record : side) {
                        Integer edition = numbers.get(record.edition());
                        if (edition != null) {
                            records.add(new RecordRef(edition, record.id()));
                        }
                    }
                }
                asked.add(records);
            }
        }
        return asked;
    }

    private Decision.Builder question(
            long number, DecidedKind.Listed kind, List<RecordRef> records, Optional<SeenSuggestion> seen) {
        List<DecidedRecord> earlier = new ArrayList<>();
        List<DecidedRecord> later = new ArrayList<>();
        for (RecordRef record : records) {
            (record.edition() == 0 ? earlier : later).add(decided(kind, record));
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
