package org.waystage.core.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the name that an unknown word most likely means. The name is only ever suggested; it never replaces the
 * word.
 *
 * <p>A name that differs only in case, hyphens, underscores and blanks is nearest: {@code Pilot},
 * {@code proof_of_concept}, {@code SHA1} for {@code sha-1}. Otherwise the distance counts: the least number of letters
 * inserted, deleted, replaced or swapped with their neighbour (Damerau-Levenshtein distance in which no part is changed
 * twice), at most one in three letters and at most four. Words of one or two letters have no near names by distance,
 * since any two country codes would be near each other. If both have the same number of parts between hyphens, each part must be near on
 * its own, unless both are numbers: {@code benin-customs} is not a misspelt {@code yemen-customs}, but {@code us-24} may
 * be {@code us-2024}.
 *
 * <p>The cost of a call is bounded for any input: words and names longer than {@value #LONGEST} characters and names
 * after the first {@value #MOST_NAMES} are skipped. A caller that looks for many words, such as a reader, stops after
 * the first {@value #MOST_WORDS}.
 */
public final class NearMiss {
    /** The maximum length of words and names that are considered, in characters. */
    public static final int LONGEST = 64;

    /** The maximum number of names considered for one word. */
    public static final int MOST_NAMES = 2_000;

    /** The maximum number of faults in one reading or validation for which a near name is sought. */
    public static final int MOST_WORDS = 100;

    private static final int FARTHEST = 4;

    private static final Pattern SEPARATOR = Pattern.compile("[-_ ]");

    private final char[] word = new char[LONGEST];
    private final char[] name = new char[LONGEST];
    private int[] beforeLast = new int[LONGEST + 1];
    private int[] last = new int[LONGEST + 1];
    private int[] row = new int[LONGEST + 1];

    private NearMiss() {}

    /** A name and its distance from the word. */
    private record Candidate(String name, int distance) {}

    /**
     * Returns the nearest name.
     *
     * @param word a word that is none of the names
     * @param names the names, in an order that is always the same; of equally near names, the first counts
     * @return the nearest name, or empty if none is near
     */
    public static Optional<String> of(String word, Iterable<String> names) {
        return of(word, names, 1).stream().findFirst();
    }

    /**
     * Returns the nearest names.
     *
     * @param word a word that is none of the names
     * @param names the names, in an order that is always the same
     * @param most the maximum number of names returned
     * @return the near names, the nearest first and equally near ones in the order given; immutable
     */
    public static List<String> of(String word, Iterable<String> names, int most) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return List.of();
        }
        NearMiss search = new NearMiss();
        List<Candidate> near = new ArrayList<>();
        int farthest = letters(word) < 3 ? 0 : Math.min(FARTHEST, Math.max(1, word.length() / 3));
        int length = plain(word, search.word);
        int looked = 0;
        for (String name : names) {
            if (++looked > MOST_NAMES) {
                break;
            }
            int distance = name.length() > LONGEST ? FARTHEST + 1 : search.distance(word, length, name, farthest);
            if (distance <= farthest && !name.equals(word)) {
                near.add(new Candidate(name, distance));
            }
        }
        near.sort(Comparator.comparingInt(Candidate::distance));
        return near.stream().limit(most).map(Candidate::name).toList();
    }

    private int distance(String from, int length, String to, int farthest) {
        if (sameLetters(from, to)) {
            return 0;
        }
        // A short name is near any short word, which means nothing.
        if (to.length() < 3 || Math.abs(from.length() - to.length()) > farthest) {
            return farthest + 1;
        }
        int distance = Math.max(1, distance(length, plain(to, name), farthest));
        return distance <= farthest && hasAnotherPart(from, to) ? farthest + 1 : distance;
    }

    /** Returns whether two words have the same number of parts, and one part is a different word rather than a misspelt one. */
    private static boolean hasAnotherPart(String one, String other) {
        String[] parts = SEPARATOR.split(one, -1);
        String[] others = SEPARATOR.split(other, -1);
        if (parts.length == 1 || parts.length != others.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (isNumber(parts[i]) && isNumber(others[i])) {
                continue;
            }
            int most = parts[i].length() / 3;
            String part = parts[i].toLowerCase(Locale.ROOT);
            if (distance(part, others[i].toLowerCase(Locale.ROOT), most) > most) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Returns whether two words differ only in case and in the separators between their parts. */
    private static boolean sameLetters(String one, String other) {
        int i = 0;
        int k = 0;
        boolean any = false;
        while (true) {
            while (i < one.length() && isSeparator(one.charAt(i))) {
                i++;
            }
            while (k < other.length() && isSeparator(other.charAt(k))) {
                k++;
            }
            if (i == one.length() || k == other.length()) {
                return any && i == one.length() && k == other.length();
            }
            if (Character.toLowerCase(one.charAt(i++)) != Character.toLowerCase(other.charAt(k++))) {
                return false;
            }
            any = true;
        }
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '_' || c == ' ';
    }

    private static int letters(String word) {
        return (int) word.chars().filter(c -> !isSeparator((char) c)).count();
    }

    /** Writes a word in lower case, with hyphens for all separators, and returns its length. */
    private static int plain(String word, char[] into) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            into[i] = isSeparator(c) ? '-' : Character.toLowerCase(c);
        }
        return word.length();
    }

    /**
     * Returns the number of letters of the word to be inserted, deleted, replaced or swapped with their neighbour to
     * get the name, or the limit plus one if it exceeds the limit. Computes only what can lie within the limit.
     */
    private int distance(int from, int to, int most) {
        int beyond = most + 1;
        for (int k = 0; k <= to; k++) {
            last[k] = Math.min(k, beyond);
        }
        for (int i = 1; i <= from; i++) {
            int first = Math.max(1, i - most);
            int end = Math.min(to, i + most);
            row[first - 1] = first == 1 ? Math.min(i, beyond) : beyond;
            int least = row[first - 1];
            char letter = word[i - 1];
            for (int k = first; k <= end; k++) {
                int replaced = last[k - 1] + (letter == name[k - 1] ? 0 : 1);
                int leftOut = k == i + most ? beyond : last[k] + 1;
                int steps = Math.min(Math.min(row[k - 1] + 1, leftOut), replaced);
                if (i > 1 && k > 1 && letter == name[k - 2] && word[i - 2] == name[k - 1]) {
                    steps = Math.min(steps, beforeLast[k - 2] + 1);
                }
                row[k] = Math.min(steps, beyond);
                least = Math.min(least, row[k]);
            }
            if (least > most) {
                return beyond;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[to];
    }

    /**
     * Returns the number of letters to be inserted, deleted, replaced or swapped with their neighbour; case matters.
     *
     * @param from a word of at most {@value #LONGEST} characters
     * @param to another word of at most {@value #LONGEST} characters
     * @param most the largest distance of interest, 0 or greater
     * @return the distance, or {@code most + 1} if it exceeds {@code most}
     */
    public static int distance(String from, String to, int most) {
        if (Math.abs(from.length() - to.length()) > most) {
            return most + 1;
        }
        NearMiss search = new NearMiss();
        from.getChars(0, from.length(), search.word, 0);
        to.getChars(0, to.length(), search.name, 0);
        return search.distance(from.length(), to.length(), most);
    }
}
