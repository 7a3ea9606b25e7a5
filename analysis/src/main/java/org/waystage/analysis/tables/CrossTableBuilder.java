package org.waystage.analysis.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.Intake;
import org.waystage.analysis.internal.Lineage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;

/**
 * Counts cases one by one into a {@link CrossTable}, in memory that grows with the combinations of keys and not with the cases.
 *
 * <p>Builders over parts of the cases can be {@linkplain #add(CrossTableBuilder) added up} in any order. Not for use by several
 * threads at once; what travels between machines is the table.
 *
 * <p>Cases that go on in one another ({@link org.waystage.core.casestudy.Succession}) are kept until the table is built, whatever part they
 * came in; their number is that of such links.
 */
public final class CrossTableBuilder {
    /**
     * The greatest weight of a case, 2<sup>960</sup>: the sum of as many as a {@code long} counts is still a finite double.
     */
    public static final double MAX_WEIGHT = 0x1p960;

    private final Catalogue catalogue;
    private final CrossLayout layout;
    private final Optional<ToDoubleFunction<Undertaking>> weight;
    private final Intake<Standing> intake;
    private final Branch all;

    /**
     * Creates a builder that has counted nothing, each case weighing 1.
     *
     * @param catalogue what the cases refer to: taxonomy, organizations, code lists, and the issue date
     * @param layout what to show
     * @throws IllegalArgumentException if the layout tells of weights
     */
    public CrossTableBuilder(Catalogue catalogue, CrossLayout layout) {
        this(catalogue, layout, Optional.empty());
    }

    /**
     * Creates a builder that has counted nothing.
     *
     * @param catalogue what the cases refer to: taxonomy, organizations, code lists, and the issue date
     * @param layout what to show; it says what the weights are
     * @param weight the weight of a case, above 0 and at most {@link #MAX_WEIGHT}
     * @throws IllegalArgumentException if the layout does not say what the weights are
     */
    public CrossTableBuilder(Catalogue catalogue, CrossLayout layout, ToDoubleFunction<Undertaking> weight) {
        this(catalogue, layout, Optional.of(weight));
    }

