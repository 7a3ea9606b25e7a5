package org.waystage.analysis.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * A fact of a history with the days that bound it, as epoch days.
 *
 * @param earliest the first day it can mean; {@link Long#MIN_VALUE} if nothing bounds it
 * @param latest the last day, capped at the issue date; {@link Long#MAX_VALUE} if nothing bounds it
 * @param undated whether the source gives neither date nor bounds
 */
public record DatedRecord(StageRecord record, long earliest, long latest, boolean undated) {

    /** Returns the facts of a history in the order of time, those of the whole first. */
    public static List<DatedRecord> of(StageHistory history, Optional<PartialDate> issued) {
        long cap = issued.map(date -> date.latest().toEpochDay()).orElse(Long.MAX_VALUE);
        return history.byScope().values().stream()
                .flatMap(List::stream)
                .map(record -> of(record, cap))
                .toList();
    }

    /** Tells whether the record itself names one day, whatever the issue date leaves of longer times. */
    public boolean namesADay() {
        return record.earliest().isPresent() && record.earliest().equals(record.latest());
    }

    private static DatedRecord of(StageRecord record, long cap) {
        long first = record.earliest().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        long last = record.latest().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        boolean undated = record.earliest().isEmpty() && record.latest().isEmpty();
        return new DatedRecord(record, first, Math.min(cap, last), undated);
    }
}
