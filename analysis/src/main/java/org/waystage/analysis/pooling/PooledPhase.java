package org.waystage.analysis.pooling;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.Phase;

/**
 * The share of the cases in a phase by the keys of a dimension, such as in operation by region: raw, and shrunk towards the whole
 * ({@link PooledShares}).
 *
 * <p>The base of a share is the cases with a recorded stage, including unknown and unmapped ones. A case with several keys counts under
 * each of them, and once in the whole; a case without a key counts in no group.
 *
 * @param by the dimension
 * @param phase the phase
 * @param asOf the day as of which stages are taken
 * @param all the share of all cases, each once, with or without a key
 * @param shares the shares by key
 * @param unknown the number of cases in the base of all that are at no stage of the ladder: the stage is unknown, its word is not mapped,
 *     or its code exists only in the catalogue
 * @param several how many more times cases count in the groups than they would if each had one key
 * @param withoutKey the number of cases in the base of all that have no key, and therefore count in no group
 * @param reasons why the shares cannot be pooled, each once, in the order of the constants; empty if they can; immutable
 * @param selection which cases count, and how many were left out
 */
public record PooledPhase(
        Dimension by,
        Phase phase,
        LocalDate asOf,
        Share all,
        PooledShares shares,
        long unknown,
        long several,
        long withoutKey,
        List<PoolingReason> reasons,
        Selection selection) {
    /** The largest part of the cases that may count in several groups. */
    public static final double MOST_SEVERAL = 0.1;

    /** Makes an immutable copy. */
    public PooledPhase {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(all, "all");
        Objects.requireNonNull(shares, "shares");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(selection, "selection");
    }

    /**
     * Counts the cases of a catalogue and pools their shares.
     *
     * @param catalogue the catalogue
     * @param by the dimension
     * @param phase the phase
     * @param asOf the day as of which stages are taken
     * @param natures the natures of the cases to count
     * @return the shares
     */
    public static PooledPhase of(Catalogue catalogue, Dimension by, Phase phase, LocalDate asOf, Natures natures) {
        return of(StageMatrix.of(catalogue, by, asOf, natures), phase);
    }

    /**
     * Pools the shares of a table.
     *
     * @param matrix the cases by key and stage
     * @param phase the phase
     * @return the shares
     */
    public static PooledPhase of(StageMatrix matrix, Phase phase) {
        Map<String, Share> raw = new LinkedHashMap<>();
        long counted = 0;
        long withoutKey = 0;
        for (Map.Entry<String, StageCounts> row : matrix.rows().entrySet()) {
            counted += row.getValue().total();
            if (row.getKey().equals(Dimension.NONE)) {
                withoutKey = row.getValue().total();
            } else {
                raw.put(row.getKey(), share(row.getValue(), phase));
            }
        }
        Share all = share(matrix.all(), phase);
        PooledShares shares = PooledShares.of(raw);
        long several = counted - all.base();
        boolean overlap = several > MOST_SEVERAL * all.base();
        return new PooledPhase(
                matrix.by(),
                phase,
                matrix.asOf(),
                all,
                shares,
                unknown(matrix.all()),
                several,
                withoutKey,
                Arrays.stream(PoolingReason.values())
                        .filter(reason -> shares.reasons().contains(reason)
                                || (overlap && reason == PoolingReason.GROUPS_OVERLAP))
                        .toList(),
                matrix.selection());
    }

    private static long unknown(StageCounts counts) {
        return counts.total()
                - Arrays.stream(Phase.values()).mapToLong(counts::in).sum();
    }

    private static Share share(StageCounts counts, Phase phase) {
        return Share.of(counts.in(phase), counts.total());
    }

    /**
     * Returns whether the shrunk shares may be used.
     *
     * @return true if there is no reason against it
     */
    public boolean isUsable() {
        return reasons.isEmpty();
    }
}
