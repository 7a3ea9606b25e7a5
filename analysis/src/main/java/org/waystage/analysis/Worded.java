package org.waystage.analysis;

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
     * @param language {@code fr} for French; anything else gives English
     * @return the words, without a line break
     */
    String text(String language);
}
