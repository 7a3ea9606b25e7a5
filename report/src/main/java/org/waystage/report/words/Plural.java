package org.waystage.report.words;

import java.math.BigDecimal;

/**
 * The form of a word that agrees with a number, by the plural rules of CLDR for cardinal numbers. Java has these rules but
 * no public access to them, so this class has those of the report's languages; a test compares them with CLDR.
 */
enum Plural {
    ONE,
    OTHER,
    /** Whole millions in French, which take a preposition before the noun. */
    MANY;

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /**
     * Returns the form for a number.
     *
     * @param language the language of the text; one without rules here has those of English
     * @param number the number as it is written: in English it is “1 year” and “1.0 years”
     */
    static Plural of(String language, BigDecimal number) {
        BigDecimal whole = number.abs();
        boolean decimals = whole.scale() > 0;
        boolean one = switch (language) {
            case "fr" -> whole.compareTo(BigDecimal.valueOf(2)) < 0;
            default -> !decimals && whole.compareTo(BigDecimal.ONE) == 0;
        };
        if (one) {
            return ONE;
        }
        return language.equals("fr")
                        && !decimals
                        && whole.signum() > 0
                        && whole.remainder(MILLION).signum() == 0
                ? MANY
                : OTHER;
    }
}
