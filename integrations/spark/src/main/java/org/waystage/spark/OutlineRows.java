package org.waystage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Outlines as rows with arrays of structures, and back. */
final class OutlineRows {
    /** Which rows have links. */
    static final Column HAS_LINKS = size(col("links")).gt(0);

    static final String CASE_ID = "case_id";
    /** The digest of the head, which Parquet stores once for many rows. */
    static final String HEAD = "head_sha256";

    private static final String STAGES = "stages";

    private static final StructType SCOPE =
            new StructType().add("id", CaseRows.TEXT, false).add("technologies", CaseRows.TEXTS, false);
    private static final StructType LINK = new StructType()
            .add("kind", CaseRows.TEXT, false)
            .add("target", CaseRows.TEXT)
            .add("date", CaseRows.TEXT);

    private static final StructType OUTLINES = new StructType()
            .add(CASE_ID, CaseRows.TEXT, false)
            .add("nature", CaseRows.TEXT)
            .add("technologies", CaseRows.TEXTS, false)
            .add("adopters", CaseRows.TEXTS, false)
            .add("countries", CaseRows.TEXTS, false)
            .add("processes", CaseRows.TEXTS, false)
            .add("scopes", listOf(SCOPE), false)
            .add(STAGES, listOf(stage(CaseRows.TEXT)), false)
            .add("links", listOf(LINK), false);

    private OutlineRows() {}

    /** Returns the type of a stage record, with a given type of days. */
    private static StructType stage(DataType day) {
        return StageColumns.after(new StructType(), day);
    }

    private static DataType listOf(DataType type) {
        return DataTypes.createArrayType(type, false);
    }

    /** Dates are texts until Spark converts them, as for {@link CaseRows#stages}. */
    static Dataset<Row> of(Dataset<byte[]> lines, Broadcast<Head> head) {
        return lines.mapPartitions(
                        (MapPartitionsFunction<byte[], Row>) part -> Counts.outlines(part, head.value())
                                .flatMap(CaseRows::value)
                                .map(OutlineRows::row)
                                .iterator(),
                        Encoders.row(OUTLINES))
                .withColumn(STAGES, col(STAGES).cast(listOf(stage(DataTypes.DateType))))
                .withColumn(HEAD, lit(head.value().digest()));
    }

    private static Row row(CaseOutline one) {
        return RowFactory.create(
                one.id().value(),
                CaseRows.text(one.nature(), Nature::code),
                CaseRows.texts(one.technologies()),
                CaseRows.texts(one.adopters()),
                CaseRows.texts(one.countries()),
                CaseRows.texts(one.processes()),
                one.scopes().stream()
                        .map(scope -> RowFactory.create(scope.id().value(), CaseRows.texts(scope.technologies())))
                        .toArray(Row[]::new),
                one.stages().stream().map(StageColumns::row).toArray(Row[]::new),
                one.links().stream()
                        .map(link -> RowFactory.create(
                                link.kind().code(),
                                CaseRows.text(link.target(), CaseStudyId::value),
                                CaseRows.text(link.date(), PartialDate::toString)))
                        .toArray(Row[]::new));
    }

    /**
     * Refuses rows that lack a column, before any machine reads them.
     *
     * @throws IllegalArgumentException if one is missing
     */
    static void checkColumns(StructType given) {
        List<String> missing =
                missing("", OUTLINES.add(HEAD, CaseRows.TEXT, false), given).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "these are not outlines, since columns are missing: " + String.join(", ", missing));
        }
    }

    private static Stream<String> missing(String path, StructType needed, StructType given) {
        List<String> names = List.of(given.fieldNames());
        return Stream.of(needed.fields()).flatMap(field -> {
            String column = path + field.name();
            if (!names.contains(field.name())) {
                return Stream.of(column);
            }
            StructType there = structure(given.apply(field.name()).dataType()).orElseGet(StructType::new);
            return structure(field.dataType()).stream().flatMap(inner -> missing(column + ".", inner, there));
        });
    }

    /** Returns the type of the structures in a column of arrays. */
    private static Optional<StructType> structure(DataType type) {
        return type instanceof ArrayType list && list.elementType() instanceof StructType inner
                ? Optional.of(inner)
                : Optional.empty();
    }

    /**
     * Returns the columns that a count needs, from rows that have all columns. Days are left out: Spark would make Java objects of them,
     * which takes time and needs packages of the JDK to be open to it.
     */
    static Dataset<Row> needed(Dataset<Row> given) {
        String columns = Stream.of(stage(CaseRows.TEXT).fieldNames())
                .filter(name -> !name.equals(StageColumns.EARLIEST) && !name.equals(StageColumns.LATEST))
                .map(name -> "one." + name)
                .collect(Collectors.joining(", "));
        return given.select(Stream.concat(Stream.of(OUTLINES.fieldNames()), Stream.of(HEAD))
                        .map(functions::col)
                        .toArray(Column[]::new))
                .withColumn(STAGES, expr("transform(stages, one -> if(one is null, null, struct(" + columns + ")))"));
    }

    /** Reads rows, one by one. */
    static Stream<CaseOutline> outlines(Iterator<Row> rows, Head head) {
        String digest = head.digest();
        return stream(rows).map(row -> outline(Cells.of(row), digest));
    }

    static <T> Stream<T> stream(Iterator<T> elements) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false);
    }

    private static CaseOutline outline(Cells cells, String digest) {
        if (!cells.required(HEAD).equals(digest)) {
            throw new IllegalArgumentException(
                    "the outline with the " + CASE_ID + " " + cells.caseId() + " was written with another head");
        }
        return new CaseOutline(
                CaseStudyId.of(cells.caseId()),
                cells.value("nature", Nature::of),
                cells.values("technologies", TechnologyId::of),
                cells.values("adopters", OrganizationId::of),
                cells.values("countries", Code::of),
                cells.values("processes", Code::of),
                cells.structures("scopes", OutlineRows::scope),
                cells.structures(STAGES, OutlineRows::record),
                cells.structures("links", OutlineRows::link));
    }

    private static Scope scope(Cells cells) {
        String id = cells.required("id");
        return new Scope(
                ScopeId.of(id),
                Text.of("en", id),
                cells.values("technologies", TechnologyId::of),
                List.of(),
                Extras.none());
    }

    private static StageRecord record(Cells cells) {
        return new StageRecord(
                cells.value("stage", AdoptionStage::of),
                Basis.of(cells.required("basis")),
                cells.value("date", PartialDate::parse),
                cells.value("not_before", PartialDate::parse),
                cells.value("not_after", PartialDate::parse),
                cells.value("scope", ScopeId::of),
                cells.value("certainty", Certainty::of),
                cells.value("stated_on", PartialDate::parse),
                cells.value("scheme", Code::of).map(scheme -> ReportedAs.of(scheme, cells.required("word"))),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Extras.none());
    }

    private static CaseStudy.Link link(Cells cells) {
        return new CaseStudy.Link(
                LinkKind.of(cells.required("kind")),
                cells.value("target", CaseStudyId::of),
                cells.value("date", PartialDate::parse),
                Optional.empty(),
                Extras.none());
    }
}
