package org.waystage.examples.clusterjob;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.waystage.spark.CaseStudyFile;

/** Writes cases, stage records and notices as Parquet. */
final class Rows {
    private Rows() {}

    static void run(SparkSession spark, String path, String folder, PrintStream err) throws IOException {
        CaseStudyFile file = CaseStudyFile.open(spark, path);
        file.cases(Count.issued(file, path)).write().parquet(folder + "/cases.parquet");
        file.stages().write().parquet(folder + "/stages.parquet");
        file.notices("en").write().parquet(folder + "/notices.parquet");

        List<Row> severities = spark.read()
                .parquet(folder + "/notices.parquet")
                .groupBy("severity")
                .count()
                .orderBy("severity")
                .collectAsList();
        severities.forEach(row -> err.println("notices, " + row.getString(0) + ": " + row.getLong(1)));
    }
}