    private CrossTableBuilder(Catalogue catalogue, CrossLayout layout, Optional<ToDoubleFunction<Undertaking>> weight) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.layout = Objects.requireNonNull(layout, "layout");
        this.weight = weight;
        this.intake = new Intake<>(catalogue, layout.natures());
        this.all = new Branch();
        if (weight.isPresent() == layout.weighting().isEmpty()) {
            throw new IllegalArgumentException(
                    "the layout says what the weights are where there are weights, and only there");
        }
    }

    Natures natures() {
        return layout.natures();
    }

    /**
     * Says which of the cases to come may go on in one another, where these are not those of the catalogue.
     *
     * <p>Needed only if one comes before another that says by its link that it goes on from it; {@link
     * org.waystage.core.casestudy.Succession#ends} tells of each case what it says. Of builders that are added up each is to be told all of
     * them before its first case, since any of them may have counted the one that another goes on from.
     *
     * @param ids the ids at either end of such links; more do no harm
     * @throws IllegalStateException if a case was added already
     */
    public void expect(Collection<CaseStudyId> ids) {
        intake.expect(ids);
    }

    /**
     * Counts a case, or leaves it out if it is of a nature that does not count.
     *
     * @param undertaking the case study or its outline, of the catalogue or from lines beside it
     * @throws IllegalArgumentException if its weight is not above 0 and at most {@link #MAX_WEIGHT}; nothing is counted then
     */
    public void add(Undertaking undertaking) {
        Intake.Verdict verdict = intake.verdict(undertaking);
        if (verdict != Intake.Verdict.LEAVE) {
            add(undertaking, catalogue.history(undertaking), verdict);
        }
    }

    /** Counts a case whose history is known already. */
    void add(Undertaking undertaking, StageHistory history) {
        add(undertaking, history, intake.verdict(undertaking));
    }

    private void add(Undertaking undertaking, StageHistory history, Intake.Verdict verdict) {
        switch (verdict) {
            case COUNT -> count(standing(undertaking, history));
            case KEEP -> intake.keep(undertaking, catalogue.issued(), standing(undertaking, history));
            case LEAVE -> {}
        }
    }

    /** What the table needs of a case. */
    private record Standing(Set<StageAnswer> answers, List<Set<String>> keys, double weighs) {
        boolean isRecorded() {
            return !answers.contains(StageAnswer.NOT_YET);
        }
    }

    private Standing standing(Undertaking undertaking, StageHistory history) {
        double weighs = weight.map(of -> of.applyAsDouble(undertaking)).orElse(1.0);
        if (!(weighs > 0 && weighs <= MAX_WEIGHT)) {
            throw new IllegalArgumentException(
                    "the weight of " + undertaking.id() + " is " + weighs + ": not above 0 and at most 2^960");
        }
        List<Set<String>> keys = new ArrayList<>(layout.by().size());
        for (Dimension dimension : layout.by()) {
            keys.add(keys(dimension, undertaking));
        }
        return new Standing(
                layout.reading() == CrossLayout.Reading.RECORDED
                        ? Set.of(history.asOf(layout.asOf()).answer())
                        : history.possibleAsOf(layout.asOf()),
                keys,
                weighs);
    }

    private void count(Standing standing) {
        Collection<String> columns = standing.answers().size() == 1
                ? List.of(layout.columns().of(standing.answers().iterator().next()))
                : standing.answers().stream().map(layout.columns()::of).collect(Collectors.toSet());
        all.tally.add(columns, standing.weighs());
        addBelow(all, standing.keys(), 0, columns, standing.weighs());
    }

    /** Returns a case as it stands with those that went on in it, which speak for it as long as nothing is recorded of it. */
    private Standing together(Lineage<Standing> lineage) {
        List<Standing> asked = lineage.asked(Standing::isRecorded);
        Set<StageAnswer> answers = new TreeSet<>(StageAnswer.FURTHEST_FIRST);
        asked.forEach(one -> answers.addAll(one.answers()));
        if (layout.reading() == CrossLayout.Reading.RECORDED) {
            answers.retainAll(Set.of(answers.iterator().next()));
        } else if (asked.stream().anyMatch(Standing::isRecorded)) {
            answers.remove(StageAnswer.NOT_YET);
        }
        return new Standing(answers, lineage.own().keys(), lineage.own().weighs());
    }

    private void addBelow(Branch branch, List<Set<String>> keys, int depth, Collection<String> columns, double weighs) {
        if (depth < keys.size()) {
            for (String key : keys.get(depth)) {
                Branch next = branch.below(key);
                if (depth == keys.size() - 1) {
                    next.tally.add(columns, weighs);
                }
                addBelow(next, keys, depth + 1, columns, weighs);
            }
        }
    }

    private Set<String> keys(Dimension dimension, Undertaking undertaking) {
        Set<String> keys = dimension.keys(catalogue, undertaking, layout.asOf());
        return keys.isEmpty() ? Set.of(Dimension.NONE) : keys;
    }

    /**
     * Adds what another builder of an equal layout has counted.
     *
     * @param other the other builder
     * @throws IllegalArgumentException if it has another layout
     */
    public void add(CrossTableBuilder other) {
        if (!layout.equals(other.layout)) {
            throw new IllegalArgumentException(
                    "only tables of equal layouts add up: " + layout + " and " + other.layout);
        }
        intake.add(other.intake);
        all.add(other.all);
    }

    /**
     * Returns what was counted so far.
     *
     * @return the table
     * @throws IllegalStateException if a case goes on from one that did not come after it and was not {@linkplain #expect expected}
     */
    public CrossTable build() {
        Intake.Settled<Standing> settled = intake.settle(layout.asOf());
        if (settled.counted().isEmpty()) {
            return build(settled.selection());
        }
        CrossTableBuilder together = new CrossTableBuilder(catalogue, layout, weight);
        together.all.add(all);
        settled.counted().forEach(lineage -> together.count(together(lineage)));
        return together.build(settled.selection());
    }

    private CrossTable build(Selection selection) {
        Map<List<String>, CrossCell> rows = new HashMap<>();
        all.below.forEach((key, branch) -> branch.addTo(rows, List.of(key)));
        return new CrossTable(layout, all.tally.cell(), rows, selection);
    }

    /** All rows that begin with the same keys; those with a key of each dimension have a tally of their own. */
    private final class Branch {
        private final CellTally tally = new CellTally();
        private final Map<String, Branch> below = new HashMap<>();

        Branch below(String key) {
            Branch branch = below.get(key);
            if (branch == null) {
                branch = new Branch();
                below.put(key, branch);
            }
            return branch;
        }

        void add(Branch other) {
            tally.add(other.tally);
            other.below.forEach((key, branch) -> below(key).add(branch));
        }

        void addTo(Map<List<String>, CrossCell> rows, List<String> key) {
            if (key.size() == layout.by().size()) {
                rows.put(key, tally.cell());
            }
            below.forEach((next, branch) -> {
                List<String> longer = new ArrayList<>(key);
                longer.add(next);
                branch.addTo(rows, longer);
            });
        }
    }

    /** A row in the making. */
    private final class CellTally {
        private final SumTally cases = new SumTally();
        private final Map<String, SumTally> uncertain = new HashMap<>();
        private final Map<String, SumTally> certain = new HashMap<>();

        void add(Collection<String> where, double weighs) {
            cases.add(weighs);
            Map<String, SumTally> kind = where.size() == 1 ? certain : uncertain;
            for (String column : where) {
                tally(kind, column).add(weighs);
            }
        }

        void add(CellTally other) {
            cases.add(other.cases);
            other.uncertain.forEach((column, sum) -> tally(uncertain, column).add(sum));
            other.certain.forEach((column, sum) -> tally(certain, column).add(sum));
        }

        // Not computeIfAbsent, whose function would be made anew for each case.
        private SumTally tally(Map<String, SumTally> tallies, String column) {
            SumTally tally = tallies.get(column);
            if (tally == null) {
                tally = new SumTally();
                tallies.put(column, tally);
            }
            return tally;
        }

        CrossCell cell() {
            Map<String, CaseSum> sure = sums(certain);
            Map<String, CaseSum> possible = new HashMap<>(sure);
            sums(uncertain).forEach((column, sum) -> possible.merge(column, sum, CaseSum::plus));
            return new CrossCell(layout.columns(), cases.sum(), possible, sure);
        }

        private Map<String, CaseSum> sums(Map<String, SumTally> tallies) {
            Map<String, CaseSum> sums = new HashMap<>();
            tallies.forEach((column, tally) -> sums.put(column, tally.sum()));
            return sums;
        }
    }

    /** A number of cases and their weights in the making; without weights, only the number. */
    private final class SumTally {
        private final ExactSum weights = new ExactSum();
        private long cases;

        void add(double weighs) {
            cases++;
            if (weight.isPresent()) {
                weights.add(weighs);
            }
        }

        void add(SumTally other) {
            cases += other.cases;
            weights.add(other.weights);
        }

        CaseSum sum() {
            return new CaseSum(cases, weight.isPresent() ? weights.value() : BigDecimal.valueOf(cases));
        }
    }
}
