package org.waystage.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.AdoptionStage;
import org.waystage.core.Phase;

/**
 * How many cases are at which stage.
 *
 * <p>{@code unknown} (the source gave no stage) and {@link #unmapped} (it gave a word that no rung stands for) are in the
 * total; {@link #notYet} (nothing is recorded yet) stands outside it, beside it.
 *
 * @param stages the cases by code of their stage, {@code unknown} left out; in the order of the ladder, unlisted codes last
 * @param unknown the cases whose source was asked and gave no stage
 * @param unmapped the cases whose source's word has no rung
 * @param notYet the cases of which nothing is recorded yet
 */
public record StageCounts(Map<String, Long> stages, long unknown, long unmapped, long notYet) {
    /** Keeps an immutable copy in the order of the ladder. */
    public StageCounts {
        SortedMap<String, Long> ordered = new TreeMap<>(StageCounts::inLadderOrder);
        ordered.putAll(stages);
        stages = Collections.unmodifiableMap(ordered);
    }

    private static int inLadderOrder(String first, String second) {
        int byRung = Integer.compare(rung(first), rung(second));
        return byRung != 0 ? byRung : first.compareTo(second);
    }

    private static int rung(String code) {
        return AdoptionStage.of(code) instanceof AdoptionStage.Listed listed ? listed.ordinal() : Integer.MAX_VALUE;
    }

    /**
     * Returns how many cases are counted, those of which nothing is recorded yet left out.
     *
     * @return the total
     */
    public long total() {
        return stages.values().stream().mapToLong(Long::longValue).sum() + unknown + unmapped;
    }

    /**
     * Returns how many cases are at a stage.
     *
     * @param stage the stage
     * @return how many
     */
    public long at(AdoptionStage stage) {
        return stage == AdoptionStage.Listed.UNKNOWN ? unknown : stages.getOrDefault(stage.code(), 0L);
    }

    /**
     * Returns how many cases are in a phase.
     *
     * @param phase the phase
     * @return how many
     */
    public long in(Phase phase) {
        return stages.entrySet().stream()
                .filter(entry -> Phase.of(AdoptionStage.of(entry.getKey())).equals(Optional.of(phase)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
