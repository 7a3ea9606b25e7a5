package org.waystage.examples.clusterjob;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.waystage.core.Catalogue;

/**
 * Counts case studies and writes them as Parquet, on a cluster or on all cores of one machine; also makes a large file to try it on.
 *
 * <pre>
 * count FILE FOLDER                    counts; one JSON file for each statistic
 * rows FILE FOLDER                     cases, stage records, outlines and notices as Parquet
 * registers REGISTERS CASES FOLDER     makes so many cases of real registers, and counts them
 * make REGISTERS CASES FILE            only makes them
 * scale REGISTERS CASES FOLDER JAR     measures; see {@link Scale}
 * </pre>
 *
 * <p>Ends with 0, with 2 if none of these was asked for, and otherwise with 1 and one sentence that says why.
 */
public final class ClusterJob {
    private ClusterJob() {}

    /**
     * Runs the job, on all cores of this machine unless Spark was told otherwise.
     *
     * @param args see the class
     */
    public static void main(String[] args) {
        System.exit(run(System.err, List.of(args)));
    }

    /** Runs the job, and returns the code to end with. */
    static int run(PrintStream err, List<String> args) {
        try {
            if (run(args)) {
                return 0;
            }
            err.println("""
                    count FILE FOLDER, rows FILE FOLDER,
                    registers REGISTERS CASES FOLDER, make REGISTERS CASES FILE, or scale REGISTERS CASES FOLDER JAR was expected.""");
            return 2;
        } catch (Exception e) { // Spark throws checked exceptions that it does not declare
            // The lines after the first are the traces of other machines.
            err.println(Optional.ofNullable(e.getMessage())
                    .flatMap(message -> message.lines().findFirst())
                    .orElseGet(e::toString));
            return 1;
        }
    }

    private static boolean run(List<String> args) throws IOException, InterruptedException {
        String form = (args.isEmpty() ? "" : args.get(0)) + " " + args.size();
        switch (form) {
            case "count 3" -> {
                try (SparkSession spark = session()) {
                    Count.run(spark, args.get(1), args.get(2), System.err);
                }
            }
            case "rows 3" -> {
                try (SparkSession spark = session()) {
                    Rows.run(spark, args.get(1), args.get(2), System.err);
                }
            }
            case "registers 4" -> {
                Path folder = Path.of(args.get(3));
                if (Files.exists(folder)) {
                    throw new FileAlreadyExistsException(folder + " is there already");
                }
                long cases = number(args.get(2));
                Catalogue registers = ManyCases.registers(Path.of(args.get(1)));
                Path file = Files.createDirectories(folder).resolve("cases.ndjson");
                ManyCases.write(registers, cases, file);
                try (SparkSession spark = session()) {
                    Count.run(spark, file.toString(), folder.resolve("result").toString(), System.err);
                }
            }
            case "make 4" -> {
                long cases = number(args.get(2));
                ManyCases.write(ManyCases.registers(Path.of(args.get(1))), cases, Path.of(args.get(3)));
            }
            case "scale 5" ->
                Scale.measure(
                        Path.of(args.get(1)),
                        number(args.get(2)),
                        Path.of(args.get(3)),
                        Path.of(args.get(4)),
                        System.out);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static long number(String cases) {
        if (!cases.matches("[1-9][0-9]{0,10}")) {
            throw new IllegalArgumentException("a number of cases was expected, not: " + cases);
        }
        return Long.parseLong(cases);
    }

    private static SparkSession session() {
        SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "waystage");
        if (!conf.contains("spark.master")) {
            conf.setMaster("local[*]")
                    .setIfMissing("spark.ui.enabled", "false")
                    .setIfMissing("spark.driver.host", "127.0.0.1")
                    .setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
