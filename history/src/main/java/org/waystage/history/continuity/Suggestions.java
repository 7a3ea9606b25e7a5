package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.waystage.core.value.Text;
import org.waystage.core.value.TextKey;
import org.waystage.history.internal.text.Likeness;

/**
 * Finds pairs of records that nothing else brought together and that may be the same thing.
 *
 * <p>Records are compared only within blocks: those of one body whose titles share a rare word or begin or end alike, and
 * those of one body with the same long text. Blocks of more than {@value #MOST} records are left out and counted, so that
 * the number of comparisons grows with the number of records. Titles that are too long to be compared letter by letter are
 * counted too.
 */
final class Suggestions {
    private static final int MOST = 20;
    /** The number of words of a title, the rarest ones, by which others are looked for. */
    private static final int RAREST = 3;

    private static final int END = 4;

    private record Ends(RecordRef earlier, RecordRef later) {}

    private static final class Found {
        final Item earlier;
        final Item later;
        int permille;
        final SortedSet<Evidence> because = new TreeSet<>();

        Found(Item earlier, Item later) {
            this.earlier = earlier;
            this.later = later;
        }
    }

    private final BiPredicate<Item, Item> refused;
    private final Map<Ends, Found> found = new LinkedHashMap<>();
    private long skipped;

    /**
     * Begins without suggestions.
     *
     * @param refused whether a person decided that two records are different
     */
    Suggestions(BiPredicate<Item, Item> refused) {
        this.refused = refused;
    }

    private void add(Item earlier, Item later, int permille, Evidence because) {
        if (!refused.test(earlier, later)) {
            Found pair = found.computeIfAbsent(new Ends(earlier.ref, later.ref), ends -> new Found(earlier, later));
            pair.permille = Math.max(pair.permille, permille);
            pair.because.add(because);
        }
    }

    /**
     * Suggests records whose titles are nearly the same.
     *
     * @param likely whether two records may be one thing at all
     */
    void byTitle(List<Item> earlier, List<Item> later, BiPredicate<Item, Item> likely) {
        Map<String, List<Item>> blocks = new HashMap<>();
        for (Item item : later) {
            for (String token : tokens(item)) {
                blocks.computeIfAbsent(token, key -> new ArrayList<>(1)).add(item);
            }
        }
        Set<String> left = new HashSet<>();
        for (Item item : earlier) {
            List<String> shared = new ArrayList<>();
            for (String token : tokens(item)) {
                int size = blocks.getOrDefault(token, List.of()).size();
                if (size > MOST) {
                    left.add(token);
                } else if (size > 0) {
                    shared.add(token);
                }
            }
            ToIntFunction<String> size =
                    token -> blocks.getOrDefault(token, List.of()).size();
            shared.sort(Comparator.comparingInt(size).thenComparing(token -> token));
            Set<Item> compared = new HashSet<>();
            for (String token : shared.subList(0, Math.min(RAREST, shared.size()))) {
                for (Item other : blocks.getOrDefault(token, List.of())) {
                    int permille = compared.add(other) && likely.test(item, other)
                            ? Nearness.ofTitles(item.title, other.title)
                            : 0;
                    if (permille >= Nearness.NEAR) {
                        add(item, other, permille, new Evidence(Evidence.Kind.TITLE, ""));
                    }
                }
            }
        }
        skipped += left.size() + tooLong(earlier) + tooLong(later);
    }

    private static long tooLong(List<Item> items) {
        return items.stream().filter(item -> Nearness.isTooLong(item.title)).count();
    }

    /** Returns what others of the same body are looked for by: the words of each title, its beginning and its end. */
    private static Set<String> tokens(Item item) {
        Set<String> tokens = new TreeSet<>();
        for (String body : within(item)) {
            item.title.forEach((language, words) -> {
                String key = TextKey.of(words);
                String before = body + "\n" + language + "\n";
                Likeness.words(key).forEach(word -> tokens.add(before + "=" + word));
                if (key.length() > END) {
                    tokens.add(before + "<" + key.substring(0, END));
                    tokens.add(before + ">" + key.substring(key.length() - END));
                }
            });
        }
        return tokens;
    }

    private static Set<String> within(Item item) {
        return item.bodies.isEmpty() ? Set.of("") : item.bodies;
    }

