package org.waystage.analysis.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
 * Counts over comparable editions, each as of its own issue date. Obtained from {@link Comparability} only.
 *
 * <p>A catalogue is not a random sample: the confidence intervals of its shares express the chance in few cases, not
 * what the editions leave out.
 */
public final class EditionTrend {
    private final EditionHistory history;

    EditionTrend(EditionHistory history) {
        this.history = history;
    }

    /**
     * The counts of one edition.
     *
     * @param edition the label of the edition, or its issue date if it has none
     * @param matrix the counts as of the issue date
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
     * Returns the counts of the uses of each edition or, by nature, of all cases.
     *
     * @param by the dimension to count by
     * @return the counts, the oldest edition first; immutable
     * @throws IllegalArgumentException if an edition has no issue date and that was accepted
     */
    public List<Counts> counts(Dimension by) {
        return counts(by, Natures.by(by));
    }

    /**
     * Returns the counts of each edition.
     *
     * @param by the dimension to count by
     * @param natures the natures of the cases to count
     * @return the counts, the oldest edition first; immutable
     * @throws IllegalArgumentException if an edition has no issue date and that was accepted
     */
    public List<Counts> counts(Dimension by, Natures natures) {
        return history.editions().stream()
                .map(edition ->
                        new Counts(label(edition), StageMatrix.of(edition, by, StageMatrix.issueDay(edition), natures)))
                .toList();
    }

    /**
     * Returns the share of the uses of a key that are in a phase, by edition.
     *
     * @param by the dimension to count by
     * @param key the key in the dimension, such as the id of a technology
     * @param phase the phase
     * @return the shares, at the confidence level 0.95, the oldest edition first, without an estimate if there are no
     *     cases; immutable
     * @throws IllegalArgumentException if an edition has no issue date and that was accepted
     */
    public List<PhaseShare> shares(Dimension by, String key, Phase phase) {
        return counts(by).stream()
                .map(counts -> {
                    StageCounts row = counts.matrix().row(key).orElse(StageCounts.NONE);
                    Share share = Share.of(row.in(phase), row.total());
                    return new PhaseShare(
                            counts.edition(),
                            counts.matrix().asOf(),
                            share,
                            counts.matrix().selection());
                })
                .toList();
    }

    static String label(Catalogue edition) {
        return edition.edition()
                .or(() -> edition.issued().map(PartialDate::toString))
                .orElse(edition.id().value());
    }
}
