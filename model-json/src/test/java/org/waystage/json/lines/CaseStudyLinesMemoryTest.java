package org.waystage.json.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are read in constant memory, however many there are: 200 MB of them with a heap of 64 MB. */
@Tag("class-path-only")
@Tag("long")
class CaseStudyLinesMemoryTest {
    private static final int LINES = 100_000;
    private static final int TITLE = 1_850;
    /** Every so many lines there is something to notice, for which a line is gone through again. */
    private static final int NOTICED = 10;

    @TempDir
    static Path folder;

    private static Path file;

    @BeforeAll
    static void writeLines() throws IOException {
        file = folder.resolve("many.ndjson");
        byte[] start = "{\"id\":\"c-".getBytes(UTF_8);
        byte[] rest = ("\",\"title\":{\"en\":\"" + "x".repeat(TITLE)
                        + "\"},\"technologies\":[\"t\"],\"adopters\":[\"o\"],"
                        + "\"stages\":[{\"stage\":\"pilot\",\"basis\":\"observed\",\"date\":\"2019-09\"}],"
                        + "\"benefits\":[{\"text\":{\"en\":\"faster\"}}],\"sources\":[\"s\"]")
                .getBytes(UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write((CaseStudyLinesTest.HEAD + "\n").getBytes(UTF_8));
            for (int i = 0; i < LINES; i++) {
                out.write(start);
                out.write(Integer.toString(i).getBytes(UTF_8));
                out.write(rest);
                out.write((i % NOTICED == 0 ? ",\"unknown\":[1,2.50]}\n" : "}\n").getBytes(UTF_8));
            }
        }
        assertThat(Files.size(file)).isGreaterThan(195_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "parallel", "ahead"})
    void veryManyLinesAreReadWithASmallHeap(String mode) throws IOException, InterruptedException {
        Path printed = folder.resolve(mode + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LinesInLittleMemory.class.getName(),
                        file.toString(),
                        mode)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).as(Files.readString(printed)).isTrue();
        long numbers = (long) LINES * (LINES + 3) / 2;
        assertThat(Files.readString(printed).strip())
                .isEqualTo(LINES + " " + numbers + " " + (long) LINES * TITLE + " " + LINES / NOTICED);
        assertThat(process.exitValue()).isZero();
    }
}
