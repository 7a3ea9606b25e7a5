package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.DecisionEntry;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.history.internal.text.Likeness;

/** What persons decided, as pairs of records of the editions at hand; notices tell what no longer fits. */
final class DecidedPairs {
    /** A pair of records in the order of their editions, with the verdict that counts for it. */
    record Pair(Item earlier, Item later, long number, Verdict verdict) {
        boolean isTogether() {
            return verdict == Verdict.Listed.SAME
                    || verdict == Verdict.Listed.MERGED
                    || verdict == Verdict.Listed.SPLIT;
        }

        boolean isApart() {
            return verdict == Verdict.Listed.DIFFERENT;
        }
    }

    /** The later records of which somebody left open whether they are an earlier one. */
    private record LeftOpen(long number, Set<RecordRef> later) {}

    private record Ends(RecordRef earlier, RecordRef later) {}

    private final List<List<Item>> editions;
    private final Map<String, Integer> byDigest = new HashMap<>();
    private final List<Map<String, Optional<Item>>> byId = new ArrayList<>();
    private final List<Map<String, Optional<Item>>> byKey = new ArrayList<>();
    private final Consumer<Notice> notices;
    private final Map<Ends, Pair> pairs = new HashMap<>();
    /** What was looked at and left open, by each of its earlier records. */
    private final Map<RecordRef, List<LeftOpen>> leftOpen = new HashMap<>();

    private final SortedSet<Long> applied = new TreeSet<>();
    private final SortedSet<Long> elsewhere = new TreeSet<>();

    private DecidedPairs(List<List<Item>> editions, List<Optional<String>> digests, Consumer<Notice> notices) {
        this.editions = editions;
        this.notices = notices;
        for (int i = 0; i < editions.size(); i++) {
            int number = i;
            digests.get(i).ifPresent(digest -> byDigest.putIfAbsent(digest, number));
        }
    }

    static DecidedPairs of(
            Decisions decisions,
            DecidedKind kind,
            List<List<Item>> editions,
            List<Optional<String>> digests,
            Consumer<Notice> notices) {
        DecidedPairs found = new DecidedPairs(editions, digests, notices);
        List<Decision> inForce = decisions.inForce().stream()
                .filter(decision -> decision.kind().equals(kind))
                .filter(decision -> decision.verdict() instanceof Verdict.Listed)
                .toList();
        if (!inForce.isEmpty()) {
            editions.forEach(found::index);
            IdentityHashMap<DecisionEntry, Integer> places = new IdentityHashMap<>();
            decisions.entries().forEach(entry -> places.put(entry, places.size()));
            inForce.forEach(decision -> found.place(decision, "/entries/" + places.get(decision)));
            found.pairs.values().removeIf(found::isLeftOpen);
            found.dropContradictions();
        }
        return found;
    }

    private void index(List<Item> items) {
        Map<String, Optional<Item>> ids = new HashMap<>();
        Map<String, Optional<Item>> keys = new HashMap<>();
        for (Item item : items) {
            ids.merge(item.id(), Optional.of(item), (one, other) -> Optional.empty());
            item.keys.forEach(key -> keys.merge(key, Optional.of(item), (one, other) -> Optional.empty()));
        }
        byId.add(ids);
        byKey.add(keys);
    }

