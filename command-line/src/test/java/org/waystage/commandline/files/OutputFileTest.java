package org.waystage.commandline.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.commandline.console.Console;

/** What is held back, and what is appended, stands in the file in its order. */
class OutputFileTest {
    private static final int BUFFER = 1 << 16;

    private final Console console = new Console(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
            false);

    @TempDir
    private Path folder;

    private OutputFile create() {
        return OutputFile.create(folder.resolve("out").toString(), Optional.empty(), console);
    }

    private static void write(OutputFile file, String text) {
        file.write(out -> {
            out.write(text.getBytes(UTF_8));
            out.flush();
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 5", "5, 0", "5, 7", "5, 200000", "200000, 7", "70000, 200000"})
    void anotherFileIsAppendedAfterWhatIsHeldBack(int before, int appended) throws IOException {
        String expected = "a".repeat(before) + "b".repeat(appended) + "end";
        try (OutputFile file = create();
                OutputFile other = file.beside()) {
            write(file, "a".repeat(before));
            write(other, "b".repeat(appended));
            file.append(other);
            assertThat(file.count()).isEqualTo(before + appended);
            write(file, "end");
            file.commit();
        }
        assertThat(folder.resolve("out")).hasContent(expected);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFlushWritesNothingYet() throws IOException {
        try (OutputFile file = create()) {
            write(file, "a line\n");
            assertThat(file.written()).isEmptyFile();
            write(file, "x".repeat(2 * BUFFER));
            assertThat(file.written()).isNotEmptyFile();
        }
    }
}
