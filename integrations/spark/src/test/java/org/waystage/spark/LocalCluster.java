package org.waystage.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark on two threads of this machine, which nobody else reaches. */
final class LocalCluster {
    static final String KRYO = "org.apache.spark.serializer.KryoSerializer";

    private LocalCluster() {}

    /** Starts it with a serializer, and with files divided into blocks of so many bytes. */
    static SparkSession start(Path folder, String serializer, int blockBytes) {
        return SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config(
                        "spark.sql.warehouse.dir",
                        folder.resolve("warehouse").toUri().toString())
                .config("spark.local.dir", folder.resolve("scratch").toString())
                .config("spark.sql.shuffle.partitions", "3")
                .config("spark.serializer", serializer)
                .config("spark.sql.files.maxPartitionBytes", String.valueOf(blockBytes))
                .config("spark.sql.files.openCostInBytes", "1")
                .getOrCreate();
    }
}
