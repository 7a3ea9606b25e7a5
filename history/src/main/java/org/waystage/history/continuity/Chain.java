package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.waystage.core.notice.Notice;

/**
 * Follows the records of one kind from edition to edition.
 *
 * <p>Each edition is matched with the next one. Unmatched records of the later edition are then matched with records that
 * an earlier edition had and the editions since then did not.
 */
final class Chain {
    /** What one edition and the next have in common. */
    record Link(List<Group> groups, List<Group> returned, List<Item> absent, List<Item> added) {}

    final List<List<Item>> editions;
    private final int[] offsets;
    private final UnionFind threads;
    private final List<Link> links = new ArrayList<>();
    private final DecidedPairs decided;
    private final Consumer<Notice> notices;
    private List<Item> dormant = new ArrayList<>();

    Chain(List<List<Item>> editions, DecidedPairs decided, Consumer<Notice> notices) {
        this.editions = editions;
        this.decided = decided;
        this.notices = notices;
        offsets = new int[editions.size() + 1];
        for (int i = 0; i < editions.size(); i++) {
            offsets[i + 1] = offsets[i] + editions.get(i).size();
        }
        threads = new UnionFind(offsets[editions.size()]);
        for (int i = 1; i < editions.size(); i++) {
            links.add(follow(editions.get(i - 1), editions.get(i), i));
        }
    }

    private Link follow(List<Item> earlier, List<Item> later, int edition) {
        Constraints beside = new Constraints(decided);
        Constraints since = new Constraints(decided);
        Map<Integer, List<Item>> latest = new HashMap<>();
        for (DecidedPairs.Pair pair : decided.into(edition)) {
            Item first = latest(pair.earlier(), edition - 1, latest);
            Constraints of = first.ref.edition() == edition - 1 ? beside : since;
            of.together.add(new Constraints.Together(first, pair.later(), pair.number()));
        }
        for (ManyToMany decision : decided.apartInto(edition)) {
            for (Item item : decision.earlierItems) {
                Item first = latest(item, edition - 1, latest);
                Constraints of = first.ref.edition() == edition - 1 ? beside : since;
                of.keepApart(first, item, decision);
            }
        }
        List<Group> groups = Matching.of(earlier, later, beside, notices);
        Set<Item> matched = matched(groups);
        List<Item> absent = without(earlier, matched);
        List<Item> left = without(later, matched);
        List<Group> returned = Matching.of(dormant, left, since, notice -> {
            if (!notice.rule().equals(ContinuityRules.ID_CHURN)) {
                notices.accept(notice);
            }
        });
        matched = matched(returned);
        dormant = without(dormant, matched);
        dormant.addAll(absent);
        groups.forEach(this::join);
        returned.forEach(this::join);
        return new Link(groups, returned, absent, without(left, matched));
    }

    /** Returns the last record, up to an edition, of the thing that a record belongs to; the record itself if there is not exactly one. */
    private Item latest(Item item, int edition, Map<Integer, List<Item>> known) {
        if (item.ref.edition() == edition) {
            return item;
        }
        List<Item> latest = known.computeIfAbsent(thread(item), this::latest);
        return latest.size() == 1 ? latest.get(0) : item;
    }

    /** Returns the records of a thing in the last edition that has it. */
    private List<Item> latest(int number) {
        List<Item> found = new ArrayList<>(1);
        threads.forEach(number, member -> {
            Item other = item(member);
            int last = found.isEmpty() ? -1 : found.get(0).ref.edition();
            if (other.ref.edition() > last) {
                found.clear();
            }
            if (other.ref.edition() >= last) {
                found.add(other);
            }
        });
        return found;
    }

    private static Set<Item> matched(List<Group> groups) {
        Set<Item> matched = new HashSet<>();
        for (Group group : groups) {
            matched.addAll(group.earlier());
            matched.addAll(group.later());
        }
        return matched;
    }

    private static List<Item> without(List<Item> items, Set<Item> matched) {
        List<Item> left = new ArrayList<>();
        for (Item item : items) {
            if (!matched.contains(item)) {
                left.add(item);
            }
        }
        return left;
    }

    private int number(Item item) {
        return offsets[item.ref.edition()] + item.position;
    }

    private Item item(int number) {
        int edition = 0;
        while (number >= offsets[edition + 1]) {
            edition++;
        }
        return editions.get(edition).get(number - offsets[edition]);
    }

