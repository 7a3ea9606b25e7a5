package org.waystage.registers;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.profile.DateFormats;
import org.waystage.registers.internal.profile.DateReading;
import org.waystage.registers.internal.profile.DateReading.Meaning;

/** Date readings for tests, made part by part, and the lists of two profiles. */
public final class Readings {
    /** What federal agencies of the United States write; editions differ in what {@code 24-Nov} and the like mean. */
    public static final List<DateReading> OMB = List.of(
            expected(of("to-be-determined", "(?i)to be determined \\(calendar (?<year>[0-9]{4})\\)", Meaning.DATE)),
            of(
                    "no-date",
                    "(?is)(?:n/?a|none|unknown|tbd|todo|to be determined|on-?going|pending|not [a-z]+)\\b.*",
                    Meaning.NONE),
            of("far-date", "[0-9]{1,2}/[0-9]{1,2}/9[0-9]{3}|9[0-9]{3}-[0-9]{2}-[0-9]{2}.*", Meaning.NONE),
            corrected(of(
                    "year-as-day", "(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>1905)", Meaning.SPREADSHEET_YEAR)),
            corrected(of(
                    "year-as-iso-day",
                    "(?<year>1905)-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?: [0-9:]{5,8})?",
                    Meaning.SPREADSHEET_YEAR)),
            firstOfMonth(format("M/d/yyyy")),
            firstOfMonth(of(
                    "m-d-yyyy-time",
                    "(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>[0-9]{4}) [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp][Mm])?",
                    Meaning.DATE)),
            in("2025", firstOfMonth(format("M/d/yy"))),
            firstOfMonth(of(
                    "date-time",
                    "(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2})?",
                    Meaning.DATE)),
            format("yyyy-MM-dd"),
            of(
                    "date-in-brackets-remark",
                    "(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2}) \\((?<note>[^()]*)\\)",
                    Meaning.DATE),
            of(
                    "date-and-remark",
                    "(?s)(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2}) (?<note>.*)",
                    Meaning.DATE),
            inferred(of(
                    "estimated-month", "(?<year>[0-9]{4})-(?<month>[0-9]{2}) \\((?<note>estimated)\\)", Meaning.DATE)),
            format("yyyy-MM"),
            format("M/yyyy"),
            format("yyyy"),
            in("2024", format("yy-MMM")),
            in("2025", format("MMM-yy")),
            of("month-year", "(?<month>[A-Za-z]{3,9})[., -]{1,2}(?<year>[0-9]{4})", Meaning.DATE),
            of("month-day-year", "(?<month>[A-Za-z]{3,9})\\.? (?<day>[0-9]{1,2}),? (?<year>[0-9]{4})", Meaning.DATE),
            firstOfMonth(format("d-MMM-yy")),
            firstOfMonth(format("d-MMM-yyyy")),
            of("quarter", "(?i)Q(?<quarter>[1-4]),? ?FY ?'?(?<year>[0-9]{4}|[0-9]{2})", Meaning.QUARTER),
            of("year-quarter", "(?i)FY ?'?(?<year>[0-9]{4}|[0-9]{2}),? ?Q(?<quarter>[1-4])", Meaning.QUARTER),
            of("fiscal-year", "(?i)FY ?'?(?<year>[0-9]{4}|[0-9]{2})", Meaning.FISCAL_YEAR),
            expected(of(
                    "scheduled",
                    "(?i)(?:scheduled|planned|expected|anticipated) (?:for|in|by) FY ?'?(?<year>[0-9]{4}|[0-9]{2})",
                    Meaning.FISCAL_YEAR)),
            of("before", "(?i)(?:pre|before|prior to)[- ](?<year>[0-9]{4})", Meaning.BEFORE),
            inferred(of("about", "(?i)(?:about|around|approx\\.?|circa|ca\\.?|~) ?(?<year>[0-9]{4})", Meaning.DATE)),
            of(
                    "part-of-year",
                    "(?i)(?<note>early|mid|late|spring|summer|fall|autumn|winter)[ -](?<year>[0-9]{4})",
                    Meaning.DATE),
            of("after", "(?i)after (?<year>[0-9]{4})", Meaning.AFTER),
            of(
                    "years",
                    "(?:(?<note>Current model): )?(?<year>[0-9]{4}) ?[-\u2013] ?(?<toYear>[0-9]{4})",
                    Meaning.RANGE));

