package org.waystage.registers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register of any length is streamed in little memory; {@code -Dwaystage.rows=} and {@code -Dwaystage.heap=} ask for more. */
@Tag("class-path-only")
@Tag("long")
class StreamMemoryTest {
    private static final int ROWS = Integer.getInteger("waystage.rows", 100_000);
    private static final String HEAP = System.getProperty("waystage.heap", "80m");

    /** Every so many rows there is one without a title. */
    private static final int SKIPPED = 1_000;

    @TempDir
    Path folder;

    @Test
    void aRegisterOfVeryManyRowsIsStreamedWithASmallHeap() throws IOException, InterruptedException {
        Path file = folder.resolve("many.csv");
        write(file);
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamInLittleMemory.class.getName(),
                        file.toString(),
                        "us-omb-2024")
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).as(Files.readString(printed)).isTrue();
        long imported = ROWS - ROWS / SKIPPED;
        assertThat(Files.readString(printed).strip()).startsWith(ROWS + " " + imported + " " + (imported + 1) + " ");
        assertThat(process.exitValue()).isZero();
    }

    private static void write(Path file) throws IOException {
        Tables shape = Tables.of(new String(Fixtures.Fixture.OMB_2024_QUESTIONS.content(), Mutants.CP1252), ',');
        List<String> texts = shape.rows().stream()
                .skip(1)
                .map(row -> new Tables(List.of(row.subList(1, row.size()))).write())
                .toList();
        try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8)) {
            writer.write(new Tables(List.of(shape.header())).write());
            for (int i = 0; i < ROWS; i++) {
                writer.write(i % SKIPPED == 0 ? "," : "Invented case " + i + ",");
                writer.write(texts.get(i % 5));
            }
        }
    }
}
