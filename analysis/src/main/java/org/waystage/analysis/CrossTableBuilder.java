package org.waystage.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.core.StageAnswer;
import org.waystage.core.StageHistory;
import org.waystage.core.Undertaking;

/**
 * Counts cases one by one into a {@link CrossTable}, in memory that grows with the combinations of keys and not with the cases.
 *
 * <p>Builders over parts of the cases can be {@linkplain #add(CrossTableBuilder) added up} in any order. Not for use by several
 * threads at once; what travels between machines is the table.
 */
public final class CrossTableBuilder {
    /**
     * The greatest weight of a case, 2<sup>960</sup>: the sum of as many as a {@code long} counts is still a finite double.
     */
    public static final double MAX_WEIGHT = 0x1p960;

    private final Catalogue catalogue;
    private final CrossLayout layout;
    private final Optional<ToDoubleFunction<Undertaking>> weight;
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
        this.all = new Branch();
        if (weight.isPresent() == layout.weighting().isEmpty()) {
            throw new IllegalArgumentException(
                    "the layout says what the weights are where there are weights, and only there");
        }
    }

    /**
     * Counts a case.
     *
     * @param undertaking the case study or its outline, of the catalogue or from lines beside it
     * @throws IllegalArgumentException if its weight is not above 0 and at most {@link #MAX_WEIGHT}; nothing is counted then
     */
    public void add(Undertaking undertaking) {
        add(undertaking, catalogue.history(undertaking));
    }

    /** Counts a case whose history is known already. */
    void add(Undertaking undertaking, StageHistory history) {
        double weighs = weight.map(of -> of.applyAsDouble(undertaking)).orElse(1.0);
        if (!(weighs > 0 && weighs <= MAX_WEIGHT)) {
            throw new IllegalArgumentException(
                    "the weight of " + undertaking.id() + " is " + weighs + ": not above 0 and at most 2^960");
        }
        Collection<String> columns = columns(history);
        List<Set<String>> keys = new ArrayList<>(layout.by().size());
        for (Dimension dimension : layout.by()) {
            keys.add(keys(dimension, undertaking));
        }
        all.tally.add(columns, weighs);
        addBelow(all, keys, 0, columns, weighs);
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

    private Collection<String> columns(StageHistory history) {
        if (layout.reading() == CrossLayout.Reading.RECORDED) {
            return List.of(layout.columns().of(history.asOf(layout.asOf()).answer()));
        }
        Set<StageAnswer> answers = history.possibleAsOf(layout.asOf());
        return answers.stream().map(layout.columns()::of).collect(Collectors.toSet());
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
        all.add(other.all);
    }

    /**
     * Returns what was counted so far.
     *
     * @return the table
     */
    public CrossTable build() {
        Map<List<String>, CrossCell> rows = new HashMap<>();
        all.below.forEach((key, branch) -> branch.addTo(rows, List.of(key)));
        return new CrossTable(layout, all.tally.cell(), rows);
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
