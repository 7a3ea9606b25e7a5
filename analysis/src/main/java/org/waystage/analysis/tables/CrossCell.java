package org.waystage.analysis.tables;

import java.io.Serializable;
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
public record CrossCell(CrossLayout.Columns of, long cases, Map<String, Long> columns, Map<String, Long> certain)
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
     *     belong to it than the row has, or if a number is negative
     */
    public CrossCell {
        Objects.requireNonNull(of, "of");
        columns = ordered(columns);
        certain = ordered(certain);
        if (cases < 0 || columns.values().stream().anyMatch(number -> number < 0 || number > cases)) {
            throw new IllegalArgumentException("more cases in a column than there are: " + columns + " of " + cases);
        }
        for (Map.Entry<String, Long> sure : certain.entrySet()) {
            if (sure.getValue() < 0 || sure.getValue() > columns.getOrDefault(sure.getKey(), 0L)) {
                throw new IllegalArgumentException("more cases are certain than stand in " + sure.getKey());
            }
        }
    }

    private static Map<String, Long> ordered(Map<String, Long> columns) {
        Map<String, Long> sorted = new TreeMap<>(IN_ORDER);
        sorted.putAll(columns);
        sorted.values().removeIf(sum -> sum == 0);
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
     * @return the least possible number
     * @throws IllegalArgumentException if the row cannot have such a column: a phase in a row by stage, or a misspelt
     *     code
     */
    public long least(String column) {
        return sum(certain, column);
    }

    /**
     * Returns the cases that are certainly at a stage.
     *
     * @param stage the stage
     * @return the least possible number
     * @throws IllegalArgumentException if the row is by phase
     */
    public long least(AdoptionStage stage) {
        return sum(certain, stage);
    }

    /**
     * Returns the cases that are certainly in a phase.
     *
     * @param phase the phase
     * @return the least possible number
     * @throws IllegalArgumentException if the row is by stage
     */
    public long least(Phase phase) {
        return sum(certain, phase);
    }

    /**
     * Returns the cases that belong or may belong to a column.
     *
     * @param column the code of a stage or phase, depending on the kind of columns, or a constant of this type
     * @return the greatest possible number
     * @throws IllegalArgumentException if the row cannot have such a column: a phase in a row by stage, or a misspelt
     *     code
     */
    public long most(String column) {
        return sum(columns, column);
    }

    /**
     * Returns the cases that are or may be at a stage.
     *
     * @param stage the stage
     * @return the greatest possible number
     * @throws IllegalArgumentException if the row is by phase
     */
    public long most(AdoptionStage stage) {
        return sum(columns, stage);
    }

    /**
     * Returns the cases that are or may be in a phase.
     *
     * @param phase the phase
     * @return the greatest possible number
     * @throws IllegalArgumentException if the row is by stage
     */
    public long most(Phase phase) {
        return sum(columns, phase);
    }

    private long sum(Map<String, Long> sums, String column) {
        if (!columns.containsKey(column) && !LAST.contains(column) && !codes(of).contains(column)) {
            throw new IllegalArgumentException("there is no column '" + column + "' among those of " + codes(of));
        }
        return sums.getOrDefault(column, 0L);
    }

    private long sum(Map<String, Long> sums, AdoptionStage stage) {
        checkIs(CrossLayout.Columns.STAGE);
        return sums.getOrDefault(stage.code(), 0L);
    }

    private long sum(Map<String, Long> sums, Phase phase) {
        checkIs(CrossLayout.Columns.PHASE);
        return sums.getOrDefault(phase.code(), 0L);
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
    public long leastTotal() {
        return cases - most(NOT_YET);
    }

    /**
     * Returns the cases that may have a recorded stage; in the recorded reading, the total of the row.
     *
     * @return the cases except those that are certainly in {@link #NOT_YET}
     */
    public long mostTotal() {
        return cases - least(NOT_YET);
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
        return new CrossCell(of, cases + other.cases, sums(columns, other.columns), sums(certain, other.certain));
    }

    private static Map<String, Long> sums(Map<String, Long> some, Map<String, Long> others) {
        Map<String, Long> sums = new TreeMap<>(some);
        others.forEach((column, sum) -> sums.merge(column, sum, Long::sum));
        return sums;
    }
}
