package org.waystage.registers.internal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlanksTest {
    @Test
    void theBlanksOfAsciiAreThoseOfUnicode() {
        for (char c = 0; c < 0x80; c++) {
            assertThat(Blanks.isBlank(c))
                    .as("%d", (int) c)
                    .isEqualTo(Character.isWhitespace(c) || Character.isSpaceChar(c));
        }
    }
}
