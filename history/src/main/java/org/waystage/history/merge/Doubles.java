package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.internal.text.Nearness;
import org.waystage.history.internal.text.Resemblance;
import org.waystage.history.internal.text.Traits;
import org.waystage.history.merge.outcome.Origin;
import org.waystage.history.merge.outcome.PossibleDouble;

/**
 * Finds things that may be the same, as {@link org.waystage.history.continuity.Continuity} suggests them: of two inputs at
 * a time, the records of which the other has none. Two things are named once, by the records that resemble each other most.
 */
final class Doubles {
    /** A record, as far as it is compared. */
    private static final class Entry {
        final Node<?> node;
        final Group<?> thing;
        final String id;
        final Text title;
        final Set<String> bodies;
        final Optional<String> parent;
        final Supplier<List<Text>> texts;

        Entry(
                Node<?> node,
                Group<?> thing,
                String id,
                Text title,
                Set<String> bodies,
                Optional<String> parent,
                Supplier<List<Text>> texts) {
            this.node = node;
            this.thing = thing;
            this.id = id;
            this.title = title;
            this.bodies = bodies;
            this.parent = parent;
            this.texts = texts;
        }

        /** Returns whether two bodies are not parts of different bodies. */
        boolean mayBe(Entry other) {
            return parent.isEmpty() || other.parent.isEmpty() || parent.equals(other.parent);
        }
    }

    private static final class Pair {
        final Entry one;
        final Entry other;
        int permille;
        final SortedSet<Evidence> because = new TreeSet<>();

        Pair(Entry one, Entry other) {
            this.one = one;
            this.other = other;
        }

        void add(int more, Evidence evidence) {
            permille = Math.max(permille, more);
            because.add(evidence);
        }
    }

    private final DecidedKind.Listed kind;
    private final Map<Side, List<Entry>> bySide = new LinkedHashMap<>();
    private final Map<Set<Group<?>>, Pair> found = new LinkedHashMap<>();
    private long skipped;

    private Doubles(DecidedKind.Listed kind) {
        this.kind = kind;
    }

    /** Finds case studies with near titles or a long text in common. */
    static Doubles cases(
            List<Group<CaseStudy>> things,
            Function<Node<CaseStudy>, Set<String>> adopters,
            List<DecisionsOfInputs.Decided> decisions) {
        Doubles doubles = new Doubles(DecidedKind.Listed.CASE_STUDIES);
        for (Group<CaseStudy> thing : things) {
            for (Node<CaseStudy> node : thing.nodes) {
                CaseStudy study = node.record;
                doubles.add(new Entry(
                        node,
                        thing,
                        study.id().value(),
                        study.title(),
                        adopters.apply(node),
                        Optional.empty(),
                        () -> Traits.texts(study)));
            }
        }
        doubles.compare();
        doubles.leaveOut(decisions);
        return doubles;
    }

    /** Finds organizations with near names, and those of which one has the initials of the other for a name. */
    static Doubles bodies(
            List<Group<Organization>> things,
            Function<Node<Organization>, Optional<String>> parent,
            List<DecisionsOfInputs.Decided> decisions) {
        Doubles doubles = new Doubles(DecidedKind.Listed.ORGANIZATIONS);
        for (Group<Organization> thing : things) {
            for (Node<Organization> node : thing.nodes) {
                Organization body = node.record;
                doubles.add(new Entry(
                        node,
                        thing,
                        body.id().value(),
                        body.name(),
                        body.country().map(Code::value).map(Set::of).orElse(Set.of()),
                        parent.apply(node),
                        List::of));
            }
        }
        doubles.compare();
        doubles.leaveOut(decisions);
        return doubles;
    }

    private void add(Entry entry) {
        bySide.computeIfAbsent(entry.node.side, side -> new ArrayList<>()).add(entry);
    }

