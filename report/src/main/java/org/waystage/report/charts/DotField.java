package org.waystage.report.charts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.report.figures.EvidenceAge;

/**
 * Cases as marks, one for each case, filled by the age of their evidence. If there are many, marks shrink to squares without
 * links, and then to a bar divided by age.
 *
 * @param grain how cases are drawn; the same in all cells of a picture
 * @param pitch the distance between marks in pixels
 * @param width the width of a cell
 * @param most the largest number of cases in a cell, which is the length of a full bar
 */
public record DotField(Grain grain, int pitch, int width, long most) {
    /** The largest number of marks in a picture that are links. */
    public static final int LINKED = 400;

    private static final int SQUARES = 2000;
    private static final int BAR = 14;

    /** How a case is drawn. */
    public enum Grain {
        DOT,
        SQUARE,
        BAR
    }

    /**
     * A case.
     *
     * @param age the age of its evidence; empty if there is no day to count from
     * @param tip its tooltip
     * @param href its page; null for a mark without a link
     */
    public record Dot(
            Optional<EvidenceAge> age, String tip, @Nullable String href) {
        String style() {
            return "dot age-" + age.orElse(EvidenceAge.ONE).code();
        }
    }

    /**
     * Returns the field of a picture.
     *
     * @param total the number of marks in the picture
     * @param pitch the distance between dots
     */
    public static DotField of(long total, int pitch, int width, long most) {
        Grain grain = total <= LINKED ? Grain.DOT : total <= SQUARES ? Grain.SQUARE : Grain.BAR;
        return new DotField(grain, grain == Grain.DOT ? pitch : 6, width, Math.max(1, most));
    }

    /** Returns the key of an age. */
    public static Legend.Key key(EvidenceAge age, String meaning) {
        DotField field = new DotField(Grain.DOT, 14, 14, 1);
        List<Dot> dot = List.of(new Dot(Optional.of(age), "", null));
        return new Legend.Key((drawing, x, y) -> field.draw(drawing, dot, x, y, false), meaning);
    }

    private int perRow() {
        return Math.max(1, width / pitch);
    }

    /** Returns the height of a number of cases in pixels. */
    int height(int cases) {
        if (cases == 0) {
            return 0;
        }
        return grain == Grain.BAR ? BAR : (cases + perRow() - 1) / perRow() * pitch;
    }

    /** Draws cases as a separate drawing, beside the text or table that says the same. */
    public Drawing alone(List<Dot> dots) {
        Drawing drawing = Drawing.decoration("dots", width, height(dots.size()));
        draw(drawing, dots, 0, 0, true);
        return drawing;
    }

    /** Draws cases at a place of a larger drawing. */
    void draw(Drawing drawing, List<Dot> dots, double x, double y, boolean linked) {
        if (grain == Grain.BAR) {
            bar(drawing, dots, x, y);
            return;
        }
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            double left = x + i % perRow() * pitch;
            int line = i / perRow();
            double top = y + (double) line * pitch;
            String href = linked && grain == Grain.DOT ? dot.href : null;
            if (href != null) {
                drawing.link(href);
            }
            if (grain == Grain.SQUARE) {
                drawing.rect(dot.style(), left + 0.5, top + 0.5, pitch - 2, pitch - 2, "");
            } else {
                double half = pitch / 2.0;
                drawing.circle(
                        dot.style() + (pitch < 12 ? " tiny" : ""),
                        left + half,
                        top + half,
                        radius(),
                        linked ? dot.tip : "");
                if (dot.age.filter(EvidenceAge.UNDATED::equals).isPresent()) {
                    drawing.circle("dot-core", left + half, top + half, Math.max(1, radius() / 4), "");
                }
            }
            if (href != null) {
                drawing.endLink();
            }
        }
    }

    private double radius() {
        return pitch * 5 / 14.0;
    }

    private void bar(Drawing drawing, List<Dot> dots, double x, double y) {
        double from = x;
        for (EvidenceAge age : EvidenceAge.values()) {
            long number = dots.stream()
                    .filter(dot -> dot.age.orElse(EvidenceAge.ONE) == age)
                    .count();
            if (number > 0) {
                double length = (double) width * number / most;
                drawing.rect("dot age-" + age.code(), from, y + 1, length, BAR - 2, "");
                from += length;
            }
        }
    }
}
