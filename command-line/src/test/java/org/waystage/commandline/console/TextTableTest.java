package org.waystage.commandline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static String written(Consumer<Console> table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(), out, new PrintStream(OutputStream.nullOutputStream()), false);
        table.accept(console);
        console.out().flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void columnsAreLinedUpAsTheyAreSeen() {
        List<List<String>> lines =
                List.of(List.of("e\u0301te\u0301", "1"), List.of("日本税関", "20"), List.of("Customs", "300"));

        assertThat(written(console -> TextTable.write(lines, 1, console))).isEqualTo("""
                e\u0301te\u0301         1
                日本税関   20
                Customs   300
                """);
    }

    @Test
    void proseIsBrokenWhereALineIsFull() {
        String words =
                String.join(" ", List.of("税関手続", "税関手続", "税関手続", "税関手続", "税関手続", "税関手続", "税関手続", "税関手続", "税関手続"));

        assertThat(written(console -> TextTable.list(List.of(List.of("id", words)), console)))
                .isEqualTo("""
                id  税関手続 税関手続 税関手続 税関手続 税関手続 税関手続 税関手続 税関手続
                    税関手続
                """);
    }
}
