package org.waystage.analysis.paths;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.internal.DatedRecord;
import org.waystage.analysis.internal.Intake;
import org.waystage.analysis.internal.IssueDate;
import org.waystage.analysis.internal.KeptCase;
import org.waystage.analysis.internal.Lineage;
import org.waystage.analysis.internal.MilestoneReading;
import org.waystage.analysis.tables.CrossTableBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;

/**
 * Counts cases one by one into a {@link Funnel}, in memory that grows with the number of keys, not with the number of
 * cases.
 *
 * <p>Builders for parts of the cases can be {@linkplain #add(FunnelBuilder) added up} in any order. A builder is
 * serializable without its catalogue, and a deserialized builder can be added and built but counts no further cases. Not
 * safe for use by several threads at once.
 */
public final class FunnelBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    private static final List<Milestone> LADDER = List.of(
            Milestone.of(AdoptionStage.Listed.EXPLORING),
            Milestone.of(AdoptionStage.Listed.PLANNED),
            Milestone.of(AdoptionStage.Listed.DEVELOPMENT),
            Milestone.of(AdoptionStage.Listed.PROOF_OF_CONCEPT),
            Milestone.of(AdoptionStage.Listed.PILOT),
            Milestone.of(AdoptionStage.Listed.DEPLOYED),
            Milestone.of(AdoptionStage.Listed.DEPLOYED_FULL));

    /** Null if the builder was deserialized. */
    private final transient @Nullable Catalogue catalogue;

    private final IssueDate issued;
    private final Dimension by;
    private final LocalDate asOf;
    private final ArrayList<String> stages;
    private final ArrayList<MilestoneReading> readings;
    private final Intake<Kept> intake;
    private final TreeMap<String, Funnel.Row> rows = new TreeMap<>();
    private Funnel.Row all;

    /** A case that is aside, and the keys under which it counts. */
    private record Kept(KeptCase whole, ArrayList<String> keys) implements Serializable {}

    /**
     * Creates an empty builder along the ladder that counts uses or, if it counts by nature, all natures.
     *
     * @param catalogue the catalogue with the taxonomy, organizations, code lists and issue date that the cases refer
     *     to
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     */
    public FunnelBuilder(Catalogue catalogue, Dimension by, LocalDate asOf) {
        this(catalogue, by, asOf, Natures.by(by));
    }

    /**
     * Creates an empty builder along the ladder.
     *
     * @param catalogue the catalogue with the taxonomy, organizations, code lists and issue date that the cases refer
     *     to
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     * @param natures the natures of the cases to count
     */
    public FunnelBuilder(Catalogue catalogue, Dimension by, LocalDate asOf, Natures natures) {
        this(catalogue, by, asOf, LADDER, natures);
    }

    /**
     * Creates an empty builder along the words of another scheme that counts cases of all natures.
     *
     * @param catalogue the catalogue with the taxonomy, organizations, code lists, crosswalks and issue date that the
     *     cases refer to
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     * @param scheme the code of the scheme, such as {@code cncf-maturity}
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme to state the order of its words
     */
    public FunnelBuilder(Catalogue catalogue, Dimension by, LocalDate asOf, Code scheme) {
        this(catalogue, by, asOf, scheme, Natures.ALL);
    }

    /**
     * Creates an empty builder along the words of another scheme.
     *
     * @param catalogue the catalogue with the taxonomy, organizations, code lists, crosswalks and issue date that the
     *     cases refer to
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     * @param scheme the code of the scheme, such as {@code cncf-maturity}
     * @param natures the natures of the cases to count
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme to state the order of its words
     */
    public FunnelBuilder(Catalogue catalogue, Dimension by, LocalDate asOf, Code scheme, Natures natures) {
        this(catalogue, by, asOf, SchemeWords.of(catalogue, scheme).milestones(), natures);
    }

    private FunnelBuilder(
            Catalogue catalogue, Dimension by, LocalDate asOf, List<Milestone> milestones, Natures natures) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.issued = IssueDate.of(catalogue);
        this.by = Objects.requireNonNull(by, "by");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.stages =
                new ArrayList<>(milestones.stream().map(Milestone::toString).toList());
        this.readings = new ArrayList<>(milestones.stream()
                .map(milestone -> new MilestoneReading(milestone, catalogue))
                .toList());
        this.all = Funnel.Row.none(stages);
        this.intake = new Intake<>(catalogue, natures);
    }

    /**
     * Announces the succession links between cases to come, as {@link CrossTableBuilder#expect} does.
     *
     * @param ids the ids at either end of such links; further ids do no harm
     * @throws IllegalStateException if a case was already added
     */
    public void expect(Collection<CaseStudyId> ids) {
        intake.expect(ids);
    }

    /**
     * Counts a case, or records it as left out if its nature does not count.
     *
     * @param undertaking the case study or its outline, from the catalogue or read from lines
     * @throws IllegalStateException if this builder was serialized and therefore has no catalogue
     */
    public void add(Undertaking undertaking) {
        if (catalogue == null) {
            throw new IllegalStateException(
                    "a builder from another machine has no catalogue: it counts no further cases");
        }
        switch (intake.verdict(undertaking)) {
            case COUNT -> {
                Funnel.Row one = row(catalogue.history(undertaking), catalogue.issued());
                all = all.plus(one);
                count(keys(undertaking, catalogue), one, rows);
            }
            case KEEP ->
                intake.keep(
                        undertaking,
                        catalogue.issued(),
                        new Kept(KeptCase.of(undertaking), new ArrayList<>(keys(undertaking, catalogue))));
            case LEAVE -> {}
        }
    }

    private Set<String> keys(Undertaking undertaking, Catalogue its) {
        Set<String> keys = by.keys(its, undertaking, asOf);
        return keys.isEmpty() ? Set.of(Dimension.NONE) : keys;
    }

    private static void count(Collection<String> keys, Funnel.Row one, Map<String, Funnel.Row> into) {
        keys.forEach(key -> into.merge(key, one, Funnel.Row::plus));
    }

    /**
     * Adds the counts of another builder for the same dimension, stages and day.
     *
     * @param other the builder whose counts are added
     * @throws IllegalArgumentException if the dimensions, days, stages or natures differ
     */
    public void add(FunnelBuilder other) {
        if (by != other.by || !asOf.equals(other.asOf) || !stages.equals(other.stages)) {
            throw new IllegalArgumentException(
                    "only counts by the same dimension and stages as of the same day add up");
        }
        intake.add(other.intake);
        all = all.plus(other.all);
        other.rows.forEach((key, row) -> rows.merge(key, row, Funnel.Row::plus));
    }

    /**
     * Returns the result for the cases counted so far.
     *
     * @return the funnel
     * @throws IllegalStateException if a case has a predecessor that was neither added after it nor
     *     {@linkplain #expect expected}
     */
    public Funnel build() {
        Intake.Settled<Kept> settled = intake.settle(asOf);
        Funnel.Row sum = all;
        Map<String, Funnel.Row> sums = new TreeMap<>(rows);
        Optional<PartialDate> date = issued.date();
        for (Lineage<Kept> lineage : settled.counted()) {
            Undertaking whole = Lineage.whole(lineage.map(kept -> kept.whole().undertaking()));
            Funnel.Row one = row(StageHistory.of(whole.stages(), date), date);
            sum = sum.plus(one);
            count(lineage.own().keys(), one, sums);
        }
        return new Funnel(by, asOf, stages, sum, sums, settled.selection());
    }

    /** Returns the row of a single case. */
    private Funnel.Row row(StageHistory history, Optional<PartialDate> issueDate) {
        List<StageRecord> facts = DatedRecord.of(history, issueDate).stream()
                .filter(fact -> fact.latest() <= asOf.toEpochDay())
                .map(DatedRecord::record)
                .toList();
        if (facts.isEmpty()) {
            return leftOut(Funnel.LeftOut.NOT_YET);
        }
        MilestoneReading first = readings.get(0);
        if (facts.stream().noneMatch(first::understands)) {
            return leftOut(Funnel.LeftOut.NO_STAGE);
        }
        if (facts.stream().allMatch(fact -> first.says(fact) == MilestoneReading.Says.NOTHING)) {
            return leftOut(Funnel.LeftOut.INDEFINITE);
        }
        List<Funnel.Step> steps = new ArrayList<>();
        List<StageRecord> reaching = facts; // the records that show that the previous stage was reached
        boolean recordedBefore = false;
        for (int i = 0; i < readings.size(); i++) {
            MilestoneReading reading = readings.get(i);
            boolean entered = !reaching.isEmpty();
            boolean open =
                    i > 0 && reaching.stream().anyMatch(fact -> reading.says(fact) == MilestoneReading.Says.NOTHING);
            reaching =
                    reaching.stream().filter(fact -> reading.isReachedIn(fact)).toList();
            boolean reached = !reaching.isEmpty();
            boolean recorded = reaching.stream().anyMatch(fact -> reading.says(fact) == MilestoneReading.Says.ITSELF);
            steps.add(new Funnel.Step(
                    stages.get(i),
                    reached ? 1 : 0,
                    entered ? 1 : 0,
                    open && !reached ? 1 : 0,
                    recorded ? 1 : 0,
                    recordedBefore ? 1 : 0,
                    i == 0));
            recordedBefore = recorded;
        }
        return new Funnel.Row(1, Map.of(), steps);
    }

    private Funnel.Row leftOut(Funnel.LeftOut reason) {
        return new Funnel.Row(1, Map.of(reason, 1L), Funnel.Row.none(stages).steps());
    }
}
