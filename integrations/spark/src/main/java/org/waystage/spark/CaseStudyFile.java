package org.waystage.spark;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.history.difference.EditionDifference;
import org.waystage.json.reading.Reading;

/**
 * A file of case studies, one a line (NDJSON), that all machines of a cluster read.
 *
 * <pre>{@code
 * CaseStudyFile file = CaseStudyFile.open(spark, "hdfs:///cases.ndjson");
 * StageMatrix byGroup = file.count(Counting.stages(Dimension.GROUP, LocalDate.parse("2026-11-25"), Natures.USE)).counts().build();
 * file.stages().write().parquet("hdfs:///stages.parquet");
 * }</pre>
 *
 * <p>The first line is the head, as {@link org.waystage.json.lines.CaseStudyLines CaseStudyLines} describes. Lines are read by the
 * same code as on one machine, so values, notices and counts are the same, however Spark divides the file.
 *
 * <p>Using a data set may throw Spark's {@code AnalysisException} or {@code SparkException}. These are checked exceptions that no
 * method declares, so only {@code catch (Exception e)} catches them.
 *
 * <p>Data sets are computed when they are used, and again each time unless they are cached. Immutable.
 */
public final class CaseStudyFile {
    static final String VALUE = "value";
    static final String FILE = "file";
    static final String BLOCK = "block";

    private static final StructType FIRST_LINE = new StructType()
            .add(FILE, DataTypes.StringType, false)
            .add(VALUE, DataTypes.BinaryType)
            .add("blank", DataTypes.LongType, false);

    private final SparkSession spark;
    private final String path;
    private final String firstFile;
    private final Dataset<Row> text;
    private final Head head;
    private final Broadcast<Head> sent;

    private CaseStudyFile(SparkSession spark, String path, String firstFile, Dataset<Row> text, Head head) {
        this.spark = spark;
        this.path = path;
        this.firstFile = firstFile;
        this.text = text;
        this.head = head;
        this.sent = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(head);
    }

    /**
     * Opens a file and reads its head.
     *
     * <p>If the path is a folder or a pattern, its files are read in the order of their names. The first file with a line that is not
     * blank in its first block has the head in that line. Other files may begin with the same head, which is skipped; anywhere else it is a fault, like
     * any line that is not a case.
     *
     * <p>Spark throws its {@code AnalysisException} if the path does not exist, and its {@code SparkException} if a file cannot be read.
     * Both are checked, but not declared.
     *
     * @param spark the session
     * @param path a path that Spark accepts, with or without a scheme; files whose names end in {@code .gz} are unpacked
     * @return the file
     * @throws IllegalArgumentException if there is no line that is not blank in the first block of a file
     */
    public static CaseStudyFile open(SparkSession spark, String path) {
        Dataset<Row> text = spark.read()
                .format("text")
                // Otherwise a carriage return would end a line, too.
                .option("lineSep", "\n")
                .load(path)
                .select(
                        // The bytes as they are: a string would replace those that are not UTF-8, and nobody would
                        // notice.
                        col(VALUE).cast("binary").as(VALUE),
                        col("_metadata.file_path").as(FILE),
                        col("_metadata.file_block_start").as(BLOCK));
        String[] files = text.inputFiles();
        Arrays.sort(files);
        for (String file : files) {
            // A local file is "file:///a" in the one list and "file:/a" in the other.
            Column itself = col(FILE).isin(file, file.replaceFirst("^(\\w+):///", "$1:/"));
            List<Row> head = text.filter(itself.and(col(BLOCK).equalTo(0L)))
                    .mapPartitions((MapPartitionsFunction<Row, Row>) CaseStudyFile::firstLine, Encoders.row(FIRST_LINE))
                    .takeAsList(1);
            if (!head.isEmpty()) {
                Row row = head.get(0);
                return new CaseStudyFile(spark, path, row.getString(0), text, new Head(row.getAs(1), row.getLong(2)));
            }
        }
        throw new IllegalArgumentException(path + " has no line with a head");
    }

