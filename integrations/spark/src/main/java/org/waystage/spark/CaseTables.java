package org.waystage.spark;

import static org.apache.spark.sql.functions.col;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import org.waystage.tables.Grid;
import org.waystage.tables.GridReader;
import org.waystage.tables.TableRules;
import org.waystage.tables.internal.csv.CsvRows;

/** The CSV tables of a folder: all machines join those of case studies, and this one reads the others. */
final class CaseTables {
    static final String CASES = "caseStudies";

    /** The largest number of bytes of all tables read here, those without cases: as many as one machine reads of all tables. */
    private static final long MOST_BYTES = 256L << 20;

    private static final String ENDING = ".csv";
    private static final String DESCRIPTION = "datapackage.json";
    private static final String HEAD = "catalogue";

    private final byte[] head;
    private final Dataset<byte[]> lines;

    private CaseTables(byte[] head, Dataset<byte[]> lines) {
        this.head = head;
        this.lines = lines;
    }

    /**
     * A table, with the rows that each machine needs: its header, and those of the catalogue itself.
     *
     * @param name its name
     * @param rows the cells of these rows
     */
    record Table(String name, ArrayList<String[]> rows) implements Serializable {
        static Table read(String name, String path, Configuration settings, boolean onlyHeader) throws IOException {
            ArrayList<String[]> rows = new ArrayList<>();
            try (CellRows cells = CellRows.open(name, path, settings, Grid.MOST_CELLS)) {
                while (cells.hasNext() && !(onlyHeader && rows.size() == 1)) {
                    rows.add(cells.next());
                }
            }
            return new Table(name, rows);
        }

        /** Returns the table without its rows. */
        Table header() {
            return new Table(name, new ArrayList<>(rows.subList(0, 1)));
        }
    }

    static CaseTables open(SparkSession spark, String folder) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Configuration settings = context.hadoopConfiguration();
        List<Table> sent = new ArrayList<>();
        List<OwnedRows.Source> ofCases = new ArrayList<>();
        // What refers to cases, such as a lesson, does not find them here.
        GridReader reader = new GridReader(ReadOptions.defaults().unchecked());
        Path path = new Path(folder);
        FileSystem files = path.getFileSystem(settings);
        FileStatus[] listed = files.listStatus(path);
        Arrays.sort(listed);
        long left = MOST_BYTES;
        for (FileStatus file : listed) {
            String fileName = file.getPath().getName();
            if (!file.isFile() || fileName.startsWith(".") || fileName.equals(DESCRIPTION)) {
                continue;
            }
            if (!fileName.endsWith(ENDING)) {
                reader.header(fileName, List.of()); // it may be a table that was renamed
                continue;
            }
            String name = fileName.substring(0, fileName.length() - ENDING.length());
            String address = file.getPath().toString();
            if (!reader.expects(name)) {
                reader.header(name, header(files, file.getPath()));
                continue;
            }
            boolean isOfCases = name.equals(CASES) || name.startsWith(CASES + ".");
            left -= isOfCases ? 0 : file.getLen();
            if (left < 0) {
                throw new IllegalArgumentException("the tables but those of cases have an error: "
                        + Notice.of(TableRules.LIMIT_EXCEEDED, Place.of(""), Map.of("bytes", Long.toString(MOST_BYTES)))
                                .message());
            }
            Table table = Table.read(name, address, settings, isOfCases);
            if (!table.rows().isEmpty()) {
                if (isOfCases) {
                    ofCases.add(OwnedRows.Source.of(
                            sent.size(), name, address, table.rows().get(0)));
                }
                reader.add(name, rows(table.rows()));
                sent.add(name.equals(HEAD) ? table : table.header());
            }
        }
        if (ofCases.stream().noneMatch(source -> source.name().equals(CASES))) {
            throw new IllegalArgumentException(folder + " has no table of case studies");
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        CaseStudyLinesWriter.over(line, value(reader.read()));
        byte[] bytes = line.toByteArray();
        return new CaseTables(Arrays.copyOf(bytes, bytes.length - 1), lines(spark, context, ofCases, sent));
    }

    /** Each table is read by one task, because only a task that has read it from the start knows which quotes open a cell. */
    private static Dataset<byte[]> lines(
            SparkSession spark, JavaSparkContext context, List<OwnedRows.Source> ofCases, List<Table> sent) {
        Broadcast<SerializableConfiguration> settings =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        List<Integer> numbers = IntStream.range(0, ofCases.size()).boxed().toList();
        JavaRDD<Row> rows = context.parallelize(numbers, numbers.size())
                .flatMap(number ->
                        OwnedRows.open(ofCases.get(number), settings.value().value()));
        return spark.createDataFrame(rows, OwnedRows.ROW)
                .repartition(col(OwnedRows.OWNER))
                .sortWithinPartitions(OwnedRows.OWNER, OwnedRows.TABLE, OwnedRows.PLACE)
                .mapPartitions(
                        (MapPartitionsFunction<Row, byte[]>) part -> new TableCases(part, sent), Encoders.BINARY());
    }

    /** Returns the first row of a file that is not a table of this form. */
    private static List<String> header(FileSystem files, Path file) throws IOException {
        try (InputStream in = files.open(file)) {
            return CsvRows.header(in.readNBytes(CsvRows.LONGEST_HEADER));
        }
    }

    /** Returns the head as a line. */
    byte[] head() {
        return head.clone();
    }

    /** Returns the cases as lines, in no order. */
    Dataset<byte[]> lines() {
        return lines;
    }

    static List<Grid.Row> rows(List<String[]> cells) {
        List<Grid.Row> rows = new ArrayList<>();
        for (String[] one : cells) {
            rows.add(new Grid.Row(rows.size() + 1, List.of(one)));
        }
        return rows;
    }

    /** Returns a catalogue that was read without errors. */
    static Catalogue value(Reading<Catalogue> reading) {
        Notices.firstError(reading.notices()).ifPresent(notice -> {
            throw new IllegalArgumentException("the tables have errors, such as: " + notice.message()
                    + " (waystage validate names the cell of each)");
        });
        return reading.orElseThrow();
    }
}
