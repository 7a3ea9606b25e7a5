package org.waystage.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void valuesAreWrittenInTheirOrder() {
        assertThat(Json.of(List.of(1, "a\"b\\c", Map.of("k", List.of())))).isEqualTo("[1,\"a\\\"b\\\\c\",{\"k\":[]}]");
    }

    @Test
    void noTextEndsTheElementOrTheLineAroundIt() {
        assertThat(Json.of("</script>&\u2028\u2029\n\ud800"))
                .isEqualTo("\"\\u003c/script\\u003e\\u0026\\u2028\\u2029\\u000a\ufffd\"");
    }
}
