package org.waystage.analysis;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.AdoptionStage;
import org.waystage.core.Catalogue;
import org.waystage.core.StageAnswer;
import org.waystage.core.StageHistory;
import org.waystage.core.Undertaking;

/**
 * Counts cases one by one into a {@link StageMatrix}, in memory that grows with the keys and not with the cases.
 *
 * <p>Builders over parts of the cases can be {@linkplain #add(StageMatrixBuilder) added up} in any order. Not for use by
 * several threads at once.
 */
public final class StageMatrixBuilder {
    private final Catalogue catalogue;
    private final Dimension by;
    private final LocalDate asOf;
    private final Tally all = new Tally();
    private final SortedMap<String, Tally> rows = new TreeMap<>();

    /**
     * Creates a builder that has counted nothing.
     *
     * @param catalogue what the cases refer to: taxonomy, organizations, code lists, and the issue date
     * @param by the dimension
     * @param asOf the day
     */
    public StageMatrixBuilder(Catalogue catalogue, Dimension by, LocalDate asOf) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.by = Objects.requireNonNull(by, "by");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    /**
     * Counts a case.
     *
     * @param undertaking the case study or its outline, of the catalogue or from lines beside it
     */
    public void add(Undertaking undertaking) {
        add(undertaking, catalogue.history(undertaking));
    }

    /** Counts a case whose history is known already. */
    void add(Undertaking undertaking, StageHistory history) {
        StageAnswer answer = history.asOf(asOf).answer();
        all.add(answer);
        Set<String> keys = by.keys(catalogue, undertaking, asOf);
        for (String key : keys.isEmpty() ? Set.of(Dimension.NONE) : keys) {
            rows.computeIfAbsent(key, unused -> new Tally()).add(answer);
        }
    }

    /**
     * Adds what another builder of the same dimension and day has counted.
     *
     * @param other the other builder
     * @throws IllegalArgumentException if it counts by another dimension or as of another day
     */
    public void add(StageMatrixBuilder other) {
        if (by != other.by || !asOf.equals(other.asOf)) {
            throw new IllegalArgumentException("only counts by the same dimension as of the same day add up");
        }
        all.add(other.all);
        other.rows.forEach(
                (key, tally) -> rows.computeIfAbsent(key, unused -> new Tally()).add(tally));
    }

    /**
     * Returns what was counted so far.
     *
     * @return the matrix
     */
    public StageMatrix build() {
        SortedMap<String, StageCounts> counts = new TreeMap<>();
        rows.forEach((key, tally) -> counts.put(key, tally.counts()));
        return new StageMatrix(by, asOf, all.counts(), counts);
    }

    /** A row in the making. */
    private static final class Tally {
        private final SortedMap<String, Long> stages = new TreeMap<>();
        private long unknown;
        private long unmapped;
        private long notYet;

        void add(StageAnswer answer) {
            switch (answer.kind()) {
                case NOT_YET -> notYet++;
                case UNMAPPED -> unmapped++;
                case STAGE -> {
                    if (answer.stage()
                            .filter(AdoptionStage.Listed.UNKNOWN::equals)
                            .isPresent()) {
                        unknown++;
                    } else {
                        stages.merge(answer.code(), 1L, Long::sum);
                    }
                }
            }
        }

        void add(Tally other) {
            other.stages.forEach((stage, count) -> stages.merge(stage, count, Long::sum));
            unknown += other.unknown;
            unmapped += other.unmapped;
            notYet += other.notYet;
        }

        StageCounts counts() {
            return new StageCounts(stages, unknown, unmapped, notYet);
        }
    }
}
