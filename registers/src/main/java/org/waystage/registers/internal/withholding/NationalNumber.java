package org.waystage.registers.internal.withholding;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits in a text that may be a number of a national numbering plan.
 *
 * <p>A plan defines which digits can be dialled, but codes, dates, amounts and periods may have the same digits. Digits
 * therefore count only if they are written as a telephone number: with the trunk zero, or in the groups used in that
 * country.
 */
final class NationalNumber {
    private static final Pattern EXTENSION = Pattern.compile("[ ,;]*(?:[xX#]|[eE][xX][tT]|доб|anexo).*");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final String YEAR = "(?:19|20)[0-9]{2}";
    /** A day with its year, optionally followed by a time or another day. */
    private static final Pattern DATE = Pattern.compile("(?:.*[^0-9])?(?:" + YEAR + "([-./ ])" + MONTH + "\\1" + DAY
            + "|" + DAY
            + "([-./ ])" + MONTH + "\\2" + YEAR + "|" + MONTH + "([-./ ])" + DAY + "\\3" + YEAR + "|" + YEAR + MONTH
            + DAY + ")(?:[^0-9].*)?");

    private static final Pattern DATE_AND_TIME =
            Pattern.compile(DAY + "([-./])" + DAY + "\\1[0-9]{2} +[0-2]?[0-9][.: ][0-5][0-9].*");

    /** A day with its year and nothing else, whose parts are joined. */
    private static final Pattern DAY_ALONE = Pattern.compile(YEAR + "([-./])" + MONTH + "\\1" + DAY + "|" + DAY
            + "([-./])" + MONTH + "\\2" + YEAR + "|" + MONTH + "([-./])" + DAY + "\\3" + YEAR);

    /** A word, a day or a year. */
    private static final Pattern NO_NUMBER = Pattern.compile(
            "[\\p{L}\\p{N}]*\\p{L}[\\p{L}\\p{N}]*|(?<![0-9])(?:" + DAY_ALONE.pattern() + "|" + YEAR + ")(?![0-9])");

    private static final Pattern YEARS = Pattern.compile(YEAR + "(?: ?[-/\u2010-\u2013. ] ?" + YEAR + ")++");
    /** A day or years before a trunk zero, or before a day that begins with 0. */
    private static final Pattern YEARS_BEFORE = Pattern.compile(
            "(?:" + DAY_ALONE.pattern() + "|" + YEAR + "(?: ?[-/\u2010-\u2013. ] ?" + YEAR + ")*+) {1,2}(?=\\(?0)");
    /** A serial number within a year, as in gazettes. */
    private static final Pattern OF_A_YEAR = Pattern.compile("[0-9]{4,}[-/]" + YEAR + "|" + YEAR + "[-/][0-9]{4,}");
    /** Four numbers separated by dots, such as a version or a network address. */
    private static final Pattern DOTTED = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
    /** An amount with thousands separators; nine digits that do not end in 000 may also be a number in three groups. */
    private static final Pattern AMOUNT = Pattern.compile(
            "[0-9]{1,2}(?:[ .][0-9]{3}){2,3}|[0-9]{3}(?:[ .][0-9]{3})+[ .]000|[0-9]{3}(?:[ .][0-9]{3}){3,}");

