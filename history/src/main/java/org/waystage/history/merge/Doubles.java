package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.internal.text.Nearness;
import org.waystage.history.internal.text.Resemblance;
import org.waystage.history.internal.text.Traits;
import org.waystage.history.merge.outcome.Origin;
import org.waystage.history.merge.outcome.PossibleDouble;

/**
 * Finds things that may be the same, as {@link org.waystage.history.continuity.Continuity} suggests them: for two inputs at a time, among
 * the records that only one of them has. Two things are reported once, by their most similar records.
 */
final class Doubles<T> {
    private static final class Pair<T> {
        final Node<T> one;
        final Node<T> other;
        int permille;
        final SortedSet<Evidence> because = new TreeSet<>();

        Pair(Node<T> one, Node<T> other) {
            this.one = one;
            this.other = other;
        }

        void add(int more, Evidence evidence) {
            permille = Math.max(permille, more);
            because.add(evidence);
        }
    }

    private final Kind<T> kind;
    private final DecidedKind.Listed decided;
    private final Function<T, Text> title;
    private final Function<Node<T>, Set<String>> bodies;
    private final Function<Node<T>, Optional<String>> parent;
    private final Function<T, List<Text>> texts;
    private final List<Group<T>> things;
    private final Map<Side, List<Node<T>>> bySide = new LinkedHashMap<>();
    /** The thing of each record: for things with several records, and for the records that were found. */
    private final Map<Node<T>, Group<T>> thingOf = new HashMap<>();

    private final List<Pair<T>> pairs = new ArrayList<>();
    private final Map<Set<Group<T>>, Pair<T>> found = new LinkedHashMap<>();
    private long skipped;

    private Doubles(
            Kind<T> kind,
            DecidedKind.Listed decided,
            List<Group<T>> things,
            Function<T, Text> title,
            Function<Node<T>, Set<String>> bodies,
            Function<Node<T>, Optional<String>> parent,
            Function<T, List<Text>> texts) {
        this.kind = kind;
        this.decided = decided;
        this.things = things;
        this.title = title;
        this.bodies = bodies;
        this.parent = parent;
        this.texts = texts;
        for (Group<T> thing : things) {
            for (Node<T> node : thing.nodes) {
                bySide.computeIfAbsent(node.side, side -> new ArrayList<>()).add(node);
                if (thing.nodes.size() > 1) {
                    thingOf.put(node, thing);
                }
            }
        }
    }

    /**
     * Finds case studies with similar titles or a long text in common.
     *
     * @param adopting for each side, the bodies that adopt something
     */
    static Doubles<CaseStudy> cases(
            List<Group<CaseStudy>> things,
            Map<Side, Set<String>> adopting,
            Function<Node<CaseStudy>, Set<String>> adopters,
            DecisionsOfInputs decisions) {
        Doubles<CaseStudy> doubles = new Doubles<>(
                Kind.CASE_STUDIES,
                DecidedKind.Listed.CASE_STUDIES,
                things,
                CaseStudy::title,
                adopters,
                node -> Optional.empty(),
                Traits::texts);
        doubles.compare(adopting);
        doubles.leaveOut(decisions);
        return doubles;
    }

    /** Finds organizations with similar names, and those whose name is the initials of another. */
    static Doubles<Organization> bodies(
            List<Group<Organization>> things,
            Function<Node<Organization>, Optional<String>> parent,
            DecisionsOfInputs decisions) {
        Doubles<Organization> doubles = new Doubles<>(
                Kind.ORGANIZATIONS,
                DecidedKind.Listed.ORGANIZATIONS,
                things,
                Organization::name,
                node -> node.record().country().map(Code::value).map(Set::of).orElse(Set.of()),
                parent,
                body -> List.of());
        Map<Side, Set<String>> countries = new HashMap<>();
        doubles.bySide.forEach((side, nodes) -> {
            Set<String> all = new HashSet<>();
            nodes.forEach(node -> all.addAll(doubles.within(node)));
            countries.put(side, all);
        });
        doubles.compare(countries);
        doubles.leaveOut(decisions);
        return doubles;
    }

    private Set<String> within(Node<T> node) {
        return Resemblance.within(bodies.apply(node));
    }

