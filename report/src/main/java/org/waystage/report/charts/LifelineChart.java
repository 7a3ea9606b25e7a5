package org.waystage.report.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.waystage.report.figures.Life;
import org.waystage.report.figures.LifeScale;
import org.waystage.report.figures.Standing;

/**
 * Cases as lines, one for each case: thick from its first record to its latest, then dotted for at most five years. A case
 * that was seen once is a dot. No line leads into the future.
 */
public final class LifelineChart {
    private static final int ROW = 6;
    private static final int HEAD = 26;
    private static final int LINE = 17;
    private static final int AXIS = 22;
    private static final int MARGIN = 8;

    private final List<Block> blocks;
    private final LifeScale scale;
    private final int width;

    /** Cases under a heading. */
    public record Block(String name, List<Line> lines) {}

    /**
     * A case.
     *
     * @param note the note beside the line; usually empty
     * @param href its page; null for a line without a link
     */
    public record Line(
            Life life,
            Standing standing,
            String tip,
            String note,
            @Nullable String href) {}

    /**
     * Prepares the lines.
     *
     * @param width the width in pixels
     */
    public LifelineChart(List<Block> blocks, LifeScale scale, int width) {
        this.blocks = List.copyOf(blocks);
        this.scale = scale;
        this.width = width;
    }

    /** Draws the lines as a picture with its legend. */
    public Drawing picture(String id, String title, String description, List<Legend.Key> keys) {
        Legend legend = new Legend(keys, width);
        Drawing drawing = Drawing.image(id, "lifelines", width, height() + legend.height(), title, description);
        return legend.draw(draw(drawing, false), height());
    }

    /** Draws the lines beside a table that says the same; wide ones are links, narrow ones are too small for a finger. */
    public Drawing decoration() {
        String name = width == Picture.WIDE ? "lifelines wide-only" : "lifelines narrow-only";
        return draw(Drawing.decoration(name, width, height()), true);
    }

    private int height() {
        return 2 * AXIS
                + blocks.stream()
                        .mapToInt(block -> LINE * (name(block).size() - 1) + HEAD + ROW * block.lines.size())
                        .sum();
    }

    private List<String> name(Block block) {
        return TextLines.of(block.name, width - 2 * MARGIN, 14);
    }

    private Drawing draw(Drawing drawing, boolean linked) {
        axis(drawing);
        int y = AXIS;
        for (Block block : blocks) {
            for (String part : name(block)) {
                drawing.text("name", MARGIN, y + 18, "start", part);
                y += LINE;
            }
            y += HEAD - LINE;
            for (int i = 0; i < block.lines.size(); i++) {
                Line line = block.lines.get(i);
                String href = linked && width == Picture.WIDE ? line.href : null;
                if (href != null) {
                    drawing.link(href);
                }
                draw(drawing, line, y + 3, linked && width == Picture.WIDE ? line.tip : "");
                if (href != null) {
                    drawing.endLink();
                }
                if (!line.note.isEmpty()) {
                    double middle = y + 7;
                    place(block.lines, i).ifPresent(x -> drawing.text("small", x, middle, "start", line.note));
                }
                y += ROW;
            }
        }
        return drawing;
    }

    private void axis(Drawing drawing) {
        int span = scale.to().getYear() - scale.from().getYear();
        int step = width == Picture.WIDE ? 1 : 2;
        while (span / step > (width == Picture.WIDE ? 12 : 5)) {
            step = step == 1 ? 2 : step == 2 ? 5 : step * 2;
        }
        int bottom = height() - AXIS;
        for (int year = (scale.from().getYear() + step - 1) / step * step;
                year <= scale.to().getYear();
                year += step) {
            double x = x(LocalDate.of(year, 1, 1));
            if (x < width - 26) {
                drawing.line("rule", x, AXIS, x, bottom)
                        .text("small", x, AXIS - 8, "start", Integer.toString(year))
                        .text("small", x, bottom + 16, "start", Integer.toString(year));
            }
        }
        drawing.line("today", x(scale.day()), AXIS, x(scale.day()), bottom);
    }

    private void draw(Drawing drawing, Line line, double y, String tip) {
        Life life = line.life;
        String style = "st-" + line.standing.code();
        double end = x(life.last());
        if (scale.has(life.last())) {
            if (life.isLone()) {
                drawing.circle("lone " + style, end, y, 2.5, tip);
            } else {
                double start = Math.min(x(life.first()), end - 2);
                drawing.path(
                        "life " + style, "M" + Svg.number(start) + " " + Svg.number(y) + "H" + Svg.number(end), tip);
            }
            if (line.standing == Standing.END) {
                cross(drawing, end + 5, y);
            } else if (line.standing == Standing.PAUSE) {
                drawing.line("over", end + 4, y - 2.5, end + 4, y + 2.5)
                        .line("over", end + 7, y - 2.5, end + 7, y + 2.5);
            }
        }
        if (line.standing != Standing.END) {
            scale.faded(life).ifPresent(faded -> drawing.line("fade", end, y, x(faded), y));
        }
        scale.due(life).ifPresent(due -> diamond(drawing, x(due), y));
    }

    /** Returns the key of the lines of a standing. */
    public static Legend.Key key(Standing standing, String meaning) {
        return new Legend.Key(
                (drawing, x, y) -> {
                    boolean whole = standing != Standing.END && standing != Standing.PAUSE;
                    drawing.line("life st-" + standing.code(), x, y + 7, x + (whole ? 18 : 11), y + 7);
                    if (standing == Standing.END) {
                        cross(drawing, x + 16, y + 7);
                    } else if (standing == Standing.PAUSE) {
                        drawing.line("over", x + 14, y + 4, x + 14, y + 10).line("over", x + 17, y + 4, x + 17, y + 10);
                    }
                },
                meaning);
    }

    private static void cross(Drawing drawing, double x, double y) {
        drawing.path("over", "M" + Svg.number(x - 2) + " " + Svg.number(y - 2) + "l4 4m0 -4l-4 4", "");
    }

    private static void diamond(Drawing drawing, double x, double y) {
        drawing.path("due", "M" + Svg.number(x) + " " + Svg.number(y - 3) + "l3 3l-3 3l-3 -3z", "");
    }

    /** Returns where there is room for the note of a case: beyond the marks of its neighbours; empty if there is none. */
    private OptionalDouble place(List<Line> lines, int index) {
        double x = 0;
        for (Line line : lines.subList(Math.max(0, index - 2), Math.min(lines.size(), index + 3))) {
            LocalDate end = scale.due(line.life).orElse(scale.faded(line.life).orElse(line.life.last()));
            x = Math.max(x, x(end) + 8);
        }
        return x + 6.6 * lines.get(index).note.length() < width ? OptionalDouble.of(x) : OptionalDouble.empty();
    }

    private double x(LocalDate date) {
        return MARGIN + (width - 2 * MARGIN) * scale.at(date);
    }
}
