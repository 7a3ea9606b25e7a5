package org.waystage.report.words;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waystage.core.value.PartialDate;

/** Dates as a language writes them in a sentence, by the long format of CLDR, which comes with Java. */
final class Dates {
    private final DateTimeFormatter days;
    private final DateTimeFormatter months;
    private final String first;
    private final Map<PartialDate, String> written = new ConcurrentHashMap<>();

    /**
     * Creates the dates of a language.
     *
     * @param first the first day of a month, which CLDR writes as a number like the others: French has an ordinal
     */
    Dates(Locale locale, String first) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
        this.days = DateTimeFormatter.ofPattern(pattern, locale);
        // Java 17 has no format of a year and a month: it is the part after the day
        this.months = DateTimeFormatter.ofPattern(pattern.substring(pattern.indexOf("MMMM")), locale);
        this.first = first;
    }

    /** Returns a date with its precision: a year, a month or a day. */
    String date(PartialDate date) {
        String known = written.get(date);
        if (known == null) {
            known = write(date);
            written.put(date, known);
        }
        return known;
    }

    private String write(PartialDate date) {
        String digits = date.toString();
        LocalDate day = date.earliest();
        if (digits.length() == 4) {
            return digits;
        }
        if (digits.length() == 7) {
            return months.format(day);
        }
        String full = days.format(day);
        return full.startsWith("1 ") ? first + full.substring(1) : full;
    }
}
