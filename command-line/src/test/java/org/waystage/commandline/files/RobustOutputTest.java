package org.waystage.commandline.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Jvm;
import org.waystage.commandline.Main;
import org.waystage.commandline.RegisterFixtures;

/** Output is complete or absent, whatever happens: a full disk, a closed pipe, a program that is ended. */
class RobustOutputTest {
    private static final Path FULL = Path.of("/dev/full");
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path MKFIFO = Path.of("/usr/bin/mkfifo");

    @TempDir
    private Path folder;

    private static List<String> command(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Jvm.java(),
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** Runs a command in a shell that lets no file grow beyond some blocks, which has the effect of a full disk. */
    private CommandRun withFilesOfAtMost(int blocks, String... args) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SHELL), "there is no shell");
        List<String> command =
                new ArrayList<>(List.of(SHELL.toString(), "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        command.addAll(command(args));
        return Jvm.run(folder, Map.of(), command);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFullDiskBehindADeviceIsTold() {
        assumeTrue(Files.isWritable(FULL), "there is no /dev/full");
        CommandRun run = CommandRun.of("digest", "--canonical", "--output", FULL.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("waystage: cannot write '/dev/full': No space left on device");
    }

    @Test
    void whoReadsANamedPipeGetsAllOrNothing() throws Exception {
        Path pipe = folder.resolve("pipe.ndjson");
        assumeTrue(Files.isExecutable(MKFIFO), "there are no named pipes");
        assertThat(new ProcessBuilder(MKFIFO.toString(), pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
        String document = CommandRun.copy("small.json", folder).toString();
        Path lines = folder.resolve("lines.ndjson");
        assertThat(CommandRun.of("convert", document, "--output", lines.toString())
                        .code())
                .isZero();
        String text = Files.readString(lines);

        byte[] whole = whatComes(pipe, 0, "convert", lines.toString(), "--output", pipe.toString());
        Files.writeString(lines, text + "{\"id\": \"x\"}\n");
        byte[] faulty = whatComes(pipe, 1, "convert", lines.toString(), "--output", pipe.toString());

        assertThat(whole).asString(UTF_8).isEqualTo(text);
        assertThat(faulty).isEmpty();
    }

    /** Returns what a command writes to a pipe until its end. */
    private static byte[] whatComes(Path pipe, int code, String... command) throws Exception {
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readAllBytes(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(CommandRun.of(command).code()).isEqualTo(code);
        return read.get(30, TimeUnit.SECONDS);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "convert --output x.json",
                "convert --output x.zip",
                "convert --output tables/",
                "report --output report",
            })
    void aFullDiskLeavesWhatWasThereAndNothingElse(String arguments) throws IOException, InterruptedException {
        for (String earlier : List.of("x.json", "x.zip")) {
            Files.writeString(folder.resolve(earlier), "earlier");
        }
        CommandRun run = withFilesOfAtMost(8, arguments.split(" "));
        assertThat(run.err())
                .startsWith("waystage: cannot write '")
                .hasLineCount(1)
                .doesNotContain("Exception");
        assertThat(run.code()).isEqualTo(2);
        assertThat(names()).containsExactly("x.json", "x.zip");
        assertThat(folder.resolve("x.json")).hasContent("earlier");
        assertThat(folder.resolve("x.zip")).hasContent("earlier");
    }

    @Tag("long")
    @Test
    void neitherCatalogueNorLedgerIsReplacedWhereOneOfThemFindsNoRoom() throws IOException, InterruptedException {
        RegisterFixtures.copy("omb.csv", folder);
        Files.writeString(folder.resolve("out.json"), "earlier");
        Files.writeString(folder.resolve("ledger.csv"), "earlier");
        CommandRun run = withFilesOfAtMost(
                60, "import", "-p", "us-omb-2024", "omb.csv", "-o", "out.json", "--ledger", "ledger.csv");
        assertThat(run.err()).contains("waystage: cannot write 'out.json': ");
        assertThat(run.code()).isEqualTo(2);
        assertThat(names()).containsExactly("ledger.csv", "omb.csv", "out.json");
        assertThat(folder.resolve("ledger.csv")).hasContent("earlier");
        assertThat(folder.resolve("out.json")).hasContent("earlier");
    }

    @Tag("long")
    @Test
    void aProgramThatIsEndedLeavesNothingBehind() throws IOException, InterruptedException {
        List<String> command = command("validate", "-", "--output", "x.json");
        command.add(1, "-Djava.io.tmpdir=" + folder);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // The input does not end, so the program is still running when it is told to stop.
        process.getOutputStream().write(CommandRun.resource("small.json"));
        process.getOutputStream().flush();
        for (int i = 0; i < 300 && names().size() < 2; i++) {
            Thread.sleep(100);
        }
        assertThat(names()).hasSize(2).anyMatch(name -> name.matches("\\.waystage-[0-9a-f-]{36}\\.part"));
        assertThat(process.toHandle().destroy()).isTrue();
        assertThat(process.waitFor()).isNotZero();
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in.json", "link.json", "hard.json"})
    void theInputIsNotOverwrittenUnderAnyName(String output) throws IOException {
        Path input = CommandRun.copy("small.json", folder);
        Files.move(input, folder.resolve("in.json"));
        input = folder.resolve("in.json");
        Files.createSymbolicLink(folder.resolve("link.json"), input);
        Files.createLink(folder.resolve("hard.json"), input);
        String out = folder.resolve(output).toString();
        for (List<String> command : List.of(
                List.of("convert", input.toString(), "-o", out),
                List.of("digest", "--canonical", input.toString(), "-o", out),
                List.of("validate", input.toString(), "-o", out),
                List.of("extract", input.toString(), "--audience", "public", "-o", out))) {
            CommandRun run = CommandRun.of(command.toArray(String[]::new));
            assertThat(run.code()).as(command.get(0)).isEqualTo(2);
            assertThat(run.err()).contains("it is the file that is read; choose another one");
        }
        assertThat(input).hasBinaryContent(CommandRun.resource("small.json"));
        assertThat(names()).containsExactly("hard.json", "in.json", "link.json");
    }

    @Test
    void tablesAreNotOverwrittenByThemselvesNorByAReport() throws IOException {
        String tables = folder.resolve("tables").toString();
        assertThat(CommandRun.of("convert", "--output", tables + "/").code()).isZero();
        Files.createSymbolicLink(folder.resolve("link"), Path.of(tables));
        for (String output : List.of(tables, folder.resolve("link") + "/")) {
            CommandRun run = CommandRun.of("convert", tables, "--output", output);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("it is the file that is read");
        }
        CommandRun report = CommandRun.of("report", tables, "--output", tables);
        assertThat(report.code()).isEqualTo(2);
        assertThat(report.err()).contains("it is the file that is read");
        assertThat(CommandRun.of("validate", tables).code()).isZero();
        assertThat(names()).containsExactly("link", "tables");
    }

    @Test
    void nothingThatValidateReadsOrPassesOverIsOverwritten() throws IOException {
        Path input = CommandRun.copy("small.json", folder);
        String text = "{\"format\": \"waystage-validation-profile/1.0\", \"id\": \"ours\", \"rules\": {}}";
        Path profile = Files.writeString(folder.resolve("ours.json"), text);
        Path tables = folder.resolve("tables");
        assertThat(CommandRun.of("convert", "--output", tables + "/").code()).isZero();
        Path table = tables.resolve("catalogue.csv");
        byte[] bytes = Files.readAllBytes(table);
        for (List<String> command : List.of(
                List.of("validate", input.toString(), "--rules", profile.toString(), "-o", profile.toString()),
                List.of("validate", folder.toString(), "-o", profile.toString()),
                List.of("validate", tables.toString(), "-o", table.toString()))) {
            CommandRun run = CommandRun.of(command.toArray(String[]::new));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("it is the file that is read; choose another one");
        }
        assertThat(profile).hasContent(text);
        assertThat(table).hasBinaryContent(bytes);
    }

    @Test
    void aMissingInputIsNotMistakenForTheOutput() throws IOException {
        Path output = Files.writeString(folder.resolve("out.txt"), "old");
        String missing = folder.resolve("missing.json").toString();
        CommandRun run = CommandRun.of("validate", missing, "-o", output.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("waystage: cannot read '" + missing + "': there is no such file\n");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(locked), "this user may write everywhere");
        for (String output : List.of("x.json", "tables/", "x.xlsx")) {
            CommandRun run =
                    CommandRun.of("convert", "--output", locked.resolve(output) + (output.endsWith("/") ? "/" : ""));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("waystage: cannot write '").contains("permission denied");
        }
        assertThat(CommandRun.of("report", "--output", locked.resolve("r").toString())
                        .code())
                .isEqualTo(2);
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(locked).isEmptyDirectory();
    }

    @Test
    void aTableThatCannotBeReplacedLeavesTheOthers() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        Files.createDirectories(tables.resolve("caseStudies.csv"));
        Files.writeString(tables.resolve("catalogue.csv"), "earlier");
        CommandRun run = CommandRun.of("convert", "--output", tables.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'caseStudies.csv' in it is a folder");
        assertThat(tables.resolve("catalogue.csv")).hasContent("earlier");
        assertThat(names()).containsExactly("tables");
    }

    @Test
    void aFileThatIsReplacedKeepsItsRights() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "earlier");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "there are no such rights");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(CommandRun.of("convert", "--output", file.toString()).code()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aNewFileHasTheRightsThatTheSystemGivesIt() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        assumeTrue(Files.getFileStore(usual).supportsFileAttributeView("posix"), "there are no such rights");
        Path file = folder.resolve("x.json");
        assertThat(CommandRun.of("convert", "--output", file.toString()).code()).isZero();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }
}
