package org.waystage.examples.clusterjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;

/** The job as it is handed to a cluster: one jar without Spark, and processes that have only Spark. */
@Tag("long")
@Timeout(1200)
class PackedJobIT {
    private static final Path TARGET = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .resolve("target");
    private static final Path SPARK = TARGET.resolve("spark");
    private static final Path JAR = TARGET.resolve("cluster-job.jar");

    @TempDir
    private Path folder;

    @Test
    void aClusterOfTwoWorkersCountsAsOneMachineDoes() throws IOException, InterruptedException {
        Path file = folder.resolve("cases.ndjson");
        OneMachine.write(Editions.latest(), 2_000, file);
        Path results = folder.resolve("results");

        StandaloneCluster cluster = StandaloneCluster.start(SPARK, folder.resolve("cluster"), 2, 512);
        List<ProcessHandle> daemons;
        try (cluster) {
            daemons = cluster.processes().toList();
            run(cluster.submit(512, StandaloneCluster.SHORT_RUN, JAR, "count", file.toString(), results.toString()));
        }

        OneMachine.check(results, OneMachine.read(file));
        assertThat(daemons).hasSize(3).noneMatch(ProcessHandle::isAlive);
        for (String worker : List.of("worker-1", "worker-2")) {
            assertThat(folder.resolve("cluster").resolve(worker))
                    .as("a worker had a part of the job")
                    .isDirectoryRecursivelyContaining("glob:**/stderr");
        }
    }

    @Test
    void theJobRunsWithoutAClusterByOneCommand() throws IOException, InterruptedException {
        Catalogue edition = Editions.latest();
        Path file = folder.resolve("cases.ndjson");
        OneMachine.write(edition, 500, file);
        Path results = folder.resolve("results");

        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                JAR + System.getProperty("path.separator") + SPARK.resolve("jars") + "/*",
                ClusterJob.class.getName(),
                "count",
                file.toString(),
                results.toString()));

        OneMachine.check(results, OneMachine.read(file));
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(600, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }
}
