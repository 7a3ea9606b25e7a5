package org.waystage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
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
import org.waystage.history.difference.EditionDifference;
import org.waystage.json.reading.Reading;

/**
 * Case studies one a line (NDJSON), read by all machines of a cluster.
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
 * <p>Where a data set is used, Spark may throw its {@code AnalysisException} or {@code SparkException}: checked exceptions that no method
 * declares, so that only {@code catch (Exception e)} takes them.
 *
 * <p>Data sets are computed when they are used, and again each time unless they are cached. Immutable.
 */
public final class CaseStudyFile {
    static final String VALUE = "value";
    static final String FILE = "file";
    static final String BLOCK = "block";

    private static final String NO_FILE = "";

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
     * <p>If the path is that of a folder or a pattern, its files are in the order of their names: the first of them that has a line has the
     * head, behind blank lines, if any. Another one may begin with the same head, which is passed over; anywhere else it is a fault, as any
     * line that is no case.
     *
     * <p>Spark throws its {@code AnalysisException} if the path is not there, and its {@code SparkException} if a file cannot be read. Both
     * are checked, but not declared.
     *
     * @param spark the session
     * @param path a path as Spark takes it, with a scheme or without; files whose names end in {@code .gz} are unpacked
     * @return the file
     * @throws IllegalArgumentException if there is no line that is not blank
     */
    public static CaseStudyFile open(SparkSession spark, String path) {
        Dataset<Row> text = spark.read()
                .format("text")
                // Otherwise a carriage return would end a line, too.
                .option("lineSep", "\n")
                .load(path)
                .select(
                        // The bytes as they are: in a string, those that are no UTF-8 would be replaced, and nobody
                        // would notice.
                        col(VALUE).cast("binary").as(VALUE),
                        col("_metadata.file_path").as(FILE),
                        col("_metadata.file_block_start").as(BLOCK));
        Configuration settings =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).hadoopConfiguration();
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
                Optional<Head> found = row.isNullAt(1)
                        ? Beginning.head(row.getString(0), settings)
                        : Optional.of(new Head(row.getAs(1), row.getLong(2), settings));
                if (found.isPresent()) {
                    return new CaseStudyFile(spark, path, row.getString(0), text, found.get());
                }
            }
        }
        throw new IllegalArgumentException(path + " has no line with a head");
    }

    /**
     * Opens a folder of CSV tables, as {@code TableWriter} of {@code model-tables} writes them.
     *
     * <p>The tables of case studies are read, put together by the ids of their cases, and made lines of, by all machines; the others
     * are read here. A table is read by one machine from start to end, since only that tells which quotes open a cell. All of this is
     * done again for each count, unless the lines are {@linkplain #write written} first. There are no {@link #notices}, which tell lines.
     *
     * <p>Tables of case studies may be of any size. The rows of one case, which one machine puts together, may have a million cells and 32
     * million characters, and the other tables 256 MiB together and 20 million cells each.
     *
     * @param spark the session
     * @param folder the path of the folder, as Spark takes it; the files are in UTF-8
     * @return the case studies; where a row of theirs has an error, what reads it ends with an exception that tells it
     * @throws IOException if the folder cannot be read
     * @throws IllegalArgumentException if there is no table of case studies, or its first row or the other tables have an error or are
     *     too large
     */
    public static CaseStudyFile ofTables(SparkSession spark, String folder) throws IOException {
        Configuration settings =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).hadoopConfiguration();
        CaseTables tables = CaseTables.open(spark, folder);
        Dataset<Row> text =
                tables.lines().toDF(VALUE).withColumn(FILE, lit(folder)).withColumn(BLOCK, lit(0L));
        return new CaseStudyFile(spark, folder, NO_FILE, text, new Head(tables.head(), 0, settings));
    }

    /** Returns the first line that is not blank, with the number of blank ones before it; or only these, if there are some. */
    private static Iterator<Row> firstLine(Iterator<Row> rows) {
        String file = NO_FILE;
        long blank = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            file = row.getString(1);
            if (!PartOfFile.isBlank(row.getAs(0))) {
                return List.of(RowFactory.create(file, row.getAs(0), blank)).iterator();
            }
            blank++;
        }
        return blank == 0
                ? Collections.emptyIterator()
                : List.of(RowFactory.create(file, null, blank)).iterator();
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
     * Returns the lines, byte for byte, without the line feeds that end them and without the heads that files begin with. Blank lines are
     * among them.
     *
     * @return the lines, in no order
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
     * Counts the case studies, by all machines.
     *
     * <p>The file is read twice: first, quickly, for links between cases that are one undertaking, and then for the count. Cases are
     * read as {@linkplain org.waystage.json.lines.CaseStudyLines#outlines outlines}. What cannot be read is not counted; the result says
     * how many errors there were, and {@link #notices} which.
     *
     * @param <B> the type of the builder
     * @param counting how to count
     * @return a builder with the counts of all machines, and how many cases these are
     * @throws IllegalStateException if there is no head or it cannot be read
     */
    public <B extends Serializable> Counted<B> count(Counting<B> counting) {
        return Counts.ofLines(lines(), catalogue(), sent, counting);
    }

    /**
     * Counts outlines as {@link #outlines} has written them, such as those of a Parquet file, with the catalogue of this file.
     *
     * <pre>{@code
     * file.outlines().write().parquet("outlines.parquet");
     * var byGroup = file.count(spark.read().parquet("outlines.parquet"), Counting.stages(Dimension.GROUP, day, Natures.USE));
     * }</pre>
     *
     * @param <B> the type of the builder
     * @param outlines the rows, which may be only some of them; columns beside those of {@link #outlines} are passed over
     * @param counting how to count
     * @return a builder with the counts of all machines, and how many cases these are
     * @throws IllegalArgumentException if columns are missing, the outlines were written with another head than that of this file, or the
     *     count needs more than outlines; where only some of the rows are of another head, or have a null where none may be, the job
     *     ends with an exception of Spark that tells it
     * @throws IllegalStateException if there is no head or it cannot be read
     */
    public <B extends Serializable> Counted<B> count(Dataset<Row> outlines, Counting<B> counting) {
        if (counting.isOfWhole()) {
            throw new IllegalArgumentException("outlines have no statements; count them in the file");
        }
        OutlineRows.checkColumns(outlines.schema());
        head.checkWrittenWithIt(outlines.schema());
        return Counts.ofRows(OutlineRows.needed(outlines), catalogue(), sent, counting);
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
     * @return the rows, in no order
     * @throws IllegalStateException if there is no head or it cannot be read
     */
    public Dataset<Row> cases(LocalDate asOf) {
        catalogue();
        return head.named(CaseRows.cases(lines(), sent, asOf));
    }

    /**
     * Returns one row for each stage record of a case study, for SQL.
     *
     * <p>The columns are {@code case_id}, {@code position} (from 0, in the order of the file), {@code scope}, {@code stage},
     * {@code basis}, {@code date}, {@code not_before} and {@code not_after} as they are written, such as {@code 2024-05};
     * {@code earliest} and {@code latest}, the first and the last day that these allow, as dates; {@code certainty}, {@code stated_on},
     * and {@code scheme} and {@code word}, if it was reported in the words of another scheme. What a record does not state is null.
     *
     * @return the rows, in no order
     */
    public Dataset<Row> stages() {
        return head.named(CaseRows.stages(lines(), sent));
    }

    /**
     * Returns one row for each case study with all that a count needs, to be written as Parquet and {@linkplain #count(Dataset, Counting)
     * counted} from there.
     *
     * <p>The columns are {@code case_id}, {@code nature}, {@code technologies}, {@code adopters}, {@code countries} (only those that the
     * case names), {@code processes}, three arrays of structures: {@code scopes} ({@code id}, {@code technologies}), {@code stages}
     * (the columns of {@link #stages} from {@code scope} on) and {@code links} ({@code kind}, {@code target}, {@code date}), and {@code head_sha256}, the
     * digest of the head. Cases that cannot be read are left out.
     *
     * @return the rows, in no order
     */
    public Dataset<Row> outlines() {
        return head.named(OutlineRows.of(lines(), sent));
    }

    /**
     * Writes lines as files in a new folder, each with the head of this file before its lines, so that each can be read by itself and
     * {@link #open} reads the folder. If there are no lines, there is a file with the head alone.
     *
     * <p>Spark throws its {@code AnalysisException} if the folder is there already, and its {@code SparkException} if a file cannot be
     * written or a line of another data set cannot be computed. Both are checked, but not declared.
     *
     * @param lines the lines, such as some of {@link #lines}; each is written as it is
     * @param folder the path of the folder, which must not be there yet
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
        JavaRDD<byte[]> withHeads =
                parts.mapPartitions(part -> Stream.concat(Stream.of(own.value().line()), OutlineRows.stream(part))
                        .iterator());
        spark.createDataset(withHeads.rdd(), Encoders.BINARY())
                // Spark writes texts only; the bytes stay as they are.
                .select(col(VALUE).cast(DataTypes.StringType).as(VALUE))
                .write()
                .option("lineSep", "\n")
                .text(folder);
    }

    /**
     * Returns what the rules find, one row for each notice.
     *
     * <p>The columns are {@code file}, {@code line} and {@code column} (from 1), {@code ordinal} (from 0, the place among the notices
     * of the line; null for those across lines), {@code rule}, {@code severity}, {@code pointer}, {@code message}, and {@code parameters}: what the message was
     * made of. They are those that one machine finds, also across lines where an id stands in several: each line but the first has a
     * notice of the rule {@code link-id-duplicate}, without a column. Whether links between cases lead somewhere is not checked.
     *
     * <p>Lines are counted at once, which reads the file; the rules follow when the rows are used.
     *
     * @param language the language of the messages as a BCP 47 tag; English if there is no text in it
     * @return the rows, in no order
     * @throws IllegalStateException if these are {@linkplain #ofTables tables}
     */
    public Dataset<Row> notices(String language) {
        if (firstFile.equals(NO_FILE)) {
            throw new IllegalStateException("tables have no lines; write() makes some of them");
        }
        return Notices.of(spark, firstFile, text, sent, language);
    }

    /**
     * Compares this edition with an earlier one, case studies by their ids, by all machines.
     *
     * <p>The difference is that of one machine, {@link EditionDifference#between}, with the same entries in the same order, but for one number:
     * {@link EditionDifference#reissue} does not count case studies that only stand in another place. To pair cases whose ids differ is
     * left to one machine, too.
     *
     * <p>Both files are read at once, twice. {@link EditionDifference#forEachMove} and {@link EditionDifference#forEachChange} read them
     * again, and compare the cases that have entries on this machine, one after another. A case that cannot be read ends the job with an
     * exception of Spark; {@link #notices} names it. Such an exception, {@code SparkException} or {@code AnalysisException}, is checked, but
     * not declared.
     *
     * @param before the earlier edition
     * @return what differs, as long as the session is open
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
                + head.reading().notices().get(0));
    }
}
