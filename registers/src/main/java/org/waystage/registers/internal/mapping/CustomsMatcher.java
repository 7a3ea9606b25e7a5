package org.waystage.registers.internal.mapping;

import java.util.List;
import java.util.Optional;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.profile.CustomsView;

/**
 * Finds the words of a {@link CustomsView} in texts.
 *
 * <p>{@code customs} stands for the word alone, {@code douan*} for the beginning of a word, {@code *recht} for the end of one,
 * {@code *douane*} for a part of one. A word is a run of letters, digits and marks; case does not count, and any run of blanks
 * is as good as another.
 */
public final class CustomsMatcher {
    private final List<Needle> words;
    private final List<Needle> except;

    /**
     * Makes a matcher.
     *
     * @param view the words, and the phrases in which they mean something else
     * @throws IllegalArgumentException if a word or phrase is blank but for its asterisks, or has one in the middle
     */
    public CustomsMatcher(CustomsView view) {
        this.words = view.words().stream().map(Needle::of).toList();
        this.except = view.except().stream().map(Needle::of).toList();
    }

    /**
     * Looks for the words in a text.
     *
     * @param text the text
     * @return the first of the words, in the order of the profile, that stands outside of the phrases, as the profile writes
     *     it; empty if none does
     */
    public Optional<String> match(String text) {
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

    /** Returns for each place how far the phrases reach that begin there or before. */
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
     * A word or phrase to look for.
     *
     * @param told the word as the profile writes it
     * @param text the word as it is compared, without asterisks
     * @param startsWord whether a word must begin with it
     * @param endsWord whether a word must end with it
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

        /** Returns the first place at or after another where the word stands; -1 if there is none. */
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
