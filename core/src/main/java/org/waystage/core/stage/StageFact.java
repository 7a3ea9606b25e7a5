package org.waystage.core.stage;

import java.util.Comparator;
import java.util.Optional;

/** A record with the epoch days that bound it; without a record, the answer that there is nothing yet. */
final class StageFact {
    static final Comparator<StageFact> IN_TIME = StageFact::inTime;

    static final StageFact NOT_YET =
            new StageFact(Optional.empty(), StageAnswer.NOT_YET, Long.MIN_VALUE, Long.MIN_VALUE, false, false);

    final Optional<StageRecord> record;
    final StageAnswer answer;
    final long earliest;
    final long latest;
    final boolean undated;
    final boolean observed;

    StageFact(StageRecord record, long issued) {
        this(record, record.firstDay(), issued);
    }

    StageFact(StageRecord record, long firstDay, long issued) {
        this.record = Optional.of(record);
        answer = StageAnswer.of(record);
        earliest = firstDay;
        long last = record.lastDay();
        latest = Math.min(issued, last);
        undated = earliest == Long.MIN_VALUE && last == Long.MAX_VALUE;
        observed = record.basis() == Basis.Listed.OBSERVED;
    }

    private StageFact(
            Optional<StageRecord> record,
            StageAnswer answer,
            long earliest,
            long latest,
            boolean undated,
            boolean observed) {
        this.record = record;
        this.answer = answer;
        this.earliest = earliest;
        this.latest = latest;
        this.undated = undated;
        this.observed = observed;
    }

    private static int inTime(StageFact a, StageFact b) {
        int order = Long.compare(a.earliest, b.earliest);
        order = order == 0 ? Long.compare(a.latest, b.latest) : order;
        return order == 0 ? Integer.compare(a.answer.row(), b.answer.row()) : order;
    }

    /**
     * Returns this fact with the days on which its stage can have begun, no earlier than the last fact before it.
     */
    StageFact asHeldBy(long day, long since) {
        long from = observed ? since : Math.max(earliest, since);
        return new StageFact(record, answer, from, Math.min(latest, day), undated, observed);
    }
}
