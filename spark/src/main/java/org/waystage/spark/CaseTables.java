package org.waystage.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.not;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Severity;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import org.waystage.tables.Grid;
import org.waystage.tables.GridReader;

/** The CSV tables of a folder: those of case studies are joined by all machines, and the others are read by this one. */
final class CaseTables {
    private static final String ENDING = ".csv";
    private static final String CASES = "caseStudies";
    private static final String HEAD = "catalogue";
    private static final String HELP = "#help";
    private static final String OWNER = "owner";
    private static final String TABLE = "table";
    private static final String PLACE = "place";
    private static final String CELLS = "cells";

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
        String[] header() {
            return rows.get(0);
        }
    }

    static CaseTables open(SparkSession spark, String folder) throws IOException {
        Path path = new Path(folder);
        FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
        List<Table> tables = new ArrayList<>();
        List<Table> ofHead = new ArrayList<>();
        Dataset<Row> rows = null;
        FileStatus[] listed = files.listStatus(path);
        Arrays.sort(listed);
        for (FileStatus file : listed) {
            String fileName = file.getPath().getName();
            if (fileName.endsWith(ENDING) && !fileName.startsWith(".")) {
                String name = fileName.substring(0, fileName.length() - ENDING.length());
                char separator = separator(files, file.getPath());
                boolean isOfCases = name.equals(CASES) || name.startsWith(CASES + ".");
                List<String[]> read = read(files, file.getPath(), separator, isOfCases ? 2 : Integer.MAX_VALUE);
                if (!read.isEmpty()) {
                    Table header = new Table(name, new ArrayList<>(read.subList(0, 1)));
                    if (isOfCases && read.size() > 1) {
                        Dataset<Row> owned = owned(cells(spark, file.getPath(), separator), header, tables.size());
                        rows = rows == null ? owned : rows.union(owned);
                    }
                    ofHead.add(isOfCases ? header : new Table(name, new ArrayList<>(read)));
                    tables.add(name.equals(HEAD) ? new Table(name, new ArrayList<>(read)) : header);
                }
            }
        }
        if (rows == null) {
            throw new IllegalArgumentException(folder + " has no table of case studies");
        }
        // What refers to cases, such as a lesson, finds none here.
        GridReader reader = new GridReader(ReadOptions.defaults().unchecked());
        ofHead.forEach(table -> reader.add(table.name(), rows(table.rows())));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        CaseStudyLinesWriter.over(line, value(reader.read()));
        ArrayList<Table> sent = new ArrayList<>(tables);
        Dataset<byte[]> lines = rows.repartition(col(OWNER))
                .sortWithinPartitions(OWNER, TABLE, PLACE)
                .mapPartitions(
                        (MapPartitionsFunction<Row, byte[]>) part -> new TableCases(part, sent), Encoders.BINARY());
        byte[] bytes = line.toByteArray();
        return new CaseTables(Arrays.copyOf(bytes, bytes.length - 1), lines);
    }

    /** Returns the head as a line. */
    byte[] head() {
        return head.clone();
    }

    /** Returns the cases as lines, in no order. */
    Dataset<byte[]> lines() {
        return lines;
    }

    /** Reads the cells of a file with their blanks; Spark makes LF of line ends within them. */
    private static Dataset<Row> cells(SparkSession spark, Path file, char separator) {
        Dataset<Row> read = spark.read()
                .option("sep", String.valueOf(separator))
                .option("header", false)
                .option("multiLine", true)
                .option("escape", "\"")
                .option("maxColumns", 1 << 14)
                .csv(file.toString());
        Column[] columns = Arrays.stream(read.columns())
                .map(name -> coalesce(col(name), lit("")))
                .toArray(Column[]::new);
        return read.select(array(columns).as(CELLS));
    }

    /** Returns the separator that the first line has most of, a comma if none has more. */
    private static char separator(FileSystem files, Path file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(files.open(file), StandardCharsets.UTF_8))) {
            String line = Optional.ofNullable(reader.readLine()).orElse("");
            char best = ',';
            for (char one : new char[] {';', '\t'}) {
                if (count(line, one) > count(line, best)) {
                    best = one;
                }
            }
            return best;
        }
    }

    private static long count(String line, char one) {
        return line.chars().filter(c -> c == one).count();
    }

    /** Reads the first rows of a file on this machine, without the mark of its encoding. */
    private static List<String[]> read(FileSystem files, Path file, char separator, int most) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(separator).ofCsvRecord(files.open(file))) {
            for (CsvRecord one : reader) {
                rows.add(one.getFields().toArray(String[]::new));
                if (rows.size() == most) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(file + " is not CSV: " + e.getMessage(), e);
        }
        return rows;
    }

    /** FastCSV warns of its option for characters after a closing quote; without it, such a row would end the reading. */
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .detectBomHeader(true);
    }

    /** Returns the rows of a table of cases but its header and its help, each with the case that it belongs to. */
    private static Dataset<Row> owned(Dataset<Row> cells, Table table, int number) {
        String key = table.name().equals(CASES) ? "id" : "#" + CASES;
        int owner = Arrays.asList(table.header()).indexOf(key);
        if (owner < 0) {
            throw new IllegalArgumentException("the table " + table.name() + " has no column " + key);
        }
        Column first = col(CELLS).getItem(0);
        String begins = table.header()[0];
        Dataset<Row> rows = cells.filter(not(col(CELLS)
                .getItem(owner)
                .endsWith(key)
                .and(first.equalTo(begins).or(first.equalTo('\ufeff' + begins)))));
        for (int i = 0; i < table.header().length; i++) {
            if (table.header()[i].startsWith("#")) {
                rows = rows.filter(col(CELLS).getItem(i).notEqual(HELP));
            }
        }
        return rows.select(
                col(CELLS).getItem(owner).as(OWNER),
                lit(number).as(TABLE),
                monotonically_increasing_id().as(PLACE),
                col(CELLS));
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
        reading.notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(notice -> {
                    throw new IllegalArgumentException("the tables have errors, such as: " + notice.message()
                            + " (waystage validate names the cell of each)");
                });
        return reading.orElseThrow();
    }
}
