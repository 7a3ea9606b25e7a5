package org.waystage.json.internal.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteTextTest {
    @Test
    void itGrowsWithWhateverIsAppended() {
        ByteText text = new ByteText(0);
        for (int i = 0; i < 100; i++) {
            text.ascii('[');
            text.ascii("a:");
            text.text("<é海>", 1, 3);
            text.bytes("(1)".getBytes(UTF_8), 1, 1);
        }

        assertThat(text.toByteArray()).asString(UTF_8).isEqualTo("[a:é海1".repeat(100));
    }

    @Test
    void whatIsCutIsNotThere() {
        ByteText text = new ByteText(8);
        text.ascii("abcd");

        assertThat(text.from(1)).asString(UTF_8).isEqualTo("bcd");
        text.cut(2);
        assertThat(text.length()).isEqualTo(2);
        assertThat(text.toByteArray()).asString(UTF_8).isEqualTo("ab");
    }
}
