package org.waystage.registers.internal.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.registers.internal.dates.DateReader;
import org.waystage.registers.internal.dates.DateResult;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;

/** Reads the dates of a record by the lists of readings of a profile. */
public final class Dates {
    private final Map<String, DateReader> readers = new LinkedHashMap<>();
    private final SerialDays serialDays = new SerialDays();
    private final CellCleaner cleaner;
    private final PartialDate issued;

    public Dates(CellCleaner cleaner, Optional<String> edition, PartialDate issued) {
        this.cleaner = cleaner;
        this.issued = issued;
        cleaner.profile()
                .dates()
                .forEach((name, readings) -> readers.put(name, new DateReader(readings, edition, issued.year())));
    }

    /** Returns the numbers found in place of dates. */
    public SerialDays serialDays() {
        return serialDays;
    }

    /** A date, with the text from which it was read. */
    record TracedDate(Trail trail, DateResult.Read read) {}

    /**
     * A column of dates, prepared.
     *
     * @param number the number of the column
     * @param reader reads its texts; null if the profile has no such readings
     */
    record Source(int number, @Nullable DateReader reader) {}

    /** Prepares a column; null if there is none. */
    @Nullable
    Source source(Optional<CaseMapping.DateColumn> column) {
        return column.map(from -> new Source(cleaner.numberOf(from.column()), readers.get(from.readings())))
                .orElse(null);
    }

    /** Reads the date of a column; null if there is none, with a notice if the text is not a date. */
    @Nullable
    TracedDate read(@Nullable Source source, Row row) {
        if (source == null) {
            return null;
        }
        CellCleaner.Cell cell = row.cell(source.number());
        if (cell.text() == null || source.reader() == null) {
            return null;
        }
        DateResult result = source.reader().read(cell.text());
        if (result instanceof DateResult.Read read) {
            return new TracedDate(cell.trails().get(0), read);
        }
        dropped(result, cell, cell.text(), row);
        return null;
    }

    private void dropped(DateResult result, CellCleaner.Cell cell, String text, Row row) {
        if (result instanceof DateResult.None none) {
            row.drop(cell.column(), "date:" + none.reading());
            row.notice(RegisterRules.DATE_NONE, cell.column(), Map.of("value", text, "reading", none.reading()));
        } else {
            row.drop(cell.column(), "date-unreadable");
            if (!serialDays.take(cell, text, row)) {
                row.notice(RegisterRules.DATE_UNREADABLE, cell.column(), Map.of("value", text));
            }
        }
    }

    /**
     * Returns whether a column has a text with an unknown date: a text that no reading matches, or one that is
     * withheld. A text that deliberately means no date counts as empty.
     */
    boolean isUnclear(Source source, Row row) {
        if (row.isWithheldText(source.number())) {
            return true;
        }
        String text = row.cell(source.number()).text();
        return source.reader() != null && text != null && source.reader().read(text) instanceof DateResult.Unreadable;
    }

    /** Puts a date into a stage record; a date after the issue date makes the record an expectation. */
    void put(TracedDate told, Basis basis, Row row, Target target, StageRecord.Builder builder) {
        DateResult.Read read = told.read();
        read.date().ifPresent(builder::date);
        read.notBefore().ifPresent(builder::notBefore);
        read.notAfter().ifPresent(builder::notAfter);
        read.certainty().ifPresent(builder::certainty);
        read.note().ifPresent(builder::note);
        String bound = read.notBefore().isPresent() ? "notBefore" : "notAfter";
        arrive(told, row, target.at(read.date().isPresent() ? "date" : bound));
        Basis meant = read.basis().orElse(basis);
        Optional<PartialDate> earliest = read.date().or(read::notBefore);
        boolean future = earliest.filter(date -> date.earliest().isAfter(issued.latest()))
                .isPresent();
        if (future && !meant.equals(Basis.Listed.EXPECTED)) {
            row.log()
                    .derive(
                            told.trail().column(),
                            meant.code(),
                            target.at("basis"),
                            Basis.Listed.EXPECTED.code(),
                            "date-after-issue");
            row.notice(
                    RegisterRules.DATE_AFTER_ISSUE,
                    told.trail().column(),
                    Map.of("date", read.toString(), "issued", issued.toString()));
            meant = Basis.Listed.EXPECTED;
        }
        builder.basis(meant);
    }

    /**
     * Returns the single date that a period uses; bounds within one year become that year.
     *
     * @param target the place of the date in the catalogue
     */
    Optional<PartialDate> single(@Nullable TracedDate told, Row row, Target target) {
        if (told == null) {
            return Optional.empty();
        }
        DateResult.Read read = told.read();
        if (read.date().isPresent()) {
            arrive(told, row, target);
            return read.date();
        }
        int column = told.trail().column();
        Optional<PartialDate> year = read.notBefore()
                .filter(from ->
                        read.notAfter().filter(to -> to.year() == from.year()).isPresent())
                .map(from -> PartialDate.of(from.year()));
        if (year.isPresent()) {
            String rule = "date:" + read.reading() + "-as-year";
            row.log().arrive(told.trail(), target, year.get().toString(), rule, LedgerKind.CORRECTED);
            row.notice(
                    RegisterRules.DATE_COARSENED,
                    column,
                    Map.of("value", told.trail().text(), "date", year.get().toString()));
        } else {
            row.drop(column, "date:not-one");
            row.notice(
                    RegisterRules.DATE_NOT_ONE,
                    column,
                    Map.of("value", told.trail().text()));
        }
        return year;
    }

    /** Records in the ledger how a date was read. */
    static void arrive(TracedDate told, Row row, Target target) {
        DateResult.Read read = told.read();
        if (!read.corrected() && !row.log().isRecording()) {
            row.log().arrive(told.trail(), target, null, "date");
            return;
        }
        row.log()
                .arrive(
                        told.trail(),
                        target,
                        read.toString(),
                        "date:" + read.reading(),
                        read.corrected() ? LedgerKind.CORRECTED : LedgerKind.READ);
    }
}
