package org.waystage.history.internal.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.waystage.core.value.Text;
import org.waystage.core.value.TextKey;

/**
 * Finds pairs of records, one from each of two lists, that may be the same thing although nothing else matched them.
 *
 * <p>Records are compared only within blocks: those of one body whose titles share a rare word or begin or end alike, and
 * those of one body with the same long text. Blocks of more than {@value #MOST} records are left out and counted, which makes the number of
 * comparisons grow in proportion to the number of records. Titles that are too long to be compared letter by letter are
 * counted too.
 *
 * @param <T> the type of the records, which {@code equals} distinguishes
 */
public final class Resemblance<T> {
    private static final int MOST = 20;
    /** How many words of a title are used to look for others: the rarest ones. */
    private static final int RAREST = 3;

    private static final int END = 4;

    private final Function<T, Text> title;
    private final Function<T, Set<String>> bodies;
    private long skipped;

    /** What is done with a pair that was found. */
    public interface Action<T> {
        /**
         * Takes a pair.
         *
         * @param one the record of the first list
         * @param other the record of the second list
         * @param permille how strong the evidence is, from 0 to 1000
         */
        void take(T one, T other, int permille);
    }

    /**
     * Creates a search that has found nothing yet.
     *
     * @param title the title or name of a record
     * @param bodies what a record belongs to, by the same names for all records; a record that belongs to nothing is compared with others
     *     that belong to nothing
     */
    public Resemblance(Function<T, Text> title, Function<T, Set<String>> bodies) {
        this.title = title;
        this.bodies = bodies;
    }

    /** Returns how many words, texts and titles were not compared, because too many records share them or they are too long. */
    public long skipped() {
        return skipped;
    }

    /**
     * Finds records whose titles are nearly the same.
     *
     * @param likely whether two records may be one thing at all
     */
    public void byTitle(List<T> some, List<T> others, BiPredicate<T, T> likely, Action<T> action) {
        BitSet tooLong = new BitSet();
        Blocks blocks = Blocks.of(
                others.size(),
                i -> {
                    tooLong.set(i, isTooLong(others.get(i)));
                    return tokens(others.get(i));
                },
                MOST);
        skipped += tooLong.cardinality();
        Set<Long> left = new HashSet<>();
        for (T one : some) {
            skipped += isTooLong(one) ? 1 : 0;
            List<String> shared = new ArrayList<>();
            for (String token : tokens(one)) {
                int size = blocks.size(token);
                if (size > MOST) {
                    left.add(Blocks.key(token));
                } else if (size > 0) {
                    shared.add(token);
                }
            }
            shared.sort(Comparator.comparingInt(blocks::size).thenComparing(token -> token));
            Set<Integer> compared = new HashSet<>();
            for (String token : shared.subList(0, Math.min(RAREST, shared.size()))) {
                for (int place : blocks.of(token)) {
                    if (compared.add(place)) {
                        T other = others.get(place);
                        int permille =
                                likely.test(one, other) ? Nearness.ofTitles(title.apply(one), title.apply(other)) : 0;
                        if (permille >= Nearness.NEAR) {
                            action.take(one, other, permille);
                        }
                    }
                }
            }
        }
        skipped += left.size();
    }

    private boolean isTooLong(T record) {
        return Nearness.isTooLong(title.apply(record));
    }

    /** Returns the search keys for others of the same body: the words of each title, its beginning and its end. */
    private Set<String> tokens(T record) {
        Set<String> tokens = new TreeSet<>();
        for (String body : within(record)) {
            title.apply(record).forEach((language, words) -> {
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

    private Set<String> within(T record) {
        return within(bodies.apply(record));
    }

    /** Returns the blocks of records that belong to some bodies; records without a body form a block of their own. */
    public static Set<String> within(Set<String> bodies) {
        return bodies.isEmpty() ? Set.of("") : bodies;
    }

    /**
     * Finds records with the same long text.
     *
     * @param texts the texts of a record that may be long
     */
    public void byText(List<T> some, List<T> others, Function<T, List<Text>> texts, Action<T> action) {
        Blocks blocks = Blocks.of(others.size(), i -> longTexts(others.get(i), texts), MOST);
        if (blocks.isEmpty()) {
            return;
        }
        Blocks uses = Blocks.counted(some.size(), i -> longTexts(some.get(i), texts), MOST);
        Set<Long> left = new HashSet<>();
        for (T one : some) {
            for (String text : longTexts(one, texts)) {
                int size = blocks.size(text);
                if (size > 0 && (size > MOST || uses.size(text) > MOST)) {
                    left.add(Blocks.key(text));
                } else {
                    for (int place : blocks.of(text)) {
                        T other = others.get(place);
                        if (longTexts(other, texts).contains(text)) {
                            action.take(one, other, Nearness.NEAR);
                        }
                    }
                }
            }
        }
        skipped += left.size();
    }

    private Set<String> longTexts(T record, Function<T, List<Text>> texts) {
        Set<String> found = new TreeSet<>();
        for (Text text : texts.apply(record)) {
            for (String key : Likeness.longKeys(text)) {
                within(record).forEach(body -> found.add(body + "\n" + key));
            }
        }
        return found;
    }

    /** Finds pairs of bodies where the name of one is the initials of the other, or gives them in parentheses. */
    public void byInitials(List<T> some, List<T> others, BiPredicate<T, T> likely, Initials<T> action) {
        initials(some, others, (coded, full, code) -> {
            if (likely.test(coded, full)) {
                action.take(coded, full, code);
            }
        });
        initials(others, some, (coded, full, code) -> {
            if (likely.test(full, coded)) {
                action.take(full, coded, code);
            }
        });
    }

    /** What is done with two bodies, one of which is named by the initials of the other. */
    public interface Initials<T> {
        /**
         * Takes a pair.
         *
         * @param one the body of the first list
         * @param other the body of the second list
         * @param initials the initials
         */
        void take(T one, T other, String initials);
    }

    /** Finds the bodies named by a code, and the others that have it as their initials. */
    private void initials(List<T> coded, List<T> full, Initials<T> found) {
        Map<String, List<T>> names = new HashMap<>();
        for (T body : coded) {
            title.apply(body).forEach((language, name) -> {
                String key = TextKey.of(name);
                if (!key.isEmpty() && key.indexOf(' ') < 0) {
                    names.computeIfAbsent(key, each -> new ArrayList<>(1)).add(body);
                }
            });
        }
        for (T body : full) {
            for (String code : codes(title.apply(body))) {
                List<T> block = names.getOrDefault(code, List.of());
                if (block.size() <= MOST) {
                    for (T other : block) {
                        Set<String> own = bodies.apply(body);
                        if (!own.isEmpty() && own.equals(bodies.apply(other))) {
                            found.take(other, body, code);
                        }
                    }
                }
            }
        }
    }

    private static Set<String> codes(Text names) {
        Set<String> codes = new TreeSet<>();
        names.forEach((language, name) -> {
            codes.addAll(Nearness.initials(name));
            int open = name.lastIndexOf('(');
            int close = name.indexOf(')', Math.max(0, open));
            if (open > 0 && close > open) {
                codes.add(TextKey.of(name.substring(open, close)));
                codes.addAll(Nearness.initials(name.substring(0, open)));
            }
        });
        return codes;
    }
}
