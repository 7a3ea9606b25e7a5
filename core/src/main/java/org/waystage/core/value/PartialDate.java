package org.waystage.core.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date that is as precise as its source: a year, a month or a day of the ISO calendar, never padded.
 *
 * <p>Written {@code 2019}, {@code 2019-03} or {@code 2019-03-14}; years are {@code 0001} to {@code 9999}. Two partial dates
 * are not totally ordered, {@code 2019} and {@code 2019-03} being neither before nor after each other, so the type is not
 * {@link Comparable}; {@link #isBefore} and {@link #isAfter} answer only where the answer is certain.
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
     * Returns a date known to the year.
     *
     * @param year the year, 1 to 9999
     * @return the date
     * @throws DateTimeException if the year is out of range
     */
    public static PartialDate of(int year) {
        return checked(year, 0, 0);
    }

    /**
     * Returns a date known to the month.
     *
     * @param year the year, 1 to 9999
     * @param month the month, 1 to 12
     * @return the date
     * @throws DateTimeException if a part is out of range
     */
    public static PartialDate of(int year, int month) {
        if (month == 0) {
            throw new DateTimeException("no month 0");
        }
        return checked(year, month, 0);
    }

    /**
     * Returns a date known to the day.
     *
     * @param year the year, 1 to 9999
     * @param month the month, 1 to 12
     * @param day the day, 1 to the length of the month
     * @return the date
     * @throws DateTimeException if a part is out of range
     */
    public static PartialDate of(int year, int month, int day) {
        if (month == 0 || day == 0) {
            throw new DateTimeException("no month or day 0");
        }
        return checked(year, month, day);
    }

    /**
     * Returns a date known to the day.
     *
     * @param date the day, in the years 1 to 9999
     * @return the date
     * @throws DateTimeException if the year is out of range
     */
    public static PartialDate of(LocalDate date) {
        return checked(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; nothing else, and no blanks.
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
     * Reads a date from a part of an array, as {@link #parse(String)} does, without an exception on bad input. Meant for
     * readers of files, who meet dates by the million.
     *
     * @param text the characters
     * @param offset where the date begins
     * @param length how many characters it has
     * @return the date; empty if the characters are not one
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

    /** Returns how many days a month has; without {@link YearMonth}, which takes a reader ten milliseconds to start. */
    private static int lengthOfMonth(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 ? leap ? 29 : 28 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static int separated(char[] text, int offset) {
        return text[offset] == '-' ? digits(text, offset + 1, 2) : 0;
    }

    /** Returns a number; 0, which no part of a date is, if other characters than digits stand there. */
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
     * Returns the first day that this date can mean.
     *
     * @return the day
     */
    public LocalDate earliest() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /**
     * Returns the last day that this date can mean.
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
     * Returns the {@linkplain #earliest() first day} as an epoch day. Who asks for millions of them saves a LocalDate of each.
     *
     * @return the day, counted from 1970-01-01
     */
    public long firstDay() {
        return epochDay(month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /**
     * Returns the {@linkplain #latest() last day} as an epoch day.
     *
     * @return the day, counted from 1970-01-01
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
     * Tells whether this date certainly lies before another: its last day before the other's first.
     *
     * @param other the other date
     * @return whether it is certain
     */
    public boolean isBefore(PartialDate other) {
        return latest().isBefore(other.earliest());
    }

    /**
     * Tells whether this date certainly lies after another: its first day after the other's last.
     *
     * @param other the other date
     * @return whether it is certain
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

    /** Returns the date as it is written, which {@link #parse(String)} reads back. */
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

    /** Appends the digits of a number, from that of a unit down. */
    private static void pad(StringBuilder text, int value, int firstUnit) {
        for (int unit = firstUnit; unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
    }
}