    private void compare() {
        List<Side> sides = bySide.keySet().stream().sorted(Side.ORDER).toList();
        Map<Side, Set<String>> bodies = new HashMap<>();
        bySide.forEach((side, entries) -> {
            Set<String> all = new HashSet<>();
            entries.forEach(entry -> all.addAll(Resemblance.within(entry.bodies)));
            bodies.put(side, all);
        });
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                Side one = sides.get(i);
                Side other = sides.get(j);
                Set<String> common = new HashSet<>(bodies.getOrDefault(one, Set.of()));
                common.retainAll(bodies.getOrDefault(other, Set.of()));
                if (!common.isEmpty()) {
                    compare(without(other, one, common), without(one, other, common));
                }
            }
        }
    }

    /** Returns the records of a side that another has none of, and that belong to something to which one of the other does. */
    private List<Entry> without(Side other, Side side, Set<String> common) {
        return bySide.getOrDefault(side, List.of()).stream()
                .filter(entry -> !entry.thing.isIn(other)
                        && Resemblance.within(entry.bodies).stream().anyMatch(common::contains))
                .toList();
    }

    private void compare(List<Entry> some, List<Entry> others) {
        Map<List<Entry>, Pair> pairs = new LinkedHashMap<>();
        Resemblance<Entry> by = new Resemblance<>(entry -> entry.title, entry -> entry.bodies);
        by.byTitle(
                some,
                others,
                Entry::mayBe,
                (one, other, permille) -> pair(pairs, one, other).add(permille, new Evidence(Evidence.Kind.TITLE, "")));
        by.byText(
                some,
                others,
                entry -> entry.texts.get(),
                (one, other, permille) -> pair(pairs, one, other).add(permille, new Evidence(Evidence.Kind.TEXT, "")));
        if (kind == DecidedKind.Listed.ORGANIZATIONS) {
            by.byInitials(
                    some,
                    others,
                    Entry::mayBe,
                    (one, other, initials) ->
                            pair(pairs, one, other).add(Nearness.NEAR, new Evidence(Evidence.Kind.INITIALS, initials)));
        }
        skipped += by.skipped();
        for (Pair pair : pairs.values()) {
            found.merge(
                    Set.of(pair.one.thing, pair.other.thing),
                    pair,
                    (before, after) -> after.permille > before.permille ? after : before);
        }
    }

    private static Pair pair(Map<List<Entry>, Pair> pairs, Entry one, Entry other) {
        return pairs.computeIfAbsent(List.of(one, other), ends -> new Pair(one, other));
    }

    /** Leaves out the things of which somebody decided that they are different. */
    private void leaveOut(List<DecisionsOfInputs.Decided> decisions) {
        if (found.isEmpty() || decisions.isEmpty()) {
            return;
        }
        Map<DecisionsOfInputs.Decided.Ref, Group<?>> things = new HashMap<>();
        bySide.forEach((side, entries) ->
                entries.forEach(entry -> things.put(new DecisionsOfInputs.Decided.Ref(side, entry.id), entry.thing)));
        for (DecisionsOfInputs.Decided decided : decisions) {
            Group<?> one = things.get(decided.one());
            Group<?> other = things.get(decided.other());
            if (!decided.same() && isAbout(decided.kind()) && one != null && other != null && one != other) {
                found.remove(Set.<Group<?>>of(one, other));
            }
        }
    }

    private boolean isAbout(RecordKind decided) {
        return decided.code().equals(kind.code());
    }

    /**
     * Returns what was found, by the numbers of the inputs and by ids.
     *
     * @param newId the id of a record in the merged catalogue, empty if it is not there
     */
    List<PossibleDouble> found(Function<Node<?>, Optional<String>> newId) {
        return found.values().stream()
                .filter(pair -> newId.apply(pair.one.node).isPresent()
                        && newId.apply(pair.other.node).isPresent())
                .map(pair -> pair.one.node.side.number < pair.other.node.side.number
                        ? named(pair.one, pair.other, pair, newId)
                        : named(pair.other, pair.one, pair, newId))
                .sorted(Comparator.comparing((PossibleDouble two) -> two.one().input())
                        .thenComparing(two -> two.other().input())
                        .thenComparing(two -> two.one().id())
                        .thenComparing(two -> two.other().id()))
                .toList();
    }

    private PossibleDouble named(Entry one, Entry other, Pair pair, Function<Node<?>, Optional<String>> newId) {
        return new PossibleDouble(
                kind,
                new Origin(one.node.side.number, one.id),
                newId.apply(one.node).orElseThrow(),
                new Origin(other.node.side.number, other.id),
                newId.apply(other.node).orElseThrow(),
                pair.permille,
                List.copyOf(pair.because));
    }

    /** Returns how much was not compared, since too many have it in common or it is too long. */
    long skipped() {
        return skipped;
    }
}
