package org.waystage.registers.internal.shared;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.core.value.TextKey;

/**
 * Words of a profile that a text is compared with as a whole, without regard to case.
 *
 * @param folded the words, folded
 * @param longest the length of a text that may still be one of them, however it is encoded
 */
public record Words(Set<String> folded, int longest) {
    /** No encoding of a letter takes more than this of what it is folded to. */
    private static final int MOST_PER_CHARACTER = 8;

    public static Words of(Collection<String> words) {
        Set<String> folded = words.stream().map(TextKey::folded).collect(Collectors.toUnmodifiableSet());
        int longest = words.stream().mapToInt(String::length).max().orElse(0);
        return new Words(folded, longest * MOST_PER_CHARACTER);
    }

    /** Returns whether a text is one of the words. */
    public boolean has(String text) {
        return text.length() <= longest && folded.contains(TextKey.folded(text));
    }
}
