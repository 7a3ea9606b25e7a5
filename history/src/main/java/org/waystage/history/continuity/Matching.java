package org.waystage.history.continuity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;

/**
 * Finds the records of two editions that belong together: by decisions, then by ids, by what the editions declare, and
 * by keys. Each record is in one group at most.
 *
 * <p>The earlier records are numbered before the later ones. Takes time linear in the number of records, except for
 * sorting the results.
 */
final class Matching {
    private static final int NOBODY = -1;

    private final List<Item> items = new ArrayList<>();
    /** The number of the first later record. */
    private final int middle;

    private final Constraints decided;
    private final Consumer<Notice> notices;
    private final UnionFind groups;
    private final boolean[] taken;
    private final boolean[] ambiguous;
    private final boolean[] linked;
    private final @Nullable Evidence[] because;
    private final @Nullable Evidence[] declared;
    private final Map<String, Integer> earlierIds = new HashMap<>();
    private final Map<String, Integer> laterIds = new HashMap<>();
    /** Pairs of records with the same id that disagree. */
    private final List<int[]> reused = new ArrayList<>();

    private final List<Declared> links = new ArrayList<>(0);
    private final Map<Integer, List<Declared>> byEnd = new HashMap<>();

    /** A link between two records by their numbers. */
    private record Declared(int from, int to, String kind) {}

    private Matching(List<Item> earlier, List<Item> later, Constraints decided, Consumer<Notice> notices) {
        items.addAll(earlier);
        items.addAll(later);
        middle = earlier.size();
        this.decided = decided;
        this.notices = notices;
        int count = items.size();
        groups = new UnionFind(count);
        taken = new boolean[count];
        ambiguous = new boolean[count];
        linked = new boolean[count];
        because = new Evidence[count];
        declared = new Evidence[count];
        index(0, middle, earlierIds);
        index(middle, count, laterIds);
    }

    /**
     * Returns the groups of records that belong together.
     *
     * @param earlier the earlier records
     * @param later the later records
     * @param decided what persons decided about them
     * @param notices receives notices about ids that are not evidence
     */
    static List<Group> of(List<Item> earlier, List<Item> later, Constraints decided, Consumer<Notice> notices) {
        if (earlier.isEmpty() || later.isEmpty()) {
            return List.of();
        }
        Matching matching = new Matching(earlier, later, decided, notices);
        matching.byDecision();
        matching.byId();
        matching.collectLinks();
        matching.byLink();
        matching.byEarlierName();
        int attempts = matching.items.stream()
                .mapToInt(item -> item.attempts.size())
                .max()
                .orElse(0);
        for (int attempt = 0; attempt < attempts; attempt++) {
            matching.byKey(attempt);
        }
        matching.byLink();
        matching.byReusedId();
        return matching.groups();
    }

    /** Notes the ids that are evidence: those that were not made up by a program and that occur once. */
    private void index(int from, int to, Map<String, Integer> ids) {
        List<String> repeated = new ArrayList<>(0);
        for (int i = from; i < to; i++) {
            Item item = items.get(i);
            if (!item.madeUp && ids.putIfAbsent(item.id(), i) != null) {
                repeated.add(item.id());
            }
        }
        repeated.forEach(ids::remove);
    }

