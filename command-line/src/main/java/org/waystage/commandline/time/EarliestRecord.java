package org.waystage.commandline.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Natures;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.stage.StageRecord;

/** Finds the earliest day of a record among the cases whose nature counts. */
final class EarliestRecord {
    private final Natures natures;
    private @Nullable LocalDate day;

    EarliestRecord(TimeToStage question) {
        natures = question.counted();
    }

    /** Takes the records of a case into account. */
    void add(Undertaking one) {
        if (natures.has(one)) {
            for (StageRecord record : one.stages()) {
                LocalDate first = record.earliest().or(record::latest).orElse(null);
                if (record.isFact() && first != null && (day == null || first.isBefore(day))) {
                    day = first;
                }
            }
        }
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }
}
