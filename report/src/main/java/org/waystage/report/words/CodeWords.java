package org.waystage.report.words;

/** The words of the report for codes of the model, as the program of this repository displays them too. */
public final class CodeWords {
    private CodeWords() {}

    /**
     * Returns the words for a code.
     *
     * @param family the kind of code, such as {@code meaning} for the stages of the ladder
     * @param code the code
     * @param language the language as a BCP 47 tag, such as {@code fr}
     * @return the words, in English if the report does not have the language; {@code code} itself if there are none
     */
    public static String of(String family, String code, String language) {
        return Words.word(language, family, code);
    }
}
