package org.waystage.report.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.waystage.report.figures.Standing;

/**
 * Cases as lines, one a case: thick from its first record to its latest, then dotted for five years at most, then
 * nothing. A case that was seen once is a dot. No line leads into the future.
 */
public final class LifelineChart {
    /** The number of years for which a line fades after the latest record. */
    public static final int FADING = 5;

    private static final int ROW = 6;
    private static final int HEAD = 26;
    private static final int AXIS = 22;
    private static final int MARGIN = 8;

    private final List<Block> blocks;
    private final LocalDate from;
    private final LocalDate day;
    private final LocalDate to;
    private final int width;

    /** Cases under a heading. */
    public record Block(String name, List<Life> lives) {}

    /**
     * A case.
     *
     * @param first when it was first seen
     * @param last when it was last seen; the same day if it was seen once
     * @param due when a plan falls due that was not met
     * @param note what to say beside the line; empty for most
     * @param href its page; null for a line without a link
     */
    public record Life(
            LocalDate first,
            LocalDate last,
            Standing standing,
            Optional<LocalDate> due,
            String tip,
            String note,
            @Nullable String href) {
        boolean isLone() {
            return first.equals(last);
        }
    }

    /**
     * Prepares the lines.
     *
     * @param first the first day of the axis
     * @param day the day of the report, at which lines end
     * @param to the last day of the axis, later than the day only if a plan falls due there
     * @param width the width in pixels
     */
    public LifelineChart(List<Block> blocks, LocalDate first, LocalDate day, LocalDate to, int width) {
        this.blocks = List.copyOf(blocks);
        this.from = first;
        this.day = day;
        this.to = to;
        this.width = width;
    }

    /** Draws the lines as a picture with its legend. */
    public Drawing picture(String id, String title, String description, List<Legend.Key> keys) {
        String name = width == Picture.WIDE ? "lifelines wide-only" : "lifelines narrow-only";
        Legend legend = new Legend(keys, width);
        Drawing drawing = Drawing.image(id, name, width, height() + legend.height(), title, description);
        return legend.draw(draw(drawing, false), height());
    }

    /** Draws the lines beside a table that says the same, with links. */
    public Drawing decoration() {
        String name = width == Picture.WIDE ? "lifelines wide-only" : "lifelines narrow-only";
        return draw(Drawing.decoration(name, width, height()), true);
    }

    private int height() {
        return 2 * AXIS
                + blocks.stream()
                        .mapToInt(block -> HEAD + ROW * block.lives.size())
                        .sum();
    }

    private Drawing draw(Drawing drawing, boolean linked) {
        axis(drawing);
        int y = AXIS;
        for (Block block : blocks) {
            drawing.text(
                    "name",
                    MARGIN,
                    y + 18,
                    "start",
                    TextLines.of(block.name, width - 2 * MARGIN, 14, 1).get(0));
            y += HEAD;
            for (int i = 0; i < block.lives.size(); i++) {
                Life life = block.lives.get(i);
                String href = linked ? life.href : null;
                if (href != null) {
                    drawing.link(href);
                }
                line(drawing, life, y + 3, linked && width == Picture.WIDE ? life.tip : "");
                if (href != null) {
                    drawing.endLink();
                }
                if (!life.note.isEmpty()) {
                    double middle = y + 7;
                    place(block.lives, i).ifPresent(x -> drawing.text("small", x, middle, "start", life.note));
                }
                y += ROW;
            }
        }
        return drawing;
    }

    private void axis(Drawing drawing) {
        int span = to.getYear() - from.getYear();
        int step = width == Picture.WIDE ? 1 : 2;
        while (span / step > (width == Picture.WIDE ? 12 : 5)) {
            step = step == 1 ? 2 : step == 2 ? 5 : step * 2;
        }
        int bottom = height() - AXIS;
        for (int year = (from.getYear() + step - 1) / step * step; year <= to.getYear(); year += step) {
            double x = x(LocalDate.of(year, 1, 1));
            if (x < width - 26) {
                drawing.line("rule", x, AXIS, x, bottom)
                        .text("small", x, AXIS - 8, "start", Integer.toString(year))
                        .text("small", x, bottom + 16, "start", Integer.toString(year));
            }
        }
        drawing.line("today", x(day), AXIS, x(day), bottom);
    }

    private void line(Drawing drawing, Life life, double y, String tip) {
        String style = "st-" + life.standing.code();
        double end = x(life.last);
        if (life.isLone()) {
            drawing.circle("lone " + style, end, y, 2.5, tip);
        } else {
            double start = Math.min(x(life.first), end - 2);
            drawing.path("life " + style, "M" + Svg.number(start) + " " + Svg.number(y) + "H" + Svg.number(end), tip);
            if (life.standing != Standing.END) {
                LocalDate faded = life.last.plusYears(FADING);
                drawing.line("fade", end, y, x(faded.isAfter(day) ? day : faded), y);
            }
        }
        if (life.standing == Standing.END) {
            cross(drawing, end + 5, y);
        } else if (life.standing == Standing.PAUSE) {
            drawing.line("over", end + 4, y - 2.5, end + 4, y + 2.5).line("over", end + 7, y - 2.5, end + 7, y + 2.5);
        }
        life.due.filter(due -> !due.isAfter(to)).ifPresent(due -> diamond(drawing, x(due), y));
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

    /** Returns where there is room for the note of a case: beyond what its neighbours draw; empty if there is none. */
    private OptionalDouble place(List<Life> lives, int index) {
        double x = 0;
        for (Life life : lives.subList(Math.max(0, index - 2), Math.min(lives.size(), index + 3))) {
            LocalDate faded = life.isLone() ? life.last : life.last.plusYears(FADING);
            double end = x(faded.isAfter(day) ? day : faded);
            if (life.due.isPresent() && !life.due.get().isAfter(to)) {
                end = Math.max(end, x(life.due.get()));
            }
            x = Math.max(x, end + 8);
        }
        return x + 6.6 * lives.get(index).note.length() < width ? OptionalDouble.of(x) : OptionalDouble.empty();
    }

    private double x(LocalDate date) {
        double share = (double) (date.toEpochDay() - from.toEpochDay()) / (to.toEpochDay() - from.toEpochDay());
        return MARGIN + (width - 2 * MARGIN) * Math.max(0, Math.min(1, share));
    }
}
