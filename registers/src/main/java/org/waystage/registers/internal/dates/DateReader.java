package org.waystage.registers.internal.dates;

import com.google.re2j.Matcher;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.profile.DateReading;

/**
 * Reads dates by the readings of a profile: the first one that matches and gives a day of the calendar counts.
 *
 * <p>If a text matches a reading but cannot be meant that way (31 February, a month 13, a year from 9000 on, a reversed
 * range), the following readings are tried. A reader remembers texts, so it is not safe for use by several threads at
 * once.
 */
public final class DateReader {
    private static final String FIRST_OF_MONTH = "-first-of-month";
    /** Day 0 of spreadsheets. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SPREADSHEET_YEAR = 1900;
    private static final int LAST_SPREADSHEET_YEAR = 2100;

    /** The largest number of texts remembered: a register repeats the same dates. */
    private static final int MOST_REMEMBERED = 4096;

    private static final int LONGEST_REMEMBERED = 64;

    private final List<Candidate> candidates;
    private final TwoDigits twoDigits;
    private final Map<String, DateResult> remembered = new HashMap<>();

    /** A reading, with the names of the groups of its pattern. */
    private record Candidate(DateReading reading, Set<String> groups) {}

    /**
     * Creates a reader for an edition.
     *
     * @param readings the readings, in the order in which they are tried
     * @param edition the label of the edition; if empty, readings for certain editions are ignored
     * @param issued the year of issue, which determines the meaning of years of two digits
     */
    public DateReader(List<DateReading> readings, Optional<String> edition, int issued) {
        this.twoDigits = TwoDigits.around(issued);
        this.candidates = readings.stream()
                .filter(reading -> reading.editions().isEmpty()
                        || edition.filter(reading.editions()::contains).isPresent())
                .map(reading ->
                        new Candidate(reading, reading.pattern().namedGroups().keySet()))
                .toList();
    }

