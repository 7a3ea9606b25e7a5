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

    private static int distance(String small, String name) {
        return HeaderText.distance(small, name.toLowerCase(Locale.ROOT));
    }
}
