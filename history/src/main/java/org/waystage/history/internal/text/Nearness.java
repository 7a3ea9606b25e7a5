package org.waystage.history.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waystage.core.value.Text;
import org.waystage.core.value.TextKey;

/** How near two titles are, computed in whole numbers, which gives the same result on every machine. */
public final class Nearness {
    /** The least similarity of titles, in permille, at which two records may be the same thing. */
    public static final int NEAR = 900;

    /**
     * Titles of more letters are not compared letter by letter, because that takes time in proportion to the square of their length.
     */
    static final int LONGEST = 500;

    private Nearness() {}

    /** Returns whether two titles have languages in common and differ in each of them by more than case, signs and blanks. */
    public static boolean isRenamed(Text one, Text other) {
        Map<String, String> earlier = Likeness.byLanguage(one);
        Map<String, String> later = Likeness.byLanguage(other);
        for (Map.Entry<String, String> words : earlier.entrySet()) {
            String others = later.get(words.getKey());
            if (others != null && TextKey.of(words.getValue()).equals(TextKey.of(others))) {
                return false;
            }
        }
        return earlier.keySet().stream().anyMatch(later::containsKey);
    }

    /** Returns the similarity of two titles, in permille, in the language in which they are nearest; 0 if it is below {@link #NEAR}. */
    static int ofTitles(Text one, Text other) {
        int best = 0;
        Map<String, String> later = Likeness.byLanguage(other);
        for (Map.Entry<String, String> words : Likeness.byLanguage(one).entrySet()) {
            String others = later.get(words.getKey());
            if (others != null) {
                best = Math.max(best, similarity(TextKey.of(words.getValue()), TextKey.of(others)));
            }
        }
        return best;
    }

    /** Returns whether a title is so long in a language that it is compared only for equality. */
    static boolean isTooLong(Text title) {
        return title.byLanguage().values().stream()
                .anyMatch(words -> TextKey.of(words).length() > LONGEST);
    }

    /**
     * Returns the share of the longer text that need not be edited, in permille; 0 if it is below {@link #NEAR}, or if the
     * longer one has more than {@value #LONGEST} letters and the other is not the same.
     */
    static int similarity(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int most = longer * (1000 - NEAR) / 1000;
        if (longer == 0 || Math.abs(one.length() - other.length()) > most) {
            return 0;
        }
        if (longer > LONGEST) {
            return one.equals(other) ? 1000 : 0;
        }
        int edits = edits(one, other, most);
        return edits > most ? 0 : 1000 * (longer - edits) / longer;
    }

    /** Returns the number of letters to insert, remove or replace; a number above the maximum if there are more. */
    private static int edits(String one, String other, int most) {
        int[] above = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(other.length(), i + most);
            row[from - 1] = from == 1 ? i : most + 1;
            int best = row[from - 1];
            for (int j = from; j <= to; j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                int removed = j == i + most ? most + 1 : above[j] + 1;
                row[j] = Math.min(replaced, Math.min(removed, row[j - 1] + 1));
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return most + 1;
            }
            int[] swapped = above;
            above = row;
            row = swapped;
        }
        return above[other.length()];
    }

    /** Returns the initials of the words of a name, all of them and those of its longer words. */
    static List<String> initials(String name) {
        StringBuilder all = new StringBuilder();
        StringBuilder longer = new StringBuilder();
        for (String word : TextKey.of(name).split(" ", -1)) {
            if (!word.isEmpty()) {
                int first = word.codePointAt(0);
                all.appendCodePoint(first);
                if (word.length() > 3) {
                    longer.appendCodePoint(first);
                }
            }
        }
        List<String> initials = new ArrayList<>();
        initials.add(all.toString());
        if (longer.length() != all.length()) {
            initials.add(longer.toString());
        }
        initials.removeIf(one -> one.length() < 2);
        return initials;
    }
}
