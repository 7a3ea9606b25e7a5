package org.waystage.examples.clusterjob;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Counts case studies and writes them as Parquet, on a cluster or on all cores of one machine.
 *
 * <pre>
 * count FILE FOLDER     counts; one JSON file for each statistic
 * rows FILE FOLDER      cases, stage records and notices as Parquet
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
            err.println("count FILE FOLDER or rows FILE FOLDER was expected.");
            return 2;
        } catch (Exception e) { // Spark throws checked exceptions that it does not declare
            // The lines after the first are the traces of other machines.
            err.println(Optional.ofNullable(e.getMessage())
                    .flatMap(message -> message.lines().findFirst())
                    .orElseGet(e::toString));
            return 1;
        }
    }

    private static boolean run(List<String> args) throws IOException {
        String form = args.size() != 3 ? "" : args.get(0);
        switch (form) {
            case "count" -> {
                try (SparkSession spark = session()) {
                    Count.run(spark, args.get(1), args.get(2), System.err);
                }
            }
            case "rows" -> {
                try (SparkSession spark = session()) {
                    Rows.run(spark, args.get(1), args.get(2), System.err);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
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
