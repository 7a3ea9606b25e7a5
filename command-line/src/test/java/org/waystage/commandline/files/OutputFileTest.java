package org.waystage.commandline.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.console.Console;

/** What is buffered and what is written before it are in the right order in the file. */
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
    @CsvSource({
        "0, 0",
        "0, 5",
        "5, 0",
        "5, 7",
        "300000, 7",
        "7, 300000",
        "700000, 300000",
        "300000, 700000",
        "524288, 262144"
    })
    void whatIsWrittenInFrontMovesTheRestBack(int written, int before) throws IOException {
        String first = digits(written);
        String head = "h".repeat(before);
        try (OutputFile file = create()) {
            write(file, first);
            file.writeBefore(out -> out.write(head.getBytes(UTF_8)));
            write(file, "end");
            file.commit();
        }
        assertThat(folder.resolve("out")).hasContent(head + first + "end");
    }

    private static String digits(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(i).append(' ');
        }
        return text.substring(0, length);
    }

    @Test
    void whatWasForgottenDoesNotMove() throws IOException {
        try (OutputFile file = create()) {
            write(file, digits(2 * BUFFER));
            file.restart();
            write(file, "line");
            file.writeBefore(out -> out.write("head ".getBytes(UTF_8)));
            file.commit();
        }
        assertThat(folder.resolve("out")).hasContent("head line");
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

    @ParameterizedTest
    @ValueSource(strings = {"digest --canonical", "validate", "report", "convert", "merge 2026-11 2026-12"})
    void noFileIsNamedLikeStandardInput(String command) {
        CommandRun run = CommandRun.of((command + " --output -").split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'-'");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void aFileIsNotAtTheRootOfTheFileSystem() {
        try (OutputFile file = create()) {
            assertThat(file.isAt(folder.getRoot())).isFalse();
        }
    }
}
