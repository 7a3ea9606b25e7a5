package org.waystage.analysis;

import org.waystage.analysis.internal.words.AnalysisMessages;

/**
 * A constant with a code for programs and a text for people: why a case is left out, why an estimate is refused, why
 * results are not comparable, and the alternatives.
 *
 * <p>The types that implement it are closed, so one method can display all of them.
 */
public interface Worded {
    /**
     * Returns the code of the constant as results write it, for example {@code origin-not-exact}.
     *
     * @return the code, in lower case with hyphens; unique in its type and stable
     */
    String code();

    /**
     * Returns the text of the constant for people: a phrase or the beginning of a sentence, as its type says.
     *
     * @param language a BCP 47 tag: {@code en} or {@code fr}; any other value gives English
     * @return the text, without line breaks
     */
    default String text(String language) {
        return AnalysisMessages.of(getClass(), code(), language);
    }
}
