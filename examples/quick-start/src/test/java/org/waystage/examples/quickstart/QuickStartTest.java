package org.waystage.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuickStartTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path GOLDEN =
            MODULE.resolve("src/test/resources/org/waystage/examples/quickstart/quick-start.txt");

    private final PrintStream out = System.out;
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore() {
        System.setOut(out);
        Locale.setDefault(locale);
    }

    @Test
    void printsTheMatrixWhatIsWrongAndWhatWasReadBack() throws IOException {
        String printed = run();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, printed);
        }

        assertThat(printed).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void printsTheSameUnderALocaleWithDigitsOfItsOwn() throws IOException {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

        assertThat(run()).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void isShorterThanSixtyLines() throws IOException {
        assertThat(Files.readAllLines(MODULE.resolve("src/main/java/org/waystage/examples/quickstart/QuickStart.java")))
                .hasSizeLessThan(60);
    }

    private static String run() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        QuickStart.main(new String[0]);
        return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
