package org.waystage.examples.clusterjob;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.waystage.core.value.PartialDate;
import org.waystage.spark.CaseStudyFile;
import org.waystage.spark.Counted;
import org.waystage.spark.Counting;
import org.waystage.spark.Several;

/** Counts the case studies of a file, and writes each statistic as JSON, as one machine does, byte for byte. */
final class Count {
    private Count() {}

    static void run(SparkSession spark, String path, String folder, PrintStream err) throws IOException {
        Path results = new Path(folder);
        FileSystem files = results.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (files.exists(results)) {
            throw new FileAlreadyExistsException(folder + " is there already");
        }
        files.setWriteChecksum(false); // no second file beside each on a disk of this machine
        CaseStudyFile file = CaseStudyFile.open(spark, path);
        List<JobStatistic<?>> statistics = JobStatistic.all(issued(file, path));
        Counted<Several> counted = file.count(
                Counting.several(statistics.stream().map(JobStatistic::counting).toArray(Counting<?>[]::new)));
        for (JobStatistic<?> statistic : statistics) {
            one(counted.counts(), statistic, files, results);
        }
        err.println(counted.cases() + " cases counted in " + statistics.size() + " ways, " + counted.errors()
                + " errors in what was read; the counts are " + bytes(counted) + " bytes");
    }

    /** Returns the day on which the catalogue was issued, as of which the program counts, too. */
    static LocalDate issued(CaseStudyFile file, String path) throws FileNotFoundException {
        file.cases(LocalDate.EPOCH); // says why if there is no head
        return file.head()
                .value()
                .flatMap(head -> head.issued())
                .map(PartialDate::latest)
                .orElseThrow(() -> new FileNotFoundException(path + " has no issue date, as of which to count"));
    }

    private static <B extends Serializable> void one(
            Several counts, JobStatistic<B> statistic, FileSystem files, Path folder) throws IOException {
        Path part = new Path(folder, statistic.name() + ".part");
        try (OutputStream out = files.create(part)) {
            out.write(statistic
                    .result()
                    .apply(counts.of(statistic.counting()))
                    .json()
                    .getBytes(StandardCharsets.UTF_8));
        }
        Path whole = new Path(folder, statistic.name() + ".json");
        if (!files.rename(part, whole)) {
            throw new IOException(part + " could not be renamed to " + whole);
        }
    }

    /** Returns the size of counts as each machine sends them. */
    private static long bytes(Counted<?> counted) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(counted);
        }
        return bytes.size();
    }
}
