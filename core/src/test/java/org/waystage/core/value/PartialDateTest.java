package org.waystage.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @Test
    void readingGivesBackWhatWasWritten() {
        Random random = new Random(20261125);
        for (int i = 0; i < 5_000; i++) {
            PartialDate date = random(random);
            assertThat(PartialDate.parse(date.toString())).isEqualTo(date).hasSameHashCodeAs(date);
        }
    }

    private static PartialDate random(Random random) {
        LocalDate day = LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_652_059));
        return switch (random.nextInt(3)) {
            case 0 -> PartialDate.of(day.getYear());
            case 1 -> PartialDate.of(day.getYear(), day.getMonthValue());
            default -> PartialDate.of(day);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001", "0999", "2019", "9999", "2019-01", "2019-12", "2019-03-14", "0001-01-01", "9999-12-31"})
    void writingGivesBackWhatWasRead(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
        assertThat(PartialDate.parse(("<" + text + ">").toCharArray(), 1, text.length()))
                .contains(PartialDate.parse(text));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "19",
                "201",
                "20190",
                "2019-",
                "2019-3",
                "2019-003",
                "2019-13",
                "2019-00",
                "2019-03-",
                "2019-03-1",
                "2019-03-00",
                "2019-03-32",
                "2019-04-31",
                "2019-02-30",
                "2019-02-29",
                "1900-02-29",
                "2019-3-14",
                "2019-00-01",
                "2019-13-01",
                "0000",
                "0000-01",
                "0000-01-01",
                " 2019",
                "2019 ",
                "2019\n",
                "-2019",
                "+2019",
                "-201",
                "+201",
                "2019/03",
                "2019.03",
                "201903",
                "20190314",
                "2019-0a",
                "2019-+3",
                "2019--3",
                "201a",
                "２０１９",
                "٢٠١٩",
                "2019-03-14T00:00",
                "2019-03-14Z",
                "2019-W10",
                "2019-073",
                "14.03.2019",
                "2019-03/14",
                "2019/03-14"
            })
    void whatIsNoDateIsRefusedAndQuoted(String text) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessage("'" + text + "' is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD");
        assertThat(PartialDate.parse(text.toCharArray(), 0, text.length())).isEmpty();
    }

    static Stream<Named<ThrowingCallable>> partsOutOfRange() {
        return Stream.of(
                factory("year 0", () -> PartialDate.of(0)),
                factory("year -1", () -> PartialDate.of(-1)),
                factory("year 10000", () -> PartialDate.of(10_000)),
                factory("a year that wraps to one", () -> PartialDate.of(65_537)),
                factory("month 0", () -> PartialDate.of(2019, 0)),
                factory("month 13", () -> PartialDate.of(2019, 13)),
                factory("month -1", () -> PartialDate.of(2019, -1)),
                factory("day 0", () -> PartialDate.of(2019, 3, 0)),
                factory("month 0 with a day", () -> PartialDate.of(2019, 0, 1)),
                factory("30 February", () -> PartialDate.of(2019, 2, 30)),
                factory("29 February in a common year", () -> PartialDate.of(2019, 2, 29)),
                factory("a day in the year 10000", () -> PartialDate.of(LocalDate.of(10_000, 1, 1))),
                factory("a day before the year 1", () -> PartialDate.of(LocalDate.of(0, 12, 31))));
    }

    private static Named<ThrowingCallable> factory(String name, Supplier<PartialDate> date) {
        return Named.of(name, date::get);
    }

    @ParameterizedTest
    @MethodSource("partsOutOfRange")
    void partsOutOfRangeAreRefused(ThrowingCallable factory) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(factory);
    }

    @Test
    void yearsReachFromOneTo9999() {
        assertThat(PartialDate.of(1)).hasToString("0001");
        assertThat(PartialDate.of(9999, 12)).hasToString("9999-12");
        assertThat(PartialDate.of(1, 1, 1)).hasToString("0001-01-01");
        assertThat(PartialDate.of(LocalDate.of(9999, 12, 31))).hasToString("9999-12-31");
    }

    @Test
    void aDateIsEqualToNothingElse() {
        assertThat(PartialDate.of(2019)).isNotEqualTo("2019").isNotEqualTo(null).isNotEqualTo(PartialDate.of(2020));
        assertThat(PartialDate.of(2019, 3, 14))
                .isNotEqualTo(PartialDate.of(2019, 3, 15))
                .isNotEqualTo(PartialDate.of(2019, 4, 14))
                .isNotEqualTo(PartialDate.of(2018, 3, 14));
    }

    /** Readers of files keep dates by the million in tables that go by their hashes. */
    @Test
    void noTwoDatesHaveTheSameHash() {
        Set<Integer> hashes = new HashSet<>();
        int dates = 0;
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() < 2010; day = day.plusDays(1)) {
            hashes.add(PartialDate.of(day).hashCode());
            hashes.add(PartialDate.of(day.getYear(), day.getMonthValue()).hashCode());
            hashes.add(PartialDate.of(day.getYear()).hashCode());
            dates += day.getDayOfYear() == 1 ? 3 : day.getDayOfMonth() == 1 ? 2 : 1;
        }

        assertThat(hashes).hasSize(dates);
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> PartialDate.parse(null));
        assertThatNullPointerException().isThrownBy(() -> PartialDate.of((LocalDate) null));
    }

    @ParameterizedTest
    @CsvSource({
        "2019,       2019-01-01, 2019-12-31",
        "2019-03,    2019-03-01, 2019-03-31",
        "2019-02,    2019-02-01, 2019-02-28",
        "2020-02,    2020-02-01, 2020-02-29",
        "1900-02,    1900-02-01, 1900-02-28",
        "2000-02,    2000-02-01, 2000-02-29",
        "2019-03-14, 2019-03-14, 2019-03-14",
        "2020-02-29, 2020-02-29, 2020-02-29",
        "0001,       0001-01-01, 0001-12-31",
        "9999-12,    9999-12-01, 9999-12-31"
    })
    void aDateHasAnEarliestAndALatestDay(String text, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.year()).isEqualTo(earliest.getYear());
    }

    @Test
    void aDateIsAsPreciseAsItsSourceAndNeverPadded() {
        assertThat(PartialDate.of(2019))
                .isNotEqualTo(PartialDate.of(2019, 1))
                .isNotEqualTo(PartialDate.of(2019, 1, 1))
                .hasToString("2019");
        assertThat(PartialDate.of(2019, 1))
                .isNotEqualTo(PartialDate.of(2019, 1, 1))
                .hasToString("2019-01");
        assertThat(PartialDate.of(LocalDate.of(2019, 1, 1)))
                .isEqualTo(PartialDate.of(2019, 1, 1))
                .hasToString("2019-01-01");
    }

    /** A partial date can mean each day whose ISO text begins with its own; all pairs over two years are tried. */
    @Test
    void orderIsToldExactlyWhereItIsCertain() {
        List<PartialDate> dates = new ArrayList<>();
        List<LocalDate> days =
                LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2021, 1, 1)).toList();
        for (String text : List.of(
                "2019",
                "2020",
                "2019-01",
                "2019-12",
                "2020-01",
                "2020-02",
                "2019-01-01",
                "2019-12-31",
                "2020-01-01",
                "2020-02-28",
                "2020-02-29",
                "2020-03-01",
                "2020-12-31")) {
            dates.add(PartialDate.parse(text));
        }
        for (PartialDate a : dates) {
            for (PartialDate b : dates) {
                boolean always = days.stream()
                        .filter(day -> day.toString().startsWith(a.toString()))
                        .allMatch(first -> days.stream()
                                .filter(day -> day.toString().startsWith(b.toString()))
                                .allMatch(first::isBefore));
                assertThat(a.isBefore(b)).as("%s before %s", a, b).isEqualTo(always);
                assertThat(b.isAfter(a)).as("%s after %s", b, a).isEqualTo(always);
            }
        }
    }

    @Test
    void firstAndLastDaysAreThoseOfTheCalendar() {
        for (int year : List.of(1, 4, 99, 100, 400, 1582, 1899, 1900, 1969, 1970, 1999, 2000, 2023, 2024, 2100, 9999)) {
            List<PartialDate> dates = new ArrayList<>(List.of(PartialDate.of(year)));
            for (int month = 1; month <= 12; month++) {
                dates.add(PartialDate.of(year, month));
                LocalDate first = LocalDate.of(year, month, 1);
                for (int day = 0; day < first.lengthOfMonth(); day++) {
                    dates.add(PartialDate.of(first.plusDays(day)));
                }
            }
            for (PartialDate date : dates) {
                assertThat(date.firstDay())
                        .as("%s", date)
                        .isEqualTo(date.earliest().toEpochDay());
                assertThat(date.lastDay())
                        .as("%s", date)
                        .isEqualTo(date.latest().toEpochDay());
            }
        }
    }
}
