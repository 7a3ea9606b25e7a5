package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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

/** The decisions of persons about records of the given editions; notices report what no longer fits. */
final class DecidedPairs {
    /** A pair of records that belong together, in the order of their editions, with the verdict that counts for it. */
    record Pair(Item earlier, Item later, long number, Verdict verdict) {
        private Reach onward() {
            return new Reach(earlier.ref, later.ref.edition());
        }

        private Reach back() {
            return new Reach(later.ref, earlier.ref.edition());
        }
    }

    /** A record, and an edition with a record that belongs together with it. */
    private record Reach(RecordRef from, int edition) {}

    private record Ends(RecordRef earlier, RecordRef later) {}

    private final List<List<Item>> editions;
    private final Map<String, Integer> byDigest = new HashMap<>();
    private final List<Map<String, Optional<Item>>> byId = new ArrayList<>();
    private final List<Map<String, Optional<Item>>> byKey = new ArrayList<>();
    private final Consumer<Notice> notices;
    private final Map<Ends, Pair> pairs = new HashMap<>();
    /** The decisions that records are different or were left open, by number. */
    private final List<ManyToMany> many = new ArrayList<>();

    private final Map<RecordRef, List<ManyToMany>> manyByEarlier = new HashMap<>();
    private final Map<RecordRef, List<ManyToMany>> manyByLater = new HashMap<>();
    /** The records that decisions bring together, each with the number of its group of connected records. */
    private final Map<RecordRef, Integer> connected = new HashMap<>();
    /** The numbers of connected records about which no decision counts, because decisions contradict each other. */
    private final Set<Integer> refused = new HashSet<>();

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
            found.pairs.values().removeIf(found::isOutdated);
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

    /** Returns whether an edition other than the newest has all earlier records, which means that their successors are missing. */
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

