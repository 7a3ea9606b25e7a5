package org.waystage.spark;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.Phase;
import org.waystage.json.reading.Reading;

/** Rows for SQL, with schemas that are written here: Spark would infer an empty row from a record. */
final class CaseRows {
    static final String CASE_ID = "case_id";
    static final DataType TEXT = DataTypes.StringType;
    static final DataType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

    private static final StructType CASES = new StructType()
            .add(CASE_ID, TEXT, false)
            .add("nature", TEXT)
            .add("technologies", TEXTS, false)
            .add("adopters", TEXTS, false)
            .add("countries", TEXTS, false)
            .add("processes", TEXTS, false)
            .add("stage", TEXT, false)
            .add("phase", TEXT);

    private static final StructType STAGES = StageColumns.after(
            new StructType().add(CASE_ID, TEXT, false).add("position", DataTypes.IntegerType, false), TEXT);

    private CaseRows() {}

    static Dataset<Row> cases(Dataset<byte[]> lines, Broadcast<Head> head, LocalDate asOf) {
        return lines.mapPartitions(
                (MapPartitionsFunction<byte[], Row>) part -> {
                    Catalogue catalogue = head.value().catalogue().orElseThrow();
                    return Counts.outlines(part, head.value())
                            .flatMap(CaseRows::value)
                            .map(one -> row(one, catalogue, asOf))
                            .iterator();
                },
                Encoders.row(CASES));
    }

    static Stream<CaseOutline> value(Reading<CaseOutline> reading) {
        return reading.value().stream();
    }

    private static Row row(CaseOutline one, Catalogue catalogue, LocalDate asOf) {
        EvidencedStage state = catalogue.history(one).asOf(asOf);
        return RowFactory.create(
                one.id().value(),
                text(one.nature(), Nature::code),
                texts(one.technologies()),
                texts(one.adopters()),
                texts(catalogue.countriesOf(one)),
                texts(one.processes()),
                state.answer().code(),
                text(state.phase(), Phase::code));
    }

    /** Dates are texts until Spark converts them, because the Java type of a date depends on a setting of the session. */
    static Dataset<Row> stages(Dataset<byte[]> lines, Broadcast<Head> head) {
        return lines.mapPartitions(
                        (MapPartitionsFunction<byte[], Row>) part -> Counts.outlines(part, head.value())
                                .flatMap(CaseRows::value)
                                .flatMap(one -> IntStream.range(0, one.stages().size())
                                        .mapToObj(i -> StageColumns.row(
                                                one.stages().get(i), one.id().value(), i)))
                                .iterator(),
                        Encoders.row(STAGES))
                .withColumn(StageColumns.EARLIEST, col(StageColumns.EARLIEST).cast(DataTypes.DateType))
                .withColumn(StageColumns.LATEST, col(StageColumns.LATEST).cast(DataTypes.DateType));
    }

    static <T> @Nullable String text(Optional<T> value, Function<T, String> of) {
        return value.map(of).orElse(null);
    }

    static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
