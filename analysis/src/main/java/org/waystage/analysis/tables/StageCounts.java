package org.waystage.analysis.tables;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;

/**
 * The number of cases at each stage.
 *
 * <p>The total includes {@code unknown} (the source gave no stage) and {@link #unmapped} (it gave a word without a
 * corresponding stage), but not {@link #notYet} (no stage is recorded yet).
 *
 * @param stages the number of cases by the code of their stage, without {@code unknown}; in the order of the ladder,
 *     followed by unlisted codes in their natural order; immutable
 * @param unknown the number of cases whose source was asked but gave no stage
 * @param unmapped the number of cases whose source uses a word without a corresponding stage
 * @param notYet the number of cases without a recorded stage
 */
public record StageCounts(Map<String, Long> stages, long unknown, long unmapped, long notYet) implements Serializable {
    private static final Comparator<Map.Entry<AdoptionStage, Long>> IN_LADDER_ORDER = Comparator.comparing(
                    Map.Entry<AdoptionStage, Long>::getKey, Comparator.comparingInt(StageCounts::rung))
            .thenComparing(entry -> entry.getKey().code());

    /** Counts of no cases. */
    public static final StageCounts NONE = new StageCounts(Map.of(), 0, 0, 0);

    /**
     * Checks the numbers and makes an immutable copy in the order of the ladder.
     *
     * @throws IllegalArgumentException if a number is negative, if a key is not a code, or if {@code unknown} is among
     *     the stages
     */
    public StageCounts {
        Map<AdoptionStage, Long> byStage = new HashMap<>();
        stages.forEach((code, count) -> byStage.put(AdoptionStage.of(code), count));
        if (byStage.containsKey(AdoptionStage.Listed.UNKNOWN)) {
            throw new IllegalArgumentException("unknown is counted beside the stages, not among them");
        }
        if (Math.min(unknown, Math.min(unmapped, notYet)) < 0
                || byStage.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a number of cases is not negative");
        }
        Map<String, Long> ordered = new LinkedHashMap<>();
        byStage.entrySet().stream()
                .sorted(IN_LADDER_ORDER)
                .forEach(entry -> ordered.put(entry.getKey().code(), entry.getValue()));
        stages = Collections.unmodifiableMap(ordered);
    }

    /** Returns the counts of a row by recorded stage. */
    static StageCounts of(CrossCell cell) {
        Map<String, Long> stages = new HashMap<>();
        cell.columns().forEach((column, sum) -> stages.put(column, sum));
        return ofColumns(stages);
    }

    /**
     * Returns the counts of columns by recorded stage.
     *
     * @param stages the counts by column; columns that are not stages are removed from the map
     * @return the counts
     */
    public static StageCounts ofColumns(Map<String, Long> stages) {
        long unknown = remove(stages, CrossCell.UNKNOWN);
        long unmapped = remove(stages, CrossCell.UNMAPPED);
        long notYet = remove(stages, CrossCell.NOT_YET);
        return new StageCounts(stages, unknown, unmapped, notYet);
    }

    private static long remove(Map<String, Long> stages, String column) {
        Long count = stages.remove(column);
        return count == null ? 0 : count;
    }

    private static int rung(AdoptionStage stage) {
        return stage instanceof AdoptionStage.Listed listed ? listed.ordinal() : Integer.MAX_VALUE;
    }

    /**
     * Returns the number of cases with a recorded stage.
     *
     * @return the total
     */
    public long total() {
        return stages.values().stream().mapToLong(Long::longValue).sum() + unknown + unmapped;
    }

    /**
     * Returns the number of cases at a stage.
     *
     * @param stage the stage
     * @return the number of cases
     */
    public long at(AdoptionStage stage) {
        return stage == AdoptionStage.Listed.UNKNOWN ? unknown : stages.getOrDefault(stage.code(), 0L);
    }

    /**
     * Returns the number of cases in a phase.
     *
     * @param phase the phase
     * @return the number of cases
     */
    public long in(Phase phase) {
        return stages.entrySet().stream()
                .filter(entry -> Phase.of(AdoptionStage.of(entry.getKey())).equals(Optional.of(phase)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Returns the sum of these counts and those of other cases.
     *
     * @param other the counts of cases not counted here
     * @return the sum
     */
    public StageCounts plus(StageCounts other) {
        Map<String, Long> sums = new HashMap<>(stages);
        other.stages.forEach((code, count) -> sums.merge(code, count, Long::sum));
        return new StageCounts(sums, unknown + other.unknown, unmapped + other.unmapped, notYet + other.notYet);
    }
}
