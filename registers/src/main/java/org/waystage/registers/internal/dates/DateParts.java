package org.waystage.registers.internal.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.shared.Slugs;

/**
 * A year, a month of a year, or a day, which is known to exist in the calendar.
 *
 * @param year the year
 * @param month the month; 0 if there is none
 * @param day the day; 0 if there is none
 */
record DateParts(int year, int month, int day) {
    /** The first year that is not meant literally but means no date, as 9999 does. */
    private static final int FAR = 9000;

    private static final int SHORTEST_NAME = 3;
    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /**
     * Parses the parts of a date.
     *
     * @param year four digits, or two
     * @param month a number, or a name or its beginning
     * @param day a number
     * @param months the names of the twelve months; empty for English
     * @param twoDigits the meaning of years of two digits
     * @return the date; empty if it does not exist in the calendar, or if the year is too distant to be meant
     */
    static Optional<DateParts> read(
            Optional<String> year,
            Optional<String> month,
            Optional<String> day,
            List<String> months,
            TwoDigits twoDigits) {
        List<String> names = months.isEmpty() ? ENGLISH : months;
        int y = year.map(text -> year(text, twoDigits)).orElse(-1);
        int m = month.map(text -> month(text, names)).orElse(0);
        int d = day.map(DateParts::number).orElse(0);
        if (y < 1 || y >= FAR || (month.isPresent() && m < 1) || (day.isPresent() && (d < 1 || m == 0))) {
            return Optional.empty();
        }
        boolean inCalendar =
                m <= 12 && (d == 0 || (d <= 31 && d <= YearMonth.of(y, m).lengthOfMonth()));
        return inCalendar ? Optional.of(new DateParts(y, m, d)) : Optional.empty();
    }

    /** Returns the date as a type of the model. */
    PartialDate date() {
        if (month == 0) {
            return PartialDate.of(year);
        }
        return day == 0 ? PartialDate.of(year, month) : PartialDate.of(year, month, day);
    }

    /**
     * Returns the date the given number of years, months or days later, according to its precision; empty if before
     * year 1.
     */
    Optional<PartialDate> plus(int steps) {
        try {
            if (month == 0) {
                return Optional.of(PartialDate.of(year + steps));
            }
            if (day == 0) {
                YearMonth later = YearMonth.of(year, month).plusMonths(steps);
                return Optional.of(PartialDate.of(later.getYear(), later.getMonthValue()));
            }
            return Optional.of(PartialDate.of(LocalDate.of(year, month, day).plusDays(steps)));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    /** Returns the number in a text of one to four digits, otherwise -1. */
    static int number(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Returns the year in a text of four or two digits, otherwise -1. */
    static int year(String text, TwoDigits twoDigits) {
        int number = number(text);
        if (text.length() == 2 && number >= 0) {
            return twoDigits.year(number);
        }
        return text.length() == 4 ? number : -1;
    }

    private static String key(String name) {
        String plain = Slugs.plain(name);
        return plain.isEmpty() ? TextKey.folded(name) : plain;
    }

    /**
     * Returns the month that a text gives by its number, by its name, which may be short in some languages, or by at least three
     * unambiguous letters of the name; otherwise -1.
     */
    private static int month(String text, List<String> names) {
        int number = number(text);
        if (number >= 0) {
            return number;
        }
        String name = key(text);
        int found = -1;
        for (int i = 0; i < names.size(); i++) {
            String month = key(names.get(i));
            if (month.equals(name)) {
                return i + 1;
            }
            if (name.length() >= SHORTEST_NAME && month.startsWith(name)) {
                if (found > 0) {
                    return -1;
                }
                found = i + 1;
            }
        }
        return found;
    }
}
