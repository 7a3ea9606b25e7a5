package org.waystage.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesInputTest {
    private static LinesInput input(String... lines) {
        return new LinesInput(
                List.of(lines).stream().map(line -> line.getBytes(UTF_8)).iterator());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 100})
    void eachLineIsEndedWhateverTheSizeOfTheBuffer(int size) throws IOException {
        LinesInput in = input("", "ab", "", "cdé", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[size];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
        }

        assertThat(out.toString(UTF_8)).isEqualTo("\nab\n\ncdé\n\n");
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void bytesComeOneByOne() {
        LinesInput in = input("é", "");

        assertThat(List.of(in.read(), in.read(), in.read(), in.read(), in.read()))
                .containsExactly(0xC3, 0xA9, (int) '\n', (int) '\n', -1);
    }

    @Test
    void noLinesAreAnEmptyStream() throws IOException {
        assertThat(input().readAllBytes()).isEmpty();
    }
}
