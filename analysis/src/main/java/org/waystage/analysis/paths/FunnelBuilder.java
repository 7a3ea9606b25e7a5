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

    private final IssueDate issued;
    private final Dimension by;
    private final LocalDate asOf;
    private final ArrayList<String> stages;
    private final ArrayList<MilestoneReading> readings;
    private final Intake<Kept> intake;
    private final TreeMap<String, FunnelTally> rows = new TreeMap<>();
    private final FunnelTally all;

    /** A case set aside, and the keys under which it counts. */
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
        this.intake = new Intake<>(catalogue, natures);
        this.issued = IssueDate.of(catalogue);
        this.by = Objects.requireNonNull(by, "by");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.stages =
                new ArrayList<>(milestones.stream().map(Milestone::toString).toList());
        this.readings = new ArrayList<>(milestones.stream()
                .map(milestone -> new MilestoneReading(milestone, catalogue))
                .toList());
        this.all = new FunnelTally(stages.size());
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
        Catalogue catalogue = intake.catalogue();
        switch (intake.verdict(undertaking)) {
            case COUNT -> {
                FunnelTally one = tally(catalogue.history(undertaking), catalogue.issued());
                all.add(one);
                count(keys(undertaking, catalogue), one, rows);
            }
            case KEEP ->
                intake.keep(
                        undertaking, new Kept(KeptCase.of(undertaking), new ArrayList<>(keys(undertaking, catalogue))));
            case LEAVE -> {}
        }
    }

    private Set<String> keys(Undertaking undertaking, Catalogue its) {
        Set<String> keys = by.keys(its, undertaking, asOf);
        return keys.isEmpty() ? Set.of(Dimension.NONE) : keys;
    }

    private void count(Collection<String> keys, FunnelTally one, Map<String, FunnelTally> into) {
        for (String key : keys) {
            FunnelTally row = into.get(key);
            if (row == null) {
                row = new FunnelTally(stages.size());
                into.put(key, row);
            }
            row.add(one);
        }
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
        all.add(other.all);
        other.rows.forEach((key, row) -> count(List.of(key), row, rows));
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
        FunnelTally sum = new FunnelTally(stages.size());
        sum.add(all);
        Map<String, FunnelTally> sums = new TreeMap<>();
        rows.forEach((key, row) -> count(List.of(key), row, sums));
        Optional<PartialDate> date = issued.date();
        for (Lineage<Kept> lineage : settled.counted()) {
            Undertaking whole = Lineage.whole(lineage.map(kept -> kept.whole().undertaking()));
            FunnelTally one = tally(StageHistory.of(whole.stages(), date), date);
            sum.add(one);
            count(lineage.own().keys(), one, sums);
        }
        Map<String, Funnel.Row> counted = new TreeMap<>();
        sums.forEach((key, row) -> counted.put(key, row.row(stages)));
        return new Funnel(by, asOf, stages, sum.row(stages), counted, settled.selection());
    }

    /** Returns the numbers of a single case. */
    private FunnelTally tally(StageHistory history, Optional<PartialDate> issueDate) {
        FunnelTally tally = new FunnelTally(stages.size());
        List<DatedRecord> dated = DatedRecord.upTo(asOf, history, issueDate);
        List<StageRecord> facts = new ArrayList<>(dated.size());
        dated.forEach(fact -> facts.add(fact.record()));
        MilestoneReading first = readings.get(0);
        if (facts.isEmpty()) {
            tally.leaveOut(Funnel.LeftOut.NOT_YET);
        } else if (!hasStage(first, facts)) {
            tally.leaveOut(Funnel.LeftOut.NO_STAGE);
        } else if (countOf(first, facts, MilestoneReading.Says.NOTHING) == facts.size()) {
            tally.leaveOut(Funnel.LeftOut.INDEFINITE);
        } else {
            tally.count();
            addSteps(tally, facts);
        }
        return tally;
    }

    private static boolean hasStage(MilestoneReading first, List<StageRecord> facts) {
        for (StageRecord fact : facts) {
            if (first.understands(fact)) {
                return true;
            }
        }
        return false;
    }

    private static int countOf(MilestoneReading reading, List<StageRecord> facts, MilestoneReading.Says what) {
        int count = 0;
        for (StageRecord fact : facts) {
            count += reading.says(fact) == what ? 1 : 0;
        }
        return count;
    }

    private void addSteps(FunnelTally tally, List<StageRecord> facts) {
        List<StageRecord> reaching = facts; // the records that show that the previous stage was reached
        boolean recordedBefore = false;
        for (int i = 0; i < readings.size(); i++) {
            MilestoneReading reading = readings.get(i);
            boolean entered = !reaching.isEmpty();
            boolean open = i > 0 && countOf(reading, reaching, MilestoneReading.Says.NOTHING) > 0;
            List<StageRecord> next = new ArrayList<>(reaching.size());
            for (StageRecord fact : reaching) {
                if (reading.isReachedIn(fact)) {
                    next.add(fact);
                }
            }
            reaching = next;
            boolean reached = !reaching.isEmpty();
            boolean recorded = countOf(reading, reaching, MilestoneReading.Says.ITSELF) > 0;
            tally.step(i, entered, reached, open && !reached, recorded, recordedBefore);
            recordedBefore = recorded;
        }
    }
}
