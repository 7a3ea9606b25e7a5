package org.waystage.commandline.looking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waystage.commandline.console.Printable;
import org.waystage.core.Catalogue;

/**
 * The words and phrases of a search, all of which must be found. A word matches the beginning of a word; a phrase in quotes matches
 * if its words follow each other.
 */
final class SearchWords {
    private static final Pattern PART = Pattern.compile("[\"“”«»]([^\"“”«»]*)[\"“”«»]|[^\\s\"“”«»]+");
    private static final int BEFORE = 50;
    private static final int LONGEST = 150;
    private static final int LONGEST_SIGN = 20;

    private final List<String> terms;

    private SearchWords(List<String> terms) {
        this.terms = terms;
    }

    /** Returns the words of a query; none if it has no letter. */
    static SearchWords of(String asked) {
        Set<String> terms = new LinkedHashSet<>();
        Matcher part = PART.matcher(asked);
        while (part.find()) {
            String term = Folding.of(part.group(1) == null ? part.group() : part.group(1));
            if (!term.isEmpty()) {
                terms.add(term);
            }
        }
        return new SearchWords(List.copyOf(terms));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Returns where a record contains the words, if it contains all of them. */
    Optional<Hit> find(Found found, Catalogue catalogue, String language) {
        Map<SearchFields.Where, List<String>> fields = SearchFields.of(found, catalogue);
        List<String> missing = new ArrayList<>(terms);
        for (Map.Entry<SearchFields.Where, List<String>> field : fields.entrySet()) {
            String last = "";
            String seenIn = "";
            for (String text : field.getValue()) {
                String folded = Folding.of(text);
                for (String term : List.copyOf(missing)) {
                    if (has(folded, term)) {
                        missing.remove(term);
                        last = term;
                        seenIn = text;
                    }
                }
                if (missing.isEmpty()) {
                    return Optional.of(new Hit(
                            found.kind(),
                            found.id(),
                            found.title().in(language),
                            field.getKey(),
                            excerpt(seenIn, last)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean has(String folded, String term) {
        return (" " + folded).contains(" " + term) || (hasNoBlanks(term) && folded.contains(term));
    }

    /** Tells whether a word is in a script without blanks between words. */
    private static boolean hasNoBlanks(String term) {
        return term.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        });
    }

    /** Returns the part of a text around a term, between whole words. */
    private static String excerpt(String text, String term) {
        String line = Printable.onOneLine(text);
        if (line.length() <= LONGEST) {
            return line;
        }
        int place = place(line, term);
        int from = Math.max(0, place - BEFORE);
        int word = from == 0 ? 0 : line.indexOf(' ', from) + 1;
        from = word > 0 && word <= place ? word : from;
        int to = Math.min(line.length(), from + LONGEST);
        int blank = to == line.length() ? to : line.lastIndexOf(' ', to);
        to = blank > place ? blank : to;
        String part = line.substring(whole(line, from), whole(line, to));
        return (from > 0 ? "… " : "") + part + (to < line.length() ? " …" : "");
    }

    /** Returns an index that does not split a surrogate pair. */
    private static int whole(String line, int index) {
        return index > 0 && index < line.length() && Character.isLowSurrogate(line.charAt(index)) ? index + 1 : index;
    }

    /** Returns the index of a term in a text: that of the word at which it begins. */
    private static int place(String line, String term) {
        for (int start = 0; start >= 0; start = next(line, start)) {
            int end = Math.min(line.length(), start + 2 * term.length() + LONGEST_SIGN);
            if (Folding.of(line.substring(start, end)).startsWith(term)) {
                return start;
            }
        }
        return Math.max(0, line.indexOf(term));
    }

    private static int next(String line, int start) {
        for (int i = start + 1; i < line.length(); i++) {
            if (!Character.isLetterOrDigit(line.charAt(i - 1)) && Character.isLetterOrDigit(line.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
