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
 * The layout of a {@link CrossTable}: the dimensions of its rows, the kind of its columns, the day and the reading.
 *
 * <p>Tables with equal layouts can be added.
 *
 * @param by the dimensions, each once, in the order of the parts of a key; empty for a table that has only a total
 * @param asOf the day as of which cases are counted
 * @param columns the kind of columns
 * @param reading which stages of a case count
 * @param natures the natures of the cases to count
 */
public record CrossLayout(List<Dimension> by, LocalDate asOf, Columns columns, Reading reading, Natures natures)
        implements Serializable {
    /** A kind of columns. The set of kinds is closed. */
    public enum Columns {
        /** The stages of the ladder, and unlisted stages. */
        STAGE,
        /** The phases, and {@link CrossCell#UNLISTED} for stages whose phase is unknown. */
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

    /** Which stages of a case count. The set of readings is closed. */
    public enum Reading {
        /**
         * The recorded stage ({@link org.waystage.core.stage.StageHistory#asOf(LocalDate)}): each case is in one
         * column.
         */
        RECORDED("recorded"),
        /**
         * Every stage that the case may have held ({@link org.waystage.core.stage.StageHistory#possibleAsOf}): a case
         * may be in several columns, and {@link CrossCell#least} and {@link CrossCell#most} bound the true number.
         */
        POSSIBLE("possible");

        private final String code;

        Reading(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the reading, for example {@code recorded}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }
    }

    /**
     * Makes an immutable copy of the dimensions.
     *
     * @throws IllegalArgumentException if a dimension occurs twice
     */
    public CrossLayout {
        by = List.copyOf(by);
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(natures, "natures");
        if (new HashSet<>(by).size() < by.size()) {
            throw new IllegalArgumentException("a dimension stands twice: " + by);
        }
    }

    /**
     * Returns the layout by recorded stage, with the default natures of {@link Natures#by}.
     *
     * @param asOf the day as of which cases are counted
     * @param by the dimensions, each once
     * @return the layout
     */
    public static CrossLayout of(LocalDate asOf, Dimension... by) {
        return new CrossLayout(List.of(by), asOf, Columns.STAGE, Reading.RECORDED, Natures.by(by));
    }

    /**
     * Returns this layout with phases as columns.
     *
     * @return the layout
     */
    public CrossLayout byPhase() {
        return new CrossLayout(by, asOf, Columns.PHASE, reading, natures);
    }

    /**
     * Returns this layout in the possible reading.
     *
     * @return the layout
     */
    public CrossLayout possible() {
        return new CrossLayout(by, asOf, columns, Reading.POSSIBLE, natures);
    }

    /**
     * Returns this layout as of another day.
     *
     * @param day the day as of which cases are counted
     * @return the layout
     */
    public CrossLayout asOf(LocalDate day) {
        return new CrossLayout(by, day, columns, reading, natures);
    }

    /**
     * Returns this layout for cases of other natures.
     *
     * @param which the natures of the cases to count
     * @return the layout
     */
    public CrossLayout counting(Natures which) {
        return new CrossLayout(by, asOf, columns, reading, which);
    }
}
