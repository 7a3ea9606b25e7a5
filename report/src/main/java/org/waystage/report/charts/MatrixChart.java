package org.waystage.report.charts;

import java.util.Arrays;
import java.util.List;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.report.figures.Standing;
import org.waystage.report.words.Words;

/** The bar of a row in a matrix: its cases by standing. */
public final class MatrixChart {
    private MatrixChart() {}

    /**
     * Draws a bar.
     *
     * @param words the words of the language
     * @param id the id of the drawing, unique in its page
     * @param label the label of the row
     * @param counts the counts of the row
     * @param most the largest total of any row
     */
    public static Svg of(Words words, String id, String label, StageCounts counts, long most) {
        long total = counts.total();
        List<String> parts = Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.NOT_YET && standing.in(counts) > 0)
                .map(standing -> words.say("phase." + standing.code()) + " " + words.number(standing.in(counts)))
                .toList();
        String description = parts.isEmpty() ? words.say("bar.empty") : String.join(", ", parts);
        Svg svg = new Svg(id, "bar", 26, words.labelled(label, words.count("cases", total)), description);
        double x = 0;
        for (Standing standing : Standing.values()) {
            long count = standing == Standing.NOT_YET ? 0 : standing.in(counts);
            if (count > 0) {
                double width = 88.0 * count / most;
                String tip = words.labelled(words.say("phase." + standing.code()), words.number(count));
                svg.rect("ph ph-" + standing.code(), x, 2, width, 22, tip);
                if (width >= 3 && words.number(count).length() * 2.2 < width) {
                    svg.text("in in-" + standing.code(), x + width / 2, 0, 18, "middle", words.number(count));
                }
                x += width;
            }
        }
        return svg.text("sum", x, 8, 18, "start", words.number(total));
    }
}
