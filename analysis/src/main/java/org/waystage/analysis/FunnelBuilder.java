package org.waystage.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.AdoptionStage;
import org.waystage.core.Catalogue;
import org.waystage.core.Code;
import org.waystage.core.StageRecord;
import org.waystage.core.Undertaking;

/**
 * Counts cases one by one into a {@link Funnel}, in memory that grows with the keys and not with the cases.
 *
 * <p>Builders over parts of the cases can be {@linkplain #add(FunnelBuilder) added up} in any order. Not for use by several
 * threads at once.
 */
public final class FunnelBuilder {
    private static final List<Milestone> LADDER = List.of(
            Milestone.of(AdoptionStage.Listed.EXPLORING),
            Milestone.of(AdoptionStage.Listed.PLANNED),
            Milestone.of(AdoptionStage.Listed.DEVELOPMENT),
            Milestone.of(AdoptionStage.Listed.PROOF_OF_CONCEPT),
            Milestone.of(AdoptionStage.Listed.PILOT),
            Milestone.of(AdoptionStage.Listed.DEPLOYED),
            Milestone.of(AdoptionStage.Listed.DEPLOYED_FULL));

    private final Catalogue catalogue;
    private final Dimension by;
    private final LocalDate asOf;
    private final List<String> stages;
    private final List<MilestoneReading> readings;
    private final SortedMap<String, Funnel.Row> rows = new TreeMap<>();
    private Funnel.Row all;

    /**
     * Creates a builder along the ladder that has counted nothing.
     *
     * @param catalogue what the cases refer to: taxonomy, organizations, code lists, and the issue date
     * @param by the dimension
     * @param asOf the day
     */
    public FunnelBuilder(Catalogue catalogue, Dimension by, LocalDate asOf) {
        this(catalogue, by, asOf, LADDER);
    }

    /**
     * Creates a builder along the words of another scheme that has counted nothing.
     *
     * @param catalogue what the cases refer to: taxonomy, organizations, code lists, crosswalks, and the issue date
     * @param by the dimension
     * @param asOf the day
     * @param scheme the scheme, such as {@code cncf-maturity}
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme, which says the order of its words
     */
    public FunnelBuilder(Catalogue catalogue, Dimension by, LocalDate asOf, Code scheme) {
        this(catalogue, by, asOf, SchemeWords.of(catalogue, scheme).milestones());
    }

    private FunnelBuilder(Catalogue catalogue, Dimension by, LocalDate asOf, List<Milestone> milestones) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.by = Objects.requireNonNull(by, "by");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.stages = milestones.stream().map(Milestone::toString).toList();
        this.readings = milestones.stream()
                .map(milestone -> new MilestoneReading(milestone, catalogue))
                .toList();
        this.all = Funnel.Row.none(stages);
    }

    /**
     * Counts a case.
     *
     * @param undertaking the case study or its outline, of the catalogue or from lines beside it
     */
    public void add(Undertaking undertaking) {
        Funnel.Row one = row(undertaking);
        all = all.plus(one);
        Set<String> keys = by.keys(catalogue, undertaking, asOf);
        for (String key : keys.isEmpty() ? Set.of(Dimension.NONE) : keys) {
            rows.merge(key, one, Funnel.Row::plus);
        }
    }

    /**
     * Adds what another builder of the same dimension, stages and day has counted.
     *
     * @param other the other builder
     * @throws IllegalArgumentException if it counts otherwise
     */
    public void add(FunnelBuilder other) {
        Funnel sums = build().plus(other.build());
        all = sums.all();
        rows.putAll(sums.rows());
    }

    /**
     * Returns what was counted so far.
     *
     * @return the funnel
     */
    public Funnel build() {
        return new Funnel(by, asOf, stages, all, rows);
    }

    /** Returns the row of a single case. */
    private Funnel.Row row(Undertaking undertaking) {
        List<StageRecord> facts = DatedRecord.of(catalogue.history(undertaking), catalogue.issued()).stream()
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
        List<StageRecord> reaching = facts; // the facts that show that the stage before was reached
        boolean recordedBefore = false;
        for (int i = 0; i < readings.size(); i++) {
            MilestoneReading reading = readings.get(i);
            boolean entered = !reaching.isEmpty();
            boolean open =
                    i > 0 && reaching.stream().anyMatch(fact -> reading.says(fact) == MilestoneReading.Says.NOTHING);
            reaching = reaching.stream()
                    .filter(fact -> CaseClassifier.isReached(reading, fact))
                    .toList();
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
