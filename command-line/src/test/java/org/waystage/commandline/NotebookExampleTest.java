package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.editions.Editions;

/** Runs the scripts of {@code examples/notebook}; skipped if their languages are not installed. */
class NotebookExampleTest {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("examples/notebook");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void convert() {
        assertThat(CommandRun.of("convert", "--output", tables() + "/").code()).isZero();
        assertThat(CommandRun.of("convert", FirstEdition.in(folder), "--output", tablesOfTheFirst() + "/")
                        .code())
                .isZero();
    }

    private static Path tables() {
        return folder.resolve("tables");
    }

    private static Path tablesOfTheFirst() {
        return folder.resolve("first");
    }

    @Test
    void theTableOfThePageIsThatOfTheFirstEdition() throws IOException {
        String table = CommandRun.of("stats", FirstEdition.in(folder), "--by", "group", "--format", "csv")
                .out();
        Path expected = FOLDER.resolve("stages.csv");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, table);
        }
        assertThat(table).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"python3 stages.py", "Rscript stages.R"})
    void theScriptsGiveTheTableOfStats(String command) throws IOException, InterruptedException {
        String[] words = command.split(" ");
        assumeTrue(Jvm.isThere(words[0]), "skipped: there is no " + words[0] + " here");

        assertThat(run(words, tablesOfTheFirst())).isEqualTo(Files.readString(FOLDER.resolve("stages.csv")));
        assertThat(run(words, tables()))
                .isEqualTo(CommandRun.of("stats", "--by", "group", "--format", "csv")
                        .out());
        for (String day : List.of("1999-12-31", "2022-12-31")) {
            assertThat(run(words, tables(), day))
                    .isEqualTo(CommandRun.of("stats", "--by", "group", "--as-of", day, "--format", "csv")
                            .out());
        }
    }

    @Test
    void theTableGivesTheCountsOfStats() throws IOException, InterruptedException {
        assumeTrue(Jvm.isThere("python3"), "skipped: there is no python3 here");
        Path table = folder.resolve("table.csv");
        Files.write(
                table,
                CommandRun.of("list", "--where", "nature=use", "--format", "csv")
                        .bytes());
        StageMatrix counts = StageMatrix.of(Editions.latest(), Dimension.GROUP);
        StringBuilder expected = new StringBuilder("group,cases,operation\r\n");
        counts.rows()
                .forEach((group, row) -> expected.append(group)
                        .append(',')
                        .append(row.total() + row.notYet())
                        .append(',')
                        .append(row.stages().entrySet().stream()
                                .filter(stage -> stage.getKey().startsWith("deployed"))
                                .mapToLong(Map.Entry::getValue)
                                .sum())
                        .append("\r\n"));

        assertThat(run(new String[] {"python3", "operation.py"}, table)).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"python3 stages.py", "Rscript stages.R"})
    void theScriptSaysHowItIsUsed(String script) throws IOException, InterruptedException {
        String[] words = script.split(" ");
        assumeTrue(Jvm.isThere(words[0]), "skipped: there is no " + words[0] + " here");

        assertThat(fault(words)).contains("usage: " + script + " TABLES [DAY]");
        assertThat(fault(words, folder.resolve("none").toString())).contains("there is no catalogue.csv");
        for (String day : List.of("2021", "2021-13-31", "2021-02-29")) {
            assertThat(fault(words, tables().toString(), day)).contains(day + ": expected a day, such as 2022-12-31");
        }
    }

    private static String fault(String[] script, String... arguments) throws IOException, InterruptedException {
        CommandRun run = script(script, arguments);
        assertThat(run.code()).isEqualTo(1);
        return run.said();
    }

    private static String run(String[] script, Path tables, String... day) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(tables.toString()));
        arguments.addAll(List.of(day));
        return new String(
                script(script, arguments.toArray(String[]::new)).succeeded().bytes(), StandardCharsets.UTF_8);
    }

    private static CommandRun script(String[] script, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(script[0], FOLDER.resolve(script[1]).toString()));
        command.addAll(List.of(arguments));
        return Jvm.run(folder, Map.of(), command);
    }
}
