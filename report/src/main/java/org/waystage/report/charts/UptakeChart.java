package org.waystage.report.charts;

import java.util.List;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Words;

/** Columns of the number of organizations that had reached operation with a technology by the end of each year. */
public final class UptakeChart {
    private static final int HEIGHT = 70;

    private UptakeChart() {}

    /** The number of organizations that reached operation in a year, and by its end. */
    public record Year(String label, long number, long cumulated) {}

    /**
     * Draws the columns.
     *
     * @param words the words of the language
     * @param id the id of the drawing, unique in its page
     * @param name the name of the technology
     * @param years the years, at least one
     */
    public static Svg of(Words words, String id, LocalizedText name, List<Year> years) {
        Year first = years.get(0);
        Year last = years.get(years.size() - 1);
        String description =
                words.say("diffusion.chart.description", first.label, first.cumulated, last.label, last.cumulated);
        Svg svg = new Svg(id, "years", HEIGHT + 40, words.say("diffusion.chart.title", name.text()), description);
        int foot = HEIGHT + 18;
        double step = 100.0 / Math.max(years.size(), 6);
        for (int i = 0; i < years.size(); i++) {
            Year year = years.get(i);
            int height = (int) Math.round((double) HEIGHT * year.cumulated / last.cumulated);
            String tip = words.say("diffusion.chart.tip", year.label, year.number, year.cumulated);
            svg.rect("ph ph-plain", i * step + step * 0.1, foot - height, step * 0.8, Math.max(1, height), tip);
        }
        int top = foot - (int) Math.round((double) HEIGHT * first.cumulated / last.cumulated);
        label(svg, words, first, step * 0.1, top, "start");
        if (years.size() > 1) {
            label(svg, words, last, (years.size() - 0.1) * step, foot - HEIGHT, "end");
        }
        return svg.line("axis", 0, foot, 100, foot);
    }

    /** Writes the number and the year of a column over the columns, and within the drawing even if columns are narrow. */
    private static void label(Svg svg, Words words, Year year, double edge, int top, String anchor) {
        svg.text("sum", edge, 0, top - 5, anchor, words.number(year.cumulated));
        svg.text("year", edge, 0, HEIGHT + 34, anchor, year.label);
    }
}
