package org.waystage.analysis;

import java.util.List;
import java.util.Optional;
import org.waystage.core.PartialDate;
import org.waystage.core.StageHistory;
import org.waystage.core.StageRecord;

/**
 * A fact of a history with the days that bound it, as epoch days.
 *
 * @param earliest the first day it can mean; {@link Long#MIN_VALUE} if nothing bounds it
 * @param latest the last day, capped at the issue date; {@link Long#MAX_VALUE} if nothing bounds it
 * @param undated whether the source gives neither date nor bounds
 */
record DatedRecord(StageRecord record, long earliest, long latest, boolean undated) {

    /** Returns the facts of a history in the order of time, those of the whole first. */
    static List<DatedRecord> of(StageHistory history, Optional<PartialDate> issued) {
        long cap = issued.map(date -> date.latest().toEpochDay()).orElse(Long.MAX_VALUE);
        return history.byScope().values().stream()
                .flatMap(List::stream)
                .map(record -> of(record, cap))
                .toList();
    }

    /** Tells whether the record itself names one day, whatever the issue date leaves of longer times. */
    boolean namesADay() {
        Optional<PartialDate> from = record.date().or(record::notBefore);
        Optional<PartialDate> to = record.date().or(record::notAfter);
        return from.isPresent()
                && to.isPresent()
                && from.get().earliest().equals(to.get().latest());
    }

    private static DatedRecord of(StageRecord record, long cap) {
        Optional<PartialDate> from = record.date().or(record::notBefore);
        Optional<PartialDate> to = record.date().or(record::notAfter);
        long first = from.map(date -> date.earliest().toEpochDay()).orElse(Long.MIN_VALUE);
        long last = to.map(date -> date.latest().toEpochDay()).orElse(Long.MAX_VALUE);
        if (first > last) { // bounds the wrong way round are read as the span between them
            first = to.orElseThrow().earliest().toEpochDay();
            last = from.orElseThrow().latest().toEpochDay();
        }
        return new DatedRecord(record, first, Math.min(cap, last), from.isEmpty() && to.isEmpty());
    }
}
