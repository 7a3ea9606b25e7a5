package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.commandline.exchange.ExchangeFixtures;

/** The program with its own Java runtime, as a person without Java runs it; the profile {@code image} builds it. */
class ImageIT {
    private static final Path JAR = Path.of("target/waystage.jar").toAbsolutePath();
    private static final Path IMAGE = Path.of("target/waystage").toAbsolutePath();

    @TempDir
    private Path folder;

    private CommandRun run(Map<String, String> environment, Path program, String... args)
            throws IOException, InterruptedException {
        Map<String, String> withoutJava = new HashMap<>(environment);
        withoutJava.put("JAVA_HOME", folder.resolve("none").toString());
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(args));
        return Jvm.run(folder, withoutJava, command);
    }

    private CommandRun run(String... args) throws IOException, InterruptedException {
        boolean windows = OS.current() == OS.WINDOWS;
        return run(Map.of(), IMAGE.resolve(windows ? "bin/waystage.cmd" : "bin/waystage"), args);
    }

    /** Runs each kind of work that needs another part of the runtime. */
    @Test
    void everyKindOfWorkIsDoneAsByTheJarAlone() throws IOException, InterruptedException {
        CommandRun.copy("small.json", folder);
        for (List<String> args : List.of(
                List.of("stats", "--by", "group"),
                List.of("stats", "--by", "region", "--lang", "fr"),
                List.of("digest", "small.json"),
                List.of("profiles", "show", "us-omb-2024"),
                List.of("diff", "2026-11", "2026-12", "--format", "json"))) {
            CommandRun run = run(args.toArray(String[]::new));
            assertThat(run.err()).as("%s", args).isEmpty();
            assertThat(run.code()).isZero();
            List<String> jar = new ArrayList<>(List.of(Jvm.java(), "-jar", JAR.toString()));
            jar.addAll(args);
            assertThat(run.out()).isEqualTo(Jvm.run(folder, Map.of(), jar).out());
        }
    }

    @Test
    void aWorkbookAnArchiveAndAReportAreWritten() throws IOException, InterruptedException {
        String digest = run("digest").out();
        for (String name : List.of("edition.xlsx", "edition.zip", "edition.ndjson")) {
            assertThat(run("convert", "--output", name).err()).isEmpty();
            assertThat(run("digest", name).out()).as(name).isEqualTo(digest);
        }
        assertThat(run("report", "--output", "report").err()).isEmpty();
        assertThat(folder.resolve("report/index.html")).isNotEmptyFile();
    }

    @Test
    void anEditionIsSignedAndVerified() throws Exception {
        ExchangeFixtures.writeKeys(folder, "key");
        CommandRun.copy("small.json", folder);
        assertThat(run("sign", "small.json", "--key", "key.pem").code()).isZero();
        assertThat(run("verify", "small.json", "--key", "key.pub.pem").code()).isZero();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itStartsThroughALinkAndFromTheArchiveOfClasses() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("w"), IMAGE.resolve("bin/waystage"));
        CommandRun run = run(Map.of("JAVA_OPTS", "-Xlog:class+load:file=classes.log"), link, "--version");
        assertThat(run.out()).startsWith("waystage ");
        Files.delete(link);
        assertThat(Files.readAllLines(folder.resolve("classes.log")))
                .filteredOn(line -> line.contains(" org.waystage."))
                .isNotEmpty()
                .anyMatch(line -> line.contains("source: shared objects file"));
    }

    @ParameterizedTest
    @CsvSource({
        "a register.csv, 268435456, 1",
        "a register.csv, 268435457, 4",
        "-fprint, 268435457, 4",
        "a register.csv/inside.csv, 268435457, 4"
    })
    @DisabledOnOs(OS.WINDOWS)
    void bothCompilersRunWhereAFileIsLarge(Path name, long size, int level) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(size);
        }
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        for (Path argument : List.of(name, file, link)) {
            CommandRun run = run(
                    Map.of("JAVA_OPTS", "-XX:+PrintFlagsFinal"),
                    IMAGE.resolve("bin/waystage"),
                    "--version",
                    "-",
                    argument.toString());
            assertThat(run.out()).containsPattern(" TieredStopAtLevel += " + level + " ");
            assertThat(Pattern.compile(" InlineSmallCode += 1000 .*command line")
                            .matcher(run.out())
                            .find())
                    .isEqualTo(level == 4);
        }
        assertThat(folder.resolve("-prune")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anArchiveThatDoesNotFitIsIgnoredInSilence() throws IOException, InterruptedException {
        Path other = Files.writeString(folder.resolve("other.jsa"), "no archive");
        CommandRun run =
                run(Map.of("JAVA_OPTS", "-XX:SharedArchiveFile=" + other), IMAGE.resolve("bin/waystage"), "--version");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("waystage ");
    }
}
