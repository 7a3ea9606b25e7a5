package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Text;
import org.waystage.history.internal.text.Likeness;
import org.waystage.history.internal.text.Resemblance;
import org.waystage.history.merge.outcome.IdReuse;
import org.waystage.history.merge.outcome.NotApplied;
import org.waystage.history.merge.outcome.Unified;

/** Finds which records of the sides are the same thing, by the rules that {@link Merge} states. */
final class Identity {
    private final List<Side> sides;
    private final DecisionsOfInputs decisions;
    private final Things things = new Things();
    private final Map<Side, Map<String, Integer>> bodies = new HashMap<>();
    /** For each side, the bodies that adopt something. */
    private final Map<Side, Set<String>> adopting = new HashMap<>();

    private final Map<List<String>, Set<List<String>>> originsOfBodies = new HashMap<>();
    private final List<IdReuse> reuses = new ArrayList<>();
    private final List<NotApplied> notApplied = new ArrayList<>();

    Identity(List<Side> sides, DecisionsOfInputs decisions) {
        this.sides = sides;
        this.decisions = decisions;
        technologies();
        organizations();
        sources();
        put(Kind.COLLECTIONS, Identity::isAnother, one -> List.of());
        put(Kind.CODE_LISTS, (one, other) -> false, one -> List.of());
        put(Kind.CROSSWALKS, (one, other) -> false, one -> List.of());
        cases();
        knowledge(Kind.SURVEYS, Survey::title, Survey::bodies);
        knowledge(Kind.RECOMMENDATIONS, Recommendation::text, Recommendation::bodies);
        knowledge(Kind.LESSONS, Lesson::text, Lesson::bodies);
        knowledge(Kind.INITIATIVES, Initiative::title, Initiative::bodies);
    }

    Things things() {
        return things;
    }

    /** Returns the decisions that another decision contradicts. */
    List<NotApplied> notApplied() {
        return notApplied;
    }

    List<IdReuse> reuses() {
        return reuses;
    }

    private <T> Grouping<T> grouping(Kind<T> kind, BiPredicate<Node<T>, Node<T>> apart) {
        List<Node<T>> nodes = kind.nodes(sides);
        Grouping<T> grouping = new Grouping<>(nodes, apart);
        if (decisions.areAbout(kind.kind())) {
            Map<DecisionsOfInputs.Ref, Node<T>> byRef = new HashMap<>();
            nodes.forEach(node -> byRef.put(DecisionsOfInputs.Ref.of(kind, node), node));
            grouping.keepApart(
                    node -> decisions.isApart(kind.kind(), DecisionsOfInputs.Ref.of(kind, node)),
                    (one, other) -> decisions.areApart(
                            kind.kind(), DecisionsOfInputs.Ref.of(kind, one), DecisionsOfInputs.Ref.of(kind, other)));
            decisions.same(kind.kind()).forEach(same -> apply(same, byRef, grouping));
        }
        return grouping;
    }

    private <T> void apply(
            DecisionsOfInputs.Same same, Map<DecisionsOfInputs.Ref, Node<T>> byRef, Grouping<T> grouping) {
        Node<T> one = byRef.get(same.one());
        Node<T> other = byRef.get(same.other());
        if (one == null || other == null) {
            throw new IllegalArgumentException("no such record: " + same);
        }
        if (!grouping.decide(one, other)) {
            notApplied.add(new NotApplied(
                    same.number(),
                    NotApplied.Reason.OPPOSED,
                    List.of(same.one().id(), same.other().id())));
        }
    }

    /** Unifies records by id, then by the keys that their content gives them. */
    private <T> void put(
            Kind<T> kind, BiPredicate<Node<T>, Node<T>> apart, Function<Node<T>, ? extends Iterable<?>> content) {
        Grouping<T> grouping = grouping(kind, apart);
        EarlierMerge.unify(grouping, kind);
        grouping.unify(Unified.Rule.ID, node -> List.of(kind.id(node)));
        grouping.unify(Unified.Rule.CONTENT, content);
        things.put(kind, grouping.groups());
    }

