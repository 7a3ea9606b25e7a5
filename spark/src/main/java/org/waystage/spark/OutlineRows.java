package org.waystage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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

    private static final String STAGES = "stages";

    private static final StructType SCOPE =
            new StructType().add("id", CaseRows.TEXT, false).add("technologies", CaseRows.TEXTS, false);
    private static final StructType LINK = new StructType()
            .add("kind", CaseRows.TEXT, false)
            .add("target", CaseRows.TEXT)
            .add("date", CaseRows.TEXT);

    private OutlineRows() {}

    /** Returns the type of a stage record, with days of a type. */
    private static StructType stage(DataType day) {
        return new StructType()
                .add("scope", CaseRows.TEXT)
                .add("stage", CaseRows.TEXT)
                .add("basis", CaseRows.TEXT, false)
                .add("date", CaseRows.TEXT)
                .add("not_before", CaseRows.TEXT)
                .add("not_after", CaseRows.TEXT)
                .add("earliest", day)
                .add("latest", day)
                .add("certainty", CaseRows.TEXT)
                .add("stated_on", CaseRows.TEXT)
                .add("scheme", CaseRows.TEXT)
                .add("word", CaseRows.TEXT);
    }

    private static DataType listOf(DataType type) {
        return DataTypes.createArrayType(type, false);
    }

    /** Dates are texts until Spark makes them of these, as for {@link CaseRows#stages}. */
    static Dataset<Row> of(Dataset<byte[]> lines, Broadcast<Head> head) {
        StructType schema = new StructType()
                .add("case_id", CaseRows.TEXT, false)
                .add("nature", CaseRows.TEXT)
                .add("technologies", CaseRows.TEXTS, false)
                .add("adopters", CaseRows.TEXTS, false)
                .add("countries", CaseRows.TEXTS, false)
                .add("processes", CaseRows.TEXTS, false)
                .add("scopes", listOf(SCOPE), false)
                .add(STAGES, listOf(stage(CaseRows.TEXT)), false)
                .add("links", listOf(LINK), false);
        return lines.mapPartitions(
                        (MapPartitionsFunction<byte[], Row>) part -> Counts.outlines(part, head.value())
                                .flatMap(CaseRows::value)
                                .map(OutlineRows::row)
                                .iterator(),
                        Encoders.row(schema))
                .withColumn(STAGES, col(STAGES).cast(listOf(stage(DataTypes.DateType))));
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
                one.stages().stream().map(OutlineRows::row).toArray(Row[]::new),
                one.links().stream()
                        .map(link -> RowFactory.create(
                                link.kind().code(),
                                CaseRows.text(link.target(), CaseStudyId::value),
                                CaseRows.text(link.date(), PartialDate::toString)))
                        .toArray(Row[]::new));
    }

    private static Row row(StageRecord record) {
        return RowFactory.create(
                CaseRows.text(record.scope(), ScopeId::value),
                CaseRows.text(record.stage(), AdoptionStage::code),
                record.basis().code(),
                CaseRows.text(record.date(), PartialDate::toString),
                CaseRows.text(record.notBefore(), PartialDate::toString),
                CaseRows.text(record.notAfter(), PartialDate::toString),
                CaseRows.text(record.earliest(), LocalDate::toString),
                CaseRows.text(record.latest(), LocalDate::toString),
                CaseRows.text(record.certainty(), Certainty::code),
                CaseRows.text(record.statedOn(), PartialDate::toString),
                CaseRows.text(record.reportedAs(), reported -> reported.scheme().value()),
                CaseRows.text(record.reportedAs(), ReportedAs::word));
    }

    /** Reads rows, one by one. */
    static Stream<CaseOutline> outlines(Iterator<Row> rows) {
        return stream(rows).map(OutlineRows::outline);
    }

    static <T> Stream<T> stream(Iterator<T> elements) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false);
    }

    private static CaseOutline outline(Row row) {
        return new CaseOutline(
                CaseStudyId.of(text(row, "case_id").orElseThrow()),
                value(row, "nature", Nature::of),
                values(row, "technologies", TechnologyId::of),
                values(row, "adopters", OrganizationId::of),
                values(row, "countries", Code::of),
                values(row, "processes", Code::of),
                OutlineRows.<Row>list(row, "scopes").stream()
                        .map(OutlineRows::scope)
                        .toList(),
                OutlineRows.<Row>list(row, STAGES).stream()
                        .map(OutlineRows::record)
                        .toList(),
                OutlineRows.<Row>list(row, "links").stream()
                        .map(OutlineRows::link)
                        .toList());
    }

    private static Scope scope(Row row) {
        String id = text(row, "id").orElseThrow();
        return new Scope(
                ScopeId.of(id),
                Text.of("en", id),
                values(row, "technologies", TechnologyId::of),
                List.of(),
                Extras.none());
    }

    private static StageRecord record(Row row) {
        Optional<String> word = text(row, "word");
        return new StageRecord(
                value(row, "stage", AdoptionStage::of),
                Basis.of(text(row, "basis").orElseThrow()),
                value(row, "date", PartialDate::parse),
                value(row, "not_before", PartialDate::parse),
                value(row, "not_after", PartialDate::parse),
                value(row, "scope", ScopeId::of),
                value(row, "certainty", Certainty::of),
                value(row, "stated_on", PartialDate::parse),
                value(row, "scheme", Code::of).map(scheme -> ReportedAs.of(scheme, word.orElseThrow())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Extras.none());
    }

    private static CaseStudy.Link link(Row row) {
        return new CaseStudy.Link(
                LinkKind.of(text(row, "kind").orElseThrow()),
                value(row, "target", CaseStudyId::of),
                value(row, "date", PartialDate::parse),
                Optional.empty(),
                Extras.none());
    }

    private static <T> List<T> list(Row row, String column) {
        return Objects.requireNonNull(row.<T>getList(row.fieldIndex(column)), column);
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getString(row.fieldIndex(column)));
    }

    private static <T> Optional<T> value(Row row, String column, Function<String, T> of) {
        return text(row, column).map(of);
    }

    private static <T> List<T> values(Row row, String column, Function<String, T> of) {
        return OutlineRows.<String>list(row, column).stream().map(of).toList();
    }
}