    /**
     * Reads a text.
     *
     * @param text the text, without surrounding blanks
     * @return the result
     */
    public DateResult read(String text) {
        DateResult known = remembered.get(text);
        if (known != null) {
            return known;
        }
        DateResult result = readAnew(text);
        if (text.length() <= LONGEST_REMEMBERED) {
            if (remembered.size() == MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(text, result);
        }
        return result;
    }

    private DateResult readAnew(String text) {
        for (Candidate candidate : candidates) {
            Matcher matcher = candidate.reading.pattern().matcher(text);
            if (matcher.matches()) {
                Optional<DateResult> result = new Match(candidate, matcher, twoDigits).result();
                if (result.isPresent()) {
                    return result.get();
                }
            }
        }
        return new DateResult.Unreadable();
    }

    /** A text that matches a reading. */
    private record Match(Candidate candidate, Matcher matcher, TwoDigits twoDigits) {
        /** Returns the meaning of the text; empty if it cannot be meant that way. */
        Optional<DateResult> result() {
            return switch (candidate.reading.meaning()) {
                case DATE -> from().map(this::date);
                case SPREADSHEET_YEAR -> spreadsheetYear();
                case QUARTER -> quarter();
                case FISCAL_YEAR -> year().flatMap(this::fiscalYear);
                case BEFORE ->
                    from().flatMap(date -> date.plus(-1)).map(last -> bounds(Optional.empty(), Optional.of(last)));
                case AFTER ->
                    from().flatMap(date -> date.plus(1)).map(first -> bounds(Optional.of(first), Optional.empty()));
                case RANGE -> range();
                case NONE -> Optional.of(new DateResult.None(candidate.reading.name()));
            };
        }

        private DateResult date(DateParts parts) {
            if (candidate.reading.firstOfMonth() && parts.day() == 1) {
                return read(
                        Optional.of(PartialDate.of(parts.year(), parts.month())),
                        Optional.empty(),
                        Optional.empty(),
                        candidate.reading.name() + FIRST_OF_MONTH,
                        true);
            }
            return plain(parts.date());
        }

        private Optional<DateResult> spreadsheetYear() {
            return from().filter(parts -> parts.day() != 0).flatMap(parts -> {
                long year = ChronoUnit.DAYS.between(DAY_ZERO, parts.date().earliest());
                return year >= FIRST_SPREADSHEET_YEAR && year <= LAST_SPREADSHEET_YEAR
                        ? Optional.of(plain(PartialDate.of((int) year)))
                        : Optional.empty();
            });
        }

        private Optional<DateResult> quarter() {
            int quarter = group("quarter").map(DateParts::number).orElse(-1);
            if (quarter < 1 || quarter > 4) {
                return Optional.empty();
            }
            return year().filter(this::isEndAsNamed).map(year -> {
                YearMonth first = firstMonth(year).plusMonths(3L * (quarter - 1));
                return bounds(month(first), month(first.plusMonths(2)));
            });
        }

        private Optional<DateResult> fiscalYear(int year) {
            if (!isEndAsNamed(year)) {
                return Optional.empty();
            }
            if (candidate.reading.fiscalYearStart() == 1) {
                return Optional.of(plain(PartialDate.of(year)));
            }
            YearMonth first = firstMonth(year);
            return Optional.of(bounds(month(first), month(first.plusMonths(11))));
        }

        /**
         * Returns whether the end in a name such as 2023-24 is the year after the beginning; a name such as 2023 always
         * qualifies.
         */
        private boolean isEndAsNamed(int year) {
            Optional<String> end = group("toYear");
            return end.isEmpty()
                    || (candidate.reading.fiscalYearStart() != 1
                            && DateParts.year(end.get(), TwoDigits.from(year)) == year + 1);
        }

        private Optional<DateResult> range() {
            Optional<String> toYear = group("toYear");
            Optional<String> toMonth = group("toMonth");
            if (toYear.isEmpty() && toMonth.isPresent()) {
                toYear = group("year");
            }
            Optional<String> end = toYear;
            return from().map(DateParts::date)
                    .flatMap(from -> DateParts.read(end, toMonth, group("toDay"), months(), TwoDigits.from(from.year()))
                            .filter(to -> !isWrapped(end, from.year(), to.year()))
                            .map(DateParts::date)
                            .filter(to -> !to.isBefore(from))
                            .map(to -> bounds(Optional.of(from), Optional.of(to))));
        }

        /**
         * Returns whether an end of two digits below those of the beginning, as in 24-23, was taken to be in the next
         * century.
         */
        private boolean isWrapped(Optional<String> end, int from, int to) {
            return end.filter(digits -> digits.length() == 2).isPresent()
                    && from / 100 < to / 100
                    && from <= twoDigits.last()
                    && to > twoDigits.last();
        }

        private Optional<DateParts> from() {
            return DateParts.read(group("year"), group("month"), group("day"), months(), twoDigits);
        }

        /** Returns the year; the year before must exist too, because fiscal years begin in it. */
        private Optional<Integer> year() {
            return DateParts.read(group("year"), Optional.empty(), Optional.empty(), months(), twoDigits)
                    .map(DateParts::year)
                    .filter(year -> year > 1);
        }

        private List<String> months() {
            return candidate.reading.monthNames();
        }

        private YearMonth firstMonth(int fiscalYear) {
            int start = candidate.reading.fiscalYearStart();
            boolean sameYear = start == 1
                    || candidate.reading.namedByStart()
                    || group("toYear").isPresent();
            return YearMonth.of(sameYear ? fiscalYear : fiscalYear - 1, start);
        }

        private static Optional<PartialDate> month(YearMonth month) {
            return Optional.of(PartialDate.of(month.getYear(), month.getMonthValue()));
        }

        /** Returns the text matched by a group; empty if the pattern has no such group or the group did not match. */
        private Optional<String> group(String name) {
            return candidate.groups.contains(name) ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
        }

        private DateResult plain(PartialDate date) {
            return read(
                    Optional.of(date),
                    Optional.empty(),
                    Optional.empty(),
                    candidate.reading.name(),
                    candidate.reading.corrected());
        }

        private DateResult bounds(Optional<PartialDate> first, Optional<PartialDate> last) {
            return read(Optional.empty(), first, last, candidate.reading.name(), candidate.reading.corrected());
        }

        private DateResult read(
                Optional<PartialDate> date,
                Optional<PartialDate> notBefore,
                Optional<PartialDate> notAfter,
                String name,
                boolean corrected) {
            return new DateResult.Read(
                    date,
                    notBefore,
                    notAfter,
                    candidate.reading.basis(),
                    candidate.reading.certainty(),
                    note(),
                    name,
                    corrected);
        }

        private Optional<Text> note() {
            return candidate
                    .reading
                    .note()
                    .or(() -> group("note")
                            .map(String::strip)
                            .filter(note -> !note.isEmpty())
                            .map(Text::english));
        }
    }
}
