package org.waystage.core.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waystage.core.id.ScopeId;
import org.waystage.core.value.PartialDate;

/**
 * The recorded stage as section 4 of the design tells it, worked out slowly with explicit sets of days and lists of words.
 *
 * <p>Time begins and ends with a calendar that is longer than every date asked for or told.
 */
final class NaiveStages {
    private static final List<String> TABLE = List.of(
            ("not-planned exploring planned development proof-of-concept pilot deployed-limited deployed deployed-full"
                            + " suspended concluded abandoned retired discontinued")
                    .split(" "));
    static final Set<String> PAUSE_OR_END = Set.of("suspended", "concluded", "abandoned", "retired", "discontinued");
    static final List<String> FURTHEST_FIRST = List.of(
            ("deployed-full deployed deployed-limited pilot proof-of-concept development planned exploring suspended"
                            + " discontinued retired abandoned concluded not-planned later-rung other-rung unmapped"
                            + " unknown not-yet")
                    .split(" "));

    private final LocalDate begin;
    private final LocalDate end;
    private final Optional<LocalDate> issued;
    private final Map<String, List<Fact>> byScope = new TreeMap<>();

    /** A fact with the days on which it can lie. */
    record Fact(StageRecord record, TreeSet<LocalDate> days, boolean dated) {
        String word() {
            return record.stage().map(AdoptionStage::code).orElse("unmapped");
        }
    }

    /** What is answered, the facts that say so, and all facts that are not history. */
    record Answer(String word, List<Fact> facts, List<Fact> rest) {}

    NaiveStages(List<StageRecord> records, Optional<PartialDate> issued, LocalDate begin, LocalDate end) {
        this.begin = begin;
        this.end = end;
        this.issued = issued.map(PartialDate::latest);
        byScope.put("", new ArrayList<>());
        for (StageRecord record : records) {
            boolean fact = Set.of("began", "observed").contains(record.basis().code());
            TreeSet<LocalDate> days = days(record);
            if (fact && !days.isEmpty()) {
                boolean dated = record.date().isPresent()
                        || record.notBefore().isPresent()
                        || record.notAfter().isPresent();
                String scope = record.scope().map(ScopeId::value).orElse("");
                byScope.computeIfAbsent(scope, name -> new ArrayList<>()).add(new Fact(record, days, dated));
            }
        }
    }

    private TreeSet<LocalDate> days(StageRecord record) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day = begin; !day.isAfter(end); day = day.plusDays(1)) {
            boolean fits = record.date().isPresent()
                    ? day.toString().startsWith(record.date().get().toString())
                    : isWithin(record, day);
            if (fits && (issued.isEmpty() || !day.isAfter(issued.get()))) {
                days.add(day);
            }
        }
        return days;
    }

    private static boolean isWithin(StageRecord record, LocalDate day) {
        return (record.notBefore().isEmpty()
                        || !day.isBefore(record.notBefore().get().earliest()))
                && (record.notAfter().isEmpty()
                        || !day.isAfter(record.notAfter().get().latest()));
    }

    /** Returns what one scope holds; the whole under the empty name. */
    Answer ofScope(String scope, LocalDate day) {
        List<Fact> facts = byScope.getOrDefault(scope, List.of());
        List<Fact> counted = facts.stream()
                .filter(fact -> fact.dated() && !fact.days().last().isAfter(day))
                .toList();
        if (counted.isEmpty() && issued.isPresent() && !day.isBefore(issued.get())) {
            counted = facts.stream().filter(fact -> !fact.dated()).toList();
        }
        if (counted.isEmpty()) {
            return new Answer("not-yet", List.of(), List.of());
        }
        LocalDate e = counted.stream()
                .map(fact -> fact.days().first())
                .max(LocalDate::compareTo)
                .orElseThrow();
        List<Fact> rest =
                counted.stream().filter(fact -> !fact.days().last().isBefore(e)).toList();
        List<String> words = rest.stream().map(Fact::word).toList();
        String furthest = "";
        for (String row : TABLE) {
            furthest = words.contains(row) ? row : furthest;
        }
        for (String silent : List.of("later-rung", "other-rung", "unmapped", "unknown")) {
            furthest = furthest.isEmpty() && words.contains(silent) ? silent : furthest;
        }
        String word = furthest;
        return new Answer(
                word, rest.stream().filter(fact -> fact.word().equals(word)).toList(), rest);
    }

    /** Returns what the case holds. */
    Answer ofCase(LocalDate day) {
        Answer whole = ofScope("", day);
        List<Answer> parts = new ArrayList<>(List.of(whole));
        for (String scope : byScope.keySet()) {
            Answer part = ofScope(scope, day);
            boolean overruled = PAUSE_OR_END.contains(whole.word()) && !isAfter(part, whole);
            if (!scope.isEmpty() && !part.facts().isEmpty() && !overruled) {
                parts.add(new Answer(
                        part.word().equals("deployed-full") ? "deployed-limited" : part.word(),
                        part.facts(),
                        part.rest()));
            }
        }
        String furthest = FURTHEST_FIRST.stream()
                .filter(word -> parts.stream().anyMatch(part -> part.word().equals(word)))
                .findFirst()
                .orElseThrow();
        return new Answer(
                furthest,
                parts.stream()
                        .filter(part -> part.word().equals(furthest))
                        .flatMap(part -> part.facts().stream())
                        .toList(),
                List.of());
    }

    /** Tells whether something of the part certainly comes after all that speaks for the whole. */
    private static boolean isAfter(Answer part, Answer whole) {
        return part.rest().stream()
                .anyMatch(fact -> whole.facts().stream()
                        .allMatch(end -> fact.days().first().isAfter(end.days().last())));
    }
}
