package org.waystage.analysis.survival;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waystage.analysis.internal.Intake;
import org.waystage.analysis.internal.KeptCase;
import org.waystage.analysis.internal.Lineage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/**
 * Counts cases one by one into {@link StageTimeCounts}, in memory that grows with the number of different times and groups, not with the
 * number of cases.
 *
 * <pre>{@code
 * StageTimeCountsBuilder builder = new StageTimeCountsBuilder(catalogue, TimeToStage.to(Milestone.parse("deployed")));
 * catalogue.caseStudies().forEach(builder::add);
 * Map<String, TurnbullEstimate> estimates = builder.build().turnbull();
 * }</pre>
 *
 * <p>Builders for parts of the cases can be {@linkplain #add(StageTimeCountsBuilder) added up} in any order. A builder is
 * serializable without its catalogue, and a deserialized builder can be added and built but counts no further cases. Not
 * safe for use by several threads at once.
 */
public final class StageTimeCountsBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    private final CaseClassifier classifier;
    private final Intake<Kept> intake;
    private final HashMap<CaseOutcome, Long> outcomes = new HashMap<>();
    private final ArrayList<String> causes;

    /** A case that is aside. */
    private record Kept(KeptCase whole, List<String> groups) implements Serializable {}

    /**
     * Creates an empty builder.
     *
     * @param catalogue the catalogue with the crosswalks, taxonomy, organizations, code lists and issue date that the
     *     cases refer to
     * @param question the question
     * @throws IllegalArgumentException if neither the catalogue has an issue date nor the question a day
     */
    public StageTimeCountsBuilder(Catalogue catalogue, TimeToStage question) {
        Objects.requireNonNull(catalogue, "catalogue");
        this.classifier = new CaseClassifier(question, catalogue);
        this.intake = new Intake<>(catalogue, question.counted());
        this.causes = new ArrayList<>(StageTimeCounts.causes(question));
    }

    /**
     * Announces the succession links between cases to come, as
     * {@link org.waystage.analysis.tables.CrossTableBuilder#expect CrossTableBuilder.expect} does.
     *
     * @param ids the ids at either end of such links; further ids do no harm
     * @throws IllegalStateException if a case was already added
     */
    public void expect(Collection<CaseStudyId> ids) {
        intake.expect(ids);
    }

    /**
     * Counts a case, including one that the question leaves out, with the reason.
     *
     * @param undertaking the case study or its outline, from the catalogue or read from lines
     * @throws IllegalStateException if this builder was serialized and therefore has no catalogue
     */
    public void add(Undertaking undertaking) {
        Catalogue catalogue = intake.catalogue();
        List<String> groups = classifier.groups(undertaking, catalogue);
        Intake.Verdict verdict = intake.verdict(undertaking);
        if (!intake.natures().has(undertaking)) {
            count(outcomes, classifier.leftOut(undertaking.id(), CaseTime.Reason.OTHER_NATURE, groups));
        }
        switch (verdict) {
            case COUNT -> count(outcomes, classifier.classify(undertaking, groups));
            case KEEP -> intake.keep(undertaking, new Kept(KeptCase.of(undertaking), new ArrayList<>(groups)));
            case LEAVE -> {}
        }
    }

    private void count(Map<CaseOutcome, Long> into, CaseTime one) {
        into.merge(CaseOutcome.of(one, causes), 1L, Long::sum);
    }

    /**
     * Adds the counts of another builder for the same question.
     *
     * @param other the builder whose counts are added
     * @throws IllegalArgumentException if the questions or days differ
     */
    public void add(StageTimeCountsBuilder other) {
        if (!classifier.question().equals(other.classifier.question())
                || !classifier.asOf().equals(other.classifier.asOf())) {
            throw new IllegalArgumentException("only counts for the same question as of the same day add up");
        }
        intake.add(other.intake);
        other.outcomes.forEach((outcome, number) -> outcomes.merge(outcome, number, Long::sum));
    }

    /**
     * Returns the result for the cases counted so far.
     *
     * @return the counts
     * @throws IllegalStateException if a case has a predecessor that was neither added after it nor
     *     {@linkplain #expect expected}
     */
    public StageTimeCounts build() {
        Intake.Settled<Kept> settled = intake.settle(classifier.asOf());
        Map<CaseOutcome, Long> sums = new HashMap<>(outcomes);
        Set<Kept> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Lineage<Kept> lineage : settled.counted()) {
            Kept own = lineage.own();
            counted.add(own);
            Undertaking whole = Lineage.whole(lineage.map(kept -> kept.whole().undertaking()));
            count(sums, classifier.classify(whole, own.groups()));
        }
        List<Kept> kept = intake.kept();
        for (Kept one : kept) {
            if (!counted.contains(one)) {
                CaseStudyId id = one.whole().undertaking().id();
                count(sums, classifier.leftOut(id, CaseTime.Reason.PART_OF_ANOTHER, one.groups()));
            }
        }
        return new StageTimeCounts(classifier.question(), classifier.asOf(), sums, settled.selection());
    }
}
