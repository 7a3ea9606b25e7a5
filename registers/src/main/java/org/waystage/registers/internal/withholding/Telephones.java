package org.waystage.registers.internal.withholding;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers in the plain form of a text.
 *
 * <ul>
 *   <li>With {@code +} and 8 to 15 digits, or in the North American style with parentheses, hyphens or dots, for every
 *       country.
 *   <li>With {@code 00} before a country code, if the rest is a valid number of that country.
 *   <li>After a word such as <i>Tel.</i>, with 7 digits or more.
 *   <li>In the national format of the countries of the register, if libphonenumber knows the number and
 *       {@link NationalNumber} does not take it for a code, date or amount.
 * </ul>
 *
 * <p>A number is not adjacent to a letter or digit, nor to a hyphen or dot that connects it to one. Numbers within web
 * addresses do not count.
 */
public final class Telephones {
    /** The fewest digits of a number. */
    static final int FEWEST_DIGITS = 7;

    /** The number of digits from which groups of three are not an amount. */
    private static final int MORE_THAN_AN_AMOUNT = 11;
    /**
     * The context that the library examines before and after digits: for a parenthesis, and for the words before an
     * extension.
     */
    private static final int BEFORE = 2;

    private static final int AFTER = 24;

    /**
     * The largest number of characters of a text that the library examines, counted once for each country; each takes
     * some microseconds.
     */
    private static final int MOST_LOOKED_AT = 100_000;

    /**
     * The largest number of numbers with a leading 00 that the library checks in a text; any further ones count as
     * numbers.
     */
    private static final int MOST_CHECKED = 1000;

    private static final int LONGEST_ADDRESS = 2000;

    private static final String NOT_AFTER = "(?<![\\p{L}\\p{N}_+./@=&%\\-\\u2010-\\u2013])";
    private static final String NOT_BEFORE = "(?![\\p{L}\\p{N}_]|[.\\u2010-\\u2013-]{1,3}[\\p{L}\\p{N}])";
    private static final String BETWEEN = "[ .()/\\u2010-\\u2013-]{0,3}";
    private static final String EXTENSION = "(?:[ ,;]{0,2}(?:[xX]|[eE][xX][tT](?:ension)?|#)[.:]?[ ]?[0-9]{1,6})?";
    private static final String WORDS =
            "(?:tele?ph?one?s?|téléphone|telefoon|telefono|telef|tel|tél|phone|fon|fax|telefax|mobile|mobiel|mobil|mob|gsm"
                    + "|whatsapp)";
    /** What may follow such a word before a number. */
    private static final String NUMBER = "(?:[ .-]{0,2}(?:no|nr|numbers?|nummer|numéro|n[°º]))?";

    /** All repetitions are bounded, which makes matching fast for every text. */
    private static final Pattern TELEPHONE = Pattern.compile(NOT_AFTER + "(?:"
            + "(?<plus>\\+ ?\\(?[1-9](?:" + BETWEEN + "[0-9]){7,14})"
            + "|(?<zeros>00(?<code>" + BETWEEN + "[1-9](?:" + BETWEEN + "[0-9]){6,14}))"
            + "|(?:1[ .-]?)?\\([0-9]{3}\\)[ .\\u2010-\\u2013-]{0,2}[0-9]{3}[ .\\u2010-\\u2013-][0-9]{4}"
            + "|(?:1[-\\u2010-\\u2013])?[0-9]{3}(?<hyphen>[-\\u2010-\\u2013])[0-9]{3}\\k<hyphen>[0-9]{4}"
            + "|(?:1\\.)?[0-9]{3}\\.[0-9]{3}\\.[0-9]{4})"
            + EXTENSION + NOT_BEFORE);

    private static final Pattern AFTER_A_WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + WORDS + NUMBER + "\\.?:?[ ]?(?<number>\\(?[0-9](?:" + BETWEEN + "[0-9]){6,14})"
                    + EXTENSION + NOT_BEFORE,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** An amount after a plus sign, with dots, or with spaces if it is round. */
    private static final Pattern AMOUNT = Pattern.compile("\\+ ?[0-9]{1,3}(?:(?:\\.[0-9]{3})+|(?: [0-9]{3})* 000)");

    private final List<String> countries;

    /** Creates a finder for the national formats of some countries. */
    Telephones(List<String> countries) {
        this.countries = List.copyOf(countries);
    }

    /** Returns whether the library knows the numbers of a country. */
    public static boolean knows(String country) {
        return Library.NUMBERS.getSupportedRegions().contains(country);
    }

    /** The library, which is loaded only if a text has enough digits. */
    private static final class Library {
        static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    }

    /** Returns the positions of numbers, in no particular order; some may overlap. */
    List<Contacts.Span> find(String text) {
        return find(text, DigitRuns.of(text));
    }