    private void join(Group group) {
        int first = number(group.earlier().get(0));
        group.earlier().forEach(item -> threads.join(first, number(item)));
        group.later().forEach(item -> threads.join(first, number(item)));
    }

    List<Link> links() {
        return links;
    }

    /** Returns the number of the thing that a record belongs to, which is the same in all editions. */
    int thread(Item item) {
        return threads.find(number(item));
    }

    /** Returns the things that the records of all editions belong to, in the order of the first record of each. */
    List<Course> courses() {
        Map<Integer, Course> found = new HashMap<>();
        List<Course> inOrder = new ArrayList<>();
        for (List<Item> edition : editions) {
            List<Item> byId = new ArrayList<>(edition);
            byId.sort((one, other) -> one.ref.compareTo(other.ref));
            for (Item item : byId) {
                Course course = found.computeIfAbsent(thread(item), root -> {
                    Course added = new Course(editions.size());
                    inOrder.add(added);
                    return added;
                });
                course.items.add(item);
            }
        }
        for (Link link : links) {
            for (List<Group> groups : List.of(link.groups(), link.returned())) {
                for (Group group : groups) {
                    Course course = found.get(thread(group.earlier().get(0)));
                    if (course != null) {
                        course.because.addAll(group.because());
                        course.steps.add(group.identity());
                    }
                }
            }
        }
        return inOrder;
    }

    /** The records of all editions that belong together. */
    static final class Course {
        final List<Item> items = new ArrayList<>(2);
        final SortedSet<Evidence> because = new TreeSet<>();
        private final Set<Identity> steps = EnumSet.noneOf(Identity.class);
        private final int editions;

        Course(int editions) {
            this.editions = editions;
        }

        List<Item> first() {
            return in(items.get(0).ref.edition());
        }

        List<Item> last() {
            return in(items.get(items.size() - 1).ref.edition());
        }

        private List<Item> in(int edition) {
            return items.stream().filter(item -> item.ref.edition() == edition).toList();
        }

        private boolean isInOneEdition() {
            return items.get(0).ref.edition() == items.get(items.size() - 1).ref.edition();
        }

        Identity identity() {
            int newest = items.get(items.size() - 1).ref.edition();
            if (steps.contains(Identity.AMBIGUOUS)) {
                return Identity.AMBIGUOUS;
            } else if (newest < editions - 1) {
                return Identity.ABSENT;
            }
            if (editions == 2 && steps.size() == 1) {
                return steps.iterator().next();
            }
            boolean merged = steps.contains(Identity.MERGED);
            boolean split = steps.contains(Identity.SPLIT);
            int order = Integer.compare(first().size(), last().size());
            if (merged && split && order != 0) {
                return order > 0 ? Identity.MERGED : Identity.SPLIT;
            } else if (merged != split) {
                return merged ? Identity.MERGED : Identity.SPLIT;
            } else if (hasGap()) {
                return Identity.REAPPEARED;
            } else if (items.get(0).ref.edition() > 0) {
                return Identity.NEW;
            }
            return first().size() == 1 && last().size() == 1
                    ? Group.named(first().get(0), last().get(0))
                    : Identity.SAME;
        }

        private boolean hasGap() {
            for (int i = 1; i < items.size(); i++) {
                if (items.get(i).ref.edition() - items.get(i - 1).ref.edition() > 1) {
                    return true;
                }
            }
            return false;
        }

        Optional<Status> status() {
            Identity identity = identity();
            if (identity == Identity.AMBIGUOUS) {
                return Optional.empty();
            }
            boolean over = last().stream().allMatch(item -> item.stage().isEnd());
            if (identity == Identity.ABSENT) {
                return Optional.of(over ? Status.ENDED : Status.GONE);
            } else if (isInOneEdition()) {
                return Optional.empty();
            }
            boolean wasOver = first().stream().allMatch(item -> item.stage().isEnd());
            return Optional.of(over && !wasOver ? Status.ENDED : Status.CONTINUING);
        }

        Optional<StagePair> stage() {
            return isInOneEdition() || identity() == Identity.AMBIGUOUS || first().size() > 1 || last().size() > 1
                    ? Optional.empty()
                    : Optional.of(first().get(0).stage().then(last().get(0).stage()));
        }
    }
}
