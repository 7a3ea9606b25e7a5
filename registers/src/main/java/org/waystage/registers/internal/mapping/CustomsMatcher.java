package org.waystage.registers.internal.mapping;

import java.util.List;
import java.util.Optional;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.profile.CustomsView;

/**
 * Finds the words of a {@link CustomsView} in texts.
 *
 * <p>{@code customs} matches that word only, {@code douan*} the beginning of a word, {@code *recht} the end of a word,
 * and {@code *douane*} any part of a word. A word is a sequence of letters, digits and marks; case is ignored, and all
 * sequences of blanks are equal.
 */
public final class CustomsMatcher {
    private final List<Needle> words;
    private final List<Needle> except;
    private final WordGlance glance;

    /**
     * Creates a matcher.
     *
     * @param view the words, and the phrases in which they mean something else
     * @throws IllegalArgumentException if a word or phrase is blank except for asterisks, or has an asterisk in the
     *     middle
     */
    public CustomsMatcher(CustomsView view) {
        this.words = view.words().stream().map(Needle::of).toList();
        this.except = view.except().stream().map(Needle::of).toList();
        this.glance = new WordGlance(words.stream().map(Needle::text).toList());
    }

    /**
     * Searches a text for the words.
     *
     * @param text the text to search
     * @return the first word, in the order and spelling of the profile, that occurs outside the phrases; empty if there
     *     is none
     */
    public Optional<String> match(String text) {
        if (!glance.mayStandIn(text)) {
            return Optional.empty();
        }
        String folded = TextKey.folded(text);
        int[] covered = {};
        for (Needle word : words) {
            for (int at = word.find(folded, 0); at >= 0; at = word.find(folded, at + 1)) {
                if (covered.length == 0) {
                    covered = covered(folded);
                }
                if (covered[at] < at + word.text.length()) {
                    return Optional.of(word.told);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns, for each position, the end of the phrases that begin there or earlier. */
    private int[] covered(String folded) {
        int[] covered = new int[folded.length()];
        for (Needle phrase : except) {
            for (int at = phrase.find(folded, 0); at >= 0; at = phrase.find(folded, at + 1)) {
                covered[at] = Math.max(covered[at], at + phrase.text.length());
            }
        }
        for (int at = 1; at < covered.length; at++) {
            covered[at] = Math.max(covered[at], covered[at - 1]);
        }
        return covered;
    }

    /**
     * A word or phrase to search for.
     *
     * @param told the word as the profile spells it
     * @param text the folded word, without asterisks
     * @param startsWord whether it must be at the beginning of a word
     * @param endsWord whether it must be at the end of a word
     */
    private record Needle(String told, String text, boolean startsWord, boolean endsWord) {
        static Needle of(String told) {
            boolean startsWord = !told.startsWith("*");
            boolean endsWord = !told.endsWith("*");
            String text =
                    told.length() < 2 ? told : told.substring(startsWord ? 0 : 1, told.length() - (endsWord ? 0 : 1));
            String folded = TextKey.folded(text);
            if (folded.isEmpty() || folded.contains("*")) {
                throw new IllegalArgumentException(
                        "'" + told + "' is no word to look for: an asterisk may stand before or after a word.");
            }
            return new Needle(told, folded, startsWord, endsWord);
        }

        /** Returns the first position of the word, starting from a given one; -1 if there is none. */
        int find(String folded, int from) {
            int at = folded.indexOf(text, from);
            while (at >= 0 && !stands(folded, at)) {
                at = folded.indexOf(text, at + 1);
            }
            return at;
        }

        private boolean stands(String folded, int at) {
            int end = at + text.length();
            return (!startsWord || at == 0 || !isOfWord(folded.codePointBefore(at)))
                    && (!endsWord || end == folded.length() || !isOfWord(folded.codePointAt(end)));
        }

        private static boolean isOfWord(int c) {
            int type = Character.getType(c);
            return Character.isLetterOrDigit(c)
                    || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK;
        }
    }
}
