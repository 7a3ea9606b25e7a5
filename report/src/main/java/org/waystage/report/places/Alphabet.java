package org.waystage.report.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.waystage.report.words.Folding;
import org.waystage.report.words.LocalizedText;

/**
 * A list by the first letters of its names, without accents. Names that do not begin with a letter from A to Z are last.
 *
 * @param letters the letters with their rows, in order
 */
public record Alphabet<T>(List<Letter<T>> letters) {
    private static final String OTHER = "other";

    /**
     * A letter with its rows.
     *
     * @param code the letter in lower case; {@code other} for names that do not begin with a letter from A to Z
     * @param rows the rows by name
     */
    public record Letter<T>(String code, List<T> rows) {
        /** Returns the letter as a capital, or a sign for names that do not begin with one. */
        public String sign() {
            return code.equals(OTHER) ? "#" : code.toUpperCase(Locale.ROOT);
        }
    }

    private record Keyed<T>(String key, String text, T row) implements Comparable<Keyed<T>> {
        @Override
        public int compareTo(Keyed<T> other) {
            int order = key.compareTo(other.key);
            return order == 0 ? text.compareTo(other.text) : order;
        }
    }

    /** Sorts rows by their names; rows of the same name stay in their order. */
    public static <T> Alphabet<T> of(List<T> rows, Function<T, LocalizedText> name) {
        SortedMap<String, List<T>> letters = new TreeMap<>(
                Comparator.<String, Boolean>comparing(OTHER::equals).thenComparing(letter -> letter));
        rows.stream()
                .map(row -> new Keyed<>(
                        Folding.of(name.apply(row).text()), name.apply(row).text(), row))
                .sorted()
                .forEach(keyed -> letters.computeIfAbsent(letter(keyed.key), letter -> new ArrayList<>())
                        .add(keyed.row));
        List<Letter<T>> all = new ArrayList<>();
        letters.forEach((letter, under) -> all.add(new Letter<>(letter, List.copyOf(under))));
        return new Alphabet<>(List.copyOf(all));
    }

    private static String letter(String folded) {
        char first = folded.isEmpty() ? ' ' : folded.charAt(0);
        return first >= 'a' && first <= 'z' ? String.valueOf(first) : OTHER;
    }
}
