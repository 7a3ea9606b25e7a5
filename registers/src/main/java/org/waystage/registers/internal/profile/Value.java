package org.waystage.registers.internal.profile;

import java.util.List;

/**
 * Where a value comes from: columns, or a constant, and the steps in between.
 *
 * @param columns the columns, in order; empty for a constant
 * @param constants what is said of every record; empty where columns are named
 * @param steps the steps, in order, over the texts of the columns that have any
 * @param languages the languages of the text, for mappings to text: one, or as many as a step leaves texts (of a cell such as
 *     "English / French")
 */
public record Value(List<String> columns, List<String> constants, List<Step> steps, List<String> languages) {
    /** Returns whether a step withholds texts of it. */
    public boolean withholds() {
        return steps.stream().anyMatch(Step.Withhold.class::isInstance);
    }
}
