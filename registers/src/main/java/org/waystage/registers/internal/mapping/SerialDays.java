package org.waystage.registers.internal.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.internal.text.SpreadsheetDay;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/**
 * Numbers in place of dates that seem to be serial days of a spreadsheet. A column with the wrong format has such a number in every row, so
 * there is a single notice for each column.
 */
public final class SerialDays {
    private final Map<Integer, SerialDay> columns = new LinkedHashMap<>();

    private record SerialDay(Place place, String text, LocalDate day, long count, long record) {
        SerialDay next(long number) {
            return number == record ? this : new SerialDay(place, text, day, count + 1, number);
        }
    }

    /** Examines a cell that cannot be read as a date; returns whether it seems to be a serial day. */
    boolean take(CellCleaner.Cell cell, String text, Row row) {
        Optional<LocalDate> day = SpreadsheetDay.of(text);
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