    private void compare(Map<Side, Set<String>> bodiesOfSides) {
        List<Side> sides = bySide.keySet().stream().sorted(Side.ORDER).toList();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                Side one = sides.get(i);
                Side other = sides.get(j);
                Set<String> common = new HashSet<>(bodiesOfSides.getOrDefault(one, Set.of()));
                common.retainAll(bodiesOfSides.getOrDefault(other, Set.of()));
                if (!common.isEmpty()) {
                    compare(
                            without(other, one, common, common.containsAll(bodiesOfSides.getOrDefault(one, Set.of()))),
                            without(
                                    one,
                                    other,
                                    common,
                                    common.containsAll(bodiesOfSides.getOrDefault(other, Set.of()))));
                }
            }
        }
        name();
    }

    /** Keeps the most similar pair of records of every two things. */
    private void name() {
        Set<Node<T>> ends = new HashSet<>();
        pairs.forEach(pair -> ends.addAll(List.of(pair.one, pair.other)));
        for (Group<T> thing : things) {
            thing.nodes.stream().filter(ends::contains).forEach(node -> thingOf.put(node, thing));
        }
        for (Pair<T> pair : pairs) {
            found.merge(
                    Set.of(thing(pair.one), thing(pair.other)),
                    pair,
                    (before, after) -> after.permille > before.permille ? after : before);
        }
    }

    private Group<T> thing(Node<T> node) {
        return Objects.requireNonNull(thingOf.get(node));
    }

    /**
     * Returns the records of a side that another side does not have and that belong to the same bodies as records of the other.
     *
     * @param all whether every record of the side belongs to such a thing
     */
    private List<Node<T>> without(Side other, Side side, Set<String> common, boolean all) {
        return bySide.getOrDefault(side, List.of()).stream()
                .filter(node ->
                        !isWith(other, node) && (all || within(node).stream().anyMatch(common::contains)))
                .toList();
    }

    private boolean isWith(Side other, Node<T> node) {
        Group<T> thing = thingOf.get(node);
        return thing != null && thing.isIn(other);
    }

    private void compare(List<Node<T>> some, List<Node<T>> others) {
        Map<List<Node<T>>, Pair<T>> resembling = new LinkedHashMap<>();
        Resemblance<Node<T>> by = new Resemblance<>(node -> title.apply(node.record()), bodies);
        by.byTitle(
                some,
                others,
                this::mayBe,
                (one, other, permille) ->
                        pair(resembling, one, other).add(permille, new Evidence(Evidence.Kind.TITLE, "")));
        by.byText(
                some,
                others,
                node -> texts.apply(node.record()),
                (one, other, permille) ->
                        pair(resembling, one, other).add(permille, new Evidence(Evidence.Kind.TEXT, "")));
        if (decided == DecidedKind.Listed.ORGANIZATIONS) {
            by.byInitials(
                    some,
                    others,
                    this::mayBe,
                    (one, other, initials) -> pair(resembling, one, other)
                            .add(Nearness.NEAR, new Evidence(Evidence.Kind.INITIALS, initials)));
        }
        skipped += by.skipped();
        pairs.addAll(resembling.values());
    }

    /** Returns whether two bodies are not parts of different bodies. */
    private boolean mayBe(Node<T> one, Node<T> other) {
        Optional<String> parentOfOne = parent.apply(one);
        Optional<String> parentOfOther = parent.apply(other);
        return parentOfOne.isEmpty() || parentOfOther.isEmpty() || parentOfOne.equals(parentOfOther);
    }

    private static <T> Pair<T> pair(Map<List<Node<T>>, Pair<T>> pairs, Node<T> one, Node<T> other) {
        return pairs.computeIfAbsent(List.of(one, other), ends -> new Pair<>(one, other));
    }

    /** Leaves out the things that somebody decided are different. */
    private void leaveOut(DecisionsOfInputs decisions) {
        if (decisions.areAbout(kind.kind())) {
            found.values().removeIf(pair -> {
                List<DecisionsOfInputs.Ref> others = apart(thing(pair.other), decisions);
                return apart(thing(pair.one), decisions).stream()
                        .anyMatch(
                                one -> others.stream().anyMatch(other -> decisions.areApart(kind.kind(), one, other)));
            });
        }
    }

    /** Returns the records of a thing that somebody decided are different from others. */
    private List<DecisionsOfInputs.Ref> apart(Group<T> thing, DecisionsOfInputs decisions) {
        return thing.nodes.stream()
                .map(node -> DecisionsOfInputs.Ref.of(kind, node))
                .filter(ref -> decisions.isApart(kind.kind(), ref))
                .toList();
    }

    /** Returns the results that are in the merged catalogue, by the numbers of the inputs and by ids. */
    List<PossibleDouble> found(Attempt attempt) {
        return found.values().stream()
                .flatMap(pair -> pair.one.side.number < pair.other.side.number
                        ? named(pair.one, pair.other, pair, attempt).stream()
                        : named(pair.other, pair.one, pair, attempt).stream())
                .sorted(Comparator.comparing((PossibleDouble two) -> two.one().input())
                        .thenComparing(two -> two.other().input())
                        .thenComparing(two -> two.one().id())
                        .thenComparing(two -> two.other().id()))
                .toList();
    }

    private Optional<PossibleDouble> named(Node<T> one, Node<T> other, Pair<T> pair, Attempt attempt) {
        Optional<String> id = attempt.newId(kind, one, thing(one));
        Optional<String> otherId = attempt.newId(kind, other, thing(other));
        return id.isEmpty() || otherId.isEmpty()
                ? Optional.empty()
                : Optional.of(new PossibleDouble(
                        decided,
                        new Origin(one.side.number, kind.id(one)),
                        id.get(),
                        new Origin(other.side.number, kind.id(other)),
                        otherId.get(),
                        pair.permille,
                        List.copyOf(pair.because)));
    }

    /** Returns how many words, texts and titles were not compared, because too many records share them or they are too long. */
    long skipped() {
        return skipped;
    }
}
