package org.waystage.registers.internal.dates;

import java.util.Optional;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** The result of reading a date. */
public sealed interface DateResult {
    /**
     * A date or bounds.
     *
     * @param date the date; absent if there are bounds
     * @param notBefore the earliest possible date
     * @param notAfter the latest possible date
     * @param basis what the record says about its date; empty if the reading does not specify it
     * @param certainty how certain the date is; empty if the reading does not specify it
     * @param note a remark; empty if the reading has none
     * @param reading the name of the reading
     * @param corrected whether reading the text corrected it
     */
    record Read(
            Optional<PartialDate> date,
            Optional<PartialDate> notBefore,
            Optional<PartialDate> notAfter,
            Optional<Basis> basis,
            Optional<Certainty> certainty,
            Optional<Text> note,
            String reading,
            boolean corrected)
            implements DateResult {
        /** Returns the date, or the bounds as {@code 2015/2022}, {@code ../2020}, {@code 2021/..} (ISO 8601-2). */
        @Override
        public String toString() {
            return date.map(PartialDate::toString)
                    .orElseGet(() -> notBefore.map(PartialDate::toString).orElse("..") + "/"
                            + notAfter.map(PartialDate::toString).orElse(".."));
        }
    }

    /** Deliberately no date. */
    record None(String reading) implements DateResult {}

    /** No reading of the profile matches, or the day does not exist in the calendar. */
    record Unreadable() implements DateResult {}
}
