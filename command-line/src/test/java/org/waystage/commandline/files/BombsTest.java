package org.waystage.commandline.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.CommandsInTurn;

/** Small files that grow beyond measure, and cells and texts of two gigabytes, are refused with a quarter of a gigabyte of memory. */
@Tag("long")
class BombsTest {
    private static final long TWO_GIGABYTES = (2L << 30) + 1;
    /** More than the tables of an archive may have, and than the memory. */
    private static final long GROWN = 300L << 20;

    private static final byte[] BLOCK = new byte[1 << 20];

    static {
        Arrays.fill(BLOCK, (byte) 'A');
    }

    @TempDir
    private Path folder;

    private CommandsInTurn program;

    @BeforeEach
    void start() throws IOException {
        program = CommandsInTurn.start(folder, "256m");
    }

    @AfterEach
    void end() throws IOException {
        program.close();
    }

    private CommandRun run(String... args) throws IOException {
        return program.run(args);
    }

    private static void isRefused(CommandRun run, String rule) {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out() + run.err()).contains(rule).doesNotContain("Exception", "memory", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"xlsx, xl/worksheets/sheet9.xml", "xlsx, xl/sharedStrings.xml", "zip, caseStudies.csv"})
    void anArchiveThatGrowsBeyondMeasureIsRefused(String form, String entry) throws IOException {
        Path sound = folder.resolve("sound." + form);
        assertThat(CommandRun.of("convert", "--output", sound.toString()).code())
                .isZero();
        String bomb = "bomb." + form;
        blowUp(sound, folder.resolve(bomb), entry);

        assertThat(Files.size(folder.resolve(bomb))).isLessThan(4 << 20);
        isRefused(run("validate", bomb), "table-limit-exceeded");
        isRefused(run("convert", bomb, "--output", "other.json"), "table-limit-exceeded");
    }

    private static void blowUp(Path sound, Path bomb, String grown) throws IOException {
        try (ZipFile in = new ZipFile(sound.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(bomb)))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
                for (long at = 0; entry.getName().equals(grown) && at < GROWN; at += BLOCK.length) {
                    out.write(BLOCK);
                }
            }
        }
    }

    @Test
    void aCellOfTwoGigabytesIsRefused() throws IOException {
        write(
                "big.csv",
                "Use Case Name,Agency,Agency Abbreviation,Stage of Development\r\n\"",
                "\",Agency,A,Retired\r\n");

        isRefused(run("import", "--profile", "us-omb-2024", "big.csv"), "register-cut-off");
        isRefused(run("validate", "big.csv"), "file-not-a-catalogue");
    }

    @Test
    void aTextOfTwoGigabytesIsRefused() throws IOException {
        write("big.json", "{\"format\":\"", "\"}");

        isRefused(run("convert", "big.json", "--output", "other.json"), "json-limit-exceeded");
        // A text that the profile does not ask for is passed over, however long.
        isRefused(run("import", "--profile", "nl-algoritmeregister", "big.json"), "register-no-records");
    }

    private void write(String name, String before, String after) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(before.getBytes(UTF_8));
            for (long at = 0; at < TWO_GIGABYTES; at += BLOCK.length) {
                out.write(BLOCK);
            }
            out.write(after.getBytes(UTF_8));
        }
    }
}