    /** What the register of the European Union writes as date of update. */
    static final List<DateReading> PSTW_UPDATED = List.of(format("d/M/yyyy"));

    private Readings() {}

    public static DateReading format(String format) {
        return reading(DateFormats.name(format), DateFormats.compile(format), Meaning.DATE);
    }

    /** Returns a reading for a fiscal year that starts in October. */
    public static DateReading of(String name, String pattern, Meaning meaning) {
        return reading(name, Pattern.compile(pattern), meaning);
    }

    private static DateReading reading(String name, Pattern pattern, Meaning meaning) {
        return new DateReading(
                name,
                pattern,
                meaning,
                List.of(),
                false,
                10,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }

    static DateReading firstOfMonth(DateReading r) {
        return with(r, r.editions(), true, r.fiscalYearStart(), r.basis(), r.certainty(), r.note(), r.corrected());
    }

    static DateReading in(String edition, DateReading r) {
        return with(
                r, List.of(edition), r.firstOfMonth(), r.fiscalYearStart(), r.basis(), r.certainty(), r.note(), false);
    }

    public static DateReading starting(int month, DateReading r) {
        return with(r, r.editions(), r.firstOfMonth(), month, r.basis(), r.certainty(), r.note(), r.corrected());
    }

    /** Returns a reading for a fiscal year that has the name of the year in which it starts. */
    public static DateReading namedByStart(int month, DateReading r) {
        return new DateReading(
                r.name(),
                r.pattern(),
                r.meaning(),
                r.editions(),
                r.firstOfMonth(),
                month,
                true,
                r.basis(),
                r.certainty(),
                r.note(),
                r.monthNames(),
                r.corrected());
    }

    /** Returns a reading with the names of months in another language. */
    public static DateReading named(List<String> months, DateReading r) {
        return new DateReading(
                r.name(),
                r.pattern(),
                r.meaning(),
                r.editions(),
                r.firstOfMonth(),
                r.fiscalYearStart(),
                r.namedByStart(),
                r.basis(),
                r.certainty(),
                r.note(),
                months,
                r.corrected());
    }

    static DateReading expected(DateReading r) {
        Optional<Basis> basis = Optional.of(Basis.Listed.EXPECTED);
        return with(r, r.editions(), false, r.fiscalYearStart(), basis, r.certainty(), r.note(), r.corrected());
    }

    static DateReading inferred(DateReading r) {
        Optional<Certainty> certainty = Optional.of(Certainty.of("inferred"));
        return with(r, r.editions(), false, r.fiscalYearStart(), r.basis(), certainty, r.note(), r.corrected());
    }

    public static DateReading noted(String note, DateReading r) {
        Optional<Text> text = Optional.of(Text.english(note));
        return with(r, r.editions(), false, r.fiscalYearStart(), r.basis(), r.certainty(), text, r.corrected());
    }

    static DateReading corrected(DateReading r) {
        return with(r, r.editions(), false, r.fiscalYearStart(), r.basis(), r.certainty(), r.note(), true);
    }

    private static DateReading with(
            DateReading reading,
            List<String> editions,
            boolean firstOfMonth,
            int fiscalYearStart,
            Optional<Basis> basis,
            Optional<Certainty> certainty,
            Optional<Text> note,
            boolean corrected) {
        return new DateReading(
                reading.name(),
                reading.pattern(),
                reading.meaning(),
                editions,
                firstOfMonth,
                fiscalYearStart,
                reading.namedByStart(),
                basis,
                certainty,
                note,
                List.of(),
                corrected);
    }
}
