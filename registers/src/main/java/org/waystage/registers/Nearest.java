package org.waystage.registers;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody most likely meant by a word that is none. */
final class Nearest {
    private static final int LONGEST = 200;

    private Nearest() {}

    /** Returns the name nearest to a word, without regard to case; empty if none is near. */
    static Optional<String> of(String word, Collection<String> names) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String small = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, word.length() / 3);
        return names.stream()
                .filter(name -> name.length() <= LONGEST && distance(small, name) <= most)
                .min(Comparator.comparingInt((String name) -> distance(small, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns how many letters have to be added, left out, replaced or swapped with their neighbour. */
    private static int distance(String from, String name) {
        String to = name.toLowerCase(Locale.ROOT);
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int k = 0; k <= to.length(); k++) {
                if (i == 0 || k == 0) {
                    steps[i][k] = i + k;
                    continue;
                }
                boolean same = from.charAt(i - 1) == to.charAt(k - 1);
                steps[i][k] =
                        Math.min(Math.min(steps[i - 1][k], steps[i][k - 1]) + 1, steps[i - 1][k - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && k > 1
                        && from.charAt(i - 1) == to.charAt(k - 2)
                        && from.charAt(i - 2) == to.charAt(k - 1);
                if (swapped) {
                    steps[i][k] = Math.min(steps[i][k], steps[i - 2][k - 2] + 1);
                }
            }
        }
        return steps[from.length()][to.length()];
    }
}
