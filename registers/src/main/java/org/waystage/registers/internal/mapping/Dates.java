package org.waystage.registers.internal.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.registers.internal.dates.DateReader;
import org.waystage.registers.internal.dates.DateResult;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;

/** Reads the dates of a record by the lists of readings of a profile. */
public final class Dates {
    private final Map<String, DateReader> readers = new LinkedHashMap<>();
    private final SerialDays serialDays = new SerialDays();
    private final PartialDate issued;

    public Dates(ProfileParts profile, Optional<String> edition, PartialDate issued) {
        this.issued = issued;
        profile.dates()
                .forEach((name, readings) -> readers.put(name, new DateReader(readings, edition, issued.year())));
    }

    /** Returns the numbers found in place of dates. */
    public SerialDays serialDays() {
        return serialDays;
    }

    /** A date, with the text from which it was read. */
    record TracedDate(Trail trail, DateResult.Read read) {}

    /** Reads the date of a column; empty if there is none, with a notice if the text is not a date. */
    Optional<TracedDate> read(CaseMapping.DateColumn column, Row row) {
        Row.Cell cell = row.cell(column.column());
        DateReader reader = readers.get(column.readings());
        if (cell.text() == null || reader == null) {
            return Optional.empty();
        }
        DateResult result = reader.read(cell.text());
        if (result instanceof DateResult.Read read) {
            return Optional.of(new TracedDate(Trail.of(cell.text(), cell.column()), read));
        }
        if (result instanceof DateResult.None none) {
            row.drop(cell.column(), "date:" + none.reading());
            row.notice(RegisterRules.DATE_NONE, cell.column(), Map.of("value", cell.text(), "reading", none.reading()));
        } else {
            row.drop(cell.column(), "date-unreadable");
            if (!serialDays.take(cell, cell.text(), row)) {
                row.notice(RegisterRules.DATE_UNREADABLE, cell.column(), Map.of("value", cell.text()));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns whether a column has a text with an unknown date: a text that no reading matches, or one that is
     * withheld. A text that deliberately means no date counts as empty.
     */
    boolean isUnclear(CaseMapping.DateColumn column, Row row) {
        DateReader reader = readers.get(column.readings());
        return row.isWithheld(column.column())
                || (reader != null
                        && row.text(column.column())
                                .filter(text -> reader.read(text) instanceof DateResult.Unreadable)
                                .isPresent());
    }

    /** Puts a date into a stage record; a record dated after the issue date becomes an expectation. */
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
    Optional<PartialDate> single(TracedDate told, Row row, Target target) {
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
        row.log()
                .arrive(
                        told.trail(),
                        target,
                        read.toString(),
                        "date:" + read.reading(),
                        read.corrected() ? LedgerKind.CORRECTED : LedgerKind.READ);
    }
}
