package org.waystage.registers.internal.profile;

import java.util.List;

/**
 * The source of a value: columns or constants, and the steps applied to them.
 *
 * @param columns the columns, in order; empty for constants
 * @param constants the values common to all records; empty if there are columns
 * @param steps the steps, in order, applied to the texts of the columns that have any
 * @param languages the languages of the text, for mappings to text: one, or as many as there are texts after the steps
 *     (for a cell such as "English / French")
 */
public record Value(List<String> columns, List<String> constants, List<Step> steps, List<String> languages) {
    /** Returns whether a step withholds texts of this value. */
    public boolean withholds() {
        return steps.stream().anyMatch(Step.Withhold.class::isInstance);
    }
}
