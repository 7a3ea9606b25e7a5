package org.waystage.analysis.internal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/** The years of a series: the day as of which each year is counted, and the year from which a case has a stage. */
public record Years(LocalDate lastDay) implements Serializable {
    /** The most years of a series, the last ones. */
    public static final int MOST = 200;

    /**
     * Returns the years up to a day or the issue date, whichever is earlier: an edition knows nothing of the time after
     * its issue.
     */
    public static Years upTo(LocalDate day, Catalogue catalogue) {
        LocalDate issued = catalogue.issued().map(PartialDate::latest).orElse(day);
        return new Years(issued.isBefore(day) ? issued : day);
    }

    public int last() {
        return lastDay.getYear();
    }

    /** Returns the day as of which a year is counted: its last day, or the last day of the series. */
    public LocalDate end(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return end.isAfter(lastDay) ? lastDay : end;
    }

    /** Returns the earliest year that a series shows. */
    public int earliest() {
        return last() - MOST + 1;
    }

    /** Returns the first year of the series by the end of which a case has a recorded stage, at most the last year. */
    public int first(StageHistory history) {
        int first = last();
        for (List<StageRecord> scope : history.byScope().values()) {
            for (StageRecord record : scope) {
                Optional<LocalDate> latest = record.latest(); // without one, it counts from the issue date
                first = latest.isPresent() ? Math.min(first, latest.get().getYear()) : first;
            }
        }
        return Math.max(first, earliest());
    }
}
