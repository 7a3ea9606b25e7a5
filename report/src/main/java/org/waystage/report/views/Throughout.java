package org.waystage.report.views;

import java.util.List;
import java.util.function.Function;
import org.waystage.report.figures.CaseEntry;

/**
 * What all cases of a list have in common, which is shown above the list instead of in a column.
 *
 * @param bodies whether all have the same adopters
 * @param countries whether all have the same countries
 * @param groups whether all have the same groups of technologies
 */
public record Throughout(boolean bodies, boolean countries, boolean groups) {
    /** The number of cases up to which a column is easier to read. */
    private static final int FEW = 3;

    /**
     * Compares the cases of a list.
     *
     * @param bodies whether the list shows the adopters
     * @param countries whether the list shows the countries
     * @param groups whether the list shows the groups of technologies
     */
    public static Throughout of(List<CaseEntry> entries, boolean bodies, boolean countries, boolean groups) {
        return new Throughout(
                bodies && isOne(entries, entry -> entry.caseStudy().adopters()),
                countries && isOne(entries, CaseEntry::countries),
                groups && isOne(entries, CaseEntry::groups));
    }

    private static boolean isOne(List<CaseEntry> entries, Function<CaseEntry, List<?>> part) {
        if (entries.size() <= FEW) {
            return false;
        }
        List<?> first = part.apply(entries.get(0));
        for (CaseEntry entry : entries) {
            if (!part.apply(entry).equals(first)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether anything is shown above the list. */
    public boolean any() {
        return bodies || countries || groups;
    }
}