    /** Returns the first line that is not blank, if there is one, with the number of blank lines before it. */
    private static Iterator<Row> firstLine(Iterator<Row> rows) {
        long blank = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!PartOfFile.isBlank(row.getAs(0))) {
                return List.of(RowFactory.create(row.getString(1), row.getAs(0), blank))
                        .iterator();
            }
            blank++;
        }
        return Collections.emptyIterator();
    }

    /**
     * Returns the head: the catalogue without case studies, and the notices about it.
     *
     * @return the reading; without a value if there is no head or it cannot be read
     */
    public Reading<Catalogue> head() {
        return head.reading();
    }

    /**
     * Returns the lines, byte for byte, without the line feeds that end them and without the heads of files. Blank lines are
     * included.
     *
     * @return the lines, in no particular order
     */
    public Dataset<byte[]> lines() {
        Broadcast<Head> own = sent;
        return text.mapPartitions(
                (MapPartitionsFunction<Row, byte[]>) rows -> Heads.without(rows, own.value())
                        .<byte[]>map(row -> row.getAs(0))
                        .iterator(),
                Encoders.BINARY());
    }

    /**
     * Counts the case studies on all machines.
     *
     * <p>The file is read twice: first, quickly, to find links between cases that are one undertaking, and then to count. Cases are
     * read as {@linkplain org.waystage.json.lines.CaseStudyLines#outlines outlines}. What cannot be read is not counted; the result has
     * the number of errors, and {@link #notices} names them.
     *
     * @param <B> the type of the builder
     * @param counting how to count
     * @return a builder with the counts of all machines, and the number of cases
     * @throws IllegalStateException if there is no head or it cannot be read
     */
    public <B extends Serializable> Counted<B> count(Counting<B> counting) {
        return Counts.of(lines(), catalogue(), sent, counting);
    }

    /**
     * Returns one row for each case study, for SQL.
     *
     * <p>The columns are {@code case_id}, {@code nature}, {@code technologies}, {@code adopters}, {@code countries} (those of the
     * adopters if the case names none), {@code processes}, and {@code stage} and {@code phase}: the recorded stage as of a day, such
     * as {@code pilot}, {@code not-yet} or {@code unmapped}, and its phase, if it has one. Lists are arrays of codes or ids. Cases that
     * cannot be read are left out; {@link #notices} names them.
     *
     * @param asOf the day as of which the stage is taken
     * @return the rows, in no particular order
     * @throws IllegalStateException if there is no head or it cannot be read
     */
    public Dataset<Row> cases(LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf"); // otherwise it is missed only when the rows are used
        catalogue();
        return head.named(CaseRows.cases(lines(), sent, asOf));
    }

    /**
     * Returns one row for each stage record of a case study, for SQL.
     *
     * <p>The columns are {@code case_id}, {@code position} (from 0, in the order of the file), {@code scope}, {@code stage} and
     * {@code basis}; {@code date}, {@code not_before} and {@code not_after} as they are written, such as {@code 2024-05};
     * {@code earliest} and {@code latest}, the first and the last day that these allow, as dates; {@code certainty} and {@code stated_on};
     * and {@code scheme} and {@code word}, if the stage was reported in the words of another scheme. What a record does not state is null.
     *
     * @return the rows, in no particular order
     */
    public Dataset<Row> stages() {
        return head.named(CaseRows.stages(lines(), sent));
    }

    /**
     * Writes lines as files in a new folder, each with the head of this file before its lines. Each file can then be read by itself,
     * and {@link #open} reads the folder. If there are no lines, there is one file with only the head.
     *
     * <p>Spark throws its {@code AnalysisException} if the folder already exists, and its {@code SparkException} if a file cannot be
     * written or a line of another data set cannot be computed. Both are checked, but not declared.
     *
     * @param lines the lines, such as some of {@link #lines}; each is written as it is
     * @param folder the path of the folder, which must not exist yet
     * @throws IllegalStateException if there is no head; one that cannot be read is written as it is
     */
    public void write(Dataset<byte[]> lines, String folder) {
        if (head.isMissing()) {
            throw noHead();
        }
        JavaRDD<byte[]> parts = lines.javaRDD();
        if (parts.getNumPartitions() == 0) {
            // Spark would write an empty file.
            parts = JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(List.of(), 1);
        }
        Broadcast<Head> own = sent;
        JavaRDD<byte[]> withHeads = parts.mapPartitions(part ->
                Stream.concat(Stream.of(own.value().line()), Heads.stream(part)).iterator());
        spark.createDataset(withHeads.rdd(), Encoders.BINARY())
                // Spark writes text only; the bytes do not change.
                .select(col(VALUE).cast(DataTypes.StringType).as(VALUE))
                .write()
                .option("lineSep", "\n")
                .text(folder);
    }

    /**
     * Returns what the rules find, one row for each notice.
     *
     * <p>The columns are {@code file}, {@code line} and {@code column} (from 1), {@code ordinal} (the position among the notices of the
     * line, from 0; null for notices across lines), {@code rule}, {@code severity}, {@code pointer}, {@code message}, and
     * {@code parameters}, the values in the message. The notices are the same as on one machine, including those across lines: if an
     * id occurs in several lines, each line but the first has a notice of the rule {@code link-id-duplicate}, without a column. Whether
     * links between cases lead to existing cases is not checked.
     *
     * <p>This method itself reads the file, to count its lines; the rules are checked when the rows are used.
     *
     * @param language the language of the messages as a BCP 47 tag; English if there is no text in it
     * @return the rows, in no particular order
     */
    public Dataset<Row> notices(String language) {
        Objects.requireNonNull(language, "language");
        return Notices.of(spark, firstFile, text, sent, language);
    }

    /**
     * Compares this edition with an earlier one on all machines, case studies by their ids.
     *
     * <p>The difference is the same as on one machine ({@link EditionDifference#between}), with the same entries in the same order,
     * except that {@link EditionDifference#reissue} does not count case studies that only moved to another position. Pairing cases whose
     * ids differ is also left to one machine.
     *
     * <p>This method itself reads both files, twice. {@link EditionDifference#forEachMove} and {@link EditionDifference#forEachChange}
     * read them again, and compare the cases that have entries on this machine, one after another. If a case cannot be read, the job
     * ends with an exception of Spark; {@link #notices} names the case. Such an exception, {@code SparkException} or
     * {@code AnalysisException}, is checked, but not declared.
     *
     * @param before the earlier edition
     * @return the difference, usable as long as the session is open
     * @throws IllegalStateException if a head is missing or cannot be read
     */
    public EditionDifference differenceFrom(CaseStudyFile before) {
        before.catalogue();
        catalogue();
        return JoinedDifference.of(before.text, before.sent, text, sent);
    }

    private Catalogue catalogue() {
        return head.catalogue().orElseThrow(this::noHead);
    }

    private IllegalStateException noHead() {
        if (head.isMissing()) {
            return new IllegalStateException(
                    path + " has no head: its first line is no catalogue; waystage convert makes lines of a document");
        }
        return new IllegalStateException(path + " has no head that can be read: "
                + Notices.firstError(head.reading().notices())
                        .map(Notice::toString)
                        .orElse("nothing was read"));
    }
}
