package org.waystage.registers.internal.withholding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephonesTest {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** Days, years and numbers within years, in the forms in which registers have them. */
    private static Set<String> texts() {
        Set<String> texts = new TreeSet<>();
        for (int i = 0; i < 120; i++) {
            int day = 1 + i % 31;
            int month = 1 + i % 12;
            int year = 1900 + i * 5 % 200;
            String joint = List.of("/", "-", ".").get(i % 3);
            String form = i % 2 == 0 ? "%d%s%d%s%d" : "%02d%s%02d%s%d";
            texts.add(form.formatted(day, joint, month, joint, year));
            texts.add(form.formatted(month, joint, day, joint, year));
            texts.add("%d%s%02d%s%02d".formatted(year, joint, month, joint, day));
            texts.add(year + List.of("-", "–", " – ", "/").get(i % 4) + (year + 5));
            texts.add((1000 + 77 * i) + List.of("/", "-").get(i % 2) + year);
        }
        return texts;
    }

    @Test
    void noPartOfWhatTheLibraryIsNotGivenIsANumberOfAnyCountry() {
        Set<String> texts = texts();
        assertThat(texts).hasSizeGreaterThan(500).allMatch(NationalNumber::isDayOrYears);
        for (String country : LIBRARY.getSupportedRegions()) {
            for (String text : texts) {
                for (PhoneNumberMatch match :
                        LIBRARY.findNumbers(text, country, PhoneNumberUtil.Leniency.VALID, Long.MAX_VALUE)) {
                    String national = LIBRARY.format(match.number(), PhoneNumberUtil.PhoneNumberFormat.NATIONAL);
                    NationalNumber number = new NationalNumber(text, match.start(), match.end());
                    assertThat(number.isPlausible(national, true))
                            .as(text + " in " + country)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"25/01/2025", "1/25/2025", "01/5/1999", "12/31/2024", "2024-12-31", "2014–2018", "2016/2102"})
    void aDayMayHaveTheDayTheMonthOrTheYearFirst(String text) {
        assertThat(NationalNumber.isDayOrYears(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"25/25/2025", "25/01/20255", "25/01/3025", "25/01/2025 ", "1/25/2025-1", "030/123456", "1/2-2025"
            })
    void whatOnlyBeginsAsADayIsNone(String text) {
        assertThat(NationalNumber.isDayOrYears(text)).isFalse();
    }
}
