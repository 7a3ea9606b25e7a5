package org.waystage.registers.internal.file;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.csv.SwallowedRows;
import org.waystage.registers.internal.csv.TableRow;
import org.waystage.registers.internal.csv.TableRows;
import org.waystage.registers.internal.record.CellFaults;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/** The records of a table. */
final class TableRecords implements Records {
    private static final String CUT_OFF = "the record is cut off: the file ends in the middle of it";

    private final TableHeader header;
    private final @Nullable TableRows rows;
    private final SwallowedRows.Search search;
    private final NoticeBook notices;
    private long number;
    private long line;
    private long lines;
    private boolean cutOff;
    private boolean ended;

    private TableRecords(
            TableHeader header, @Nullable TableRows rows, SwallowedRows.Search search, NoticeBook notices) {
        this.header = header;
        this.rows = rows;
        this.search = search;
        this.notices = notices;
    }

    /**
     * Opens a table and reports its columns; if a required one is missing, there are no records.
     *
     * @param stages the columns whose absence leaves every record without a stage
     * @param wary whether cells may contain data to be withheld; even a part of a row in a cell is then too much
     */
    static TableRecords open(TableForm form, TableHeader header, Set<String> stages, boolean wary, NoticeBook notices)
            throws IOException {
        SwallowedRows.Search search = new SwallowedRows.Search(form.delimiter(), header.headers(), wary);
        if (!header.complete()) {
            header.reportMissing(notices);
            return new TableRecords(header, null, search, notices);
        }
        if (!notices.isDeaf()) {
            header.reportOthers(stages, notices);
            CellFaults.report(form.headerRow(), header, Set.of(), notices);
        }
        TableRows rows = form.rows();
        reportQuote(rows.columnThatGoesOn(), header, form.headerRow(), notices);
        return new TableRecords(header, rows, search, notices);
    }

    @Override
    public @Nullable SourceRecord next() throws IOException {
        TableRow row = rows == null ? null : rows.next();
        if (rows == null || row == null) {
            reportUnread();
            reportLineEnd();
            return null;
        }
        number++;
        line = row.line();
        BitSet looks = rows.looks();
        lines += looks.cardinality();
        int expected = header.headers().size();
        int count = row.cells().size();
        Optional<String> fault = Optional.empty();
        if (row.end() == TableRow.End.IN_QUOTES) {
            fault = Optional.of("the record is cut off: a quote is opened in it and never closed");
            long opened = row.lineOf(count - 1);
            reportCutOff(
                    number,
                    opened,
                    "a quote opens on line " + opened
                            + " and is never closed, so its cell takes in the rest of the file (lines: "
                            + TableRow.lines(row.cells().get(count - 1)) + ")");
        } else if (row.end() == TableRow.End.TOO_LONG) {
            fault = Optional.of("the record is too long to be read");
            reportCutOff(
                    number,
                    row.line(),
                    "the record of line " + row.line()
                            + " is too long to be read, as if a quote in it were never closed");
        } else if (count != expected) {
            boolean last = count < expected && row.end() == TableRow.End.AT_END;
            Map<String, String> values = new HashMap<>();
            values.put("count", Integer.toString(count));
            values.put("expected", Integer.toString(expected));
            if (last) {
                values.put("line", Long.toString(row.lineOf(count - 1)));
                fault = Optional.of(CUT_OFF);
            }
            notices.add(RegisterRules.RECORD_LENGTH, header.place(whole(row), Math.min(count, expected)), values);
        }
        int goesOn = rows.columnThatGoesOn();
        if (fault.isPresent()) {
            reportQuote(goesOn, header, whole(row), notices);
            cutOff = true;
            return new SourceRecord(number, row.line(), "", row.cells(), fault, List.of(), true);
        }
        List<SwallowedRows> swallowed = rows.isOnOneLine() ? List.of() : search.in(row, looks);
        swallowed.forEach(found -> report(found, whole(row)));
        if (goesOn >= 0 && swallowed.stream().noneMatch(found -> found.column() == goesOn)) {
            reportQuote(goesOn, header, whole(row), notices);
        }
        return new SourceRecord(number, row.line(), "", row.cells(), Optional.empty(), swallowed, count != expected);
    }

    private SourceRecord whole(TableRow row) {
        return new SourceRecord(number, row.line(), "", row.cells(), Optional.empty());
    }

    /** Reports a cell that continues after its closing quote; none if its column is -1. */
    private static void reportQuote(int column, TableHeader header, SourceRecord record, NoticeBook notices) {
        if (column >= 0) {
            notices.add(RegisterRules.QUOTE_MISPLACED, header.place(record, column), Map.of());
        }
    }

    private void report(SwallowedRows swallowed, SourceRecord record) {
        notices.add(
                RegisterRules.ROWS_SWALLOWED,
                header.place(record, swallowed.column()),
                Map.of(
                        "count", Integer.toString(swallowed.count()),
                        "line", Long.toString(swallowed.opened()),
                        "first", Long.toString(swallowed.first()),
                        "last", Long.toString(swallowed.last())));
    }

    /**
     * Reports at the end that more lines look like records than were read as records, unless the table was reported as truncated.
     */
    private void reportUnread() {
        if (lines > number && !cutOff) {
            notices.add(
                    RegisterRules.LINES_UNREAD,
                    Place.of(""),
                    Map.of("lines", Long.toString(lines), "count", Long.toString(number)));
        }
        lines = 0;
    }

    /**
     * Reports at the end that the last line has no line break, unless something was already reported as missing there.
     */
    private void reportLineEnd() {
        if (rows != null && number > 0 && !cutOff && !ended && rows.lacksLineEnd()) {
            notices.add(
                    RegisterRules.LINE_END_MISSING, new Place("", Optional.of(new Place.Position(line, 1))), Map.of());
        }
        ended = true;
    }

    /** Reports that nothing can be read from a record onwards, at the line of the cause. */
    private void reportCutOff(long record, long at, String problem) {
        notices.add(
                RegisterRules.CUT_OFF,
                new Place("", Optional.of(new Place.Position(at, 1))),
                Map.of("record", Long.toString(record - 1), "problem", problem));
    }

    @Override
    public Layout layout() {
        return header;
    }

    @Override
    public Map<String, String> members() {
        return Map.of();
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
