package org.waystage.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;

/** Files of several gigabytes that are named in the place of small documents. */
class DocumentBytesTest {
    @TempDir
    private Path folder;

    private String big(String name) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate --rules", "continuity latest latest --decisions"})
    void oneThatIsTooLongIsRefusedUnread(String command) throws IOException {
        CommandRun run = CommandRun.of((command + " " + big("big.json")).split(" "));

        assertThat(run.err()).contains("json-limit-exceeded").doesNotContain("memory");
    }
}
