package org.waystage.core.internal.text;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day that a number from a spreadsheet seems to represent.
 *
 * <p>A spreadsheet stores a date as a number of days, and shows that number if the cell is formatted as a number or text. Nobody can know
 * whether a number is such a day, so the day is only reported to people and never used as a value.
 */
public final class SpreadsheetDay {
    /** Day 0 of spreadsheets, which take 1900 for a leap year; it is right from March 1900 on. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final Pattern NUMBER = Pattern.compile("([0-9]{5})([.,][0-9]+)?");

    private SpreadsheetDay() {}

    /**
     * Returns the day that a text seems to represent.
     *
     * @param text the text, such as {@code 45292}; a fraction is the time of the day
     * @return the day, from 1950 to 2099; empty if the text is no such number
     */
    public static Optional<LocalDate> of(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        return number.matches()
                ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(number.group(1))))
                        .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST))
                : Optional.empty();
    }
}
