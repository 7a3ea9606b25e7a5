package org.waystage.registers.internal.profile;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.value.Text;

/**
 * A way to read a date, as defined by a profile.
 *
 * <p>The pattern must match the whole text. Its groups have names: {@code year} (four digits, or two; see
 * {@link org.waystage.registers.internal.dates.TwoDigits TwoDigits}), {@code month} (a number, or the name of a month
 * or its beginning), {@code day}, {@code quarter}, {@code toYear}, {@code toMonth}, {@code toDay}, {@code note}.
 *
 * @param name the name of the reading in the ledger
 * @param pattern the pattern of the text
 * @param meaning the meaning of the text
 * @param editions the labels of the editions to which the reading applies; empty for all
 * @param firstOfMonth whether the first day of a month means the month
 * @param fiscalYearStart the month in which a fiscal year starts
 * @param namedByStart whether a fiscal year is named after the calendar year in which it starts, rather than that in
 *     which it ends
 * @param basis what the record says about its date, if that differs from the column
 * @param certainty how certain the date is, if the text implies it
 * @param note a remark for the record
 * @param monthNames the names of the twelve months in the language of the register; empty for English
 * @param corrected whether this reading corrects the text
 */
public record DateReading(
        String name,
        Pattern pattern,
        Meaning meaning,
        List<String> editions,
        boolean firstOfMonth,
        int fiscalYearStart,
        boolean namedByStart,
        Optional<Basis> basis,
        Optional<Certainty> certainty,
        Optional<Text> note,
        List<String> monthNames,
        boolean corrected) {
    /** The meaning of a text. */
    public enum Meaning {
        /** A day, month or year, by the groups that the pattern has. */
        DATE,
        /** A day of 1905 that is really a year: a spreadsheet took the number 2015 for the day 7/7/1905. */
        SPREADSHEET_YEAR,
        /** A quarter of a calendar or fiscal year: bounds. */
        QUARTER,
        /** A fiscal year: bounds. */
        FISCAL_YEAR,
        /** Before the date. */
        BEFORE,
        /** After the date. */
        AFTER,
        /** From one date to another: bounds. */
        RANGE,
        /** Deliberately no date, such as "TBD" or a distant date that means none: ignored with a notice. */
        NONE
    }
}
