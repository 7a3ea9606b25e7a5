package org.waystage.spark;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.tables.TableWriter;

/** A session of Spark, and the tables of the latest edition, which each test finds anew. */
abstract class OnTables {
    @TempDir
    private static Path folder;

    static SparkSession spark;
    static Catalogue catalogue;

    @TempDir
    Path tables;

    @BeforeAll
    static void start() {
        spark = LocalCluster.start(folder, LocalCluster.KRYO, 1_000_000);
        catalogue = Editions.latest();
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    @BeforeEach
    void write() throws IOException {
        TableWriter.toFolder(catalogue, tables);
    }
}
