package org.waystage.report.words;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers as a language writes them. The marks are those of CLDR, which comes with Java. Digits are always 0 to 9, because the
 * digits of some languages differ between releases of Java.
 */
final class Numerals {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final int LARGE_EXPONENT = 30;

    private final String group;
    private final char decimal;
    private final String percentBefore;
    private final String percentAfter;

    Numerals(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        group = String.valueOf(symbols.getGroupingSeparator());
        decimal = symbols.getDecimalSeparator();
        DecimalFormat percent = (DecimalFormat) NumberFormat.getPercentInstance(locale);
        percentBefore = percent.getPositivePrefix();
        // the French texts of catalogues and of all modules have the narrow space there, and a page keeps to one rule
        percentAfter = locale.getLanguage().equals("fr")
                ? percent.getPositiveSuffix().replace(NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE)
                : percent.getPositiveSuffix();
    }

    String number(long number) {
        return grouped(Long.toString(number));
    }

    /** Returns a number with all its digits, unless it has a large exponent. */
    String number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGE_EXPONENT) {
            return number.toString();
        }
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        return point < 0 ? grouped(plain) : grouped(plain.substring(0, point)) + decimal + plain.substring(point + 1);
    }

    /** Returns an already formatted number with the percent sign. */
    String percent(String number) {
        return percentBefore + number + percentAfter;
    }

    private String grouped(String digits) {
        int start = digits.startsWith("-") ? 1 : 0;
        if (digits.length() - start < 4) {
            return digits;
        }
        StringBuilder written = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > start; i -= 3) {
            written.insert(i, group);
        }
        return written.toString();
    }
}
