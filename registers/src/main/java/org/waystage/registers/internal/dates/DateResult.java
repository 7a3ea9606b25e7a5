package org.waystage.registers.internal.dates;

import java.util.Optional;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** What came of reading a date. */
public sealed interface DateResult {
    /**
     * A date or bounds.
     *
     * @param date the date; absent if there are bounds
     * @param notBefore the earliest it can be
     * @param notAfter the latest it can be
     * @param basis what it is of, where the reading says so
     * @param certainty how certain it is, where the reading says so
     * @param note a remark, where the reading has one
     * @param reading the reading that gave it
     * @param corrected whether the text had to be corrected to be read
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

    /** No date, and meant so. */
    record None(String reading) implements DateResult {}

    /** No reading of the profile fits, or the day is not in the calendar. */
    record Unreadable() implements DateResult {}
}
