package org.waystage.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalScaleTest {
    @ParameterizedTest
    @CsvSource({"PLAIN, plain", "LOG, log", "LOG_LOG, log-log"})
    void eachScaleIsWrittenAndReadByItsCode(IntervalScale scale, String code) {
        assertThat(scale.code()).isEqualTo(code);
        assertThat(scale).hasToString(code);
        assertThat(IntervalScale.of(code)).contains(scale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LOG", "loglog"})
    void anyOtherWordIsNoScale(String code) {
        assertThat(IntervalScale.of(code)).isEmpty();
    }
}