    /** Returns the positions of numbers in a text, given what a quick look has found. */
    List<Contacts.Span> find(String text, DigitRuns runs) {
        List<Contacts.Span> found = new ArrayList<>();
        if (runs.mayBeNumbers()) {
            anywhere(text, found);
        }
        if (runs.mayFollowWords()) {
            afterWords(text, found);
        }
        if (runs.mayBeNumbers() && !countries.isEmpty()) {
            atHome(text, found);
        }
        return found;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static void anywhere(String text, List<Contacts.Span> found) {
        Matcher matcher = TELEPHONE.matcher(text);
        boolean more = matcher.find();
        int checked = 0;
        while (more) {
            if (isAmount(matcher)
                    || (matcher.group("zeros") != null && checked++ < MOST_CHECKED && isNoCode(matcher))) {
                more = matcher.find();
                continue;
            }
            int end = matcher.end();
            found.add(new Contacts.Span(matcher.start(), end));
            // Another number may follow a slash; otherwise a slash precedes numbers in paths.
            boolean slash = end < text.length() && text.charAt(end) == '/';
            more = matcher.region(slash ? end + 1 : end, text.length())
                    .useTransparentBounds(!slash)
                    .find();
        }
    }

    private static boolean isAmount(Matcher matcher) {
        String plus = matcher.group("plus");
        return plus != null
                && plus.chars().filter(Telephones::isDigit).count() < MORE_THAN_AN_AMOUNT
                && AMOUNT.matcher(plus).matches();
    }

    /** Returns whether the digits after 00 are not a number with a country code. */
    private static boolean isNoCode(Matcher matcher) {
        return !Library.NUMBERS
                .findNumbers("+" + matcher.group("code").replace('/', ' ').strip(), "ZZ")
                .iterator()
                .hasNext();
    }

    private static void afterWords(String text, List<Contacts.Span> found) {
        Matcher matcher = AFTER_A_WORD.matcher(text);
        while (matcher.find()) {
            if (!NationalNumber.isDateOrPeriod(matcher.group("number"))) {
                found.add(new Contacts.Span(matcher.start("number"), matcher.end()));
            }
        }
    }

    /**
     * Finds numbers in national format, in each part of the text with enough consecutive digits, and in what follows a date or years at its
     * start, since the library takes these and a number after a blank for one. If a text has more parts than can be examined, which no
     * register has, the remaining parts count as numbers.
     */
    private void atHome(String text, List<Contacts.Span> found) {
        int left = MOST_LOOKED_AT / countries.size();
        int context = 0;
        for (int start = 0; start < text.length(); ) {
            if (!isDigit(text.charAt(start))) {
                start++;
                continue;
            }
            int end = start;
            int digits = 0;
            for (int at = start; at < text.length() && at - end < 4 && isPart(text.charAt(at)); at++) {
                if (isDigit(text.charAt(at))) {
                    digits++;
                    end = at + 1;
                }
            }
            boolean looksSo = digits >= FEWEST_DIGITS
                    && (text.charAt(start) == '0' || digits < end - start)
                    && !isNever(text, start, end)
                    && !isInAddress(text, start);
            left -= looksSo ? end - start : 0;
            if (looksSo && left < 0) {
                found.add(new Contacts.Span(start, end));
            } else if (looksSo) {
                int from = Math.max(context, start - BEFORE);
                String part = text.substring(from, Math.min(text.length(), end + AFTER));
                for (String country : countries) {
                    atHome(text, from, part, country, found);
                }
            }
            start = NationalNumber.endOfYears(text, start, end);
            context = start;
        }
    }

    /**
     * Returns whether digits, with the characters between them, are never part of a number: a date, years, a number within a year, or the
     * end of a key. Most digits in the texts of a register are such, and the library would examine each for each country. If other digits
     * that may be a number follow closely, the library decides.
     */
    private static boolean isNever(String text, int start, int end) {
        boolean never =
                NationalNumber.isEndOfKey(text, start, end) || NationalNumber.isDayOrYears(text.substring(start, end));
        return never && !NationalNumber.mayBeIn(text.substring(end, Math.min(text.length(), end + AFTER)));
    }

    /** Returns whether a character is part of a web address. */
    private static boolean isInAddress(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_ADDRESS && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, at).contains("://");
    }

    /** Returns whether a character may be within a number. */
    static boolean isPart(char c) {
        return isDigit(c) || " .()[]/-".indexOf(c) >= 0 || (c >= '\u2010' && c <= '\u2013');
    }

    private static void atHome(String text, int from, String part, String country, List<Contacts.Span> found) {
        for (PhoneNumberMatch match :
                Library.NUMBERS.findNumbers(part, country, PhoneNumberUtil.Leniency.VALID, Long.MAX_VALUE)) {
            NationalNumber number = new NationalNumber(text, from + match.start(), from + match.end());
            if (number.isPlausible(
                    Library.NUMBERS.format(match.number(), PhoneNumberUtil.PhoneNumberFormat.NATIONAL),
                    Library.NUMBERS.getNumberType(match.number()) == PhoneNumberUtil.PhoneNumberType.MOBILE)) {
                found.add(new Contacts.Span(from + match.start(), from + match.end()));
            }
        }
    }
}
