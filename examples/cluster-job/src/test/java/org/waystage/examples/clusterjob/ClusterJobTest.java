package org.waystage.examples.clusterjob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.editions.Editions;

@Tag("long")
class ClusterJobTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path count(Path file) throws IOException {
        Path results = folder.resolve("results");
        try (SparkSession spark = LocalSpark.start(folder)) {
            Count.run(spark, file.toString(), results.toString(), new PrintStream(err));
            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> Count.run(spark, file.toString(), results.toString(), new PrintStream(err)))
                    .withMessage(results + " is there already");
        }
        return results;
    }

    @Test
    void theJobCountsAsOneMachineDoes() throws IOException {
        Path file = folder.resolve("cases.ndjson");
        OneMachine.write(Editions.latest(), 1_000, file);

        OneMachine.check(count(file), OneMachine.read(file));
        assertThat(err.toString(UTF_8)).contains("1000 cases counted in 4 ways, 0 errors in what was read");
    }

    @Test
    void whatSparkRefusesIsOneSentence() throws IOException {
        Path missing = folder.resolve("missing.ndjson");
        Path there = Files.createDirectories(folder.resolve("rows/cases.parquet"));
        Path file = folder.resolve("cases.ndjson");
        OneMachine.write(Editions.latest(), 10, file);
        Path document = Files.writeString(folder.resolve("document.json"), "{\n}\n");
        Path broken = Files.writeString(folder.resolve("broken.ndjson.gz"), "not packed");

        assertThat(run("rows", missing.toString(), "rows")).startsWith("1 [PATH_NOT_FOUND] ");
        assertThat(run("rows", file.toString(), there.getParent().toString())).startsWith("1 [PATH_ALREADY_EXISTS] ");
        assertThat(run("count", broken.toString(), folder.resolve("counts").toString()))
                .startsWith("1 ")
                .contains("broken.ndjson.gz");
        assertThat(run("count", document.toString(), folder.resolve("counts").toString()))
                .startsWith("1 " + document + " has no head: its first line is no catalogue; waystage convert ");
    }

    /** Runs the job as a command does, and returns its code with the only line that it says. */
    private String run(String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        LocalSpark.start(folder); // which the job takes, and ends
        int code = ClusterJob.run(new PrintStream(said), List.of(args));
        assertThat(said.toString(UTF_8)).hasLineCount(1);
        return code + " " + said.toString(UTF_8);
    }
}
