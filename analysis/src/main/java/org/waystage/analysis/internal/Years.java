package org.waystage.analysis.internal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.value.PartialDate;

/** The years of a series: as of which day each is counted, and from which on a case has a stage. */
public record Years(LocalDate lastDay) implements Serializable {
    /** Returns the years up to a day or to the issue date, whichever is first: after its issue an edition knows nothing new. */
    public static Years upTo(LocalDate day, Catalogue catalogue) {
        LocalDate issued = catalogue.issued().map(PartialDate::latest).orElse(day);
        return new Years(issued.isBefore(day) ? issued : day);
    }

    public int last() {
        return lastDay.getYear();
    }

    /** Returns the day as of which a year is counted: its end, or the last day. */
    public LocalDate end(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return end.isAfter(lastDay) ? lastDay : end;
    }

    /** Returns the first year by whose end a case has a recorded stage; at most the last one. */
    public int first(StageHistory history) {
        return history.byScope().values().stream()
                .flatMap(List::stream)
                .flatMap(fact -> fact.latest().stream()) // without such a day a fact counts from the issue date on
                .mapToInt(LocalDate::getYear)
                .reduce(last(), Math::min);
    }
}
