package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecisionRules;
import org.waystage.core.decision.Decisions;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.notice.Notice;
import org.waystage.history.difference.EditionName;
import org.waystage.history.internal.text.Traits;

/** Follows the bodies through the editions, then the entries, because entries are recognized by their bodies. */
final class Comparison {
    private final List<Catalogue> editions;
    private final List<Notice> notices = new ArrayList<>();
    private final SortedSet<Long> applied = new TreeSet<>();
    private final SortedSet<Long> elsewhere = new TreeSet<>();
    private final Chain bodies;
    private final Chain cases;
    /** The organizations of each edition by their ids; the first of those that share one. */
    private final List<Map<String, Item>> bodyById = new ArrayList<>();

    private final DecidedPairs ofBodies;
    private final DecidedPairs ofCases;
    private long skipped;

    Comparison(List<Catalogue> editions, Decisions decisions, Function<Catalogue, Optional<String>> digest) {
        this.editions = editions;
        decisions.check(notice -> {
            if (notice.rule().equals(DecisionRules.UNLISTED)) {
                notices.add(notice);
            }
        });
        List<Optional<String>> digests = new ArrayList<>();
        for (Catalogue edition : editions) {
            digests.add(decisions.entries().isEmpty() ? Optional.empty() : digest.apply(edition));
        }
        List<List<Item>> items = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            List<Item> found = Items.bodies(editions.get(i), i);
            Map<String, Item> ids = new HashMap<>();
            found.forEach(item -> ids.putIfAbsent(item.id(), item));
            items.add(found);
            bodyById.add(ids);
        }
        ofBodies = DecidedPairs.of(decisions, DecidedKind.Listed.ORGANIZATIONS, items, digests, notices::add);
        bodies = new Chain(items, ofBodies, notices::add);
        List<List<Item>> entries = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            int number = i;
            entries.add(Items.cases(editions.get(i), i, id -> body(number, id)));
        }
        ofCases = DecidedPairs.of(decisions, DecidedKind.Listed.CASE_STUDIES, entries, digests, notices::add);
        cases = new Chain(entries, ofCases, notices::add);
        for (DecidedPairs pairs : List.of(ofBodies, ofCases)) {
            applied.addAll(pairs.applied());
            elsewhere.addAll(pairs.elsewhere());
        }
    }

    /** Returns the name of a body in all editions: the number of the thing it belongs to, or its id if there is no such record. */
    private String body(int edition, OrganizationId id) {
        Item item = bodyById.get(edition).get(id.value());
        return item == null ? id.value() : "#" + bodies.thread(item);
    }

    Continuity continuity() {
        List<Suggestion> suggestions = new ArrayList<>();
        suggestions.addAll(suggested(ofCases, this::suggestCases));
        suggestions.addAll(suggested(ofBodies, this::suggestBodies));
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < editions.size(); i++) {
            steps.add(step(i));
        }
        return new Continuity(
                editions.stream().map(EditionName::of).toList(),
                correspondences(cases, DecidedKind.Listed.CASE_STUDIES),
                correspondences(bodies, DecidedKind.Listed.ORGANIZATIONS),
                steps,
                suggestions,
                skipped,
                applied,
                elsewhere,
                notices);
    }

    private List<Correspondence> correspondences(Chain chain, DecidedKind.Listed kind) {
        List<Correspondence> found = new ArrayList<>();
        for (Chain.Course course : chain.courses()) {
            boolean ofCases = kind == DecidedKind.Listed.CASE_STUDIES;
            found.add(new Correspondence(
                    kind,
                    course.identity(),
                    course.status(),
                    course.items.stream().map(item -> item.ref).toList(),
                    List.copyOf(course.because),
                    !ofCases && hasMoved(course),
                    ofCases ? course.stage() : Optional.empty()));
        }
        return found;
    }

    private boolean hasMoved(Chain.Course course) {
        return course.first().size() == 1
                && course.last().size() == 1
                && !parent(course.first().get(0)).equals(parent(course.last().get(0)));
    }

    private Optional<String> parent(Item body) {
        return body.parent.map(parent -> body(body.ref.edition(), OrganizationId.of(parent)));
    }

    private Step step(int to) {
        Map<StageChange, Long> stages = new EnumMap<>(StageChange.class);
        for (StageChange change : StageChange.values()) {
            stages.put(change, 0L);
        }
        Map<WordMove, Long> words = new HashMap<>();
        for (Group group : cases.links().get(to - 1).groups()) {
            if (group.isOneToOne()) {
                StagePair pair =
                        group.earlier().get(0).stage().then(group.later().get(0).stage());
                stages.merge(pair.change(), 1L, Long::sum);
                pair.words().ifPresent(move -> words.merge(move, 1L, Long::sum));
            }
        }
        return new Step(to - 1, to, tally(cases, to), tally(bodies, to), new TreeMap<>(stages), new TreeMap<>(words));
    }

    private static Tally tally(Chain chain, int to) {
        Chain.Link link = chain.links().get(to - 1);
        Tally.Builder tally = new Tally.Builder();
        for (Group group : link.groups()) {
            Identity identity = group.identity();
            tally.add(
                    identity,
                    status(group, identity),
                    group.earlier().size(),
                    group.later().size());
        }
        for (Group group : link.returned()) {
            Identity identity = group.shape() == Group.Shape.MATCHED ? Identity.REAPPEARED : group.identity();
            tally.add(identity, status(group, identity), 0, group.later().size());
        }
        for (Item item : link.absent()) {
            tally.add(Identity.ABSENT, Optional.of(item.stage().isEnd() ? Status.ENDED : Status.GONE), 1, 0);
        }
        link.added().forEach(item -> tally.add(Identity.NEW, Optional.empty(), 0, 1));
        return tally.build();
    }

    private static Optional<Status> status(Group group, Identity identity) {
        if (identity == Identity.AMBIGUOUS) {
            return Optional.empty();
        }
        boolean over = group.later().stream().allMatch(item -> item.stage().isEnd());
        boolean wasOver = group.earlier().stream().allMatch(item -> item.stage().isEnd());
        return Optional.of(over && !wasOver ? Status.ENDED : Status.CONTINUING);
    }

    private interface Suggesting {
        void to(Suggestions suggestions, int edition);
    }

    private List<Suggestion> suggested(DecidedPairs decided, Suggesting suggesting) {
        List<Suggestion> all = new ArrayList<>();
        for (int i = 1; i < editions.size(); i++) {
            Suggestions suggestions = new Suggestions((earlier, later) -> decided.areApart(earlier.ref, later.ref));
            suggesting.to(suggestions, i);
            all.addAll(suggestions.list());
            skipped += suggestions.skipped();
        }
        return all;
    }

    private void suggestCases(Suggestions suggestions, int edition) {
        Chain.Link link = cases.links().get(edition - 1);
        suggestions.byTitle(link.absent(), link.added(), (earlier, later) -> true);
        suggestions.byText(
                link.absent(),
                link.added(),
                item -> Traits.texts(
                        editions.get(item.ref.edition()).caseStudies().get(item.position)));
    }

    private void suggestBodies(Suggestions suggestions, int edition) {
        Chain.Link link = bodies.links().get(edition - 1);
        suggestions.byTitle(link.absent(), link.added(), this::mayBeOneBody);
        suggestions.byInitials(link.absent(), link.added(), this::mayBeOneBody);
        Map<String, Item> absent = byId(link.absent());
        Map<String, Item> added = byId(link.added());
        Map<Item, Map<Item, Integer>> shared = new LinkedHashMap<>();
        Map<Item, Integer> entries = new HashMap<>();
        if (absent.isEmpty() || added.isEmpty()) {
            return;
        }
        for (Group group : cases.links().get(edition - 1).groups()) {
            if (group.isOneToOne()) {
                Set<Item> before = adopters(group.earlier().get(0), absent);
                Set<Item> after = adopters(group.later().get(0), added);
                for (Item body : before) {
                    entries.merge(body, 1, Integer::sum);
                    for (Item other : after) {
                        shared.computeIfAbsent(body, each -> new LinkedHashMap<>())
                                .merge(other, 1, Integer::sum);
                    }
                }
            }
        }
        suggestions.byEntries(shared, entries);
    }

    /** Returns whether two bodies are not parts of different bodies: each of these may have an office of the same name. */
    private boolean mayBeOneBody(Item one, Item other) {
        return one.parent.isEmpty() || other.parent.isEmpty() || parent(one).equals(parent(other));
    }

    private static Map<String, Item> byId(List<Item> items) {
        Map<String, Item> ids = new HashMap<>();
        items.forEach(item -> ids.putIfAbsent(item.id(), item));
        return ids;
    }

    private Set<Item> adopters(Item entry, Map<String, Item> among) {
        CaseStudy caseStudy = editions.get(entry.ref.edition()).caseStudies().get(entry.position);
        Set<Item> found = new LinkedHashSet<>();
        for (OrganizationId adopter : caseStudy.adopters()) {
            Item item = among.get(adopter.value());
            if (item != null) {
                found.add(item);
            }
        }
        return found;
    }
}
