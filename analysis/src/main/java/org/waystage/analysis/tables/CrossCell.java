package org.waystage.analysis.tables;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Quantity;

/**
 * A row of a {@link CrossTable}: its cases by stage or phase.
 *
 * <p>In the recorded reading each case is in one column, and {@link #least} equals {@link #most}. In the possible
 * reading a case is in each column to which it may belong. The true number of a column lies between {@link #least}, the
 * cases that belong to no other column, and {@link #most}, all cases that may belong to it.
 *
 * @param of the kind of columns: stages or phases
 * @param cases all cases of the row, each once, including those without a recorded stage
 * @param columns the cases that belong or may belong to each column, for columns with at least one case: codes of
 *     stages or phases, in the order of the ladder, then unlisted ones, then {@link #UNKNOWN}, {@link #UNMAPPED} and
 *     {@link #NOT_YET}; immutable
 * @param certain the cases among them that can belong to no other column; immutable
 */
public record CrossCell(
        CrossLayout.Columns of, CaseSum cases, Map<String, CaseSum> columns, Map<String, CaseSum> certain)
        implements Serializable {
    /** The column of cases whose source was asked but gave no stage. */
    public static final String UNKNOWN = AdoptionStage.Listed.UNKNOWN.code();

    /** The column of cases whose source uses a word without a corresponding stage. No stage has this code. */
    public static final String UNMAPPED = "(unmapped)";

    /** The column of cases without a recorded stage. No stage has this code. */
    public static final String NOT_YET = "(not-yet)";

    /** The column, by phase, of stages that are not on the ladder. No stage has this code. */
    public static final String UNLISTED = "(unlisted)";

    private static final List<String> PHASES = Stream.of(
                    Phase.NONE, Phase.PREPARATION, Phase.TRIAL, Phase.OPERATION, Phase.PAUSE, Phase.END)
            .map(Phase::code)
            .toList();
    private static final List<String> STAGES = Arrays.stream(AdoptionStage.Listed.values())
            .map(AdoptionStage.Listed::code)
            .filter(code -> !code.equals(UNKNOWN))
            .toList();
    private static final List<String> FIRST =
            Stream.concat(PHASES.stream(), STAGES.stream()).toList();
    private static final List<String> LAST = List.of(UNLISTED, UNKNOWN, UNMAPPED, NOT_YET);
    private static final Comparator<String> IN_ORDER =
            Comparator.comparingInt(CrossCell::place).thenComparing(Comparator.naturalOrder());

    /** Returns the answer whose column, by stage, this is. */
    static StageAnswer answer(String column) {
        return switch (column) {
            case UNMAPPED -> StageAnswer.UNMAPPED;
            case NOT_YET -> StageAnswer.NOT_YET;
            default -> StageAnswer.of(AdoptionStage.of(column));
        };
    }

    /**
     * Makes immutable copies in the order of the ladder, without empty columns.
     *
     * @throws IllegalArgumentException if more cases certainly belong to a column than may belong to it, or more may
     *     belong to it than the row has
     */
    public CrossCell {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(cases, "cases");
        columns = ordered(columns);
        certain = ordered(certain);
        if (!columns.values().stream().allMatch(cases::covers)) {
            throw new IllegalArgumentException("more cases in a column than there are: " + columns + " of " + cases);
        }
        for (Map.Entry<String, CaseSum> sure : certain.entrySet()) {
            if (!columns.getOrDefault(sure.getKey(), CaseSum.NONE).covers(sure.getValue())) {
                throw new IllegalArgumentException("more cases are certain than stand in " + sure.getKey());
            }
        }
    }

    private static Map<String, CaseSum> ordered(Map<String, CaseSum> columns) {
        Map<String, CaseSum> sorted = new TreeMap<>(IN_ORDER);
        sorted.putAll(columns);
        sorted.values().removeIf(sum -> sum.cases() == 0);
        return Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
    }

    private static int place(String column) {
        int last = LAST.indexOf(column);
        if (last >= 0) {
            return FIRST.size() + 1 + last;
        }
        int first = FIRST.indexOf(column);
        return first < 0 ? FIRST.size() : first;
    }

    /**
     * Returns the cases that certainly belong to a column.
     *
     * @param column the code of a stage or phase, depending on the kind of columns, or a constant of this type
     * @return the least possible sum
     * @throws IllegalArgumentException if the row cannot have such a column: a phase in a row by stage, or a misspelt
     *     code
     */
    public CaseSum least(String column) {
        return sum(certain, column);
    }

    /**
     * Returns the cases that are certainly at a stage.
     *
     * @param stage the stage
     * @return the least possible sum
     * @throws IllegalArgumentException if the row is by phase
     */
    public CaseSum least(AdoptionStage stage) {
        return sum(certain, stage);
    }

    /**
     * Returns the cases that are certainly in a phase.
     *
     * @param phase the phase
     * @return the least possible sum
     * @throws IllegalArgumentException if the row is by stage
     */
    public CaseSum least(Phase phase) {
        return sum(certain, phase);
    }

    /**
     * Returns the cases that belong or may belong to a column.
     *
     * @param column the code of a stage or phase, depending on the kind of columns, or a constant of this type
     * @return the greatest possible sum
     * @throws IllegalArgumentException if the row cannot have such a column: a phase in a row by stage, or a misspelt
     *     code
     */
    public CaseSum most(String column) {
        return sum(columns, column);
    }

    /**
     * Returns the cases that are or may be at a stage.
     *
     * @param stage the stage
     * @return the greatest possible sum
     * @throws IllegalArgumentException if the row is by phase
     */
    public CaseSum most(AdoptionStage stage) {
        return sum(columns, stage);
    }

    /**
     * Returns the cases that are or may be in a phase.
     *
     * @param phase the phase
     * @return the greatest possible sum
     * @throws IllegalArgumentException if the row is by stage
     */
    public CaseSum most(Phase phase) {
        return sum(columns, phase);
    }

    private CaseSum sum(Map<String, CaseSum> sums, String column) {
        if (!columns.containsKey(column) && !LAST.contains(column) && !codes(of).contains(column)) {
            throw new IllegalArgumentException("there is no column '" + column + "' among those of " + codes(of));
        }
        return sums.getOrDefault(column, CaseSum.NONE);
    }

    private CaseSum sum(Map<String, CaseSum> sums, AdoptionStage stage) {
        checkIs(CrossLayout.Columns.STAGE);
        return sums.getOrDefault(stage.code(), CaseSum.NONE);
    }

    private CaseSum sum(Map<String, CaseSum> sums, Phase phase) {
        checkIs(CrossLayout.Columns.PHASE);
        return sums.getOrDefault(phase.code(), CaseSum.NONE);
    }

    private void checkIs(CrossLayout.Columns asked) {
        if (of != asked) {
            throw new IllegalArgumentException("the columns are " + codes(of) + ", not " + codes(asked));
        }
    }

    private static List<String> codes(CrossLayout.Columns columns) {
        return columns == CrossLayout.Columns.STAGE ? STAGES : PHASES;
    }

    /**
     * Returns the cases that certainly have a recorded stage; in the recorded reading, the total of the row.
     *
     * @return the cases except those that may be in {@link #NOT_YET}
     */
    public CaseSum leastTotal() {
        return cases.minus(most(NOT_YET));
    }

    /**
     * Returns the cases that may have a recorded stage; in the recorded reading, the total of the row.
     *
     * @return the cases except those that are certainly in {@link #NOT_YET}
     */
    public CaseSum mostTotal() {
        return cases.minus(least(NOT_YET));
    }

    /**
     * Returns the sum of these counts and those of other cases.
     *
     * @param other the counts of cases not counted here, with the same kind of columns
     * @return the sums
     * @throws IllegalArgumentException if the kinds of columns differ
     */
    public CrossCell plus(CrossCell other) {
        other.checkIs(of);
        return new CrossCell(of, cases.plus(other.cases), sums(columns, other.columns), sums(certain, other.certain));
    }

    private static Map<String, CaseSum> sums(Map<String, CaseSum> some, Map<String, CaseSum> others) {
        Map<String, CaseSum> sums = new TreeMap<>(some);
        others.forEach((column, sum) -> sums.merge(column, sum, CaseSum::plus));
        return sums;
    }

    /**
     * A number of cases and the sum of their weights.
     *
     * <p>The weight is exact, so the sum does not depend on the order of the parts; {@link BigDecimal#doubleValue()} rounds
     * it once. If cases are not weighted, each weighs 1 and the weight is their number.
     *
     * @param cases the number of cases
     * @param weight the sum of their weights, in the unit of the weights; stored without trailing zeros
     */
    public record CaseSum(long cases, BigDecimal weight) implements Serializable {
        /** The sum of no cases. */
        static final CaseSum NONE = new CaseSum(0, BigDecimal.ZERO);

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number is negative, if only one of them is 0, or if a
         *     {@link Quantity#holds quantity} cannot hold the weight
         */
        public CaseSum {
            if (!Quantity.holds(weight)) {
                throw new IllegalArgumentException("a weight has a power of ten from -" + Quantity.MAX_EXPONENT + " to "
                        + Quantity.MAX_EXPONENT + ", but was " + weight);
            }
            weight = weight.stripTrailingZeros();
            weight = weight.setScale(Math.max(0, weight.scale())); // 100, not 1E+2
            if (cases < 0 || weight.signum() != Long.signum(cases)) {
                throw new IllegalArgumentException(
                        "numbers and weights are not negative, and cases have a weight: " + cases + ", " + weight);
            }
        }

        /**
         * Returns the sum of these cases and others.
         *
         * @param other the sum of cases not counted here
         * @return the sum
         */
        public CaseSum plus(CaseSum other) {
            return new CaseSum(cases + other.cases, weight.add(other.weight));
        }

        /** Returns whether the other cases can be some of these. */
        boolean covers(CaseSum part) {
            return part.cases <= cases && part.weight.compareTo(weight) <= 0;
        }

        /** Returns the sum without some of these cases. */
        CaseSum minus(CaseSum part) {
            return new CaseSum(cases - part.cases, weight.subtract(part.weight));
        }
    }
}
