package org.waystage.commandline.console;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.share.Share;
import org.waystage.report.words.Words;
import org.waystage.results.KeyNames;

/**
 * Numbers and codes as people read them in a language.
 *
 * <p>In English a code is shown as it is, because codes are English words. In other languages a code has a name if the program or the
 * report knows one.
 */
public final class Wording {
    private static final Phrase PERCENT = Phrase.of("number.percent");
    private static final Phrase NO_KEY = Phrase.of("key.none");
    private static final String ENGLISH = "en";

    /** The dimensions whose keys are codes of the model. */
    private static final Set<String> CODED = Set.of("kind", "nature", "ldc", "wto");

    private final String language;
    private final Locale locale;

    public Wording(String language) {
        this.language = language;
        this.locale = Phrase.locale(language);
    }

    public String language() {
        return language;
    }

    /** Returns a whole number with thousands separators. */
    public String count(long number) {
        return String.format(locale, "%,d", number);
    }

    /** Returns a number formatted as, for example, {@code %.2f}. */
    public String decimal(String format, double number) {
        return String.format(locale, format, number);
    }

    /** Returns a number with all its digits. */
    public String decimal(BigDecimal number) {
        return number.toPlainString()
                .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    /** Returns a number, formatted as, for example, {@code %.4g} unless it is whole. */
    public String shortest(String format, double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e9;
        return whole ? count((long) number) : decimal(format, number);
    }

    /** Returns a share such as {@code 47.9 %}; a dash if there is none. */
    public String share(Share share) {
        return share.estimate().isPresent() ? percent(share.estimate().getAsDouble(), 1) : "-";
    }

    /** Returns the interval of a share, such as {@code 38.1 - 57.8 %}; a dash if there is none. */
    public String interval(Share share) {
        return share.interval()
                .map(ends -> decimal("%.1f", 100 * ends.lower()) + " - " + percent(ends.upper(), 1))
                .orElse("-");
    }

    /** Returns a share with some decimals, such as {@code 47.9 %}. */
    public String percent(double share, int decimals) {
        return percentSign(decimal("%." + decimals + "f", 100 * share));
    }

    /** Returns a number with a percent sign after it. */
    public String percentSign(String number) {
        return PERCENT.in(language, number);
    }

    /**
     * Returns the words for a code.
     *
     * @param family the kind of code, such as {@code stage} or {@code dimension}
     * @return the words; the code itself if there are none
     */
    public String code(String family, String code) {
        String key = family + "." + code;
        return Phrase.find(language, key).orElseGet(() -> {
            boolean english = Phrase.language(language).equals(ENGLISH);
            String words = english ? code : Words.word(language, family, code);
            return words.equals(code) ? code : words.substring(0, 1).toLowerCase(locale) + words.substring(1);
        });
    }

    /**
     * Returns the report's words for a code, in lower case as within a sentence.
     *
     * @param family the kind of code, such as {@code cause}
     * @return the words; the code itself if there are none
     */
    public String shared(String family, String code) {
        String words = Words.word(language, family, code);
        return words.substring(0, 1).toLowerCase(locale) + words.substring(1);
    }

    /** Returns the key of a row, or words for a missing key. */
    public String key(String key) {
        return key.equals(Dimension.NONE) ? NO_KEY.in(language) : key;
    }

    /** Returns the names of keys, including codes of the model, for which a catalogue has no names. */
    public KeyNames names(KeyNames known) {
        return (by, key) -> {
            String name = known.name(by, key);
            String words = name.isEmpty() && CODED.contains(by) ? code(by, key) : name;
            return words.equals(key) ? "" : words;
        };
    }
}