    /** Finds a record by its id, if it is still the same thing; by its key, if the id was made up. */
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
        boolean open = decision.verdict() == Verdict.Listed.UNDECIDED;
        if (!open) {
            applied.add(decision.number());
        }
        if (open || decision.verdict() == Verdict.Listed.DIFFERENT) {
            ManyToMany each = new ManyToMany(decision.number(), !open, earlier, later);
            many.add(each);
            each.earlier.forEach(ref -> put(each, ref, manyByEarlier));
            each.later.forEach(ref -> put(each, ref, manyByLater));
            return;
        }
        for (Item before : earlier) {
            for (Item after : later) {
                pairs.merge(
                        new Ends(before.ref, after.ref),
                        new Pair(before, after, decision.number(), decision.verdict()),
                        (one, other) -> one.number() > other.number() ? one : other);
            }
        }
    }

    private static void put(ManyToMany decision, RecordRef ref, Map<RecordRef, List<ManyToMany>> decisions) {
        decisions.computeIfAbsent(ref, one -> new ArrayList<>(1)).add(decision);
    }

    /** Returns the last decision that two records are different, or that left this open. */
    private @Nullable ManyToMany last(RecordRef earlier, RecordRef later) {
        List<ManyToMany> ofEarlier = manyByEarlier.getOrDefault(earlier, List.of());
        List<ManyToMany> ofLater = manyByLater.getOrDefault(later, List.of());
        ManyToMany last = null;
        if (ofEarlier.size() <= ofLater.size()) {
            for (ManyToMany each : ofEarlier) {
                last = each.later.contains(later) ? each : last;
            }
        } else {
            for (ManyToMany each : ofLater) {
                last = each.earlier.contains(earlier) ? each : last;
            }
        }
        return last;
    }

    /** Returns whether somebody separated two records, or left their identity open, after they were brought together. */
    private boolean isOutdated(Pair pair) {
        ManyToMany last = last(pair.earlier().ref, pair.later().ref);
        return last != null && last.number > pair.number();
    }

    /** Returns whether two records are different according to the last decision about them. */
    boolean areApart(RecordRef earlier, RecordRef later) {
        return apartBy(earlier, later) != null && !areRefused(earlier, later);
    }

    private @Nullable ManyToMany apartBy(RecordRef earlier, RecordRef later) {
        ManyToMany last = last(earlier, later);
        return last != null && last.isApart && !pairs.containsKey(new Ends(earlier, later)) ? last : null;
    }

    private boolean areRefused(RecordRef one, RecordRef other) {
        Integer number = connected.get(one);
        return number != null && refused.contains(number) && number.equals(connected.get(other));
    }

    /** Returns a value that is equal for records with the same decisions. */
    Object standing(RecordRef record) {
        return connected.containsKey(record)
                ? record
                : List.of(manyByEarlier.getOrDefault(record, List.of()), manyByLater.getOrDefault(record, List.of()));
    }

    /** Leaves out decisions that would unite records that must be kept apart, or both merge and split the same records. */
    private void dropContradictions() {
        connect();
        Map<Integer, List<Pair>> components = new HashMap<>();
        for (Pair pair : pairs.values()) {
            components
                    .computeIfAbsent(connected.getOrDefault(pair.earlier().ref, 0), root -> new ArrayList<>())
                    .add(pair);
        }
        Map<Integer, Set<Long>> opposed = opposed();
        Map<Integer, SortedSet<Long>> contradicting = new HashMap<>();
        components.forEach((root, component) -> {
            Set<Long> against = opposed.getOrDefault(root, Set.of());
            if (!against.isEmpty() || !isCoherent(component)) {
                SortedSet<Long> numbers = new TreeSet<>(against);
                component.forEach(pair -> numbers.add(pair.number()));
                contradicting.put(root, numbers);
                component.forEach(pair -> pairs.remove(new Ends(pair.earlier().ref, pair.later().ref)));
            }
        });
        refused.addAll(contradicting.keySet());
        contradicting.values().stream().sorted(DecidedPairs::compare).forEach(numbers -> {
            notices.accept(Notice.of(
                    ContinuityRules.CONTRADICTED,
                    Place.of("/entries"),
                    Map.of("numbers", numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
            applied.removeAll(numbers);
        });
    }

    /** Compares numbers one by one. */
    private static int compare(SortedSet<Long> some, SortedSet<Long> others) {
        return Arrays.compare(some.toArray(Long[]::new), others.toArray(Long[]::new));
    }

    /** Numbers the records that decisions bring together. */
    private void connect() {
        Map<RecordRef, Integer> numbers = new HashMap<>();
        pairs.keySet().forEach(ends -> {
            numbers.putIfAbsent(ends.earlier(), numbers.size());
            numbers.putIfAbsent(ends.later(), numbers.size());
        });
        UnionFind joined = new UnionFind(numbers.size());
        pairs.keySet()
                .forEach(ends ->
                        joined.join(numbers.getOrDefault(ends.earlier(), 0), numbers.getOrDefault(ends.later(), 0)));
        numbers.forEach((ref, number) -> connected.put(ref, joined.find(number)));
    }

    /** Returns the decisions that separate records that other decisions bring together, by the number of the connected records. */
    private Map<Integer, Set<Long>> opposed() {
        Map<Integer, Set<Long>> opposed = new HashMap<>();
        for (ManyToMany each : many) {
            Map<Integer, List<RecordRef>> later = byNumber(each.later);
            byNumber(each.earlier).forEach((number, some) -> {
                List<RecordRef> others = later.getOrDefault(number, List.of());
                if (some.stream().anyMatch(one -> others.stream().anyMatch(other -> apartBy(one, other) == each))) {
                    opposed.computeIfAbsent(number, root -> new HashSet<>()).add(each.number);
                }
            });
        }
        return opposed;
    }

    private Map<Integer, List<RecordRef>> byNumber(Set<RecordRef> records) {
        return records.stream().filter(connected::containsKey).collect(Collectors.groupingBy(connected::get));
    }

    /** Returns whether each record of a component is either merged, split, or the same as one other of each edition. */
    private static boolean isCoherent(List<Pair> component) {
        Set<Reach> reached = new HashSet<>();
        Set<Reach> several = new HashSet<>();
        for (Pair pair : component) {
            for (Reach reach : List.of(pair.onward(), pair.back())) {
                if (!reached.add(reach)) {
                    several.add(reach);
                }
            }
        }
        for (Pair pair : component) {
            boolean split = several.contains(pair.onward());
            boolean merged = several.contains(pair.back());
            if ((split && merged) || ((split || merged) && pair.verdict() == Verdict.Listed.SAME)) {
                return false;
            }
        }
        return true;
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

    /** Returns the decisions that records of an edition are different from earlier ones, by number. */
    List<ManyToMany> apartInto(int edition) {
        return many.stream()
                .filter(each -> each.isApart && each.isInto(edition))
                .toList();
    }

    SortedSet<Long> applied() {
        return applied;
    }

    SortedSet<Long> elsewhere() {
        return elsewhere;
    }
}
