package org.waystage.registers.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats and the patterns that they stand for. */
public class DateFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "M/d/yyyy,    7/4/2021,     true",
        "M/d/yyyy,    07/04/2021,   true",
        "M/d/yyyy,    7/4/21,       false",
        "M/d/yyyy,    7-4-2021,     false",
        "MM/dd/yyyy,  7/4/2021,     false",
        "yy-MMM,      24-Nov,       true",
        "yy-MMM,      24-n,         false",
        "yyyy.MM,     2021.03,      true",
        "yyyy.MM,     2021-03,      false",
        "yyyy (MMMM), 2021 (March), true",
        "d MMMM yyyy, 1 जनवरी 2021, true",
        "d MMMM yyyy, 1 मई 2021,    true",
        "d MMMM yyyy, 1 fe\u0301v. 2021, true",
        "d MMMM yyyy, 1 7 2021,     false",
        "yyyyMMdd,    20210304,     true",
        "1yyyy,       12021,        true"
    })
    void aTextHasAFormatOrNot(String format, String text, boolean fits) {
        assertThat(DateFormats.compile(format).matcher(text).matches()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M/d/YYYY   | 'YYYY' is none of
            FYyy       | 'F' is none of
            yyy        | 'yyy' is none of
            ddd yyyy   | 'ddd' is none of
            MMMMM yyyy | 'MMMMM' is none of
            yyyy é     | 'é' is none of
            yyyy yy    | has the year twice
            M/MM/yyyy  | has the month twice
            d d/M/yyyy | has the day twice
            Mdyyyy     | where 'M' ends and 'd' begins
            yyyyM      | where 'yyyy' ends and 'M' begins
            yyyy-M0    | where 'M' ends and '0' begins
            M/d        | has no year
            -          | has no year
            d yyyy     | has a day without a month
            """)
    void aFormatThatCanBeReadInTwoWaysOrNotAtAllIsRefused(String format, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateFormats.compile(format))
                .withMessageContaining(fault)
                .withMessageStartingWith("'" + format + "' is no date format: ")
                .withMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"M/d/yyyy|m-d-yyyy", "yy-MMM|yy-mmm", "MMM d, yyyy|mmm-d--yyyy"})
    void theNameOfAFormatHasSmallLettersAndHyphens(String format, String name) {
        assertThat(DateFormats.name(format)).isEqualTo(name);
    }

    /** Writes a day in a format, by another hand than the one that reads it. */
    public static String written(LocalDate day, String format) {
        return DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ROOT)
                .format(day);
    }
}