    /** Finds the two editions that a decision is about, and its records in them. */
    private void place(Decision decision, String pointer) {
        Integer earlier = byDigest.get(decision.earlier().get(0).edition());
        Integer later = byDigest.get(decision.later().get(0).edition());
        List<Notice> shifted = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            for (int j = 0; j < editions.size(); j++) {
                boolean fits = i != j
                        && (earlier == null || earlier == i)
                        && (later == null || later == j)
                        && (i < j || (earlier != null && later != null));
                if (fits) {
                    shifted.clear();
                    List<Item> before = resolve(decision, decision.earlier(), i, pointer, shifted);
                    List<Item> after = resolve(decision, decision.later(), j, pointer, shifted);
                    if (before.size() == decision.earlier().size()
                            && after.size() == decision.later().size()) {
                        shifted.forEach(notices);
                        add(decision, i < j ? before : after, i < j ? after : before);
                        return;
                    }
                }
            }
        }
        if (decision.verdict() == Verdict.Listed.UNDECIDED) {
            return; // nothing was decided that could no longer fit
        }
        if (earlier == null && later == null && !isPartlyHere(decision)) {
            elsewhere.add(decision.number());
        } else {
            notices.accept(notice(ContinuityRules.STALE, decision, gone(decision, earlier, later), pointer));
        }
    }

    /** Returns whether an edition but the newest has all earlier records, so that their successors are missed. */
    private boolean isPartlyHere(Decision decision) {
        for (int i = 0; i < editions.size() - 1; i++) {
            if (resolve(decision, decision.earlier(), i, "", new ArrayList<>()).size()
                    == decision.earlier().size()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first record that is not where it should be. */
    private DecidedRecord gone(Decision decision, @Nullable Integer earlier, @Nullable Integer later) {
        int first = earlier == null ? 0 : earlier;
        int last = later == null ? editions.size() - 1 : later;
        for (DecidedRecord record : decision.earlier()) {
            if (find(record, first).isEmpty()) {
                return record;
            }
        }
        for (DecidedRecord record : decision.later()) {
            if (find(record, last).isEmpty()) {
                return record;
            }
        }
        return decision.later().get(0);
    }

    private static Notice notice(Rule rule, Decision decision, DecidedRecord record, String pointer) {
        return Notice.of(
                rule, Place.of(pointer), Map.of("number", Long.toString(decision.number()), "id", record.id()));
    }

    private List<Item> resolve(
            Decision decision, List<DecidedRecord> records, int edition, String pointer, List<Notice> shifted) {
        List<Item> found = new ArrayList<>();
        for (DecidedRecord record : records) {
            find(record, edition).ifPresent(item -> {
                found.add(item);
                boolean isThere = byDigest.getOrDefault(record.edition(), -1) == edition;
                if (!isThere
                        && record.key().isPresent()
                        && !item.keys.contains(record.key().get())) {
                    shifted.add(notice(ContinuityRules.SHIFTED, decision, record, pointer));
                }
            });
        }
        return found;
    }

    /** Finds a record by its id, if that is still the same thing; by its key, if the id was made up. */
    private Optional<Item> find(DecidedRecord record, int edition) {
        Optional<Item> byItsId = byId.get(edition).getOrDefault(record.id(), Optional.empty());
        if (byItsId.filter(item -> isStill(record, item, edition)).isPresent()) {
            return byItsId;
        }
        return record.key()
                .flatMap(key -> byKey.get(edition).getOrDefault(key, Optional.empty()))
                .filter(item -> item.madeUp);
    }

    private boolean isStill(DecidedRecord record, Item item, int edition) {
        if (byDigest.getOrDefault(record.edition(), -1) == edition
                || record.key().isEmpty()
                || item.keys.contains(record.key().get())) {
            return true;
        }
        String within = within(record.key().get());
        return !Likeness.differ(record.title(), item.title)
                || (!within.isEmpty()
                        && item.keys.stream().anyMatch(key -> within(key).equals(within)));
    }

    /** Returns the part of a key before the title: who adopted it. */
    private static String within(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('|')));
    }

    private void add(Decision decision, List<Item> earlier, List<Item> later) {
        if (decision.verdict() == Verdict.Listed.UNDECIDED) {
            Set<RecordRef> refs = later.stream().map(item -> item.ref).collect(Collectors.toSet());
            LeftOpen open = new LeftOpen(decision.number(), refs);
            earlier.forEach(before -> leftOpen.computeIfAbsent(before.ref, ref -> new ArrayList<>(1))
                    .add(open));
            return;
        }
        applied.add(decision.number());
        for (Item before : earlier) {
            for (Item after : later) {
                pairs.merge(
                        new Ends(before.ref, after.ref),
                        new Pair(before, after, decision.number(), decision.verdict()),
                        (one, other) -> one.number() > other.number() ? one : other);
            }
        }
    }

    /** Returns whether somebody left a pair open after it was decided. */
    private boolean isLeftOpen(Pair pair) {
        return leftOpen.getOrDefault(pair.earlier().ref, List.of()).stream()
                .anyMatch(open -> open.number() > pair.number() && open.later().contains(pair.later().ref));
    }

    /** Leaves out decisions that would bring together what is to be apart, or merge and divide the same records at once. */
    private void dropContradictions() {
        Map<RecordRef, Integer> numbers = new HashMap<>();
        pairs.values().forEach(pair -> {
            numbers.putIfAbsent(pair.earlier().ref, numbers.size());
            numbers.putIfAbsent(pair.later().ref, numbers.size());
        });
        UnionFind joined = new UnionFind(numbers.size());
        pairs.values().stream()
                .filter(Pair::isTogether)
                .forEach(pair -> joined.join(
                        numbers.getOrDefault(pair.earlier().ref, 0), numbers.getOrDefault(pair.later().ref, 0)));
        Map<Integer, List<Pair>> components = new HashMap<>();
        for (Pair pair : pairs.values()) {
            int end = joined.find(numbers.getOrDefault(pair.earlier().ref, 0));
            int other = joined.find(numbers.getOrDefault(pair.later().ref, 0));
            if (end == other && (pair.isTogether() || pair.isApart())) {
                components.computeIfAbsent(end, root -> new ArrayList<>()).add(pair);
            }
        }
        List<List<Pair>> refused = components.values().stream()
                .filter(component -> !isCoherent(component))
                .sorted((one, other) -> Long.compare(lowest(one), lowest(other)))
                .toList();
        for (List<Pair> component : refused) {
            Set<Long> entries = component.stream().map(Pair::number).collect(Collectors.toCollection(TreeSet::new));
            notices.accept(Notice.of(
                    ContinuityRules.CONTRADICTED,
                    Place.of("/entries"),
                    Map.of("numbers", entries.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
            applied.removeAll(entries);
            component.forEach(pair -> pairs.remove(new Ends(pair.earlier().ref, pair.later().ref)));
        }
    }

    private static long lowest(List<Pair> component) {
        return component.stream().mapToLong(Pair::number).min().orElse(0);
    }

    /** Returns whether each record of a component is either merged, divided, or the same as one other of each edition. */
    private static boolean isCoherent(List<Pair> component) {
        Map<RecordRef, Set<RecordRef>> after = new HashMap<>();
        Map<RecordRef, Set<RecordRef>> before = new HashMap<>();
        for (Pair pair : component) {
            if (pair.isApart()) {
                return false;
            }
            after.computeIfAbsent(pair.earlier().ref, ref -> new TreeSet<>()).add(pair.later().ref);
            before.computeIfAbsent(pair.later().ref, ref -> new TreeSet<>()).add(pair.earlier().ref);
        }
        for (Pair pair : component) {
            boolean several = inEdition(after.getOrDefault(pair.earlier().ref, Set.of()), pair.later().ref) > 1;
            boolean one = inEdition(before.getOrDefault(pair.later().ref, Set.of()), pair.earlier().ref) > 1;
            if ((several && one) || ((several || one) && pair.verdict() == Verdict.Listed.SAME)) {
                return false;
            }
        }
        return true;
    }

    private static long inEdition(Set<RecordRef> records, RecordRef like) {
        return records.stream()
                .filter(record -> record.edition() == like.edition())
                .count();
    }

    /** Returns the pairs whose later record is in an edition, by their records. */
    List<Pair> into(int edition) {
        return pairs.values().stream()
                .filter(pair -> pair.later().ref.edition() == edition)
                .sorted((one, other) -> {
                    int order = one.earlier().ref.compareTo(other.earlier().ref);
                    return order != 0 ? order : one.later().ref.compareTo(other.later().ref);
                })
                .toList();
    }

    SortedSet<Long> applied() {
        return applied;
    }

    SortedSet<Long> elsewhere() {
        return elsewhere;
    }
}
