package org.waystage.analysis.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageAnswer;

/**
 * What a {@link CrossTable} is to show: the dimensions of its rows, what its columns are, as of which day and in which reading.
 *
 * <p>Tables of equal layouts add up.
 *
 * @param by the dimensions, each once, in the order in which they stand in the keys; without any there is only the total
 * @param asOf the day
 * @param columns what the columns are
 * @param reading which stages of a case count
 * @param weighting what the weights of the cases are, in words and with their unit; empty if each case weighs 1
 * @param natures which natures of cases count
 */
public record CrossLayout(
        List<Dimension> by, LocalDate asOf, Columns columns, Reading reading, String weighting, Natures natures)
        implements Serializable {
    /** What the columns of a table are; closed. */
    public enum Columns {
        /** The rungs of the ladder and unlisted stages. */
        STAGE,
        /** The phases, and {@link CrossCell#UNLISTED} for stages of which no phase is known. */
        PHASE;

        /**
         * Returns the column of an answer.
         *
         * @param answer how far a case is
         * @return the code of the column
         */
        public String of(StageAnswer answer) {
            return switch (answer.kind()) {
                case UNMAPPED -> CrossCell.UNMAPPED;
                case NOT_YET -> CrossCell.NOT_YET;
                case STAGE -> {
                    AdoptionStage stage = answer.stage().orElseThrow();
                    boolean asItIs = this == STAGE || stage == AdoptionStage.Listed.UNKNOWN;
                    yield asItIs
                            ? stage.code()
                            : Phase.of(stage).map(Phase::code).orElse(CrossCell.UNLISTED);
                }
            };
        }
    }

    /** Which stages of a case count; closed. */
    public enum Reading {
        /** The recorded one ({@link org.waystage.core.stage.StageHistory#asOf(LocalDate)}), so each case in one column. */
        RECORDED("recorded"),
        /**
         * Each that it may have held ({@link org.waystage.core.stage.StageHistory#possibleAsOf}), so a case may stand in several
         * columns; {@link CrossCell#least} and {@link CrossCell#most} bound the truth.
         */
        POSSIBLE("possible");

        private final String code;

        Reading(String code) {
            this.code = code;
        }

        /**
         * Returns the reading as it is written, for example {@code recorded}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }
    }

    /**
     * Keeps an immutable copy of the dimensions.
     *
     * @throws IllegalArgumentException if a dimension stands twice
     */
    public CrossLayout {
        by = List.copyOf(by);
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(weighting, "weighting");
        Objects.requireNonNull(natures, "natures");
        if (new HashSet<>(by).size() < by.size()) {
            throw new IllegalArgumentException("a dimension stands twice: " + by);
        }
    }

    /**
     * Returns the layout by recorded stage, without weights, of the natures that {@link Natures#by} gives: uses, but by nature all.
     *
     * @param asOf the day
     * @param by the dimensions
     * @return the layout
     */
    public static CrossLayout of(LocalDate asOf, Dimension... by) {
        return new CrossLayout(List.of(by), asOf, Columns.STAGE, Reading.RECORDED, "", Natures.by(by));
    }

    /**
     * Returns the layout with phases as its columns.
     *
     * @return the layout
     */
    public CrossLayout byPhase() {
        return new CrossLayout(by, asOf, Columns.PHASE, reading, weighting, natures);
    }

    /**
     * Returns the layout in the possible reading.
     *
     * @return the layout
     */
    public CrossLayout possible() {
        return new CrossLayout(by, asOf, columns, Reading.POSSIBLE, weighting, natures);
    }

    /**
     * Returns the layout of weighted cases.
     *
     * @param what what the weights are, in words and with their unit, not empty
     * @return the layout
     */
    public CrossLayout weightedBy(String what) {
        return new CrossLayout(by, asOf, columns, reading, what, natures);
    }

    /**
     * Returns the layout as of another day.
     *
     * @param day the day
     * @return the layout
     */
    public CrossLayout asOf(LocalDate day) {
        return new CrossLayout(by, day, columns, reading, weighting, natures);
    }

    /**
     * Returns the layout of cases of other natures.
     *
     * @param which the natures of the cases to count
     * @return the layout
     */
    public CrossLayout counting(Natures which) {
        return new CrossLayout(by, asOf, columns, reading, weighting, which);
    }
}
