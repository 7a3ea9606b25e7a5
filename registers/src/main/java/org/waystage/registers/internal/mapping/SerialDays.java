package org.waystage.registers.internal.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/**
 * Numbers in place of dates that seem to be serial days of a spreadsheet. A column with the wrong format has one in
 * every row, so there is a single notice for each column.
 */
public final class SerialDays {
    /** The day before day 1. Spreadsheets treat 1900 as a leap year, so this holds from March 1900 on. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final Pattern NUMBER = Pattern.compile("([0-9]{5})([.,][0-9]+)?");

    private final Map<Integer, SerialDay> columns = new LinkedHashMap<>();

    private record SerialDay(Place place, String text, LocalDate day, long count, long record) {
        SerialDay next(long number) {
            return number == record ? this : new SerialDay(place, text, day, count + 1, number);
        }
    }

    /**
     * Returns the day that a number seems to represent; empty if the text is not a number, or the day is not in our
     * time.
     */
    public static Optional<LocalDate> day(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        return number.matches()
                ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(number.group(1))))
                        .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST))
                : Optional.empty();
    }

    /** Examines a cell that cannot be read as a date; returns whether it seems to be a serial day. */
    boolean take(Row.Cell cell, String text, Row row) {
        Optional<LocalDate> day = day(text);
        long record = row.source().number();
        day.ifPresent(found -> columns.merge(
                cell.column(),
                new SerialDay(row.layout().place(row.source(), cell.column()), text, found, 1, record),
                (first, next) -> first.next(record)));
        return day.isPresent();
    }

    /** Reports the columns and forgets them. */
    public void report(NoticeBook notices) {
        for (SerialDay found : columns.values()) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("value", found.text);
            values.put("date", found.day.toString());
            if (found.count > 1) {
                values.put("more", Long.toString(found.count - 1));
            }
            notices.add(RegisterRules.DATE_SERIAL, found.place, values);
        }
        columns.clear();
    }
}
