package org.waystage.report.charts;

/** The bar of a code: the number of cases with the code. It only visualises the number next to it. */
public final class FrequencyChart {
    private FrequencyChart() {}

    /**
     * Draws a bar.
     *
     * @param cases the number of cases with the code
     * @param most the number of cases with the most frequent code
     */
    public static Svg of(long cases, long most) {
        return Svg.decoration("bar thin", 10).rect("ph ph-plain", 0, 1, 100.0 * cases / most, 8, "");
    }
}
