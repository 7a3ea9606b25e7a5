package org.waystage.core.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as precise as its source: a year, a month or a day of the ISO calendar, never padded.
 *
 * <p>Written {@code 2019}, {@code 2019-03} or {@code 2019-03-14}; years range from {@code 0001} to {@code 9999}.
 * Partial dates have no total order, since {@code 2019} is neither before nor after {@code 2019-03}. So the type is not
 * {@link Comparable}, and {@link #isBefore} and {@link #isAfter} return {@code true} only if the order is certain.
 */
public final class PartialDate {
    private final short year;
    private final byte month;
    private final byte day;

    private PartialDate(int year, int month, int day) {
        this.year = (short) year;
        this.month = (byte) month;
        this.day = (byte) day;
    }

    /**
     * Returns a date with year precision.
     *
     * @param year the year, 1 to 9999
     * @return the date
     * @throws DateTimeException if the year is out of range
     */
    public static PartialDate of(int year) {
        return checked(year, 0, 0);
    }

    /**
     * Returns a date with month precision.
     *
     * @param year the year, 1 to 9999
     * @param month the month, 1 to 12
     * @return the date
     * @throws DateTimeException if the year or month is out of range
     */
    public static PartialDate of(int year, int month) {
        if (month == 0) {
            throw new DateTimeException("no month 0");
        }
        return checked(year, month, 0);
    }

    /**
     * Returns a date with day precision.
     *
     * @param year the year, 1 to 9999
     * @param month the month, 1 to 12
     * @param day the day, 1 to the length of the month
     * @return the date
     * @throws DateTimeException if the year, month or day is out of range
     */
    public static PartialDate of(int year, int month, int day) {
        if (month == 0 || day == 0) {
            throw new DateTimeException("no month or day 0");
        }
        return checked(year, month, day);
    }

    /**
     * Returns a date with day precision.
     *
     * @param date the day, in the years 1 to 9999
     * @return the date
     * @throws DateTimeException if the year is out of range
     */
    public static PartialDate of(LocalDate date) {
        return checked(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Parses {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. No other form is accepted, nor are blanks.
     *
     * @param text the text
     * @return the date
     * @throws DateTimeException if the text is not such a date, or the day does not exist
     */
    public static PartialDate parse(String text) {
        return parse(text.toCharArray(), 0, text.length())
                .orElseThrow(() ->
                        new DateTimeException("'" + text + "' is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD"));
    }

    /**
     * Returns what {@link #parse(String)} returns, under the name that the methods of ids and codes have.
     *
     * @param text the text
     * @return the date
     * @throws DateTimeException if the text is not such a date, or the day does not exist
     */
    public static PartialDate of(String text) {
        return parse(text);
    }

    /**
     * Returns what {@link #parse(String)} returns, under the name by which frameworks such as Jakarta REST find it.
     *
     * @param text the text
     * @return the date
     * @throws DateTimeException if the text is not such a date, or the day does not exist
     */
    public static PartialDate valueOf(String text) {
        return parse(text);
    }

    /**
     * Parses a date from part of an array, as {@link #parse(String)} does, without an exception for invalid input.
     * Intended for readers of files with millions of dates.
     *
     * @param text the characters
     * @param offset the index of the first character of the date
     * @param length the number of characters
     * @return the date, or empty if the characters are not a date
     */
    public static Optional<PartialDate> parse(char[] text, int offset, int length) {
        if (length != 4 && length != 7 && length != 10) {
            return Optional.empty();
        }
        int year = digits(text, offset, 4);
        int month = length >= 7 ? separated(text, offset + 4) : 0;
        int day = length == 10 ? separated(text, offset + 7) : 0;
        if (year < 1 || (length >= 7 && (month < 1 || month > 12))) {
            return Optional.empty();
        }
        if (length == 10 && (day < 1 || day > lengthOfMonth(year, month))) {
            return Optional.empty();
        }
        return Optional.of(new PartialDate(year, month, day));
    }

    /**
     * Returns the number of days of a month. Does not use {@link YearMonth}, which costs a reader ten milliseconds at
     * start-up.
     */
    private static int lengthOfMonth(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 ? leap ? 29 : 28 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static int separated(char[] text, int offset) {
        return text[offset] == '-' ? digits(text, offset + 1, 2) : 0;
    }

    /** Returns a number, or 0, which no part of a date is, if there are characters other than digits. */
    private static int digits(char[] text, int offset, int count) {
        int value = 0;
        for (int i = offset; i < offset + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static PartialDate checked(int year, int month, int day) {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("a year must be 1 to 9999 but was " + year);
        }
        LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
        return new PartialDate(year, month, day);
    }

    /**
     * Returns the first day that this date may mean.
     *
     * @return the day
     */
    public LocalDate earliest() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /**
     * Returns the last day that this date may mean.
     *
     * @return the day
     */
    public LocalDate latest() {
        if (day != 0) {
            return LocalDate.of(year, month, day);
        }
        return month == 0
                ? LocalDate.of(year, 12, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /**
     * Returns the {@linkplain #earliest() first day} as an epoch day, which avoids creating a LocalDate.
     *
     * @return the number of days since 1970-01-01
     */
    public long firstDay() {
        return epochDay(month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /**
     * Returns the {@linkplain #latest() last day} as an epoch day.
     *
     * @return the number of days since 1970-01-01
     */
    public long lastDay() {
        int last = month == 0 ? 12 : month;
        return epochDay(last, day == 0 ? lengthOfMonth(year, last) : day);
    }

    /** Counts from 1 March, so that a leap day is the last of its year. */
    private long epochDay(int inMonth, int onDay) {
        int years = inMonth < 3 ? year - 1 : year;
        int months = (inMonth + 9) % 12;
        return 365L * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + onDay - 719_469;
    }

    /**
     * Returns the year.
     *
     * @return the year, 1 to 9999
     */
    public int year() {
        return year;
    }

    /**
     * Returns whether this date is certainly before another: its last day is before the other's first.
     *
     * @param other the other date
     * @return {@code true} if it is certainly before
     */
    public boolean isBefore(PartialDate other) {
        return lastDay() < other.firstDay();
    }

    /**
     * Returns whether this date is certainly after another: its first day is after the other's last.
     *
     * @param other the other date
     * @return {@code true} if it is certainly after
     */
    public boolean isAfter(PartialDate other) {
        return other.isBefore(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate that && year == that.year && month == that.month && day == that.day;
    }

    @Override
    public int hashCode() {
        return (year * 13 + month) * 32 + day;
    }

    /** Returns the date as written, which {@link #parse(String)} accepts. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10);
        pad(text, year, 1000);
        if (month != 0) {
            pad(text.append('-'), month, 10);
        }
        if (day != 0) {
            pad(text.append('-'), day, 10);
        }
        return text.toString();
    }

    /** Appends the digits of a number, starting with the given unit. */
    private static void pad(StringBuilder text, int value, int firstUnit) {
        for (int unit = firstUnit; unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
    }
}
