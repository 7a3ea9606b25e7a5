package org.waystage.registers.internal.mapping;

import java.util.List;
import org.waystage.registers.internal.profile.Step;
import org.waystage.registers.internal.profile.Value;

/** A value of a profile, prepared once for all records: its columns, and the results for the texts of its cell. */
final class Source {
    /** The number of texts remembered. */
    private static final int REMEMBERED = 256;

    private final Value value;
    private final int[] columns;
    private final List<Moves.Move> moves;
    private final String language;
    private final boolean ofOneColumn;
    private final boolean conditional;
    private final Recent<Evaluation.Found> recent = new Recent<>(REMEMBERED);

    Source(Value value, CellCleaner cleaner, Moves moves) {
        this.value = value;
        this.columns = value.columns().stream().mapToInt(cleaner::numberOf).toArray();
        this.moves = value.steps().stream().map(moves::of).toList();
        this.language = value.languages().isEmpty() ? "" : value.languages().get(0);
        this.ofOneColumn = columns.length == 1 && value.constants().isEmpty();
        this.conditional = value.steps().stream().anyMatch(step -> !step.when().isEmpty());
    }

    Value value() {
        return value;
    }

    List<Step> steps() {
        return value.steps();
    }

    /** Returns a step, prepared, by its index. */
    Moves.Move move(int step) {
        return moves.get(step);
    }

    /** Returns the numbers of the columns; -1 for a column that the profile does not have. */
    int[] columns() {
        return columns;
    }

    /** Returns the first of its languages. */
    String language() {
        return language;
    }

    /** Returns whether there is one column and no constant. */
    boolean isOfOneColumn() {
        return ofOneColumn;
    }

    /** Returns whether a step depends on other cells. */
    boolean isConditional() {
        return conditional;
    }

    Recent<Evaluation.Found> recent() {
        return recent;
    }
}
