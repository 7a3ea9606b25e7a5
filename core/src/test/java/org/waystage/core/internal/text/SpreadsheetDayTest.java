package org.waystage.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetDayTest {
    @ParameterizedTest
    @CsvSource({
        "46242, 2026-08-08",
        "46242.5, 2026-08-08",
        "' 18264 ', 1950-01-01",
        "73050, 2099-12-31",
        "73051, ",
        "2026, ",
        "4624, ",
        "20260809, ",
        "4624a, "
    })
    void theDayOfASpreadsheetIsTold(String text, String day) {
        assertThat(SpreadsheetDay.of(text).map(Object::toString)).isEqualTo(Optional.ofNullable(day));
    }
}
