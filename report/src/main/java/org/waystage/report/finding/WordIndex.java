package org.waystage.report.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.views.Views;
import org.waystage.report.words.Folding;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * The names that have a page and the words of the titles of cases, from A to Z, as in the index of a book. Accents make no
 * difference to the order: É is under E. Titles are listed only in the languages in which their cases have pages.
 */
public final class WordIndex {
    /** The number of lines after which a page ends. */
    static final int LINES = 500;

    /** The largest number of cases whose titles are listed under each of their words. */
    static final int TITLES = 20_000;

    /** The name, in place of a letter, for entries that begin with a digit. */
    public static final String DIGITS = "0";

    /** The name, in place of a letter, for entries that begin with neither a Latin letter nor a digit. */
    public static final String OTHER = "other";

    /** Letters of the Latin alphabet, then digits, then everything else. */
    private static final Comparator<String> LETTERS = Comparator.<String>comparingInt(
                    letter -> letter.equals(OTHER) ? 2 : letter.equals(DIGITS) ? 1 : 0)
            .thenComparing(Comparator.naturalOrder());

    private final Views views;
    private final Set<String> small = new HashSet<>();
    private final Map<String, Heading> headings = new HashMap<>();
    private final Map<String, List<String>> folded = new HashMap<>();

    /**
     * A word or a name, with what it leads to.
     *
     * @param word how it is written
     * @param lang its language; null if it is that of the page
     * @param names the pages of this name, each with the kind of its subject
     * @param titles the cases with this word in their title
     * @param cases the number of these cases; if it is larger than that of the titles, they are too many to list
     */
    public record Entry(String word, @Nullable String lang, List<Named> names, List<Linked> titles, long cases) {
        int lines() {
            return 1 + names.size() + titles.size();
        }
    }

    /** The page about the bearer of a name. */
    public record Named(String kind, String href) {}

    /**
     * A page of the index.
     *
     * @param path its path relative to the folder of the language
     * @param entries its entries
     */
    public record Part(String path, List<Entry> entries) {
        /** Returns the first and the last entry of the page in words. */
        public String range() {
            String first = entries.get(0).word();
            String last = entries.get(entries.size() - 1).word();
            return first.equals(last) ? first : first + " – " + last;
        }
    }

    /** A letter with its pages. */
    public record Letter(String name, List<Part> parts) {}

    /** What is known about a word while titles are read. */
    private static final class Heading {
        private final Map<String, Integer> spellings = new TreeMap<>();
        private final Map<Integer, CaseEntry> cases = new LinkedHashMap<>();
        private final List<NamedPages.Named> names = new ArrayList<>();
    }

    private WordIndex(Views views) {
        this.views = views;
        small.addAll(Arrays.asList(views.words.say("az.small-words").split(" ")));
    }

    /** Returns the letters of the index in their order, without those that have no entries. */
    public static List<Letter> of(Views views, Filters filters) {
        WordIndex index = new WordIndex(views);
        NamedPages.of(views, filters).forEach(index::add);
        if (views.figures.entries().size() <= TITLES) {
            views.figures.entries().stream().filter(views.casePages::isHere).forEach(index::add);
        }
        return index.letters();
    }

    private void add(NamedPages.Named named) {
        String key = String.join(" ", Folding.words(named.name().text()));
        headings.computeIfAbsent(key, one -> new Heading()).names.add(named);
    }

    private void add(CaseEntry entry) {
        String title = views.words.text(entry.caseStudy().title()).text();
        int from = 0;
        int at = 0;
        while (at < title.length()) {
            int point = title.codePointAt(at);
            int next = at + Character.charCount(point);
            if (!Folding.isInWord(point) && (point < 0x80 || Character.getType(point) != Character.FORMAT)) {
                add(entry, title.substring(from, at));
                from = next;
            }
            at = next;
        }
        add(entry, title.substring(from));
    }

    private void add(CaseEntry entry, String spelled) {
        List<String> words = folded.computeIfAbsent(spelled, Folding::words);
        for (String word : words) {
            if (!small.contains(word)) {
                Heading heading = headings.computeIfAbsent(word, one -> new Heading());
                heading.spellings.merge(words.size() == 1 ? spelled : word, 1, Integer::sum);
                heading.cases.put(entry.number(), entry);
            }
        }
    }

    private List<Letter> letters() {
        Map<String, List<Entry>> byLetter = new TreeMap<>(LETTERS);
        new TreeMap<>(headings)
                .forEach((key, heading) -> byLetter.computeIfAbsent(letter(key), one -> new ArrayList<>())
                        .addAll(entries(heading)));
        List<Letter> letters = new ArrayList<>();
        byLetter.forEach((letter, entries) -> letters.add(new Letter(letter, parts(letter, entries))));
        return letters;
    }

    private static String letter(String key) {
        char first = key.isEmpty() ? ' ' : key.charAt(0);
        return first >= 'a' && first <= 'z' ? String.valueOf(first) : first >= '0' && first <= '9' ? DIGITS : OTHER;
    }

    /** Returns the entries under a heading: each of its names as it is spelled, and the word in titles. */
    private List<Entry> entries(Heading heading) {
        Map<LocalizedText, List<Named>> names = new LinkedHashMap<>();
        heading.names.forEach(named -> names.computeIfAbsent(named.name(), one -> new ArrayList<>())
                .add(new Named(named.kind(), named.href())));
        List<Entry> entries = new ArrayList<>();
        names.forEach((name, pages) -> entries.add(new Entry(name.text(), name.lang(), pages, List.of(), 0)));
        if (!heading.cases.isEmpty()) {
            int cases = heading.cases.size();
            boolean common = cases > 16 && cases * 10L > views.figures.entries().size();
            entries.add(new Entry(
                    spelling(heading.spellings), null, List.of(), common ? List.of() : titles(heading), cases));
        }
        return entries;
    }

    /** Returns the most frequent spelling of a word. */
    private static String spelling(Map<String, Integer> spellings) {
        String best = "";
        for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
            if (best.isEmpty() || spelling.getValue() > spellings.getOrDefault(best, 0)) {
                best = spelling.getKey();
            }
        }
        return best;
    }

    private List<Linked> titles(Heading heading) {
        return heading.cases.values().stream()
                .map(entry -> new Linked(views.words.text(entry.caseStudy().title()), views.casePages.href(entry)))
                .sorted(Comparator.<Linked, String>comparing(linked -> Folding.of(linked.text())))
                .toList();
    }

    private static List<Part> parts(String letter, List<Entry> entries) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int lines = 0;
        for (int i = 0; i < entries.size(); i++) {
            lines += entries.get(i).lines();
            if (lines >= LINES || i == entries.size() - 1) {
                String path = "az-" + letter + (parts.isEmpty() ? "" : "-" + (parts.size() + 1)) + ".html";
                parts.add(new Part(path, List.copyOf(entries.subList(from, i + 1))));
                from = i + 1;
                lines = 0;
            }
        }
        return parts;
    }
}
