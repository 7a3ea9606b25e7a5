package org.waystage.registers.internal.profile;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.value.Text;

/**
 * One way to read a date, as a profile says it.
 *
 * <p>The pattern must match the whole text. Its groups have names: {@code year} (four digits, or two: see {@link org.waystage.registers.internal.dates.TwoDigits TwoDigits}),
 * {@code month} (a number, or the name of a month or its beginning), {@code day}, {@code quarter}, {@code toYear}, {@code toMonth},
 * {@code toDay}, {@code note}.
 *
 * @param name the name under which the ledger tells of it
 * @param pattern what the text looks like
 * @param meaning what the text means
 * @param editions the labels of the editions in which it is read so; empty for all
 * @param firstOfMonth whether the first day of a month stands for the month
 * @param fiscalYearStart the month in which a fiscal year starts
 * @param namedByStart whether a fiscal year has the name of the calendar year in which it starts; else of that in which it ends
 * @param basis what the date is of, where that differs from the column
 * @param certainty how certain it is, where the text says so
 * @param note a remark for the record
 * @param monthNames the names of the twelve months in the language of the register; empty for English
 * @param corrected whether reading it so corrects the text; else it is a plain reading
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
    /** What a text means. */
    public enum Meaning {
        /** A day, month or year, by the groups that the pattern has. */
        DATE,
        /** A day of 1905 that is a year in truth: a spreadsheet took the number 2015 for the day 7/7/1905. */
        SPREADSHEET_YEAR,
        /** A quarter of a calendar or fiscal year: bounds. */
        QUARTER,
        /** A fiscal year: bounds. */
        FISCAL_YEAR,
        /** Before the date. */
        BEFORE,
        /** After the date. */
        AFTER,
        /** From a date to another: bounds. */
        RANGE,
        /** No date, and meant so, such as "TBD" or a far date that stands for none: left out with a notice. */
        NONE
    }
}
