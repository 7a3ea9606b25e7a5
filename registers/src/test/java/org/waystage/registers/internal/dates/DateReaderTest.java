package org.waystage.registers.internal.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.stage.Basis;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.registers.Readings;
import org.waystage.registers.internal.profile.DateFormatsTest;
import org.waystage.registers.internal.profile.DateReading;
import org.waystage.registers.internal.profile.DateReading.Meaning;

/** Texts of dates as registers have them, and what they are read as. */
class DateReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10/7/2024               | 2024-10-07      | m-d-yyyy                | false
            10/1/2024               | 2024-10         | m-d-yyyy-first-of-month | true
            1/01/2016               | 2016-01         | m-d-yyyy-first-of-month | true
            1/1/1996                | 1996-01         | m-d-yyyy-first-of-month | true
            2/29/2024               | 2024-02-29      | m-d-yyyy                | false
            7/7/1905                | 2015            | year-as-day             | true
            7/16/1905               | 2024            | year-as-day             | true
            1905-07-15 00:00:00     | 2023            | year-as-iso-day         | true
            24-Nov                  | 2024-11         | yy-mmm                  | false
            14-Jan                  | 2014-01         | yy-mmm                  | false
            25-FEB                  | 2025-02         | yy-mmm                  | false
            2022-11-16              | 2022-11-16      | yyyy-mm-dd              | false
            2024-10-07 00:00:00     | 2024-10-07      | date-time               | false
            2024-10-01 00:00:00     | 2024-10         | date-time-first-of-month | true
            2022-11-16 (first step) | 2022-11-16      | date-in-brackets-remark | false
            2022-09-13 kickoff (no) | 2022-09-13      | date-and-remark         | false
            2022-08 (estimated)     | 2022-08         | estimated-month         | false
            2022-08                 | 2022-08         | yyyy-mm                 | false
            3/2025                  | 2025-03         | m-yyyy                  | false
            2021                    | 2021            | yyyy                    | false
            Sept 2021               | 2021-09         | month-year              | false
            September-2021          | 2021-09         | month-year              | false
            may 3, 2021             | 2021-05-03      | month-day-year            | false
            Nov. 2021               | 2021-11         | month-year              | false
            10/7/2024 0:00          | 2024-10-07      | m-d-yyyy-time           | false
            1-Oct-24                | 2024-10         | d-mmm-yy-first-of-month | true
            FY2025 Q2               | 2025-01/2025-03 | year-quarter            | false
            circa 2019              | 2019            | about                   | false
            mid-2023                | 2023            | part-of-year            | false
            Q4FY25                  | 2025-07/2025-09 | quarter                 | false
            Q1 FY2025               | 2024-10/2024-12 | quarter                 | false
            FY25                    | 2024-10/2025-09 | fiscal-year             | false
            Scheduled for FY2025    | 2024-10/2025-09 | scheduled               | false
            To Be Determined (calendar 2025) | 2025   | to-be-determined        | false
            Pre-2021                | ../2020         | before                  | false
            after 2021              | 2022/..         | after                   | false
            2015-2022               | 2015/2022       | years                   | false
            2015 – 2022             | 2015/2022       | years                   | false
            Current model: 2019-2023 | 2019/2023      | years                   | false
            """)
    void aTextIsReadAsADateOrBounds(String text, String date, String reading, boolean corrected) {
        DateResult result = reader(Readings.OMB, "2024").read(text);

        assertThat(result).hasToString(date).isInstanceOfSatisfying(DateResult.Read.class, read -> {
            assertThat(read.reading()).isEqualTo(reading);
            assertThat(read.corrected()).isEqualTo(corrected);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N/A",
                "n/a",
                "NA",
                "N/A -Consolidated into another use case.",
                "TBD",
                "TODO",
                "Unknown",
                "Ongoing",
                "On-going development",
                "N/A\nsee above"
            })
    void aTextInPlaceOfADateMeansNone(String text) {
        assertThat(reader(Readings.OMB, "2024").read(text)).isEqualTo(new DateResult.None("no-date"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9/9/9999", "12/31/9999", "9999-12-31 00:00:00"})
    void aFarDateMeansNone(String text) {
        assertThat(reader(Readings.OMB, "2024").read(text)).isEqualTo(new DateResult.None("far-date"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2021",
                "10/12023",
                "31/12/2021",
                "2/30/2024",
                "45566",
                "Q2 2025",
                "2/29/2023",
                "0/1/2024",
                "1/0/2024",
                "2021-13",
                "0000",
                "9999",
                "24-Ju",
                "24-Novem-",
                "24-Xyz",
                "24-Mayor",
                "Jul-24",
                "Q5FY25",
                "Pre-9999",
                "2022-2015",
                "Namibia",
                "soon"
            })
    void whatFitsNoReadingIsUnreadable(String text) {
        assertThat(reader(Readings.OMB, "2024").read(text)).isEqualTo(new DateResult.Unreadable());
    }

    @Test
    void aDayOf1905OutsideTheYearsOfOurTimeIsADay() {
        assertThat(reader(Readings.OMB, "2024").read("12/31/1905")).hasToString("1905-12-31");
    }

    @Test
    void theEditionTellsWhatIsTheYear() {
        assertThat(reader(Readings.OMB, "2024").read("24-Nov")).hasToString("2024-11");
        assertThat(reader(Readings.OMB, "2025").read("Jul-25")).hasToString("2025-07");
        assertThat(reader(Readings.OMB, "2025").read("24-Nov")).isEqualTo(new DateResult.Unreadable());
        assertThat(new DateReader(Readings.OMB, Optional.empty(), 2025).read("Jul-25"))
                .isEqualTo(new DateResult.Unreadable());
    }

    @Test
    void anImpossibleDayIsLeftToTheNextReading() {
        DateReader reader = reader(List.of(Readings.format("M/d/yyyy"), Readings.format("d/M/yyyy")), "");

        assertThat(reader.read("3/4/2021")).hasToString("2021-03-04");
        assertThat(reader.read("31/12/2021")).hasToString("2021-12-31");
        assertThat(reader.read("31/2/2021")).isEqualTo(new DateResult.Unreadable());
    }

    @ParameterizedTest
    @CsvSource({
        "Q1 2025, 2025-01/2025-03, 1",
        "Q4 2025, 2025-10/2025-12, 1",
        "Q1 2025, 2024-04/2024-06, 4",
        "Q4 2025, 2025-01/2025-03, 4",
        "Q2 2025, 2025-01/2025-03, 10",
        "2025,    2025,            1",
        "2025,    2024-07/2025-06, 7"
    })
    void aFiscalYearStartsInTheCalendarYearBeforeUnlessItStartsInJanuary(String text, String date, int start) {
        List<DateReading> readings = List.of(
                Readings.starting(start, Readings.of("q", "Q(?<quarter>.) (?<year>[0-9]+)", Meaning.QUARTER)),
                Readings.starting(start, Readings.of("fy", "(?<year>[0-9]+)", Meaning.FISCAL_YEAR)));

        assertThat(reader(readings, "").read(text)).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource({
        "FY2023,    2023-04/2024-03, 4",
        "Q1 2023,   2023-04/2023-06, 4",
        "Q4 2023,   2024-01/2024-03, 4",
        "FY2023,    2023,            1",
        "Q4 2023,   2023-10/2023-12, 1",
        "FY23,      2023-07/2024-06, 7",
        "FY2023-24, 2023-04/2024-03, 4",
        "FY23/24,   2023-04/2024-03, 4"
    })
    void aFiscalYearCanHaveTheNameOfTheYearInWhichItStarts(String text, String date, int start) {
        List<DateReading> readings = List.of(
                Readings.namedByStart(start, Readings.of("q", "Q(?<quarter>.) (?<year>[0-9]+)", Meaning.QUARTER)),
                Readings.namedByStart(
                        start, Readings.of("fy", "FY(?<year>[0-9]+)(?:[-/](?<toYear>[0-9]+))?", Meaning.FISCAL_YEAR)));

        assertThat(new DateReader(readings, Optional.empty(), 2026).read(text)).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-24,    2023-04/2024-03",
        "1999-00,    1999-04/2000-03",
        "2023-2024,  2023-04/2024-03",
        "Q2 2023-24, 2023-07/2023-09"
    })
    void aFiscalYearWithTwoNamesStartsInTheFirst(String text, String date) {
        List<DateReading> readings = List.of(
                Readings.starting(
                        4, Readings.of("q", "Q(?<quarter>.) (?<year>[0-9]{4})-(?<toYear>[0-9]{2})", Meaning.QUARTER)),
                Readings.starting(
                        4, Readings.of("fy", "(?<year>[0-9]{4})-(?<toYear>[0-9]{2,4})", Meaning.FISCAL_YEAR)));
        DateReader reader = new DateReader(readings, Optional.empty(), 2026);

        assertThat(reader.read(text)).hasToString(date);
        assertThat(reader.read("2023-25")).isEqualTo(new DateResult.Unreadable());
        assertThat(reader.read("2023-22")).isEqualTo(new DateResult.Unreadable());
        assertThat(reader.read("Q2 2023-23")).isEqualTo(new DateResult.Unreadable());
    }

    @ParameterizedTest
    @CsvSource({
        "98, 1998, 2026",
        "25, 2025, 2026",
        "46, 2046, 2026",
        "47, 1947, 2026",
        "00, 2000, 1998",
        "18, 2018, 1998",
        "19, 1919, 1998",
        "00, 2100, 2090",
        "11, 2011, 2090"
    })
    void aYearOfTwoDigitsLiesAtMostTwentyYearsAfterTheIssue(String text, String year, int issued) {
        DateReader reader = new DateReader(List.of(Readings.format("yy")), Optional.empty(), issued);

        assertThat(reader.read(text)).hasToString(year);
    }

    @ParameterizedTest
    @CsvSource({
        "1998-02, 1998/2002",
        "98-02, 1998/2002",
        "1930-45, 1930/1945",
        "2015-15, 2015/2015",
        "2040-50, 2040/2050"
    })
    void theEndOfARangeOfTwoDigitsIsTheNextSuchYearFromItsBeginning(String text, String date) {
        DateReader reader = new DateReader(
                List.of(Readings.of("r", "(?<year>[0-9]+)-(?<toYear>[0-9]{2})", Meaning.RANGE)),
                Optional.empty(),
                2026);

        assertThat(reader.read(text)).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24-23", "2024-23"})
    void aRangeThatEndsBeforeItBeginsIsNoDate(String text) {
        DateReader reader = new DateReader(
                List.of(Readings.of("r", "(?<year>[0-9]+)-(?<toYear>[0-9]{2})", Meaning.RANGE)),
                Optional.empty(),
                2026);

        assertThat(reader.read(text)).isInstanceOf(DateResult.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "before 2021,       ../2020",
        "before 2021-03,    ../2021-02",
        "before 2021-01,    ../2020-12",
        "before 2024-03-01, ../2024-02-29",
        "after 2021,        2022/..",
        "after 2021-12,     2022-01/..",
        "after 2021-12-31,  2022-01-01/.."
    })
    void beforeAndAfterLeaveOutThePeriodThatIsNamed(String text, String date) {
        String parts = "(?<year>[0-9]{4})(?:-(?<month>[0-9]{2}))?(?:-(?<day>[0-9]{2}))?";
        List<DateReading> readings = List.of(
                Readings.of("b", "before " + parts, Meaning.BEFORE), Readings.of("a", "after " + parts, Meaning.AFTER));

        assertThat(reader(readings, "").read(text)).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource({
        "Jan 2021 to Mar 2022,   2021-01/2022-03",
        "Jan to Mar 2022,        2022-01/2022-03",
        "2021-05-03 to 21-05-09, 2021-05-03/2021-05-09",
        "2021 to 2021,           2021/2021"
    })
    void aRangeHasTwoEnds(String text, String date) {
        List<DateReading> readings = List.of(
                Readings.of(
                        "m",
                        "(?<month>[A-Z][a-z]+) (?<year>[0-9]{4}) to (?<toMonth>[A-Z][a-z]+) (?<toYear>[0-9]{4})",
                        Meaning.RANGE),
                Readings.of("s", "(?<month>[A-Z][a-z]+) to (?<toMonth>[A-Z][a-z]+) (?<year>[0-9]{4})", Meaning.RANGE),
                Readings.of(
                        "d",
                        "(?<year>[0-9]+)-(?<month>[0-9]+)-(?<day>[0-9]+) to "
                                + "(?<toYear>[0-9]+)-(?<toMonth>[0-9]+)-(?<toDay>[0-9]+)",
                        Meaning.RANGE),
                Readings.of("y", "(?<year>[0-9]+) to (?<toYear>[0-9]+)", Meaning.RANGE));

        assertThat(reader(readings, "").read(text)).hasToString(date);
        assertThat(reader(readings, "").read("2022 to 2021")).isEqualTo(new DateResult.Unreadable());
        assertThat(reader(readings, "").read("Mar to Jan 2022")).isEqualTo(new DateResult.Unreadable());
    }

    @Test
    void theReadingSaysBasisCertaintyAndNote() {
        DateReader reader = reader(Readings.OMB, "2024");

        assertThat(reader.read("Scheduled for FY2025"))
                .isInstanceOfSatisfying(
                        DateResult.Read.class, read -> assertThat(read.basis()).contains(Basis.Listed.EXPECTED));
        assertThat(reader.read("2022-08 (estimated)")).isInstanceOfSatisfying(DateResult.Read.class, read -> {
            assertThat(read.certainty().orElseThrow().code()).isEqualTo("inferred");
            assertThat(read.note()).contains(Text.english("estimated"));
        });
        assertThat(reader.read("2015-2022"))
                .isInstanceOfSatisfying(
                        DateResult.Read.class, read -> assertThat(read.note()).isEmpty());
    }

    @Test
    void theNoteOfTheReadingGoesBeforeThatOfTheText() {
        DateReading reading = Readings.of("y", "(?<year>[0-9]{4})(?<note>.*)", Meaning.DATE);

        assertThat(note(reading, "2021  perhaps ")).contains(Text.english("perhaps"));
        assertThat(note(reading, "2021 ")).isEmpty();
        assertThat(note(Readings.noted("read so", reading), "2021 perhaps")).contains(Text.english("read so"));
    }

    private static Optional<Text> note(DateReading reading, String text) {
        return ((DateResult.Read) reader(List.of(reading), "").read(text)).note();
    }

    @ParameterizedTest
    @CsvSource({"2021年一月, 2021-01", "2021年五月, 2021-05", "2021年十一月, 2021-11", "2021年十二月, 2021-12"})
    void theWholeNameOfAMonthMayBeShort(String text, String date) {
        DateReading reading = Readings.named(
                List.of("一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"),
                Readings.of("m", "(?<year>[0-9]{4})年(?<month>.+)", Meaning.DATE));

        assertThat(reader(List.of(reading), "").read(text)).hasToString(date);
        assertThat(reader(List.of(reading), "").read("2021年十")).isEqualTo(new DateResult.Unreadable());
    }

    @Test
    void groupsThatTookNoPartAreLeftOut() {
        DateReader reader = reader(
                List.of(Readings.of(
                        "d", "(?<year>[0-9]{4})(?:-(?<month>[0-9]{2}))?(?:-(?<day>[0-9]{2}))?", Meaning.DATE)),
                "");

        assertThat(reader.read("2021")).hasToString("2021");
        assertThat(reader.read("2021-02")).hasToString("2021-02");
        assertThat(reader.read("2021-02-28")).hasToString("2021-02-28");
        assertThat(reader(List.of(Readings.of("m", "(?<month>[0-9]+)", Meaning.DATE)), "")
                        .read("3"))
                .isEqualTo(new DateResult.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-03-15", "1905-03-14", "1905-07-07", "1905-09-30"})
    void theYearOfASpreadsheetDayIsItsNumber(String day) {
        LocalDate date = LocalDate.parse(day);
        String text = date.getMonthValue() + "/" + date.getDayOfMonth() + "/" + date.getYear();
        DateResult result = reader(
                        List.of(Readings.of(
                                "s", "(?<month>[0-9]+)/(?<day>[0-9]+)/(?<year>[0-9]+)", Meaning.SPREADSHEET_YEAR)),
                        "")
                .read(text);

        assertThat(result)
                .hasToString(
                        switch (day) {
                            case "1905-03-14" -> "1900";
                            case "1905-07-07" -> "2015";
                            case "1905-09-30" -> "2100";
                            default -> new DateResult.Unreadable().toString();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M/d/yyyy",
                "dd.MM.yyyy",
                "yyyy-MM-dd",
                "MMMM d, yyyy",
                "d MMM yyyy",
                "yyMMdd",
                "ddMMMyy",
                "yyyyMMdd"
            })
    void aDayInAFormatIsReadBackAsTheSameDay(String format) {
        DateReader reader = reader(List.of(Readings.format(format)), "");
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_524));

            assertThat(reader.read(DateFormatsTest.written(day, format)))
                    .hasToString(PartialDate.of(day).toString());
        }
    }

    private static DateReader reader(List<DateReading> readings, String edition) {
        return new DateReader(readings, Optional.of(edition), 2079);
    }
}
