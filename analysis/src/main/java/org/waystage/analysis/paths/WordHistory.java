package org.waystage.analysis.paths;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.analysis.internal.DatedRecord;
import org.waystage.core.id.ScopeId;

/**
 * What the facts of a case say in the words of a scheme: the rules of {@link org.waystage.core.stage.StageHistory}, without those for
 * rungs that the words of a scheme do not have (extent, pauses and ends).
 */
final class WordHistory {
    private final SchemeWords words;
    private final Collection<List<DatedRecord>> byScope;

    WordHistory(List<DatedRecord> facts, SchemeWords words) {
        this.words = words;
        this.byScope = facts.stream()
                .filter(fact -> words.state(fact.record()).isPresent())
                .collect(Collectors.groupingBy(
                        fact -> fact.record().scope(),
                        LinkedHashMap<Optional<ScopeId>, List<DatedRecord>>::new,
                        Collectors.toList()))
                .values();
    }

    private Stream<DatedRecord> facts() {
        return byScope.stream().flatMap(List::stream);
    }

    boolean isEmpty() {
        return byScope.isEmpty();
    }

    /** Returns the epoch day from which on a word is recorded; empty if no fact has a date or bounds. */
    OptionalLong firstDay() {
        return facts().filter(fact -> !fact.undated())
                .mapToLong(DatedRecord::latest)
                .min();
    }

    /** Returns the word that is recorded as of a day: the furthest that a part of the case or the whole holds. */
    Optional<String> asOf(LocalDate day) {
        return byScope.stream()
                .flatMap(facts -> held(facts, day.toEpochDay()).stream())
                .min(words.furthestFirst());
    }

    /** Returns the furthest word of those facts of one scope by a day that no other certainly follows. */
    private Optional<String> held(List<DatedRecord> facts, long day) {
        List<DatedRecord> dated = facts.stream()
                .filter(fact -> !fact.undated() && fact.latest() <= day)
                .toList();
        long newest = dated.stream().mapToLong(DatedRecord::earliest).max().orElse(Long.MIN_VALUE);
        List<DatedRecord> speaking = dated.isEmpty() ? facts : dated; // undated ones count from the issue date on
        return speaking.stream()
                .filter(fact -> fact.latest() <= day && fact.latest() >= newest)
                .flatMap(fact -> words.state(fact.record()).stream())
                .min(words.furthestFirst());
    }
}
