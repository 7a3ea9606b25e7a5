package org.waystage.json.signing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.core.id.Id;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Source;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.shape.RecordList;

/**
 * Finds the records that differ from those of an earlier manifest only because each edition cites itself.
 *
 * <p>Only the digests of the earlier edition are known. If a record gets exactly its earlier digest when a source of this edition is
 * replaced by one that only the earlier edition has, the two differ only in that citation.
 */
final class OwnSourceSearch {
    /** The maximum number of pairs of sources, and of records, that are tried before a pair fits. */
    private static final int MOST_PAIRS = 16;

    private static final int MOST_TRIES = 1_000;

    private final EditionManifest earlier;
    private final Map<SignedKind, Map<String, Deque<String>>> waiting = new EnumMap<>(SignedKind.class);
    private final Map<SignedKind, Set<Integer>> renewed = new EnumMap<>(SignedKind.class);
    private final Map<SignedKind, Integer> places = new EnumMap<>(SignedKind.class);
    /** The pairs to try: the source of this edition, and that of the earlier one. */
    private List<Map.Entry<SourceId, SourceId>> pairs = new ArrayList<>();

    private boolean fits;
    private int tries;

    /**
     * What was found.
     *
     * @param earlier the manifest that was searched
     * @param source the source that only the earlier edition has
     * @param inPlace the one that replaces it
     * @param renewed the positions of the records, by kind, that differ by this alone
     */
    record Found(EditionManifest earlier, SourceId source, SourceId inPlace, Map<SignedKind, Set<Integer>> renewed) {}

    OwnSourceSearch(EditionManifest earlier, Catalogue given) {
        this.earlier = earlier;
        for (SignedKind kind : SignedKind.values()) {
            Map<String, Deque<String>> byId = new HashMap<>();
            earlier.records(kind)
                    .forEach(entry -> byId.computeIfAbsent(entry.id(), id -> new ArrayDeque<>(1))
                            .add(entry.digest()));
            waiting.put(kind, byId);
        }
        Set<String> now =
                given.sources().stream().map(source -> source.id().value()).collect(Collectors.toSet());
        List<SourceId> gone = earlier.records(SignedKind.SOURCES).stream()
                .map(EditionManifest.Entry::id)
                .filter(id -> !now.contains(id) && Id.isSlug(id))
                .distinct()
                .map(SourceId::of)
                .toList();
        for (Source source : given.sources()) {
            boolean added = !waiting.getOrDefault(SignedKind.SOURCES, Map.of())
                    .containsKey(source.id().value());
            if (added) {
                gone.forEach(old -> pairs.add(Map.entry(source.id(), old)));
            }
        }
        if (pairs.size() > MOST_PAIRS) {
            pairs = new ArrayList<>(pairs.subList(0, MOST_PAIRS));
        }
    }

    <T> void record(SignedKind kind, EditionManifest.Entry entry, RecordList<T> list, T record) {
        int place = places.merge(kind, 1, Integer::sum) - 1;
        Deque<String> digests = waiting.getOrDefault(kind, Map.of()).get(entry.id());
        String before = digests == null ? null : digests.poll();
        if (before == null || before.equals(entry.digest()) || pairs.isEmpty()) {
            return;
        }
        for (Map.Entry<SourceId, SourceId> pair : pairs) {
            byte[] citingTheOther = CanonicalForm.of(record, list.shape, Map.of(pair.getKey(), pair.getValue()));
            if (CanonicalForm.digest(citingTheOther).equals(before)) {
                pairs = List.of(pair);
                fits = true;
                renewed.computeIfAbsent(kind, none -> new HashSet<>()).add(place);
                return;
            }
        }
        if (!fits && ++tries == MOST_TRIES) {
            pairs = List.of();
        }
    }

    Optional<Found> found() {
        return fits
                ? Optional.of(
                        new Found(earlier, pairs.get(0).getValue(), pairs.get(0).getKey(), renewed))
                : Optional.empty();
    }
}
