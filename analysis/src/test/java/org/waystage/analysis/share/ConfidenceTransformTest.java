package org.waystage.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTransformTest {
    @ParameterizedTest
    @CsvSource({"PLAIN, plain", "LOG, log", "LOG_LOG, log-log"})
    void eachTransformIsWrittenAndReadByItsCode(ConfidenceTransform transform, String code) {
        assertThat(transform.code()).isEqualTo(code);
        assertThat(transform).hasToString(code);
        assertThat(ConfidenceTransform.of(code)).contains(transform);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LOG", "loglog"})
    void anyOtherWordIsNoScale(String code) {
        assertThat(ConfidenceTransform.of(code)).isEmpty();
    }
}
