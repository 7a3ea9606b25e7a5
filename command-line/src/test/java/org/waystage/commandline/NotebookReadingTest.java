package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.editions.Editions;

/** Programs that know nothing of Waystage read its Data Packages and count what it counts. */
@Tag("long")
class NotebookReadingTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() {
        assertThat(CommandRun.of("convert", "--output", folder.resolve("tables") + "/")
                        .code())
                .isZero();
        assertThat(CommandRun.of("report", "--output", folder.resolve("report").toString())
                        .code())
                .isZero();
    }

    /** The cases of each group, and those in operation, of {@code stats --by group --format csv}. */
    private static String counts(boolean operation) {
        return StageMatrix.of(Editions.latest(), Dimension.GROUP).rows().entrySet().stream()
                .map(group -> group.getKey() + ","
                        + (group.getValue().total() + group.getValue().notYet())
                        + (operation
                                ? ","
                                        + group.getValue().stages().entrySet().stream()
                                                .filter(stage -> stage.getKey().startsWith("deployed"))
                                                .mapToLong(Map.Entry::getValue)
                                                .sum()
                                : ""))
                .collect(Collectors.joining("\n", operation ? "group,cases,operation\n" : "group,cases\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource({"read.py, tables", "read.py, report/data", "read.R, tables", "read.R, report/data"})
    void theCountsAreThoseOfStats(String script, String packaged) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                script.endsWith(".py")
                        ? python().stream().toList()
                        : r().stream().toList());
        assumeTrue(!command.isEmpty(), "skipped: there is no language with its packages for " + script + " here");
        command.add(ROOT.resolve("examples/notebook").resolve(script).toString());
        command.add(folder.resolve(packaged).toString());

        assertThat(run(command)).hasValue(counts(packaged.equals("report/data")));
    }

    private static Optional<String> python() throws IOException, InterruptedException {
        for (String python :
                List.of("python3", "/usr/bin/python3")) { // the packages of the system are those of its own
            if (run(List.of(python, "-c", "import pandas")).isPresent()) {
                return Optional.of(python);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> r() throws IOException, InterruptedException {
        return run(List.of("Rscript", "-e", "library(readr); library(jsonlite)"))
                .map(said -> "Rscript");
    }

    /** Returns the output of a program; empty if it is not installed or fails. */
    private static Optional<String> run(List<String> command) throws IOException, InterruptedException {
        try {
            CommandRun run = Jvm.run(folder, Map.of(), command);
            return Optional.of(run.out().replace("\r\n", "\n")).filter(out -> run.code() == 0);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Test
    void theTablesAreADataPackageByThePublishedProfile() throws IOException {
        String profile = Files.readString(
                ROOT.resolve("report/src/test/resources/org/waystage/report/data/datapackage-2.0.schema.json"));
        String id = "urn:test:data-package";
        var schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7, builder -> builder.schemas(Map.of(id, profile)))
                .getSchema(SchemaLocation.of(id));
        String described = Files.readString(folder.resolve("tables/datapackage.json"));

        assertThat(schema.validate(described, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(described.replace("\"type\":\"integer\"", "\"type\":\"whole\""), InputFormat.JSON))
                .isNotEmpty();
    }
}
