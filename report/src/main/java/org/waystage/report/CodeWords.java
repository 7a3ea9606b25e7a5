package org.waystage.report;

import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/** The words of the report for the codes of the model, for other programs that show them. */
public final class CodeWords {
    private CodeWords() {}

    /**
     * Returns the words for a code.
     *
     * @param family what the code is of, such as {@code meaning} for the rungs of the ladder
     * @param code the code
     * @param language {@code fr}, or English for any other
     * @return the words; {@code code} itself where there are none
     */
    public static String of(String family, String code, String language) {
        return new Words(language.equals("fr") ? ReportLanguage.FRENCH : ReportLanguage.ENGLISH).code(family, code);
    }
}
