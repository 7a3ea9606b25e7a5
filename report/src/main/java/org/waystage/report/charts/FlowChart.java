package org.waystage.report.charts;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waystage.report.figures.Standing;
import org.waystage.report.words.Words;

/**
 * The flow of cases from the phases of one edition to those of another. Phases are bars on both sides, the furthest on top;
 * the thickness of a band is its number of cases.
 */
public final class FlowChart {
    private static final int BAR = 14;
    private static final int LABEL = 18;
    private static final int GAP = 14;
    private static final double TALLEST = 150;

    private final Words words;
    private final List<Band> bands;
    private final double unit;
    private final int width;

    /**
     * The cases that went from one phase to another.
     *
     * @param from the phase in the earlier edition
     * @param to the phase in the later one
     * @param cases their number
     * @param href the page that lists them
     */
    public record Band(Standing from, Standing to, long cases, String href) {}

    private FlowChart(Words words, List<Band> bands, int width) {
        this.width = width;
        this.words = words;
        this.bands = bands;
        long all = bands.stream().mapToLong(Band::cases).sum();
        this.unit = Math.min(10, TALLEST / Math.max(1, all));
    }

    /**
     * Draws bands next to their table.
     *
     * @param bands at least one
     * @param href gives the address of a list from the page of the drawing
     */
    public static Drawing of(Words words, List<Band> bands, UnaryOperator<String> href) {
        FlowChart chart = new FlowChart(words, bands, Picture.NARROW);
        Drawing drawing = Drawing.decoration("flow", Picture.NARROW, chart.height());
        chart.draw(drawing, href);
        return drawing;
    }

    /** Returns the picture of bands. */
    public static Picture picture(Words words, List<Band> bands, String message, String subtitle) {
        return new Picture(
                "flow",
                message,
                subtitle,
                "changes.html",
                image(words, bands, "flow-wide", Picture.WIDE, message, subtitle),
                image(words, bands, "flow-narrow", Picture.NARROW, message, subtitle));
    }

    private static Drawing image(
            Words words, List<Band> bands, String id, int width, String title, String description) {
        FlowChart chart = new FlowChart(words, bands, width);
        Drawing drawing = Drawing.image(id, "flow", width, chart.height(), title, description);
        chart.draw(drawing, null);
        return drawing;
    }

    private int height() {
        return (int) Math.ceil(Math.max(height(sums(Band::from)), height(sums(Band::to))));
    }

    private double height(Map<Standing, Long> sums) {
        return sums.values().stream()
                .mapToDouble(cases -> LABEL + cases * unit + GAP)
                .sum();
    }

    private Map<Standing, Long> sums(Function<Band, Standing> side) {
        Map<Standing, Long> sums = new EnumMap<>(Standing.class);
        bands.forEach(band -> sums.merge(side.apply(band), band.cases(), Long::sum));
        return sums;
    }

    private void draw(Drawing drawing, @Nullable UnaryOperator<String> href) {
        Map<Standing, Double> left = bars(drawing, sums(Band::from), 0, "start");
        Map<Standing, Double> right = bars(drawing, sums(Band::to), width - BAR, "end");
        bands.stream()
                .sorted(Comparator.comparing(Band::from).thenComparing(Band::to))
                .forEach(band -> {
                    double thick = band.cases() * unit;
                    double start = left.merge(band.from(), thick, Double::sum) - thick;
                    double end = right.merge(band.to(), thick, Double::sum) - thick;
                    if (href != null) {
                        drawing.link(href.apply(band.href()));
                    }
                    drawing.path("band-to to-" + band.to().code(), path(start, end, thick), tip(band));
                    if (href != null) {
                        drawing.endLink();
                    }
                });
    }

    /** Draws the bars of a side; returns where each starts. */
    private Map<Standing, Double> bars(Drawing drawing, Map<Standing, Long> sums, double x, String anchor) {
        Map<Standing, Double> tops = new EnumMap<>(Standing.class);
        double y = 0;
        for (Map.Entry<Standing, Long> each : sums.entrySet()) {
            double tall = each.getValue() * unit;
            String name = words.code("phase", each.getKey().code()) + " " + words.number(each.getValue());
            drawing.text("node", x == 0 ? 0 : width, y + LABEL - 5, anchor, name);
            drawing.rect("ph ph-" + each.getKey().code(), x, y + LABEL, BAR, tall, "");
            tops.put(each.getKey(), y + LABEL);
            y += LABEL + tall + GAP;
        }
        return tops;
    }

    private String path(double start, double end, double thick) {
        double middle = width / 2.0;
        return String.format(
                Locale.ROOT,
                "M%d %.1fC%.1f %.1f %.1f %.1f %d %.1fV%.1fC%.1f %.1f %.1f %.1f %d %.1fZ",
                BAR,
                start,
                middle,
                start,
                middle,
                end,
                width - BAR,
                end,
                end + thick,
                middle,
                end + thick,
                middle,
                start + thick,
                BAR,
                start + thick);
    }

    private String tip(Band band) {
        return words.count(
                "changes.flow.tip",
                band.cases(),
                words.code("phase", band.from().code()),
                words.code("phase", band.to().code()));
    }
}
