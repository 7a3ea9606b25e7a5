package org.waystage.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.RecordWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.registers.CountedImport;
import org.waystage.registers.PartedImport;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;
import org.waystage.registers.ledger.Ledger;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerWriter;
import org.waystage.registers.outcome.ImportSummary;

/**
 * An import of a register on all machines, with the ledger beside the cases.
 *
 * <pre>{@code
 * RegisterImporter importer = RegisterImporter.of(Profiles.bundled("eu-pstw"), Editions.latest());
 * ImportSummary summary = RegisterJob.run(spark, importer, "hdfs:///pstw.csv", "hdfs:///pstw");
 * CaseStudyFile cases = CaseStudyFile.open(spark, "hdfs:///pstw/cases");
 * }</pre>
 *
 * <p>The files in {@code cases}, one after the other in the order of their names, are byte for byte the lines that one machine writes
 * ({@code waystage import}), and those in {@code ledger} are its ledger as CSV. The first file of each folder has only the head and is
 * written last: if it is missing, the job did not finish.
 *
 * <p>With {@code spark.speculation}, an attempt that another one has overtaken may still be running when the job is over, and may leave
 * files behind: in the folder {@code _attempts} or, if there was an error, under their final names. Complete files are not changed.
 */
public final class RegisterJob {
    private static final long CHARACTERS = 1L << 25;
    private static final int BUFFER = 1 << 16;
    private static final String CASES = "cases/part-%05d.ndjson";
    private static final String LEDGER = "ledger/part-%05d.csv";

    private RegisterJob() {}

    /**
     * Imports a register in parts of some 32 million characters.
     *
     * @param spark the session
     * @param importer the importer
     * @param path the path of the register, which all machines can read; its name may determine the edition
     * @param folder the folder for the cases and the ledger, which must not exist yet
     * @return the numbers and the notices of the import; if there is an error among them, nothing is written
     * @throws FileAlreadyExistsException if the folder already exists
     * @throws IOException if the register cannot be read or the folder cannot be written
     */
    public static ImportSummary run(SparkSession spark, RegisterImporter importer, String path, String folder)
            throws IOException {
        return run(spark, importer, path, folder, CHARACTERS);
    }

    /**
     * Imports a register.
     *
     * <p>A table is divided into parts; a register in JSON or YAML is one part. Before that, this machine reads the whole register once,
     * for its digest and to find where parts begin; this work is not divided.
     *
     * @param spark the session
     * @param importer the importer
     * @param path the path of the register, which all machines can read; its name may determine the edition
     * @param folder the folder for the cases and the ledger, which must not exist yet
     * @param characters the number of characters after which a part ends, at the end of a record
     * @return the numbers and the notices of the import; if there is an error among them, nothing is written
     * @throws FileAlreadyExistsException if the folder already exists
     * @throws IOException if the register cannot be read or the folder cannot be written
     * @throws IllegalArgumentException if the number of characters is not positive
     */
    public static ImportSummary run(
            SparkSession spark, RegisterImporter importer, String path, String folder, long characters)
            throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        SerializableConfiguration settings = new SerializableConfiguration(context.hadoopConfiguration());
        Path results = new Path(folder);
        FileSystem files = results.getFileSystem(settings.value());
        if (files.exists(results)) {
            throw new FileAlreadyExistsException(folder, null, "it is there already");
        }
        RegisterInput input = input(path, settings);
        PartedImport first = PartedImport.of(importer, input, characters);
        if (first.refused().isPresent()) {
            return first.refused().get();
        }
        Broadcast<SerializableConfiguration> conf = context.broadcast(settings);
        Broadcast<byte[]> counting = context.broadcast(first.sent());
        List<Integer> parts = IntStream.range(0, first.parts()).boxed().toList();
        List<byte[]> found = context.parallelize(parts, parts.size())
                .map(part -> PartedImport.received(counting.value()).count(input(path, conf.value()), part))
                .collect();
        counting.destroy();
        CountedImport second = first.counted(input, found);
        Broadcast<byte[]> delivering = context.broadcast(second.sent());
        try {
            List<byte[]> delivered = context.parallelize(parts, parts.size())
                    .map(part -> deliver(
                            CountedImport.received(delivering.value()),
                            input(path, conf.value()),
                            part,
                            folder,
                            conf.value()))
                    .collect();
            ImportSummary summary = second.summary(delivered);
            if (!summary.hasErrors()) {
                files.delete(new Path(folder, "_attempts"), true);
                writeHeads(second.head(), results, files);
                return summary;
            }
            files.delete(results, true);
            return summary;
        } finally {
            delivering.destroy();
            conf.destroy();
        }
    }

    private static RegisterInput input(String path, SerializableConfiguration settings) {
        Path file = new Path(path);
        return RegisterInput.of(
                file.getName(), () -> file.getFileSystem(settings.value()).open(file));
    }

    /** Writes the files of a part under names of this attempt, and then renames them. */
    private static byte[] deliver(
            CountedImport second, RegisterInput input, int part, String folder, SerializableConfiguration settings)
            throws IOException {
        FileSystem files = new Path(folder).getFileSystem(settings.value());
        Path attempt = new Path(folder, "_attempts/" + TaskContext.get().taskAttemptId());
        Path cases = new Path(attempt, "cases");
        Path ledger = new Path(attempt, "ledger");
        byte[] delivered;
        try (OutputStream out = new BufferedOutputStream(files.create(cases), BUFFER);
                LedgerWriter steps = Ledger.csv(new WithoutFirstLine(files.create(ledger)))) {
            delivered = second.deliver(input, part, new Writing(out, steps));
        }
        putInPlace(files, cases, new Path(folder, String.format(Locale.ROOT, CASES, part + 1)));
        putInPlace(files, ledger, new Path(folder, String.format(Locale.ROOT, LEDGER, part + 1)));
        return delivered;
    }

    private static void putInPlace(FileSystem files, Path from, Path to) throws IOException {
        files.mkdirs(to.getParent());
        // An earlier attempt may have got this far, with the same bytes.
        if (!files.rename(from, to) && !files.exists(to)) {
            throw new IOException(from + " could not be renamed to " + to);
        }
    }

    private static void writeHeads(Catalogue head, Path folder, FileSystem files) throws IOException {
        // A ledger without steps has the names of the columns.
        Ledger.csv(files.create(new Path(folder, String.format(Locale.ROOT, LEDGER, 0))))
                .close();
        try (OutputStream out = new BufferedOutputStream(
                files.create(new Path(folder, String.format(Locale.ROOT, CASES, 0))), BUFFER)) {
            CaseStudyLinesWriter.over(out, head);
        }
    }

    /** Writes the lines of cases and of the ledger. */
    private record Writing(OutputStream out, LedgerWriter steps) implements RegisterImporter.Sink {
        private static final RecordWriter<CaseStudy> LINE = RecordWriter.of(CaseStudy.class);

        @Override
        public void head(Catalogue head) {
            throw new IllegalStateException("a part has no head");
        }

        @Override
        public void caseStudy(CaseStudy caseStudy) throws IOException {
            out.write(LINE.toBytes(caseStudy));
            out.write('\n');
        }

        @Override
        public void ledger(LedgerEntry entry) throws IOException {
            steps.write(entry);
        }
    }
}