    private static boolean sameSeries(Node<?> one, Node<?> other) {
        return one.side.isBase() || other.side.isBase() || one.side.isOfTheSameSeriesAs(other.side);
    }

    private void technologies() {
        Grouping<Technology> grouping =
                grouping(Kind.TECHNOLOGIES, (one, other) -> isAnother(one.record(), other.record()));
        EarlierMerge.unify(grouping, Kind.TECHNOLOGIES);
        grouping.unify(Unified.Rule.ID, node -> List.of(node.record().id()));
        grouping.unify(Unified.Rule.IDENTIFIER, node -> node.record().sameAs());
        grouping.unify(
                Unified.Rule.CONTENT,
                node -> keys(
                        node.record().name(),
                        node.record()
                                .definition()
                                .map(Likeness::sayings)
                                .orElse(List.of())
                                .toString()));
        things.put(Kind.TECHNOLOGIES, grouping.groups());
    }

    private static boolean isAnother(Technology one, Technology other) {
        return Likeness.differ(one.name(), other.name())
                && Collections.disjoint(one.sameAs(), other.sameAs())
                && !anyAlike(names(one), names(other));
    }

    /** Returns whether any name of one list shares at least half of its words with any of the other, in any language. */
    private static boolean anyAlike(List<String> some, List<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> Likeness.shareHalf(one, other)));
    }

    private static List<String> names(Technology technology) {
        List<String> names = new ArrayList<>(technology.name().byLanguage().values());
        technology.labels().forEach(label -> names.add(label.text()));
        return names;
    }

    private void organizations() {
        collectOriginsOfBodies();
        Grouping<Organization> grouping = grouping(Kind.ORGANIZATIONS, this::isAnotherBody);
        grouping.unify(
                Unified.Rule.ORIGIN,
                node -> Origins.of(node.side, node.record()),
                (one, other) -> !areFromOneBody(one, other));
        EarlierMerge.unify(grouping, Kind.ORGANIZATIONS);
        grouping.unify(
                Unified.Rule.ID,
                node -> Origins.hasMadeUpId(node.record())
                        ? List.of()
                        : List.of(node.record().id()));
        grouping.unify(Unified.Rule.IDENTIFIER, node -> names(node.record().identifiers()));
        grouping.unify(
                Unified.Rule.CONTENT,
                Identity::bodyKeys,
                (one, other) -> one.record().kind().isPresent()
                        && other.record().kind().isPresent()
                        && !one.record().kind().equals(other.record().kind()));
        List<Group<Organization>> groups = grouping.groups();
        for (int i = 0; i < groups.size(); i++) {
            for (Node<Organization> node : groups.get(i).all()) {
                bodies.computeIfAbsent(node.side, side -> new HashMap<>())
                        .put(node.record().id().value(), i);
            }
        }
        things.put(Kind.ORGANIZATIONS, groups);
    }

    /** Returns the identifiers that other schemes give something. */
    private static List<List<String>> names(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(Origins::isName)
                .map(identifier -> List.of(identifier.scheme(), identifier.value()))
                .toList();
    }

    /** Records which origins an earlier merge found to belong to one body. */
    private void collectOriginsOfBodies() {
        for (Node<Organization> node : Kind.ORGANIZATIONS.nodes(sides)) {
            if (Origins.states(node.record())) {
                List<List<String>> origins = Origins.of(node.side, node.record());
                origins.forEach(origin -> originsOfBodies
                        .computeIfAbsent(origin, one -> new HashSet<>())
                        .addAll(origins));
            }
        }
    }

    private boolean areFromOneBody(Node<Organization> one, Node<Organization> other) {
        return !originsOfBodies.isEmpty() && !Collections.disjoint(originsOfBody(one), originsOfBody(other));
    }

    private Set<List<String>> originsOfBody(Node<Organization> node) {
        Set<List<String>> all = new HashSet<>();
        for (List<String> origin : Origins.of(node.side, node.record())) {
            all.addAll(originsOfBodies.getOrDefault(origin, Set.of()));
        }
        return all;
    }

    private boolean isAnotherBody(Node<Organization> one, Node<Organization> other) {
        Organization body = one.record();
        Organization another = other.record();
        boolean known = body.country().isPresent() && another.country().isPresent();
        boolean inOneCountry = known && body.country().equals(another.country());
        if (known && !inOneCountry && !sameSeries(one, other)) {
            return true;
        }
        return !inOneCountry
                && Likeness.differ(body.name(), another.name())
                && Collections.disjoint(namesElsewhere(body), namesElsewhere(another))
                && !anyAlike(names(body), names(another))
                && !areFromOneBody(one, other);
    }

    private static List<Identifier> namesElsewhere(Organization body) {
        return body.identifiers().stream().filter(Origins::isName).toList();
    }

    private static List<String> names(Organization body) {
        return Stream.concat(
                        Stream.of(body.name()), body.earlierNames().stream().map(Organization.EarlierName::name))
                .flatMap(name -> name.byLanguage().values().stream())
                .toList();
    }

    private static List<String> bodyKeys(Node<Organization> node) {
        Organization body = node.record();
        Optional<String> place = body.country()
                .map(country -> "country " + country)
                .or(() -> body.kind().map(kind -> "kind " + kind.code()));
        return place.map(one -> keys(body.name(), one)).orElse(List.of());
    }

    /** Returns a key for each language of a text. */
    static List<String> keys(Text text, String more) {
        return Likeness.sayings(text).stream()
                .map(saying -> saying + "\n" + more)
                .toList();
    }

    private void sources() {
        put(Kind.SOURCES, Identity::isAnotherSource, node -> sourceKeys(node.record()));
    }

    private static boolean isAnotherSource(Node<Source> one, Node<Source> other) {
        Optional<String> address = one.record().address();
        Optional<String> another = other.record().address();
        boolean elsewhere = address.isPresent() && another.isPresent() && !address.equals(another);
        boolean there = address.isPresent() && address.equals(another);
        return (!there && Likeness.differ(one.record().title(), other.record().title()))
                || (elsewhere
                        && !sameSeries(one, other)
                        && Collections.disjoint(
                                Likeness.sayings(one.record().title()),
                                Likeness.sayings(other.record().title())));
    }

    private static List<String> sourceKeys(Source source) {
        return source.address().isEmpty() && source.issued().isEmpty()
                ? List.of()
                : keys(
                        source.title(),
                        source.address().orElse("") + "\n" + source.issued() + "\n"
                                + source.edition().orElse(""));
    }

    private static boolean isAnother(Node<ConceptCollection> one, Node<ConceptCollection> other) {
        return Likeness.differ(one.record().name(), other.record().name())
                && Collections.disjoint(one.record().members(), other.record().members());
    }

    private <T> void knowledge(Kind<T> kind, Function<T, Text> title, Function<T, List<OrganizationId>> by) {
        put(
                kind,
                (one, other) -> {
                    Set<String> bodiesOfOne = bodies(one.side, by.apply(one.record()));
                    Set<String> bodiesOfOther = bodies(other.side, by.apply(other.record()));
                    boolean common = !Collections.disjoint(bodiesOfOne, bodiesOfOther);
                    return !common
                            && (Likeness.differ(title.apply(one.record()), title.apply(other.record()))
                                    || (!sameSeries(one, other) && !bodiesOfOne.isEmpty() && !bodiesOfOther.isEmpty()));
                },
                node -> keys(
                        title.apply(node.record()),
                        bodies(node.side, by.apply(node.record())).toString()));
    }

    /** Returns the bodies of the ids of a side, always in the same order. */
    private Set<String> bodies(Side side, List<OrganizationId> ids) {
        Set<String> found = new TreeSet<>();
        ids.forEach(id -> found.add(body(side, id)));
        return found;
    }

    /** Returns the name of a body, the same for the same body in all sides. */
    private String body(Side side, OrganizationId id) {
        Integer body = bodies.getOrDefault(side, Map.of()).get(id.value());
        return body == null ? id.value() : "#" + body;
    }

    private void cases() {
        Grouping<CaseStudy> grouping = grouping(Kind.CASE_STUDIES, this::isAnotherCase);
        for (Node<CaseStudy> node : grouping.nodes()) {
            adopting.computeIfAbsent(node.side, side -> new HashSet<>()).addAll(Resemblance.within(adopters(node)));
        }
        Set<Set<Side>> reused = reused(grouping.nodes());
        BiPredicate<Node<CaseStudy>, Node<CaseStudy>> barred =
                (one, other) -> reused.contains(Set.of(one.side, other.side));
        grouping.unify(
                Unified.Rule.ORIGIN,
                node -> Origins.of(node.side, node.record()),
                (one, other) -> barred.test(one, other)
                        && Origins.stated(one.record()).isEmpty()
                        && Origins.stated(other.record()).isEmpty());
        grouping.unify(
                Unified.Rule.ID,
                node -> node.record().hasMadeUpId()
                        ? List.of()
                        : List.of(node.record().id()),
                barred);
        grouping.unify(Unified.Rule.IDENTIFIER, node -> names(node.record().identifiers()));
        grouping.unify(
                Unified.Rule.CONTENT,
                node -> keys(node.record().title(), adopters(node).toString()));
        things.put(Kind.CASE_STUDIES, grouping.groups());
    }

    private Set<String> adopters(Node<CaseStudy> node) {
        return bodies(node.side, node.record().adopters());
    }

    /** Returns whether two cases are different undertakings, even if they have other things in common. */
    private boolean isAnotherCase(Node<CaseStudy> one, Node<CaseStudy> other) {
        boolean common = !Collections.disjoint(adopters(one), adopters(other));
        boolean otherTitle =
                Likeness.differ(one.record().title(), other.record().title());
        boolean otherSummary =
                Likeness.differ(one.record().summary(), other.record().summary());
        return (sameSeries(one, other) || haveAnOriginInCommon(one, other))
                ? otherTitle && (!common || otherSummary)
                : !common || (otherTitle && otherSummary);
    }

    private static boolean haveAnOriginInCommon(Node<CaseStudy> one, Node<CaseStudy> other) {
        return !Collections.disjoint(Origins.of(one.side, one.record()), Origins.of(other.side, other.record()));
    }

    /** Finds the inputs that use ids for different things, and notes the numbers. */
    private Set<Set<Side>> reused(List<Node<CaseStudy>> nodes) {
        Map<CaseStudyId, List<Node<CaseStudy>>> byId = new HashMap<>();
        for (Node<CaseStudy> node : nodes) {
            if (!node.record().hasMadeUpId()) {
                byId.computeIfAbsent(node.record().id(), id -> new ArrayList<>(2))
                        .add(node);
            }
        }
        Map<List<Side>, int[]> counts = new HashMap<>();
        for (List<Node<CaseStudy>> sharing : byId.values()) {
            for (int i = 0; i < sharing.size(); i++) {
                for (int j = i + 1; j < sharing.size(); j++) {
                    Node<CaseStudy> one = sharing.get(i);
                    Node<CaseStudy> other = sharing.get(j);
                    int[] count = counts.computeIfAbsent(List.of(one.side, other.side), pair -> new int[2]);
                    count[0]++;
                    count[1] += isAnotherCase(one, other) ? 1 : 0;
                }
            }
        }
        Set<Set<Side>> reused = new HashSet<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                Side one = sides.get(i);
                Side other = sides.get(j);
                int[] count = counts.getOrDefault(List.of(one, other), new int[2]);
                if (count[0] >= 2 && count[1] * 2L >= count[0]) {
                    reused.add(Set.of(one, other));
                    if (!other.isBase()) {
                        reuses.add(new IdReuse(
                                Math.min(one.number, other.number),
                                Math.max(one.number, other.number),
                                count[0],
                                count[1]));
                    }
                }
            }
        }
        return reused;
    }

    /** Finds things that may be the same but are not unified, except those that somebody decided are different. */
    List<Doubles<?>> doubles() {
        return List.of(
                Doubles.cases(things.of(Kind.CASE_STUDIES), adopting, this::adopters, decisions),
                Doubles.bodies(
                        things.of(Kind.ORGANIZATIONS),
                        node -> node.record().partOf().map(parent -> body(node.side, parent)),
                        decisions));
    }
}