    private void byDecision() {
        if (decided.together.isEmpty()) {
            return;
        }
        Map<RecordRef, Integer> numbers = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            numbers.put(items.get(i).ref, i);
        }
        for (Constraints.Together pair : decided.together) {
            Integer earlier = numbers.get(pair.earlier().ref);
            Integer later = numbers.get(pair.later().ref);
            if (earlier != null && later != null) {
                Evidence decision = new Evidence(Evidence.Kind.DECISION, Long.toString(pair.number()));
                because[earlier] = decision;
                because[later] = decision;
                take(earlier, later);
            }
        }
        for (int i = 0; i < items.size(); i++) {
            linked[i] = taken[i] && groups.size(i) > 2;
        }
    }

    /** Matches records by ids; pairs that a person has decided do not count as evidence for or against the ids. */
    private void byId() {
        List<int[]> agreeing = new ArrayList<>();
        earlierIds.forEach((id, earlier) -> {
            Integer later = laterIds.get(id);
            if (later != null && isFree(new int[] {earlier, later})) {
                boolean other = items.get(earlier).disagrees(items.get(later));
                (other ? reused : agreeing).add(new int[] {earlier, later});
            }
        });
        int common = agreeing.size() + reused.size();
        if (common >= 2 && 2 * reused.size() >= common) {
            notices.accept(Notice.of(
                    ContinuityRules.ID_CHURN,
                    Place.of(""),
                    Map.of("differ", Integer.toString(reused.size()), "common", Integer.toString(common))));
            reused.clear();
            return;
        }
        for (int[] pair : agreeing) {
            because[pair[0]] = new Evidence(Evidence.Kind.ID, items.get(pair[0]).id());
            take(pair[0], pair[1]);
        }
        reused.sort((one, other) -> items.get(one[1]).ref.compareTo(items.get(other[1]).ref));
        for (int[] pair : reused) {
            Item later = items.get(pair[1]);
            notices.accept(Notice.of(
                    ContinuityRules.ID_REUSED,
                    Place.of("/" + later.kind + "/" + later.position + "/id"),
                    Map.of(
                            "id", later.id(),
                            "earlier", items.get(pair[0]).title.in("en"),
                            "later", later.title.in("en"))));
        }
    }

    private boolean isFree(int[] pair) {
        return !taken[pair[0]] && !taken[pair[1]] && !decided.areApart(items.get(pair[0]), items.get(pair[1]));
    }

    private void collectLinks() {
        collectLinks(middle, items.size(), laterIds, earlierIds);
        collectLinks(0, middle, earlierIds, laterIds);
        collectOrigins();
    }

    /** Notes which records of the two editions come from the same record of a merged catalogue, unless their ids already say so. */
    private void collectOrigins() {
        Map<String, Integer> earlier = origins(0, middle);
        Map<String, Integer> later = earlier.isEmpty() ? Map.of() : origins(middle, items.size());
        for (int i = 0; i < middle; i++) {
            for (String origin : items.get(i).origins) {
                Integer target = later.get(origin);
                boolean stands = earlier.getOrDefault(origin, NOBODY) == i;
                if (stands && target != null && target != NOBODY && !groups.isJoined(i, target)) {
                    boolean fewer = items.get(i).origins.size()
                            <= items.get(target).origins.size();
                    declare(new Declared(fewer ? i : target, fewer ? target : i, Links.ORIGIN));
                }
            }
        }
    }

    /** Returns the only record of an edition that comes from each place. */
    private Map<String, Integer> origins(int from, int to) {
        Map<String, Integer> origins = new HashMap<>();
        for (int i = from; i < to; i++) {
            int number = i;
            items.get(i).origins.forEach(origin -> origins.merge(origin, number, (one, other) -> NOBODY));
        }
        return origins;
    }

    private void declare(Declared edge) {
        links.add(edge);
        byEnd.computeIfAbsent(edge.from, end -> new ArrayList<>(1)).add(edge);
        byEnd.computeIfAbsent(edge.to, end -> new ArrayList<>(1)).add(edge);
    }

    /** Notes what one edition declares and the other does not, which says what became of the entries between them. */
    private void collectLinks(int from, int to, Map<String, Integer> own, Map<String, Integer> other) {
        for (int i = from; i < to; i++) {
            Item item = items.get(i);
            for (Item.Link link : item.links) {
                Integer before = item.madeUp ? null : other.get(item.id());
                boolean inBoth = before != null && items.get(before).links.contains(link);
                Integer target = inBoth ? null : Links.target(link, own, other);
                if (target != null && target != i) {
                    declare(new Declared(i, target, link.kind()));
                }
            }
        }
    }

    /** Joins the records that links lead to, from records of both editions and from those that already belong to a group. */
    private void byLink() {
        Deque<Declared> open = new ArrayDeque<>();
        for (Declared link : links) {
            boolean across = (link.from < middle) != (link.to < middle);
            if (across || taken[link.from] || taken[link.to]) {
                open.add(link);
            }
        }
        while (!open.isEmpty()) {
            Declared link = open.remove();
            if (declared[link.from] != null || !mayJoin(link.from, link.to)) {
                continue;
            }
            declared[link.from] = new Evidence(Evidence.Kind.LINK, link.kind);
            for (int end : new int[] {link.from, link.to}) {
                linked[end] = true;
                if (!taken[end]) {
                    open.addAll(byEnd.getOrDefault(end, List.of()));
                }
            }
            take(link.from, link.to);
        }
    }

    private void byEarlierName() {
        earlierName(0, middle, middle, items.size());
        earlierName(middle, items.size(), 0, middle);
    }

    /** Matches unmatched bodies of one edition with unmatched bodies of the other that had their names before. */
    private void earlierName(int from, int to, int otherFrom, int otherTo) {
        Map<String, Integer> names = new HashMap<>();
        for (int i = otherFrom; i < otherTo; i++) {
            for (String name : items.get(i).earlierNames) {
                if (!taken[i]) {
                    names.merge(name, i, (one, another) -> one.equals(another) ? one : Integer.valueOf(-1));
                }
            }
        }
        if (names.isEmpty()) {
            return;
        }
        for (int i = from; i < to; i++) {
            for (String key : items.get(i).keys) {
                Integer other = names.get(key);
                if (other != null && other >= 0 && isFree(new int[] {Math.min(i, other), Math.max(i, other)})) {
                    because[i] = new Evidence(Evidence.Kind.LINK, "earlierNames");
                    take(i, other);
                }
            }
        }
    }

    private void byKey(int attempt) {
        UnionFind keys = new UnionFind(items.size());
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            List<List<String>> attempts = items.get(i).attempts;
            if (!taken[i] && attempt < attempts.size()) {
                for (String key : attempts.get(attempt)) {
                    Integer other = first.putIfAbsent(key, i);
                    if (other != null) {
                        keys.join(other, i);
                    }
                }
            }
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < middle; i++) {
            if (!taken[i] && keys.size(i) > 1 && seen.add(keys.find(i))) {
                sharing(i, keys);
            }
        }
    }

    /** Matches the records that share keys with an unmatched earlier record. */
    private void sharing(int number, UnionFind keys) {
        List<Integer> earlier = new ArrayList<>();
        List<Integer> later = new ArrayList<>();
        keys.forEach(number, member -> (member < middle ? earlier : later).add(member));
        if (later.isEmpty()) {
            return;
        }
        if (earlier.stream().anyMatch(before -> decided.isKeptApart(items.get(before)))) {
            joinUnlessApart(alike(earlier), alike(later));
        } else {
            earlier.forEach(before -> groups.join(before, later.get(0)));
            later.forEach(after -> groups.join(earlier.get(0), after));
        }
        earlier.forEach(this::settle);
        later.forEach(this::settle);
    }

    /** Gathers the records that are kept apart from the same ones. */
    private Collection<List<Integer>> alike(List<Integer> members) {
        Map<Set<Object>, List<Integer>> alike = new LinkedHashMap<>();
        members.forEach(
                member -> alike.computeIfAbsent(decided.standing(items.get(member)), standing -> new ArrayList<>(1))
                        .add(member));
        return alike.values();
    }

    private void joinUnlessApart(Collection<List<Integer>> earlier, Collection<List<Integer>> later) {
        for (List<Integer> some : earlier) {
            for (List<Integer> others : later) {
                int before = some.get(0);
                int after = others.get(0);
                if (!decided.areApart(items.get(before), items.get(after))) {
                    some.forEach(one -> groups.join(one, after));
                    others.forEach(other -> groups.join(before, other));
                }
            }
        }
    }

    private void settle(int member) {
        int size = groups.size(member);
        if (size > 1) {
            taken[member] = true;
            ambiguous[member] = size > 2;
            String key = items.get(member).keys.isEmpty()
                    ? ""
                    : items.get(member).keys.get(0);
            because[member] = new Evidence(size > 2 ? Evidence.Kind.KEY_SHARED : Evidence.Kind.KEY, key);
        }
    }

    private void byReusedId() {
        for (int[] pair : reused) {
            if (isFree(pair)) {
                because[pair[0]] =
                        new Evidence(Evidence.Kind.ID_REUSED, items.get(pair[0]).id());
                ambiguous[pair[0]] = true;
                take(pair[0], pair[1]);
            }
        }
    }

    private void take(int one, int other) {
        groups.join(one, other);
        taken[one] = true;
        taken[other] = true;
    }

    /** Returns whether two sets can be joined without uniting records that were decided to be different. */
    private boolean mayJoin(int one, int other) {
        if (!decided.keepsApart() || groups.isJoined(one, other)) {
            return true;
        }
        boolean[] apart = new boolean[1];
        groups.forEach(one, mine -> {
            if (decided.isKeptApart(items.get(mine))) {
                groups.forEach(other, theirs -> apart[0] |= decided.areApart(items.get(mine), items.get(theirs)));
            }
        });
        return !apart[0];
    }

    private List<Group> groups() {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (taken[i]) {
                members.computeIfAbsent(groups.find(i), root -> new ArrayList<>(2))
                        .add(i);
            }
        }
        List<Group> found = new ArrayList<>(members.size());
        members.values().forEach(numbers -> found.add(group(numbers)));
        return found;
    }

    private Group group(List<Integer> numbers) {
        List<Item> earlier = new ArrayList<>(1);
        List<Item> later = new ArrayList<>(1);
        SortedSet<Evidence> why = new TreeSet<>();
        boolean open = false;
        boolean told = false;
        for (int number : numbers) {
            (number < middle ? earlier : later).add(items.get(number));
            Evidence own = because[number];
            if (own != null) {
                why.add(own);
            }
            Evidence link = declared[number];
            if (link != null) {
                why.add(link);
            }
            open |= ambiguous[number];
            told |= linked[number];
        }
        Group.Shape shape = open ? Group.Shape.AMBIGUOUS : told ? Group.Shape.LINKED : Group.Shape.MATCHED;
        return new Group(List.copyOf(earlier), List.copyOf(later), List.copyOf(why), shape);
    }
}
