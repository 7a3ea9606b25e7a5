package org.waystage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.history.difference.Change;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.EditionDifference;
import org.waystage.history.difference.EditionName;
import org.waystage.history.difference.Pairing;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.Reissue;
import org.waystage.history.difference.StageMove;
import org.waystage.json.reading.Reading;

/** A difference whose cases were joined by id: each machine compared the cases of its ids, and the numbers were added up. */
final class JoinedDifference implements EditionDifference {
    private static final String ID = "id";
    private static final String SIDE = "side";
    private static final String PLACE = "place";
    private static final Column[] IN_ORDER = {
        col(ID), col(SIDE), col(CaseStudyFile.FILE), col(CaseStudyFile.BLOCK), col(PLACE)
    };
    private static final StructType LINES = new StructType()
            .add(ID, DataTypes.StringType, false)
            .add(CaseStudyFile.FILE, DataTypes.StringType, false)
            .add(CaseStudyFile.BLOCK, DataTypes.LongType, false)
            .add(PLACE, DataTypes.LongType, false)
            .add(CaseStudyFile.VALUE, DataTypes.BinaryType, false);

    private final EditionPair pair;
    private final Dataset<Row> lines;
    private final EditionDifference heads;
    private final DifferenceSums sums;
    private final Set<RecordKind> kinds;

    private JoinedDifference(
            EditionPair pair, Dataset<Row> lines, EditionDifference heads, DifferenceSums sums, Set<RecordKind> kinds) {
        this.pair = pair;
        this.lines = lines;
        this.heads = heads;
        this.sums = sums;
        this.kinds = kinds;
    }

    static JoinedDifference of(
            Dataset<Row> textBefore, Broadcast<Head> before, Dataset<Row> textAfter, Broadcast<Head> after) {
        EditionPair pair = new EditionPair(before, after, citedByAll(textBefore, before), citedByAll(textAfter, after));
        Dataset<Row> lines = lines(textBefore, before, 0).union(lines(textAfter, after, 1));
        DifferenceSums sums = new DifferenceSums();
        lines.repartition(col(ID))
                .sortWithinPartitions(IN_ORDER)
                .mapPartitions(
                        (MapPartitionsFunction<Row, byte[]>) rows -> {
                            DifferenceSums own = new DifferenceSums();
                            pair.compare(new ById(rows), own::add);
                            return Stream.of(Counts.bytes(own)).iterator();
                        },
                        Encoders.BINARY())
                .collectAsList()
                .forEach(part -> sums.add((DifferenceSums) Counts.object(part)));
        return new JoinedDifference(pair, lines, pair.between(List.of()), sums, EnumSet.allOf(RecordKind.class));
    }

