package org.waystage.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;

/** Numbers, dates and plurals are those of CLDR, with the exceptions listed here, in every release of Java. */
class LanguageDataTest {
    private static Stream<ReportLanguage> languages() {
        return ReportLanguage.ALL.stream();
    }

    private static ULocale locale(ReportLanguage language) {
        return new ULocale(language.equals(ReportLanguage.ENGLISH) ? "en-GB" : language.tag());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wordsAgreeWithNumbersByThePluralRulesOfCldr(ReportLanguage language) {
        PluralRules rules = PluralRules.forLocale(locale(language));
        for (String number : List.of(
                "0", "1", "2", "3", "5", "10", "11", "21", "100", "101", "1000", "999999", "1000000", "2000000",
                "1000001", "1500000", "0.5", "1.0", "1.5", "2.5")) {
            BigDecimal value = new BigDecimal(number);

            assertThat(Plural.of(language.tag(), value))
                    .as("%s %s", language.tag(), number)
                    .hasToString(rules.select(NumberFormatter.withLocale(locale(language))
                                    .precision(Precision.fixedFraction(value.scale()))
                                    .format(value))
                            .toUpperCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void numbersAreWrittenAsCldrHasThem(ReportLanguage language) {
        LocalizedNumberFormatter format = NumberFormatter.withLocale(locale(language));
        Words words = new Words(language);

        for (long number : new long[] {0, 999, 1000, 3600, 9999, 10_000, 123_456, 1_234_567, -3600, -12_345}) {
            assertThat(words.number(number)).hasToString(format.format(number).toString());
        }
        assertThat(words.number(new BigDecimal("-12345.5")))
                .hasToString(format.format(new BigDecimal("-12345.5")).toString());
        assertThat(words.percent(23, 50).replace('\u202f', '\u00a0'))
                .isEqualTo(NumberFormat.getPercentInstance(locale(language)).format(0.46));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void datesAreWrittenAsCldrHasThem(ReportLanguage language) {
        DateFormat days = DateFormat.getDateInstance(DateFormat.LONG, locale(language));
        DateFormat months = new SimpleDateFormat(
                DateTimePatternGenerator.getInstance(locale(language)).getBestPattern("yMMMM"), locale(language));
        Words words = new Words(language);
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2026, month, 14);

            assertThat(words.date(PartialDate.of(day))).isEqualTo(in(days, day));
            assertThat(words.date(PartialDate.parse(day.toString().substring(0, 7))))
                    .isEqualTo(in(months, day));
        }
    }

    private static String in(DateFormat format, LocalDate day) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** The bytes on every release of Java: a change of CLDR must be a decision, not an accident. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 3,600 | 12,345.5 | 46% | 1 November 2026 | November 2026 | since 2020",
                "fr | 3\u202f600 | 12\u202f345,5 | 46\u202f% | 1er novembre 2026 | novembre 2026 | début\u00a0: 2020"
            })
    void theBytesAreTheSameInEveryReleaseOfJava(
            String language, String whole, String decimal, String percent, String day, String month, String period) {
        Words words = new Words(new ReportLanguage(language));

        assertThat(words.number(3600)).isEqualTo(whole);
        assertThat(words.number(new BigDecimal("12345.5"))).isEqualTo(decimal);
        assertThat(words.percent(46, 100)).isEqualTo(percent);
        assertThat(words.date(PartialDate.parse("2026-11-01"))).isEqualTo(day);
        assertThat(words.date(PartialDate.parse("2026-11"))).isEqualTo(month);
        assertThat(words.period(Period.since(PartialDate.of(2020)))).isEqualTo(period);
    }

    @Test
    void theLocaleOfTheMachineHasNoEffect() {
        Locale before = Locale.getDefault();
        try {
            for (String machine : List.of("ar-EG", "tr", "hi-IN-u-nu-deva", "fa", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(machine));
                Words words = new Words(ReportLanguage.FRENCH);

                assertThat(words.number(-12_345)).isEqualTo("-12\u202f345");
                assertThat(words.percent(1, 3)).isEqualTo("33\u202f%");
                assertThat(words.date(PartialDate.parse("2019-08-01"))).isEqualTo("1er août 2019");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
