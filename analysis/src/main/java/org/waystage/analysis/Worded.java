package org.waystage.analysis;

import org.waystage.analysis.internal.words.AnalysisMessages;

/**
 * A constant that has a code for programs and words for people: why something is left out, refused or not comparable, and what may
 * be asked instead.
 *
 * <p>The types that have one are closed; one method can show all of them.
 */
public interface Worded {
    /**
     * Returns the constant as results write it, for example {@code origin-not-exact}.
     *
     * @return the code, in lower case with hyphens; unique in its type and stable
     */
    String code();

    /**
     * Returns the constant for people: a phrase or the beginning of a sentence, as its type says.
     *
     * @param language a BCP 47 tag: {@code en} or {@code fr}; English for any other
     * @return the words, without a line break
     */
    default String text(String language) {
        return AnalysisMessages.of(getClass(), code(), language);
    }
}