    /** Returns the lines of an edition with the ids of their cases and their positions. */
    private static Dataset<Row> lines(Dataset<Row> text, Broadcast<Head> head, int side) {
        return text.mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> {
                            long[] place = {0}; // the lines of a block come in their order
                            return cases(rows, head.value())
                                    .map(row -> RowFactory.create(
                                            id(row.getAs(0), head.value()),
                                            row.getString(1),
                                            row.getLong(2),
                                            place[0]++,
                                            row.getAs(0)))
                                    .iterator();
                        },
                        Encoders.row(LINES))
                .withColumn(SIDE, lit(side));
    }

    private static Stream<Row> cases(Iterator<Row> rows, Head head) {
        return Heads.without(rows, head).filter(row -> !PartOfFile.isBlank(row.getAs(0)));
    }

    private static String id(byte[] line, Head head) {
        return EditionPair.value(Counts.outlines(List.of(line).iterator(), head))
                .id()
                .value();
    }

    /** Returns the sources that every case cites: a register cites itself in each case, anew in each edition. */
    private static Set<String> citedByAll(Dataset<Row> text, Broadcast<Head> head) {
        return text
                .mapPartitions(
                        (MapPartitionsFunction<Row, String>) rows -> {
                            Optional<Set<String>> cited = Optional.empty();
                            Iterator<Reading<CaseStudy>> readings = Counts.cases(
                                            cases(rows, head.value())
                                                    .<byte[]>map(row -> row.getAs(0))
                                                    .iterator(),
                                            head.value())
                                    .iterator();
                            while (readings.hasNext() && !cited.equals(Optional.of(Set.of()))) {
                                Set<String> own = readings.next().value().stream()
                                        .flatMap(one -> one.sources().stream())
                                        .map(citation -> citation.source().value())
                                        .collect(Collectors.toCollection(TreeSet::new));
                                cited.ifPresent(own::retainAll);
                                cited = Optional.of(own);
                            }
                            return cited.map(some -> String.join(" ", some)).stream()
                                    .iterator();
                        },
                        Encoders.STRING())
                .collectAsList()
                .stream()
                .map(some -> new TreeSet<>(some.isEmpty() ? List.of() : Arrays.asList(some.split(" "))))
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                })
                .orElseGet(TreeSet::new);
    }

    /** The lines of each id, from rows in the order of the ids. */
    private static final class ById implements Iterator<EditionPair.Lines> {
        private final Iterator<Row> rows;
        private @Nullable Row next;

        ById(Iterator<Row> rows) {
            this.rows = rows;
            advance();
        }

        private void advance() {
            next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public EditionPair.Lines next() {
            Row first = next;
            if (first == null) {
                throw new NoSuchElementException();
            }
            String id = first.getAs(ID);
            List<byte[]> before = new ArrayList<>();
            List<byte[]> after = new ArrayList<>();
            for (Row row = first; row != null && row.<String>getAs(ID).equals(id); row = next) {
                (row.<Integer>getAs(SIDE) == 0 ? before : after).add(row.getAs(CaseStudyFile.VALUE));
                advance();
            }
            return new EditionPair.Lines(before, after);
        }
    }

    private boolean withCases() {
        return kinds.contains(RecordKind.CASE_STUDIES);
    }

    @Override
    public EditionName from() {
        return heads.from();
    }

    @Override
    public EditionName to() {
        return heads.to();
    }

    @Override
    public SortedMap<RecordKind, Difference.Compared> compared() {
        SortedMap<RecordKind, Difference.Compared> compared = new TreeMap<>(heads.compared());
        compared.keySet().retainAll(kinds);
        if (withCases()) {
            compared.put(RecordKind.CASE_STUDIES, sums.compared());
        }
        return Collections.unmodifiableSortedMap(compared);
    }

    @Override
    public SortedMap<StageMove.Direction, Long> directions() {
        return Collections.unmodifiableSortedMap(withCases() ? sums.directions() : new TreeMap<>());
    }

    @Override
    public SortedMap<StageMove.Cause, Long> causes() {
        return Collections.unmodifiableSortedMap(withCases() ? sums.causes() : new TreeMap<>());
    }

    @Override
    public Difference.WithoutStage withoutStage() {
        return withCases() ? sums.withoutStage() : new Difference.WithoutStage(0, 0);
    }

    @Override
    public Reissue reissue() {
        SortedMap<RecordKind, SortedMap<Reissue.Reason, Long>> records =
                new TreeMap<>(heads.reissue().records());
        records.keySet().retainAll(kinds);
        if (withCases() && !sums.leftOut().isEmpty()) {
            records.put(RecordKind.CASE_STUDIES, sums.leftOut());
        }
        return new Reissue(heads.reissue().sources(), records);
    }

    @Override
    public Optional<List<Pairing.Open>> open() {
        return Optional.empty();
    }

    @Override
    public void forEachMove(Consumer<? super StageMove> action) {
        if (withCases()) {
            forEach(sums.moved(), part -> part.forEachMove(action));
        }
    }

    @Override
    public void forEachChange(Consumer<? super Change> action) {
        List<Change> others = new ArrayList<>();
        heads.of(kinds).forEachChange(others::add);
        others.stream().filter(JoinedDifference::isBeforeCases).forEach(action);
        if (withCases()) {
            List<RecordKind> cases = List.of(RecordKind.CASE_STUDIES);
            forEach(sums.differing(), part -> part.of(cases).forEachChange(action));
        }
        others.stream().filter(change -> !isBeforeCases(change)).forEach(action);
    }

    private static boolean isBeforeCases(Change change) {
        return change.kind().compareTo(RecordKind.CASE_STUDIES) < 0;
    }

    /** Compares the cases of some ids once more, on this machine, in the order of the ids. */
    private void forEach(Collection<String> ids, Consumer<EditionDifference> action) {
        if (ids.isEmpty()) {
            return;
        }
        Dataset<Row> wanted = lines.sparkSession()
                .createDataset(List.copyOf(ids), Encoders.STRING())
                .toDF(ID);
        pair.compare(
                new ById(lines.join(wanted, lines.col(ID).equalTo(wanted.col(ID)), "leftsemi")
                        .orderBy(IN_ORDER)
                        .toLocalIterator()),
                action);
    }

    @Override
    public EditionDifference of(Collection<RecordKind> some) {
        Set<RecordKind> both = EnumSet.copyOf(kinds);
        both.retainAll(some);
        return new JoinedDifference(pair, lines, heads, sums, both);
    }
}
