package org.waystage.commandline.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                " two\r\nwords\n",
                "two\twords",
                "two  \n\n  words",
                "two\u2028words",
                "two\u0085words"
            })
    void aTextOnOneLineHasOneBlankBetweenWords(String text) {
        assertThat(Printable.onOneLine(text)).isEqualTo("two words");
    }
}
