package org.waystage.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {
    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"AE", "a", "0", "7.4.1", "tfa_7", "-", "_", ".", "Customs-Process.2_b", "-a-"})
    void aCodeReadsBackItsText(String text) {
        Code code = Code.of(text);

        assertThat(Code.isCode(text)).isTrue();
        assertThat(code.value()).isEqualTo(text);
        assertThat(Code.of(code.toString())).isEqualTo(code).hasSameHashCodeAs(code);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " ", "a b", "a ", " a", "a\n", "a/b", "a:b", "a,b", "é", "Ａ", "٣", "a+b", "\u0000"})
    void otherTextsAreRefused(String text) {
        assertThat(Code.isCode(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Code.of(text))
                .withMessage("a code must match [A-Za-z0-9._-]+ but was '" + text + "'");
    }

    @Test
    void aCodeMayBeLong() {
        assertThat(Code.of("x".repeat(1000)).value()).hasSize(1000);
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> Code.of(null));
    }

    @Test
    void caseCounts() {
        assertThat(Code.of("ae")).isNotEqualTo(Code.of("AE"));
    }

    @Test
    void codesSortByTheirText() {
        assertThat(Stream.of("b", "B", "10", "2").map(Code::of).sorted())
                .extracting(Code::value)
                .containsExactly("10", "2", "B", "b");
    }
}
