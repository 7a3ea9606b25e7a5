package org.waystage.examples.clusterjob;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Measures what the count costs by the program on one machine, by Spark on one and two threads, and on a cluster of two
 * workers with one core each. Each is a process of its own, from its start to its end; all must write the same bytes.
 */
final class Scale {
    private static final int MEGABYTES = 1024;
    /** The most that the file of cases may take; what else is written is some kilobytes. */
    private static final long MOST_BYTES = 32_000_000_000L;

    /** After how many cases the progress is shown. */
    private static final long TOLD = 500_000;

    private Scale() {}

    /**
     * Measures, and prints a row for each.
     *
     * @param registers the folder of registers
     * @param cases how many cases there are to be
     * @param folder a folder for the file, which is kept, and for what is written
     * @param program the runnable jar of the program
     */
    static void measure(Path registers, long cases, Path folder, Path program, PrintStream out)
            throws IOException, InterruptedException {
        Path file = Files.createDirectories(folder).resolve("cases-" + cases + ".ndjson");
        if (!Files.exists(file)) {
            make(registers, cases, file, out);
        }
        out.printf(
                Locale.ROOT,
                "%,d cases, %,d MB; %d processors with a load of %.0f; -Xmx%dm for each process%n",
                cases,
                Files.size(file) / 1_000_000,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                MEGABYTES);
        out.println("| | by the clock | of processors | memory at most |");
        out.println("|---|---|---|---|");
        Path work = Files.createTempDirectory(folder, "scale");
        Path expected = Files.createDirectories(work.resolve("program"));
        Cost all = new Cost(Duration.ZERO, Duration.ZERO, 0);
        for (JobStatistic<?> statistic : JobStatistic.all(LocalDate.EPOCH)) {
            List<String> command =
                    new ArrayList<>(List.of(java(), "-Xmx" + MEGABYTES + "m", "-jar", program.toString()));
            command.addAll(statistic.command());
            command.addAll(List.of("--format", "json", file.toString()));
            Cost one = Cost.of(command, expected.resolve(statistic.name() + ".json"), Stream::empty);
            row(out, "waystage " + String.join(" ", statistic.command()), one);
            all = all.plus(one);
        }
        row(out, "waystage, all of them", all);

        for (String master : List.of("local[1]", "local[2]")) {
            Path results = work.resolve(master);
            List<String> command = StandaloneCluster.submit(
                    sparkHome(),
                    work,
                    master,
                    MEGABYTES,
                    List.of(),
                    jar(),
                    "count",
                    file.toString(),
                    results.toString());
            row(out, "Spark, " + master, Cost.of(command, work.resolve(master + ".out"), Stream::empty));
            compare(expected, results);
        }
        Path results = work.resolve("cluster");
        try (StandaloneCluster cluster = StandaloneCluster.start(sparkHome(), work.resolve("spark"), 2, MEGABYTES)) {
            List<String> command =
                    cluster.submit(MEGABYTES, List.of(), jar(), "count", file.toString(), results.toString());
            row(
                    out,
                    "Spark, cluster of two workers",
                    Cost.of(command, work.resolve("cluster.out"), cluster::processes));
        }
        compare(expected, results);
        out.println("All wrote the same bytes.");
    }

    /** Makes the file, if there is room for it. */
    private static void make(Path registers, long cases, Path file, PrintStream out) throws IOException {
        long start = System.nanoTime();
        long free = Files.getFileStore(file.getParent()).getUsableSpace();
        ManyCases.write(ManyCases.registers(registers), cases, file, (written, bytes) -> {
            long whole = (long) ((double) bytes / written * cases);
            if (whole > MOST_BYTES || whole > free) {
                throw new IOException(String.format(
                        Locale.ROOT,
                        "%,d cases take %,d MB; at most %,d MB are allowed, and %,d MB were free",
                        cases,
                        whole / 1_000_000,
                        MOST_BYTES / 1_000_000,
                        free / 1_000_000));
            }
            if (written % TOLD == 0) {
                out.printf(
                        Locale.ROOT,
                        "made %,d of %,d cases, %,d of %,d MB, in %d s%n",
                        written,
                        cases,
                        bytes / 1_000_000,
                        whole / 1_000_000,
                        (System.nanoTime() - start) / 1_000_000_000);
            }
        });
    }

    private static void row(PrintStream out, String name, Cost cost) {
        out.printf(
                Locale.ROOT,
                "| %-32s | %7.1f s | %7.1f s | %,6d MB |%n",
                name,
                cost.clock().toMillis() / 1000.0,
                cost.processor().toMillis() / 1000.0,
                cost.bytes() / 1_000_000);
    }

    private static void compare(Path expected, Path found) throws IOException {
        for (JobStatistic<?> statistic : JobStatistic.all(LocalDate.EPOCH)) {
            String name = statistic.name() + ".json";
            if (Files.mismatch(expected.resolve(name), found.resolve(name)) >= 0) {
                throw new IOException(found.resolve(name) + " is not as " + expected.resolve(name));
            }
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar() {
        return place(Scale.class);
    }

    /** Returns the folder in which the jars of Spark are in the folder {@code jars}. */
    private static Path sparkHome() {
        return place(SparkSession.class).resolve("../..").normalize();
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
