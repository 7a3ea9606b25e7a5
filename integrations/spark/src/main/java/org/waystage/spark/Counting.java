package org.waystage.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.paths.FunnelBuilder;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.TransitionMatrixBuilder;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.CoOccurrenceBuilder;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.structure.FrequenciesBuilder;
import org.waystage.analysis.survival.StageTimeCountsBuilder;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTableBuilder;
import org.waystage.analysis.tables.StageMatrixBuilder;
import org.waystage.analysis.tables.StageSeriesBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Code;

/**
 * A way to count cases on several machines: each counts its part with its own builder, and the builders are added up.
 *
 * <pre>{@code
 * StageMatrix byGroup = file.count(Counting.stages(Dimension.GROUP, day, Natures.USE)).counts().build();
 * }</pre>
 *
 * <p>The result does not depend on how the cases are divided among machines.
 *
 * @param <B> the type of the builder
 */
public final class Counting<B extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1;

    private final boolean ofWhole;
    private final Start<B> start;
    private final Expect<B> expect;
    private final Add<B> add;
    private final Merge<B> merge;

    /** Makes an empty builder. */
    private interface Start<B> extends Serializable {
        B start(Catalogue head);
    }

    /** Announces linked cases to a builder. */
    private interface Expect<B> extends Serializable {
        void expect(B builder, Collection<CaseStudyId> linked);
    }

    /** Counts a case. */
    private interface Add<B> extends Serializable {
        void add(B builder, Undertaking undertaking);
    }

    /** Adds the counts of another builder. */
    private interface Merge<B> extends Serializable {
        void merge(B builder, B other);
    }

    private Counting(Start<B> start, Expect<B> expect, Add<B> add, Merge<B> merge) {
        this(false, start, expect, add, merge);
    }

    private Counting(boolean ofWhole, Start<B> start, Expect<B> expect, Add<B> add, Merge<B> merge) {
        this.ofWhole = ofWhole;
        this.start = start;
        this.expect = expect;
        this.add = add;
        this.merge = merge;
    }

    /**
     * Returns a count that makes several counts in one reading of the cases. If one of them needs whole cases, all of them are made from
     * whole cases.
     *
     * @param countings the counts, at least one
     * @return a count whose builder contains the builders of all
     * @throws IllegalArgumentException if there is none
     */
    public static Counting<Several> several(Counting<?>... countings) {
        if (countings.length == 0) {
            throw new IllegalArgumentException("nothing to count");
        }
        ArrayList<Counting<?>> all = new ArrayList<>(List.of(countings));
        return new Counting<>(
                all.stream().anyMatch(Counting::isOfWhole),
                head -> Several.start(all, head),
                (several, linked) -> several.expect(all, linked),
                (several, undertaking) -> several.add(all, undertaking),
                (several, other) -> several.merge(all, other));
    }

    /**
     * Counts cases by a dimension and their recorded stage.
     *
     * @param by the dimension
     * @param asOf the day as of which cases are counted
     * @param natures the natures of the cases to count
     * @return the count
     */
    public static Counting<StageMatrixBuilder> stages(Dimension by, LocalDate asOf, Natures natures) {
        return new Counting<>(
                head -> new StageMatrixBuilder(head, by, asOf, natures),
                StageMatrixBuilder::expect,
                StageMatrixBuilder::add,
                StageMatrixBuilder::add);
    }

    /**
     * Counts cases by several dimensions.
     *
     * @param layout the layout of the table
     * @return the count
     */
    public static Counting<CrossTableBuilder> table(CrossLayout layout) {
        return new Counting<>(
                head -> new CrossTableBuilder(head, layout),
                CrossTableBuilder::expect,
                CrossTableBuilder::add,
                CrossTableBuilder::add);
    }

    /**
     * Counts cases by recorded stage at the end of each year.
     *
     * @param asOf the day on which the last year ends; the issue date of the catalogue if that is earlier
     * @param natures the natures of the cases to count
     * @return the count
     */
    public static Counting<StageSeriesBuilder> years(LocalDate asOf, Natures natures) {
        return new Counting<>(
                head -> new StageSeriesBuilder(head, asOf, natures),
                StageSeriesBuilder::expect,
                StageSeriesBuilder::add,
                StageSeriesBuilder::add);
    }

    /**
     * Counts pairs of keys that occur together.
     *
     * @param by the dimension whose keys are paired: technology, group or process
     * @param unit the unit in which pairs occur
     * @param natures the natures of the cases to count
     * @return the count
     */
    public static Counting<CoOccurrenceBuilder> pairs(Dimension by, CoOccurrence.Unit unit, Natures natures) {
        return new Counting<>(
                head -> new CoOccurrenceBuilder(head, by, unit, natures),
                CoOccurrenceBuilder::expect,
                CoOccurrenceBuilder::add,
                CoOccurrenceBuilder::add);
    }

    /**
     * Counts how many cases reached at least each stage of the ladder.
     *
     * @param by the dimension
     * @param asOf the day as of which cases are counted
     * @param natures the natures of the cases to count
     * @return the count
     */
    public static Counting<FunnelBuilder> funnel(Dimension by, LocalDate asOf, Natures natures) {
        return ofFunnel(head -> new FunnelBuilder(head, by, asOf, natures));
    }

    /**
     * Counts how many cases reached at least each word of another scheme.
     *
     * @param by the dimension
     * @param asOf the day as of which cases are counted
     * @param scheme the code of the scheme, such as {@code cncf-maturity}; the head has its crosswalk
     * @param natures the natures of the cases to count
     * @return the count
     */
    public static Counting<FunnelBuilder> funnel(Dimension by, LocalDate asOf, Code scheme, Natures natures) {
        String code = scheme.value();
        return ofFunnel(head -> new FunnelBuilder(head, by, asOf, Code.of(code), natures));
    }

    private static Counting<FunnelBuilder> ofFunnel(Start<FunnelBuilder> start) {
        return new Counting<>(start, FunnelBuilder::expect, FunnelBuilder::add, FunnelBuilder::add);
    }

    /**
     * Counts moves from stage to stage or from phase to phase.
     *
     * @param level whether states are stages or phases
     * @param asOf the day as of which cases are counted
     * @param natures the natures of the cases to count
     * @return the count
     */
    public static Counting<TransitionMatrixBuilder> transitions(StageLevel level, LocalDate asOf, Natures natures) {
        return ofTransitions(head -> new TransitionMatrixBuilder(head, level, asOf, natures));
    }

    /**
     * Counts moves from word to word of another scheme.
     *
     * @param asOf the day as of which cases are counted
     * @param scheme the code of the scheme, such as {@code cncf-maturity}; the head has its crosswalk
     * @param natures the natures of the cases to count
     * @return the count
     */
    public static Counting<TransitionMatrixBuilder> transitions(LocalDate asOf, Code scheme, Natures natures) {
        String code = scheme.value();
        return ofTransitions(head -> new TransitionMatrixBuilder(head, asOf, Code.of(code), natures));
    }

    private static Counting<TransitionMatrixBuilder> ofTransitions(Start<TransitionMatrixBuilder> start) {
        return new Counting<>(
                start, TransitionMatrixBuilder::expect, TransitionMatrixBuilder::add, TransitionMatrixBuilder::add);
    }

    /**
     * Counts how often cases state which benefits, challenges, needs or objectives. This reads whole cases, which takes longer.
     *
     * @param of the kind of statement to count
     * @param by the dimension
     * @param asOf the day as of which memberships of countries are taken
     * @param natures the natures of the cases to count
     * @return the count
     */
    public static Counting<FrequenciesBuilder> frequencies(
            Frequencies.Kind of, Dimension by, LocalDate asOf, Natures natures) {
        return new Counting<>(
                true,
                head -> new FrequenciesBuilder(head, of, by, asOf, natures),
                FrequenciesBuilder::expect,
                (builder, undertaking) -> builder.add((CaseStudy) undertaking),
                FrequenciesBuilder::add);
    }

    /**
     * Counts how long cases take to reach a stage. The result has the subjects for curves and tests, and the intervals for Turnbull's
     * estimate.
     *
     * @param question the question
     * @return the count
     */
    public static Counting<StageTimeCountsBuilder> times(TimeToStage question) {
        return new Counting<>(
                head -> new StageTimeCountsBuilder(head, question),
                StageTimeCountsBuilder::expect,
                StageTimeCountsBuilder::add,
                StageTimeCountsBuilder::add);
    }

    /** Returns whether the count needs whole cases, not only their outlines. */
    boolean isOfWhole() {
        return ofWhole;
    }

    B start(Catalogue head) {
        return start.start(head);
    }

    void expect(B builder, Collection<CaseStudyId> linked) {
        expect.expect(builder, linked);
    }

    void add(B builder, Undertaking undertaking) {
        add.add(builder, undertaking);
    }

    void merge(B builder, B other) {
        merge.merge(builder, other);
    }
}
