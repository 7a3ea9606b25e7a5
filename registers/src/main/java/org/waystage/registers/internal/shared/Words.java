package org.waystage.registers.internal.shared;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.core.value.TextKey;

/**
 * Words of a profile with which a text is compared as a whole, ignoring case.
 *
 * @param folded the folded words
 * @param longest the largest length of a text that can be one of the words, in any normalization form
 */
public record Words(Set<String> folded, int longest) {
    /** No form of a letter is longer than this multiple of its folded form. */
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
