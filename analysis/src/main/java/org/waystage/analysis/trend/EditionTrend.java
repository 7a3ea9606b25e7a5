package org.waystage.analysis.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.stage.Phase;
import org.waystage.core.value.PartialDate;

/**
 * Counts by a dimension over comparable editions, each as of its own issue date. Obtained from {@link Comparability} only.
 *
 * <p>A reason that makes editions incomparable can also concern a single row: if the coverage of a key fell or rose, {@link #counts}
 * leaves out its row, {@link #leftOut} says why, and it has no {@link #shares}, unless the caller accepted the reason.
 *
 * <p>A catalogue is not a random sample: the confidence intervals of its shares express chance variation in few cases, not
 * what the editions leave out.
 */
public final class EditionTrend {
    private final EditionHistory history;
    private final Dimension by;
    private final Set<Comparability.Reason> accepted;

    EditionTrend(EditionHistory history, Dimension by, Set<Comparability.Reason> accepted) {
        this.history = history;
        this.by = Objects.requireNonNull(by, "by");
        this.accepted = Set.copyOf(accepted);
    }

    /**
     * The counts of one edition.
     *
     * @param edition the label of the edition, or its issue date if it has none
     * @param matrix the counts as of the issue date, without the rows that were left out
     */
    public record Counts(String edition, StageMatrix matrix) {
        /** Checks the components. */
        public Counts {
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(matrix, "matrix");
        }
    }

    /**
     * The share of the cases of an edition that are in a phase.
     *
     * @param edition the label of the edition, or its issue date if it has none
     * @param asOf its issue date
     * @param share the cases in the phase among all cases with a record
     * @param selection which cases of the edition count, and how many were left out
     */
    public record PhaseShare(String edition, LocalDate asOf, Share share, Selection selection) {
        /** Checks the components. */
        public PhaseShare {
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(asOf, "asOf");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(selection, "selection");
        }
    }

    /**
     * Returns the dimension by which cases are counted.
     *
     * @return the dimension
     */
    public Dimension by() {
        return by;
    }

    /**
     * Returns the counts of the uses of each edition or, by nature, of all cases.
     *
     * @return the counts, the oldest edition first; immutable
     * @throws IllegalArgumentException if an edition has no issue date and the caller accepted that
     */
    public List<Counts> counts() {
        return counts(Natures.by(by));
    }

    /**
     * Returns the counts of each edition.
     *
     * @param natures the natures of the cases to count
     * @return the counts, the oldest edition first; immutable
     * @throws IllegalArgumentException if an edition has no issue date and the caller accepted that
     */
    public List<Counts> counts(Natures natures) {
        Set<String> leftOut = leftOut(natures).keySet();
        return history.editions().stream()
                .map(edition -> new Counts(label(edition), without(leftOut, matrix(edition, natures))))
                .toList();
    }

    private StageMatrix matrix(Catalogue edition, Natures natures) {
        return StageMatrix.of(edition, by, StageMatrix.issueDay(edition), natures);
    }

    private static StageMatrix without(Set<String> keys, StageMatrix matrix) {
        Map<String, StageCounts> rows = new TreeMap<>(matrix.rows());
        rows.keySet().removeAll(keys);
        return new StageMatrix(matrix.by(), matrix.asOf(), matrix.all(), rows, matrix.selection());
    }

    /**
     * Returns the rows of uses or, by nature, of all cases that are left out because their coverage fell or rose.
     *
     * @return the reasons by key, in the order of the keys; immutable
     * @throws IllegalArgumentException if an edition has no issue date and the caller accepted that
     */
    public SortedMap<String, List<Comparability.Difference>> leftOut() {
        return leftOut(Natures.by(by));
    }

    /**
     * Returns the rows that are left out because their coverage fell or rose.
     *
     * @param natures the natures of the cases to count
     * @return the reasons by key, in the order of the keys; immutable
     * @throws IllegalArgumentException if an edition has no issue date and the caller accepted that
     */
    public SortedMap<String, List<Comparability.Difference>> leftOut(Natures natures) {
        SortedMap<String, List<Comparability.Difference>> leftOut = new TreeMap<>();
        rows(natures).forEach((key, differences) -> {
            List<Comparability.Difference> against = against(differences, accepted);
            if (!against.isEmpty()) {
                leftOut.put(key, against);
            }
        });
        return Collections.unmodifiableSortedMap(leftOut);
    }

    private SortedMap<String, List<Comparability.Difference>> rows(Natures natures) {
        SortedMap<String, List<Comparability.Difference>> rows = new TreeMap<>();
        for (int i = 1; i < history.editions().size(); i++) {
            new Coverage(history.editions().get(i - 1), history.editions().get(i))
                    .rows(by, natures)
                    .forEach((key, differences) ->
                            rows.computeIfAbsent(key, one -> new ArrayList<>()).addAll(differences));
        }
        return rows;
    }

    /**
     * Returns the share of the uses of a key that are in a phase, by edition, if the coverage of the key neither fell nor
     * rose.
     *
     * @param key the key in the dimension, such as the id of a technology
     * @param phase the phase
     * @return the shares, at the confidence level 0.95, the oldest edition first, without an estimate if there are no
     *     cases; or the reasons why they are not comparable
     * @throws IllegalArgumentException if an edition has no issue date and the caller accepted that
     */
    public Comparability<List<PhaseShare>> shares(String key, Phase phase) {
        Natures natures = Natures.by(by);
        List<Comparability.Difference> differences = rows(natures).getOrDefault(key, List.of());
        List<Comparability.Difference> against = against(differences, accepted);
        if (!against.isEmpty()) {
            return new Comparability.NotComparable<>(against);
        }
        List<PhaseShare> shares = history.editions().stream()
                .map(edition -> share(edition, matrix(edition, natures), key, phase))
                .toList();
        return new Comparability.ComparableSeries<>(shares, differences);
    }

    private static PhaseShare share(Catalogue edition, StageMatrix matrix, String key, Phase phase) {
        StageCounts row = matrix.row(key).orElse(StageCounts.NONE);
        return new PhaseShare(label(edition), matrix.asOf(), Share.of(row.in(phase), row.total()), matrix.selection());
    }

    /** Returns the differences that were not accepted. */
    static List<Comparability.Difference> against(
            List<Comparability.Difference> differences, Set<Comparability.Reason> accepted) {
        return differences.stream()
                .filter(difference -> !accepted.contains(difference.reason()))
                .toList();
    }

    static String label(Catalogue edition) {
        return edition.edition()
                .or(() -> edition.issued().map(PartialDate::toString))
                .orElse(edition.id().value());
    }
}
