package org.waystage.analysis.paths;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.Worded;
import org.waystage.analysis.share.Share;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Code;

/**
 * The number of cases that have reached each stage by a day, by any dimension, and the share that went on from each
 * stage to the next.
 *
 * <p>A case has reached a stage if a record whose latest day is not after the day states that stage or one beyond it,
 * whatever came later: a use that was piloted and abandoned has reached the pilot. The stages are those of the ladder
 * from {@code exploring} to {@code deployed}, which means operation of any extent, and {@code deployed-full}; or the
 * words of another scheme in its order ({@link Milestone}). A record without a date counts from the issue date.
 *
 * <p>{@code deployed} does not state the extent, so such a case has neither reached {@code deployed-full} nor fallen
 * short of it. It is {@linkplain Step#open open} there, and not in the base of the conversion.
 *
 * <p>The funnel does not follow a group through time: cases enter at the stage at which they are first recorded, recent
 * ones have had less time, and early failures are often not recorded at all. For the time to a stage see
 * {@link org.waystage.analysis.survival.TimeToStage TimeToStage}.
 *
 * <p>By default, uses count, each once with the records of its predecessors; by nature and along another scheme, all
 * cases count ({@link Selection}). Funnels of parts of the cases {@linkplain #plus add up} and are serializable; cases
 * linked by succession must be in the same part ({@link FunnelBuilder} accepts them in different parts). Without cases,
 * all numbers are 0 and the shares have no estimate.
 *
 * @param by the dimension to count by
 * @param asOf the day as of which cases are counted
 * @param stages the stages in ascending order, as {@link Milestone#parse} accepts them; immutable
 * @param all the counts of all cases, each once
 * @param rows the counts by key, in the order of the keys; a case with several keys is counted under each; immutable
 * @param selection which cases count, and how many were left out
 */
