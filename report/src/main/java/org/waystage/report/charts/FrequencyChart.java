package org.waystage.report.charts;

/** The bar of a code: how many cases give it. It repeats to the eye the number beside it. */
public final class FrequencyChart {
    private FrequencyChart() {}

    /**
     * Draws a bar.
     *
     * @param cases how many cases give the code
     * @param most how many give the most frequent one
     */
    public static Svg of(long cases, long most) {
        return Svg.decoration("bar thin", 10).rect("ph ph-plain", 0, 1, 100.0 * cases / most, 8, "");
    }
}
