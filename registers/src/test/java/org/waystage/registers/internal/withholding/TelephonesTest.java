package org.waystage.registers.internal.withholding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephonesTest {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** Each form of a day that is not given to the library, with one year of those from 1000 to 2599. */
    private static Set<String> days() {
        Set<String> days = new TreeSet<>();
        for (int day = 0; day < 40; day++) {
            for (int month = 0; month < 20; month++) {
                for (String first : List.of("%d", "%02d")) {
                    for (String second : List.of("%d", "%02d")) {
                        String year = String.valueOf(1000 + (day * 20 + month) * 2);
                        days.add(first.formatted(day) + "/" + second.formatted(month) + "/" + year);
                        days.add(second.formatted(month) + "/" + first.formatted(day) + "/" + year);
                    }
                }
            }
        }
        return days;
    }

    @Test
    void theLibraryFindsNoNumberOfAnyCountryInADayThatItIsNotGiven() {
        Set<String> days = days();
        assertThat(days).hasSizeGreaterThan(2_000).allMatch(Telephones::isDay);
        for (String country : LIBRARY.getSupportedRegions()) {
            assertThat(days)
                    .as(country)
                    .noneMatch(day -> LIBRARY.findNumbers(day, country, PhoneNumberUtil.Leniency.VALID, Long.MAX_VALUE)
                            .iterator()
                            .hasNext());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"25/01/2025", "1/25/2025", "01/5/1999", "12/31/2024"})
    void aDayMayHaveTheDayOrTheMonthFirst(String day) {
        assertThat(Telephones.isDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25/25/2025", "25/01/20255", "25/01/3025", "25/01/2025 ", "1/25/2025-1", "030/123456"})
    void whatOnlyBeginsAsADayIsNone(String text) {
        assertThat(Telephones.isDay(text)).isFalse();
    }
}
