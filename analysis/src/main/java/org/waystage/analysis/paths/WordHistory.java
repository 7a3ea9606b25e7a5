package org.waystage.analysis.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.waystage.analysis.internal.DatedRecord;
import org.waystage.core.id.ScopeId;

/**
 * The history of a case in the words of a scheme. It follows the rules of {@link org.waystage.core.stage.StageHistory},
 * except those for extent, pauses and ends, which the words of a scheme do not have.
 */
final class WordHistory {
    private final SchemeWords words;
    private final Collection<List<DatedRecord>> byScope;

    WordHistory(List<DatedRecord> facts, SchemeWords words) {
        this.words = words;
        Map<Optional<ScopeId>, List<DatedRecord>> scopes = new LinkedHashMap<>();
        for (DatedRecord fact : facts) {
            if (words.state(fact.record()).isPresent()) {
                scopes.computeIfAbsent(fact.record().scope(), scope -> new ArrayList<>())
                        .add(fact);
            }
        }
        this.byScope = scopes.values();
    }

    private Stream<DatedRecord> facts() {
        return byScope.stream().flatMap(List::stream);
    }

    boolean isEmpty() {
        return byScope.isEmpty();
    }

    /** Returns the epoch day from which a word is recorded; empty if no record has a date or bounds. */
    OptionalLong firstDay() {
        return facts().filter(fact -> !fact.undated())
                .mapToLong(DatedRecord::latest)
                .min();
    }

    /** Returns the epoch days on which records begin to count. */
    LongStream days() {
        return facts().mapToLong(DatedRecord::latest);
    }

    /** Returns the word recorded as of a day: the furthest among those of the whole and of its parts. */
    Optional<String> asOf(LocalDate day) {
        return byScope.stream()
                .flatMap(facts -> held(facts, day.toEpochDay()).stream())
                .min(words.furthestFirst());
    }

    /** Returns the furthest word among the records of one scope that no other record by that day certainly follows. */
    private Optional<String> held(List<DatedRecord> facts, long day) {
        List<DatedRecord> dated = facts.stream()
                .filter(fact -> !fact.undated() && fact.latest() <= day)
                .toList();
        long newest = dated.stream().mapToLong(DatedRecord::earliest).max().orElse(Long.MIN_VALUE);
        List<DatedRecord> speaking = dated.isEmpty() ? facts : dated; // undated records count from the issue date
        return speaking.stream()
                .filter(fact -> fact.latest() <= day && fact.latest() >= newest)
                .flatMap(fact -> words.state(fact.record()).stream())
                .min(words.furthestFirst());
    }
}