    private static final Pattern MONEY_BEFORE =
            Pattern.compile("(?s).*(?:[$€£¥]|\\b(?:USD|EUR|GBP|CHF|PLN|CZK|DKK|NOK|SEK|JPY|CAD|AUD))[ ]?");
    private static final Pattern QUANTITY_AFTER = Pattern.compile(
            "(?s)[ ]?(?:[%$€£¥]|(?:USD|EUR|GBP|CHF|PLN|CZK|DKK|NOK|SEK|JPY|CAD|AUD|euros?|dollars?|pounds?)\\b).*"
                    + "|[.,][0-9].*");
    /** Words that announce another kind of number. */
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?s).*(?<![\\p{L}\\p{N}])(?:ISBN|ISSN|DOI|IBAN|BIC|VAT|TIN|EIN|DUNS|UEI|EORI|KvK|KVK|BSN|RSIN|OIN|SIREN|SIRET|HS|TARIC|CPV|NACE"
                    + "|ID|id|Nr|nr|No|no|ref|Ref|v|version|Version)(?:\\.|:|-1[03]:?|#)? ?");

    /** The fewest digits of a number in any country, fewer than those that are looked for. */
    private static final int FEWEST_ANYWHERE = 5;

    private static final int CONTEXT = 16;
    /** The largest number of digits of a number written in one group, and of a group after the first. */
    private static final int LONGEST_IN_ONE = 11;

    private static final int LONGEST_GROUP = 8;
    private static final int SHORTEST_WITHOUT_ZERO = 4;

    private final String before;
    private final String number;
    private final String after;

    NationalNumber(String text, int start, int end) {
        this.before = text.substring(Math.max(0, start - CONTEXT), start);
        String found = text.substring(start, end);
        this.number = EXTENSION.matcher(found).replaceFirst("");
        this.after = text.substring(end, Math.min(text.length(), end + CONTEXT));
    }

    /** Returns whether digits are a date, with or without a time, or a range of years. */
    static boolean isDateOrPeriod(String number) {
        return DATE.matcher(number).matches()
                || DATE_AND_TIME.matcher(number).matches()
                || YEARS.matcher(number).matches();
    }

    /** Returns whether a text is a day, years or a number within a year, and nothing else; then no part of it is a telephone number either. */
    static boolean isDayOrYears(String text) {
        return DAY_ALONE.matcher(text).matches()
                || YEARS.matcher(text).matches()
                || OF_A_YEAR.matcher(text).matches();
    }

    /** Returns where the days or years end that digits begin with, if a number with a trunk zero may follow; otherwise where the digits end. */
    static int endOfYears(String text, int start, int end) {
        Matcher matcher = YEARS_BEFORE.matcher(text);
        int at = start;
        while (matcher.region(at, end).lookingAt()) {
            at = matcher.end();
        }
        return at == start ? end : at;
    }

    /** Returns whether digits continue a word and have nothing but single joints between them; then no part of them stands alone. */
    static boolean isEndOfKey(String text, int start, int end) {
        if (start == 0 || text.charAt(start - 1) == '+' || !continues(text, start)) {
            return false;
        }
        boolean joined = true;
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            joined &= Telephones.isDigit(c) || (isJoint(c) && Telephones.isDigit(text.charAt(i - 1)));
        }
        return joined;
    }

    /** Returns whether a number at an index continues a word, an address or another number. */
    private static boolean continues(String text, int start) {
        if (start == 0) {
            return false;
        }
        char last = text.charAt(start - 1);
        return Character.isLetterOrDigit(last)
                || "_+@=&%".indexOf(last) >= 0
                || (isJoint(last) && start > 1 && Character.isLetterOrDigit(text.charAt(start - 2)));
    }

    /** Returns whether a text has enough digits for a number besides those of days, years and words. */
    static boolean mayBeIn(String text) {
        return hasEnoughDigits(text) && hasEnoughDigits(NO_NUMBER.matcher(text).replaceAll(" "));
    }

    private static boolean hasEnoughDigits(String text) {
        return text.chars().filter(Telephones::isDigit).count() >= FEWEST_ANYWHERE;
    }

    /**
     * Returns whether the digits are written as a telephone number.
     *
     * @param national the number in the national format of the country
     * @param mobile whether it is a mobile number, which many write without the trunk zero
     */
    boolean isPlausible(String national, boolean mobile) {
        return standsAlone()
                && !isDateOrPeriod(number)
                && !isDateOrPeriod(number + after)
                && !OF_A_YEAR.matcher(number).matches()
                && !DOTTED.matcher(number).matches()
                && !TariffCode.isOne(number)
                && !AMOUNT.matcher(number).matches()
                && !MONEY_BEFORE.matcher(before).matches()
                && !QUANTITY_AFTER.matcher(after).matches()
                && !OTHER_NUMBER.matcher(before).matches()
                && isGrouped(national, mobile);
    }

    private boolean standsAlone() {
        if (continues(before, before.length())) {
            return false;
        }
        if (after.isEmpty()) {
            return true;
        }
        char first = after.charAt(0);
        boolean digitAfter = after.length() > 1 && Character.isLetterOrDigit(after.charAt(1));
        return !Character.isLetterOrDigit(first) && first != '_' && !(digitAfter && isJoint(first));
    }

    private static boolean isJoint(char c) {
        return c == '.' || c == '-' || c == '/' || (c >= '\u2010' && c <= '\u2013');
    }

    private boolean isGrouped(String national, boolean mobile) {
        List<String> groups = groups(number);
        if (number.startsWith("0") || number.startsWith("(0")) {
            return groups.get(0).length() > 1
                    && groups.get(0).length() <= LONGEST_IN_ONE
                    && groups.stream().skip(1).allMatch(group -> group.length() <= LONGEST_GROUP);
        }
        if (groups.size() == 1) {
            return false;
        }
        List<String> theirs = groups(EXTENSION.matcher(national).replaceFirst(""));
        boolean withCountry = groups.get(0).equals("1");
        return groups.equals(theirs)
                || (mobile && isWithoutZero(groups, theirs))
                || (withCountry && groups.subList(1, groups.size()).equals(theirs));
    }

    /**
     * Returns whether the groups are those of the number except for the trunk zero; short groups may be a list of
     * numbers.
     */
    private static boolean isWithoutZero(List<String> groups, List<String> theirs) {
        return theirs.get(0).equals("0" + groups.get(0))
                && groups.subList(1, groups.size()).equals(theirs.subList(1, theirs.size()))
                && groups.stream().allMatch(group -> group.length() >= SHORTEST_WITHOUT_ZERO);
    }

    private static List<String> groups(String text) {
        return Arrays.stream(NO_DIGITS.split(text))
                .filter(group -> !group.isEmpty())
                .toList();
    }
}