    void byText(List<Item> earlier, List<Item> later, BiFunction<Item, Integer, List<Text>> texts) {
        Map<String, List<Item>> blocks = new HashMap<>();
        for (Item item : later) {
            for (String text : longTexts(item, texts)) {
                blocks.computeIfAbsent(text, key -> new ArrayList<>(1)).add(item);
            }
        }
        Set<String> left = new HashSet<>();
        Map<String, Integer> uses = new HashMap<>();
        List<Set<String>> ofEarlier = new ArrayList<>();
        for (Item item : earlier) {
            Set<String> own = longTexts(item, texts);
            own.retainAll(blocks.keySet());
            own.forEach(text -> uses.merge(text, 1, Integer::sum));
            ofEarlier.add(own);
        }
        for (int i = 0; i < earlier.size(); i++) {
            for (String text : ofEarlier.get(i)) {
                List<Item> block = blocks.getOrDefault(text, List.of());
                if (block.size() > MOST || uses.getOrDefault(text, 0) > MOST) {
                    left.add(text);
                } else {
                    for (Item other : block) {
                        add(earlier.get(i), other, Nearness.NEAR, new Evidence(Evidence.Kind.TEXT, ""));
                    }
                }
            }
        }
        skipped += left.size();
    }

    private static Set<String> longTexts(Item item, BiFunction<Item, Integer, List<Text>> texts) {
        Set<String> found = new HashSet<>();
        for (Text text : texts.apply(item, item.ref.edition())) {
            for (String key : Likeness.longKeys(text)) {
                within(item).forEach(body -> found.add(body + "\n" + key));
            }
        }
        return found;
    }

    /** Suggests bodies of which one has the initials of the other for a name, or is named so in parentheses. */
    void byInitials(List<Item> earlier, List<Item> later, BiPredicate<Item, Item> likely) {
        initials(earlier, later, likely);
        initials(later, earlier, (full, code) -> likely.test(code, full));
    }

    /** Suggests the bodies of one edition named by a code, and those of the other that have it as their initials. */
    private void initials(List<Item> coded, List<Item> full, BiPredicate<Item, Item> likely) {
        Map<String, List<Item>> names = new HashMap<>();
        for (Item item : coded) {
            item.title.forEach((language, name) -> {
                String key = TextKey.of(name);
                if (!key.isEmpty() && key.indexOf(' ') < 0) {
                    names.computeIfAbsent(key, each -> new ArrayList<>(1)).add(item);
                }
            });
        }
        for (Item item : full) {
            Set<String> codes = new TreeSet<>();
            item.title.forEach((language, name) -> {
                codes.addAll(Nearness.initials(name));
                int open = name.lastIndexOf('(');
                int close = name.indexOf(')', Math.max(0, open));
                if (open > 0 && close > open) {
                    codes.add(TextKey.of(name.substring(open, close)));
                    codes.addAll(Nearness.initials(name.substring(0, open)));
                }
            });
            for (String code : codes) {
                List<Item> block = names.getOrDefault(code, List.of());
                if (block.size() <= MOST) {
                    Evidence initials = new Evidence(Evidence.Kind.INITIALS, code);
                    for (Item other : block) {
                        boolean first = other.ref.edition() < item.ref.edition();
                        if (!item.bodies.isEmpty() && item.bodies.equals(other.bodies) && likely.test(other, item)) {
                            add(first ? other : item, first ? item : other, Nearness.NEAR, initials);
                        }
                    }
                }
            }
        }
    }

    /**
     * Suggests the bodies of which most entries became entries of another.
     *
     * @param shared how many entries of an earlier body, by its record, are entries of each later one
     * @param entries the number of entries of each earlier body in both editions
     */
    void byEntries(Map<Item, Map<Item, Integer>> shared, Map<Item, Integer> entries) {
        shared.forEach((body, others) -> others.forEach((other, count) -> {
            int all = entries.getOrDefault(body, count);
            if (2 * count >= all) {
                add(body, other, 1000 * count / all, new Evidence(Evidence.Kind.ENTRIES, count + "/" + all));
            }
        }));
    }

    /** Returns what was found, by the records. */
    List<Suggestion> list() {
        Map<RecordRef, List<Found>> byEarlier = new TreeMap<>();
        found.values()
                .forEach(pair -> byEarlier
                        .computeIfAbsent(pair.earlier.ref, ref -> new ArrayList<>(1))
                        .add(pair));
        List<Suggestion> list = new ArrayList<>();
        byEarlier
                .values()
                .forEach(pairs -> pairs.stream()
                        .sorted((one, other) -> one.later.ref.compareTo(other.later.ref))
                        .forEach(pair -> list.add(new Suggestion(
                                pair.earlier.kind,
                                pair.earlier.ref,
                                pair.later.ref,
                                pair.permille,
                                List.copyOf(pair.because)))));
        return list;
    }

    long skipped() {
        return skipped;
    }
}
