package org.waystage.examples.clusterjob;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark on two threads of this machine, which nobody else reaches. */
final class LocalSpark {
    private LocalSpark() {}

    static SparkSession start(Path folder) {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.files.maxPartitionBytes", "4000000")
                .config("spark.local.dir", folder.resolve("scratch").toString())
                .config(
                        "spark.sql.warehouse.dir",
                        folder.resolve("warehouse").toUri().toString())
                .getOrCreate();
    }
}
