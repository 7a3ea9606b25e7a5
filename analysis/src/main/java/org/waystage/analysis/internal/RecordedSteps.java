package org.waystage.analysis.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * The recorded stages of a case over days. A stage lasts until another record counts, so it is found once for all days until then; a series
 * by year finds a stage only as often as the case changes. Not safe for use by several threads at once.
 */
public final class RecordedSteps {
    private final StageHistory history;
    /** The days on which a record begins to count, in any order. */
    private final long[] changes;

    private @Nullable EvidencedStage state;
    /** The first day for which the state is known, and the first day after it for which it is not. */
    private long from;

    private long until;

    public RecordedSteps(StageHistory history, Optional<PartialDate> issued) {
        this.history = history;
        long last = issued.map(PartialDate::lastDay).orElse(Long.MAX_VALUE);
        Collection<List<StageRecord>> scopes = history.byScope().values();
        int most = 1;
        for (List<StageRecord> scope : scopes) {
            most += scope.size();
        }
        long[] days = new long[most];
        days[0] = last;
        int size = 1;
        for (List<StageRecord> scope : scopes) {
            for (StageRecord record : scope) {
                Optional<PartialDate> to = record.lastDate();
                if (to.isPresent()) {
                    days[size++] = Math.min(last, to.get().lastDay());
                }
            }
        }
        this.changes = size == most ? days : Arrays.copyOf(days, size);
    }

    /** Returns the recorded stage as of a day. */
    public EvidencedStage asOf(LocalDate day) {
        long date = day.toEpochDay();
        EvidencedStage known = state;
        if (known == null || date < from || date >= until) {
            known = history.asOf(day);
            state = known;
            from = date;
            until = Long.MAX_VALUE;
            for (long change : changes) {
                until = change > date ? Math.min(until, change) : until;
            }
        }
        return known;
    }

    /** Returns the history itself. */
    public StageHistory history() {
        return history;
    }
}
