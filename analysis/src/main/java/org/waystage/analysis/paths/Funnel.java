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
import java.util.stream.IntStream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.Worded;
import org.waystage.analysis.share.Share;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Code;

/**
 * How many cases have reached at least each stage by a day, by any dimension, and which part of those at one stage went on to
 * the next.
 *
 * <p>A stage was reached if a fact whose latest day lies at or before the day is at it or beyond it, whatever came later:
 * what was piloted and given up has reached the pilot. Stages are those of the ladder from {@code exploring} to {@code
 * deployed}, which means operation of any extent, and {@code deployed-full}; or the words of another scheme in its own order
 * ({@link Milestone}). A fact without any date counts from the issue date on.
 *
 * <p>{@code deployed} does not state its extent, so that such a case neither has reached {@code deployed-full} nor falls
 * short of it: it is {@linkplain Step#open open} there, and not in the base of the conversion.
 *
 * <p>Not to be read as the path of a group through time: cases enter at whatever stage they are first recorded, those that
 * began lately have had less time, and what failed early is often not recorded at all. For how long it takes there is
 * {@link org.waystage.analysis.survival.TimeToStage TimeToStage}.
 *
 * <p>Uses count, each once with the records of all that went on in it, where nothing else is said; by nature and along
 * another scheme all cases do ({@link Selection}). Funnels over parts of the cases {@linkplain #plus add up}, and are serializable; cases that went on in one another
 * belong into one part ({@link FunnelBuilder} takes them from several). Of no cases all numbers are 0 and the
 * shares have no estimate.
 *
 * @param by the dimension
 * @param asOf the day
 * @param stages the stages, from the least to the furthest, written as {@link Milestone#parse} reads them; immutable
 * @param all all cases, each once
 * @param rows the cases by key, in the order of the keys; one with several keys stands under each; immutable
 * @param selection which cases count, and how many were left out for that
 */
public record Funnel(
        Dimension by, LocalDate asOf, List<String> stages, Row all, Map<String, Row> rows, Selection selection)
        implements Serializable {
    /** Why a case is left out. The text goes on after "cases". */
    public enum LeftOut implements Worded {
        /** Nothing is recorded yet. */
        NOT_YET("not-yet"),
        /** What is recorded is unknown, unmapped or in words of other schemes, none of which is a stage here. */
        NO_STAGE("no-stage"),
        /**
         * What is recorded does not say how far the case had come: a pause, an end, a word outside the order of its scheme. Shares
         * leave it out, also where it failed, so that they are too high at the stage where it did.
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

    /** Keeps immutable copies, the rows in the order of the keys. */
    public Funnel {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(asOf, "asOf");
        stages = List.copyOf(stages);
        Objects.requireNonNull(all, "all");
        Objects.requireNonNull(selection, "selection");
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(rows)));
    }

    /**
     * Counts the uses of a catalogue along the ladder, by nature all cases.
     *
     * @param catalogue the catalogue
     * @param by the dimension
     * @param asOf the day
     * @return the funnel
     */
    public static Funnel of(Catalogue catalogue, Dimension by, LocalDate asOf) {
        return of(catalogue, by, asOf, Natures.by(by));
    }

    /**
     * Counts the cases of a catalogue along the ladder.
     *
     * @param catalogue the catalogue
     * @param by the dimension
     * @param asOf the day
     * @param natures the natures that count
     * @return the funnel
     */
    public static Funnel of(Catalogue catalogue, Dimension by, LocalDate asOf, Natures natures) {
        return count(catalogue, new FunnelBuilder(catalogue, by, asOf, natures));
    }

    /**
     * Counts all cases of a catalogue along the words of another scheme.
     *
     * @param catalogue the catalogue
     * @param by the dimension
     * @param asOf the day
     * @param scheme the scheme, such as {@code cncf-maturity}
     * @return the funnel
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme, which says the order of its words
     */
    public static Funnel of(Catalogue catalogue, Dimension by, LocalDate asOf, Code scheme) {
        return of(catalogue, by, asOf, scheme, Natures.ALL);
    }

    /**
     * Counts the cases of a catalogue along the words of another scheme.
     *
     * @param catalogue the catalogue
     * @param by the dimension
     * @param asOf the day
     * @param scheme the scheme, such as {@code cncf-maturity}
     * @param natures the natures that count
     * @return the funnel
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme, which says the order of its words
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
     * @param key the key, such as the id of a technology
     * @return its counts; empty if no case has the key, or it is misspelt
     */
    public Optional<Row> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /**
     * Returns the counts of these cases and of others together.
     *
     * @param other the counts, by the same dimension and stages and as of the same day, of cases that are not counted here
     * @return the sums
     * @throws IllegalArgumentException if the other counts otherwise
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
     * The cases of one key.
     *
     * @param cases how many there are
     * @param leftOut how many of them are left out, by reason; immutable
     * @param steps the stages in order; immutable
     */
    public record Row(long cases, Map<LeftOut, Long> leftOut, List<Step> steps) implements Serializable {
        /** Keeps immutable copies, the reasons in their order. */
        public Row {
            Map<LeftOut, Long> ordered = new EnumMap<>(LeftOut.class);
            ordered.putAll(leftOut);
            leftOut = Collections.unmodifiableMap(ordered);
            steps = List.copyOf(steps);
        }

        static Row none(List<String> stages) {
            return new Row(
                    0,
                    Map.of(),
                    IntStream.range(0, stages.size())
                            .mapToObj(i -> new Step(stages.get(i), 0, 0, 0, 0, 0, i == 0))
                            .toList());
        }

        /**
         * Returns how many cases are counted: those that are not left out.
         *
         * @return how many
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
     * A stage, and who reached it of those who had reached the one before.
     *
     * @param stage the stage
     * @param reached the cases that reached it or went beyond
     * @param entered the cases that reached the stage before; of the first stage all that are counted
     * @param open those of them of which the records leave open whether they reached this stage
     * @param recorded those that reached it and have a record of this very stage
     * @param recordedBefore those that entered and have a record of the very stage before; where there are none, all were recorded
     *     beyond it, so that the conversion is whole because of that alone; 0 for the first stage
     * @param first whether it is the first stage, before which there is none
     */
    public record Step(
            String stage, long reached, long entered, long open, long recorded, long recordedBefore, boolean first)
            implements Serializable {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative, more have reached the stage or are open than entered, or more have
         *     a record of it than reached it, or of the one before than entered
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
         * Returns the conversion: which share of those who had reached the stage before, and of whom it is known, reached
         * this one.
         *
         * @return the share {@code reached / (entered - open)}, with Wilson's interval; without an estimate for the first stage,
         *     to which nobody comes from another, and {@linkplain Share#byConstruction by construction}, without an interval, where
         *     nobody has a record of the stage before
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
