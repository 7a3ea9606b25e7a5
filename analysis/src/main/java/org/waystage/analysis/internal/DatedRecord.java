package org.waystage.analysis.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * A stage record with its earliest and latest day, as epoch days.
 *
 * @param earliest the earliest day that the date can mean; {@link Long#MIN_VALUE} if there is no lower bound
 * @param latest the latest day, at most the issue date; {@link Long#MAX_VALUE} if there is no upper bound
 * @param undated whether the source gives neither date nor bounds
 */
public record DatedRecord(StageRecord record, long earliest, long latest, boolean undated) {

    /**
     * Returns the records of a history whose latest day is not after a day, in the order of time, those of the whole before those of parts.
     */
    public static List<DatedRecord> upTo(LocalDate day, StageHistory history, Optional<PartialDate> issued) {
        List<DatedRecord> dated = of(history, issued);
        long date = day.toEpochDay();
        for (int i = dated.size() - 1; i >= 0; i--) {
            if (dated.get(i).latest > date) {
                dated.remove(i);
            }
        }
        return dated;
    }

    /** Returns the records of a history in the order of time, those of the whole before those of parts. */
    public static List<DatedRecord> of(StageHistory history, Optional<PartialDate> issued) {
        long cap = issued.isPresent() ? issued.get().lastDay() : Long.MAX_VALUE;
        List<DatedRecord> dated = new ArrayList<>(2); // loops rather than streams: every case of a count comes here
        for (List<StageRecord> scope : history.byScope().values()) {
            for (StageRecord record : scope) {
                dated.add(of(record, cap));
            }
        }
        return dated;
    }

    /**
     * Returns whether the record itself names a single day, whether or not the issue date cuts a longer period down to
     * one.
     */
    public boolean namesADay() {
        return record.earliest().isPresent() && record.earliest().equals(record.latest());
    }

    private static DatedRecord of(StageRecord record, long cap) {
        Optional<PartialDate> from = record.firstDate();
        Optional<PartialDate> to = record.lastDate();
        long first = from.isPresent() ? from.get().firstDay() : Long.MIN_VALUE;
        long last = to.isPresent() ? to.get().lastDay() : Long.MAX_VALUE;
        boolean undated = from.isEmpty() && to.isEmpty();
        return new DatedRecord(record, first, Math.min(cap, last), undated);
    }
}
