package org.waystage.report.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Code;
import org.waystage.report.figures.Figures;
import org.waystage.report.words.Linked;

/**
 * Co-occurrence as a matrix of counts and a table of pairs.
 *
 * @param id the dimension and the unit: the middle part of its message keys, and unique in its page
 * @param keys the number of all keys
 * @param found the pairs; empty if there are too many keys to count them for a page
 * @param matrix the most frequent keys, each with the counts of its pairs, in the order of the rows
 * @param pairs the pairs that occur often enough, the most frequent first, up to the number of rows of a page
 * @param frequent the number of such pairs
 * @param expected the lift of pairs if the keys were independent, in words
 */
public record TogetherView(
        String id,
        long keys,
        Optional<CoOccurrence> found,
        List<MatrixRow> matrix,
        List<Row> pairs,
        long frequent,
        Optional<String> expected) {
    /** The least number of occurrences of a pair in the table: a single occurrence is an anecdote. */
    public static final long MINIMUM = 2;

    /**
     * The largest number of keys for which pairs are counted, because the number of pairs grows with the square: twenty thousand for
     * this number.
     */
    public static final int KEYS = 200;

    private static final int MATRIX = 12;
    private static final int SHADES = 3;

    private static final Comparator<CoOccurrence.Pair> MOST_FIRST = Comparator.comparingLong(
                    (CoOccurrence.Pair pair) -> -pair.both())
            .thenComparing(CoOccurrence.Pair::first)
            .thenComparing(CoOccurrence.Pair::second);

    /** A key, and how often it occurs with each key of the matrix. */
    public record MatrixRow(Linked name, List<Cell> cells) {}

    /**
     * How often two keys occur together or, on the diagonal, how often one occurs at all; the shade is from 0 for never
     * to 3.
     */
    public record Cell(long count, int shade, boolean diagonal) {}

    /** A pair with its measures in words. */
    public record Row(Linked first, Linked second, CoOccurrence.Pair pair, String jaccard, String lift) {}

    /** Returns the number of keys whose pairs would be counted. */
    private static long keys(Figures figures, Dimension by) {
        return figures.matrix(by).rows().keySet().stream()
                .filter(key -> !key.equals(Dimension.NONE))
                .count();
    }

    /** Returns the dimensions whose pairs are counted: those without too many keys. */
    public static List<Dimension> counted(Figures figures) {
        return Stream.of(Dimension.GROUP, Dimension.PROCESS)
                .filter(by -> keys(figures, by) <= KEYS)
                .toList();
    }

    public static TogetherView of(Views views, String id, Dimension by, CoOccurrence.Unit unit) {
        long keys = keys(views.figures, by);
        if (keys > KEYS) {
            return new TogetherView(id, keys, Optional.empty(), List.of(), List.of(), 0, Optional.empty());
        }
        CoOccurrence found = views.figures.statistics().pairs(by, unit);
        List<CoOccurrence.Pair> frequent = found.atLeast(MINIMUM);
        List<Row> rows = frequent.stream()
                .sorted(MOST_FIRST)
                .limit(Views.ROWS)
                .map(pair -> row(views, by, pair))
                .toList();
        return new TogetherView(
                id,
                keys,
                Optional.of(found),
                matrix(views, found),
                rows,
                frequent.size(),
                found.expectedLift().stream().mapToObj(views.shares::ratio).findFirst());
    }

    private static Row row(Views views, Dimension by, CoOccurrence.Pair pair) {
        return new Row(
                name(views, by, pair.first()),
                name(views, by, pair.second()),
                pair,
                views.shares.withInterval(pair.jaccard()),
                views.shares.lift(pair));
    }

    private static Linked name(Views views, Dimension by, String key) {
        return by == Dimension.PROCESS ? views.process(Code.of(key)) : views.technology(TechnologyId.of(key));
    }

    private static List<MatrixRow> matrix(Views views, CoOccurrence found) {
        List<String> shown = found.counts().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> count) -> -count.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MATRIX)
                .map(Map.Entry::getKey)
                .toList();
        long most = found.pairs().stream()
                .filter(pair -> shown.contains(pair.first()) && shown.contains(pair.second()))
                .mapToLong(CoOccurrence.Pair::both)
                .max()
                .orElse(0);
        List<MatrixRow> lines = new ArrayList<>();
        for (String row : shown) {
            List<Cell> cells = new ArrayList<>();
            for (String column : shown) {
                long count =
                        found.pair(row, column).map(CoOccurrence.Pair::both).orElse(0L);
                cells.add(new Cell(count, shade(count, most), row.equals(column)));
            }
            lines.add(new MatrixRow(name(views, found.by(), row), List.copyOf(cells)));
        }
        return List.copyOf(lines);
    }

    /** Returns the third of the range up to the largest number in which a count lies. */
    private static int shade(long count, long most) {
        long greatest = Math.max(SHADES, most);
        return (int) Math.min(SHADES, (SHADES * count + greatest - 1) / greatest);
    }

    /** Returns whether no two keys occur together. */
    public boolean isEmpty() {
        return found.filter(pairs -> pairs.pairs().isEmpty()).isPresent();
    }

    /** Returns the number of cases or adopters with at least one key. */
    public long total() {
        return found.map(CoOccurrence::total).orElse(0L);
    }

    /** Returns the number of cases or adopters without a key. */
    public long withoutKey() {
        return found.map(CoOccurrence::withoutKey).orElse(0L);
    }

    /** Returns the number of pairs that are too rare for the table. */
    public long rare() {
        return found.map(pairs -> pairs.pairs().size() - frequent).orElse(0L);
    }
}
