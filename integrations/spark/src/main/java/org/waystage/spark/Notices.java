package org.waystage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ModelRules;
import org.waystage.json.lines.CaseStudyLines;

/** Validation on several machines; its notices are rows. */
final class Notices {
    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType TEXTS = DataTypes.createArrayType(TEXT, false);
    private static final String FILE = "file";
    private static final String LINE = "line";
    private static final String ID = "id";
    private static final String FIRST = "first";
    private static final String NAMES = "names";
    private static final String VALUES = "values";

    private static final StructType NOTICES = new StructType()
            .add(FILE, TEXT, false)
            .add(LINE, DataTypes.LongType)
            .add("column", DataTypes.IntegerType)
            .add("ordinal", DataTypes.IntegerType)
            .add("rule", TEXT, false)
            .add("severity", TEXT, false)
            .add("pointer", TEXT, false)
            .add("message", TEXT, false)
            .add(NAMES, TEXTS, false)
            .add(VALUES, TEXTS, false);

    private static final StructType IDS =
            new StructType().add(ID, TEXT, false).add(FILE, TEXT, false).add(LINE, DataTypes.LongType, false);

    private Notices() {}

    /** Returns the first error among notices, which may come after other notices. */
    static Optional<Notice> firstError(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .findFirst();
    }

    static Dataset<Row> of(
            SparkSession spark, String firstFile, Dataset<Row> scan, Broadcast<Head> head, String language) {
        // Each query plans a scan anew, and splits files differently if machines have joined or settings have changed.
        // An RDD keeps its partitions, so the blocks that were counted are the blocks that are read.
        Dataset<Row> text = spark.createDataFrame(scan.javaRDD(), scan.schema());
        Broadcast<PartOfFile.FirstLines> firstLines =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(PartOfFile.FirstLines.of(text));
        List<Row> ofHead = new ArrayList<>();
        addAll(head.value().reading().notices(), firstFile, language, ofHead::add);
        Dataset<Row> ofLines = text.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> new LineRows<>(
                        PartOfFile.parts(rows, firstLines.value()),
                        head.value(),
                        CaseStudyLines::stream,
                        (file, line, action) -> addAll(line.reading().notices(), file, language, action)),
                Encoders.row(NOTICES));
        return spark.createDataFrame(ofHead, NOTICES)
                .union(ofLines)
                .union(ofDuplicates(text, head, firstLines, language))
                .withColumn("parameters", map_from_arrays(col(NAMES), col(VALUES)))
                .drop(NAMES, VALUES);
    }

    private static Dataset<Row> ofDuplicates(
            Dataset<Row> text, Broadcast<Head> head, Broadcast<PartOfFile.FirstLines> firstLines, String language) {
        Dataset<Row> ids = text.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> new LineRows<>(
                        PartOfFile.parts(rows, firstLines.value()),
                        head.value(),
                        CaseStudyLines::stream,
                        (file, line, action) -> line.reading()
                                .value()
                                .ifPresent(one ->
                                        action.accept(RowFactory.create(one.id().value(), file, line.number())))),
                Encoders.row(IDS));
        return ids.withColumn(FIRST, min(struct(col(FILE), col(LINE))).over(Window.partitionBy(ID)))
                .filter(col(FIRST).notEqual(struct(col(FILE), col(LINE))))
                .select(col(ID), col(FILE), col(LINE), col(FIRST + "." + FILE), col(FIRST + "." + LINE))
                .map((MapFunction<Row, Row>) row -> ofDuplicate(row, language), Encoders.row(NOTICES));
    }

    private static Row ofDuplicate(Row row, String language) {
        Notice notice = Notice.of(
                ModelRules.ID_DUPLICATE,
                new Place("/id", Optional.empty()),
                Map.of("id", row.getString(0), "first", row.getString(3) + ":" + row.getLong(4)));
        return row(notice, row.getString(1), row.getLong(2), null, null, language);
    }

    private static void addAll(List<Notice> notices, String file, String language, Consumer<Row> action) {
        for (int i = 0; i < notices.size(); i++) {
            Optional<Place.Position> position = notices.get(i).place().position();
            action.accept(row(
                    notices.get(i),
                    file,
                    position.map(Place.Position::line).orElse(null),
                    position.map(Place.Position::column).orElse(null),
                    i,
                    language));
        }
    }

    private static Row row(
            Notice notice,
            String file,
            @Nullable Long line,
            @Nullable Integer column,
            @Nullable Integer ordinal,
            String language) {
        TreeMap<String, String> values = new TreeMap<>(notice.values());
        return RowFactory.create(
                file,
                line,
                column,
                ordinal,
                notice.rule().id(),
                notice.severity().code(),
                notice.place().pointer(),
                notice.message(language),
                values.keySet().toArray(String[]::new),
                values.values().toArray(String[]::new));
    }
}
