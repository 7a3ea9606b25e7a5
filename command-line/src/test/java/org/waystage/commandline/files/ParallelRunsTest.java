package org.waystage.commandline.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.console.Console;

/** Runs that write into one folder at the same time: each file is whole and what one of them wrote. */
class ParallelRunsTest {
    private static final int RUNS = 50;
    private static final int INPUTS = 5;

    private final Console console = new Console(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
            false);

    @TempDir
    private Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void writeInputs() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        String small = new String(CommandRun.resource("small.json"), UTF_8);
        for (int i = 0; i < INPUTS; i++) {
            Files.writeString(input(i), small.replace("A small catalogue", "Catalogue " + "x".repeat(1000 * i)));
        }
    }

    private Path input(int number) {
        return folder.resolve("in" + number % INPUTS + ".json");
    }

    private OutputFile create(String name) {
        return OutputFile.create(out.resolve(name).toString(), Optional.empty(), console);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Runs all at once and returns what they said, each thing once. */
    private static Set<String> atOnce(List<Callable<CommandRun>> runs) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        CyclicBarrier start = new CyclicBarrier(runs.size());
        try {
            List<Future<CommandRun>> ended = new ArrayList<>();
            for (Callable<CommandRun> run : runs) {
                ended.add(threads.submit(() -> {
                    start.await();
                    return run.call();
                }));
            }
            Set<String> said = new LinkedHashSet<>();
            for (Future<CommandRun> run : ended) {
                said.add(run.get().code() + " " + run.get().err());
            }
            return said;
        } finally {
            threads.shutdown();
        }
    }

    /** The first run's draft had the name that the second one's got, and went with it at the end of the first. */
    @Test
    void aRunThatHasPutItsFileInPlaceTouchesNoOthersDraft() throws IOException {
        OutputFile first = create("first.txt");
        first.write(to -> to.write("first".getBytes(UTF_8)));
        first.commit();

        OutputFile second = create("second.txt");
        second.write(to -> to.write("second".getBytes(UTF_8)));
        second.finish();
        first.close();
        OutputFile third = create("third.txt");
        third.write(to -> to.write("half of the thi".getBytes(UTF_8)));
        second.commit();
        second.close();
        third.write(to -> to.write("rd".getBytes(UTF_8)));
        third.commit();
        third.close();

        assertThat(names(out)).containsExactly("first.txt", "second.txt", "third.txt");
        assertThat(out.resolve("first.txt")).hasContent("first");
        assertThat(out.resolve("second.txt")).hasContent("second");
        assertThat(out.resolve("third.txt")).hasContent("half of the third");
    }

    @Test
    void fiftyRunsLeaveWholeFilesAndNothingElse() throws IOException, InterruptedException, ExecutionException {
        List<byte[]> whole = new ArrayList<>();
        for (int i = 0; i < INPUTS; i++) {
            Path alone = folder.resolve("alone.json");
            CommandRun.of("convert", input(i).toString(), "--output", alone.toString());
            whole.add(Files.readAllBytes(alone));
        }
        List<Callable<CommandRun>> runs = new ArrayList<>();
        Set<String> targets = new LinkedHashSet<>();
        for (int i = 0; i < RUNS; i++) {
            String input = input(i).toString();
            String target = "out" + i % 10 + ".json";
            targets.add(target);
            runs.add(() -> CommandRun.of(
                    "convert", input, "--output", out.resolve(target).toString()));
        }

        assertThat(atOnce(runs)).containsExactly("0 ");

        assertThat(names(out)).containsExactlyElementsOf(targets);
        for (String target : targets) {
            byte[] written = Files.readAllBytes(out.resolve(target));
            assertThat(whole)
                    .as(target)
                    .anySatisfy(content -> assertThat(written).isEqualTo(content));
        }
    }

    @Test
    void fiftyRunsThatWriteOneFolderOfTablesLeaveWholeTables()
            throws IOException, InterruptedException, ExecutionException {
        List<Callable<CommandRun>> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            String input = input(i).toString();
            runs.add(() -> CommandRun.of("convert", input, "--output", out.resolve("tables") + "/"));
        }

        assertThat(atOnce(runs)).containsExactly("0 ");

        assertThat(names(out)).containsExactly("tables");
        assertThat(CommandRun.of("validate", out.resolve("tables").toString()).code())
                .isZero();
    }
}