public record Funnel(
        Dimension by, LocalDate asOf, List<String> stages, Row all, Map<String, Row> rows, Selection selection)
        implements Serializable {
    /** The reason why a case is left out. Its text is a phrase to follow the word "cases". */
    public enum LeftOut implements Worded {
        /** The case has no record yet. */
        NOT_YET("not-yet"),
        /** The records are unknown, unmapped or in words of other schemes, none of which is a stage here. */
        NO_STAGE("no-stage"),
        /**
         * The records do not show how far the case had come: a pause, an end, or a word outside the order of its
         * scheme. Shares leave such a case out even if it failed, so they are too high at the stage at which it failed.
         */
        INDEFINITE("indefinite");

        private final String code;

        LeftOut(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** Makes immutable copies, the rows in the order of the keys. */
    public Funnel {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(asOf, "asOf");
        stages = List.copyOf(stages);
        Objects.requireNonNull(all, "all");
        Objects.requireNonNull(selection, "selection");
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(rows)));
    }

    /**
     * Counts the uses of a catalogue along the ladder or, by nature, all cases.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     * @return the funnel
     */
    public static Funnel of(Catalogue catalogue, Dimension by, LocalDate asOf) {
        return of(catalogue, by, asOf, Natures.by(by));
    }

    /**
     * Counts the cases of a catalogue along the ladder.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     * @param natures the natures of the cases to count
     * @return the funnel
     */
    public static Funnel of(Catalogue catalogue, Dimension by, LocalDate asOf, Natures natures) {
        return count(catalogue, new FunnelBuilder(catalogue, by, asOf, natures));
    }

    /**
     * Counts all cases of a catalogue along the words of another scheme.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     * @param scheme the code of the scheme, such as {@code cncf-maturity}
     * @return the funnel
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme to state the order of its words
     */
    public static Funnel of(Catalogue catalogue, Dimension by, LocalDate asOf, Code scheme) {
        return of(catalogue, by, asOf, scheme, Natures.ALL);
    }

    /**
     * Counts the cases of a catalogue along the words of another scheme.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     * @param scheme the code of the scheme, such as {@code cncf-maturity}
     * @param natures the natures of the cases to count
     * @return the funnel
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme to state the order of its words
     */
    public static Funnel of(Catalogue catalogue, Dimension by, LocalDate asOf, Code scheme, Natures natures) {
        return count(catalogue, new FunnelBuilder(catalogue, by, asOf, scheme, natures));
    }

    private static Funnel count(Catalogue catalogue, FunnelBuilder builder) {
        catalogue.caseStudies().forEach(builder::add);
        return builder.build();
    }

    /**
     * Returns the counts of a key.
     *
     * @param key the key in the dimension, such as the id of a technology
     * @return the counts; empty if no case has the key, for example because it is misspelt
     */
    public Optional<Row> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /**
     * Returns the sum of these counts and those of other cases.
     *
     * @param other the counts of cases not counted here, by the same dimension and stages and as of the same day
     * @return the sums
     * @throws IllegalArgumentException if the dimensions, days, stages or natures differ
     */
    public Funnel plus(Funnel other) {
        if (by != other.by || !asOf.equals(other.asOf) || !stages.equals(other.stages)) {
            throw new IllegalArgumentException(
                    "only counts by the same dimension and stages as of the same day add up");
        }
        Map<String, Row> sums = new TreeMap<>(rows);
        other.rows.forEach((key, row) -> sums.merge(key, row, Row::plus));
        return new Funnel(by, asOf, stages, all.plus(other.all), sums, selection.plus(other.selection));
    }

    /**
     * The counts of the cases of one key.
     *
     * @param cases the number of cases
     * @param leftOut the number of cases left out, by reason; immutable
     * @param steps the stages in ascending order; immutable
     */
    public record Row(long cases, Map<LeftOut, Long> leftOut, List<Step> steps) implements Serializable {
        /** Makes immutable copies, the reasons in their order. */
        public Row {
            Map<LeftOut, Long> ordered = new EnumMap<>(LeftOut.class);
            ordered.putAll(leftOut);
            leftOut = Collections.unmodifiableMap(ordered);
            steps = List.copyOf(steps);
        }

        /**
         * Returns the number of cases that are not left out.
         *
         * @return the number of cases
         */
        public long counted() {
            return cases - leftOut.values().stream().mapToLong(Long::longValue).sum();
        }

        Row plus(Row other) {
            Map<LeftOut, Long> reasons = new EnumMap<>(LeftOut.class);
            reasons.putAll(leftOut);
            other.leftOut.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
            List<Step> sums = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                sums.add(steps.get(i).plus(other.steps.get(i)));
            }
            return new Row(cases + other.cases, reasons, sums);
        }
    }

    /**
     * A stage, with the cases that reached it among those that had reached the previous stage.
     *
     * @param stage the stage
     * @param reached the number of cases that reached the stage or went beyond it
     * @param entered the number of cases that reached the previous stage; for the first stage, all cases that are not
     *     left out
     * @param open the number of those that entered for which the records leave open whether they reached this stage
     * @param recorded the number of those that reached the stage and have a record of exactly this stage
     * @param recordedBefore the number of those that entered and have a record of exactly the previous stage; if it is
     *     0, all were recorded beyond the previous stage, and the conversion is 100 % only for that reason; 0 for the
     *     first stage
     * @param first whether this is the first stage
     */
    public record Step(
            String stage, long reached, long entered, long open, long recorded, long recordedBefore, boolean first)
            implements Serializable {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number is negative, if more cases reached the stage or are open than
         *     entered, if more have a record of the stage than reached it, or if more have a record of the previous
         *     stage than entered
         */
        public Step {
            Objects.requireNonNull(stage, "stage");
            if (Math.min(reached, open) < 0 || reached + open > entered) {
                throw new IllegalArgumentException("who reached a stage had reached the one before");
            }
            if (Math.min(recorded, recordedBefore) < 0 || recorded > reached || recordedBefore > entered) {
                throw new IllegalArgumentException("who was recorded at a stage had reached it");
            }
        }

        /**
         * Returns the conversion: among the cases that had reached the previous stage and are not open, the share that
         * reached this stage.
         *
         * @return the share {@code reached / (entered - open)}, with Wilson's interval; without an estimate for the
         *     first stage, which has no previous one; and {@linkplain Share#byConstruction by construction}, without an
         *     interval, if no case has a record of the previous stage
         */
        public Share conversion() {
            if (first) {
                return Share.of(0, 0);
            }
            Share share = Share.of(reached, entered - open);
            return recordedBefore > 0 || share.base() == 0 ? share : share.withoutFinding();
        }

        private Step plus(Step other) {
            return new Step(
                    stage,
                    reached + other.reached,
                    entered + other.entered,
                    open + other.open,
                    recorded + other.recorded,
                    recordedBefore + other.recordedBefore,
                    first);
        }
    }
}
