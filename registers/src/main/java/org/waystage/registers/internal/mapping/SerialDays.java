package org.waystage.registers.internal.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.notice.Place;
import org.waystage.core.value.SpreadsheetDay;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/**
 * The numbers in place of dates that seem to be the days of a spreadsheet. A column that is formatted wrongly has one in every row,
 * so each column gets one notice.
 */
public final class SerialDays {
    private final Map<Integer, SerialDay> columns = new LinkedHashMap<>();

    private record SerialDay(Place place, String text, LocalDate day, long count, long record) {
        SerialDay next(long number) {
            return number == record ? this : new SerialDay(place, text, day, count + 1, number);
        }
    }

    /** Takes a cell that cannot be read as a date; tells whether it seems to be a day of a spreadsheet. */
    boolean take(Row.Cell cell, String text, Row row) {
        Optional<LocalDate> day = SpreadsheetDay.of(text);
        long record = row.source().number();
        day.ifPresent(found -> columns.merge(
                cell.column(),
                new SerialDay(row.layout().place(row.source(), cell.column()), text, found, 1, record),
                (first, next) -> first.next(record)));
        return day.isPresent();
    }

    /** Reports the columns, and forgets them. */
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
