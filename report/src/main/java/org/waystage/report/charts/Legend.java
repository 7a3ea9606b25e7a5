package org.waystage.report.charts;

import java.util.ArrayList;
import java.util.List;

/** The legend of a picture, in as many lines as the width needs. */
public final class Legend {
    /** The width of a mark in pixels; it is 14 pixels high. */
    static final int MARK = 22;

    private static final int LINE = 22;
    private static final double LETTER = 6.8;

    private final List<Key> keys;
    private final List<Integer> columns = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    /** Draws a mark into a box whose upper left corner is given. */
    public interface Mark {
        void draw(Drawing drawing, double x, double y);
    }

    /** A mark and what it means. */
    public record Key(Mark mark, String meaning) {
        /** Returns the key of an area. */
        public static Key box(String style, String meaning) {
            return new Key((drawing, x, y) -> drawing.rect(style, x + 1, y + 1, 16, 12, ""), meaning);
        }

        /** Returns the key of a line. */
        public static Key line(String style, String meaning) {
            return new Key((drawing, x, y) -> drawing.line(style, x, y + 7, x + 18, y + 7), meaning);
        }

        /** Returns the key of a path within the box. */
        public static Key path(String style, String commands, String meaning) {
            return new Key(
                    (drawing, x, y) ->
                            drawing.path(style, "M" + Svg.number(x + 9) + " " + Svg.number(y + 7) + commands, ""),
                    meaning);
        }

        /** Returns the key of a dot. */
        public static Key dot(String style, double radius, String meaning) {
            return new Key((drawing, x, y) -> drawing.circle(style, x + 7, y + 7, radius, ""), meaning);
        }
    }

    /** Places keys beside and below each other. */
    public Legend(List<Key> keys, int width) {
        this.keys = List.copyOf(keys);
        int x = 0;
        int line = 0;
        for (Key key : keys) {
            int length = MARK + 14 + (int) (key.meaning.length() * LETTER);
            if (x > 0 && x + length > width) {
                line++;
                x = 0;
            }
            columns.add(x);
            lines.add(line);
            x += length;
        }
    }

    /** Returns the height with the space above, in pixels. */
    public int height() {
        return keys.isEmpty() ? 0 : LINE * (lines.get(lines.size() - 1) + 1) + 8;
    }

    /** Draws the legend below content that ends at a height. */
    public Drawing draw(Drawing drawing, double top) {
        for (int i = 0; i < keys.size(); i++) {
            double y = top + 8 + (double) LINE * lines.get(i);
            keys.get(i).mark.draw(drawing, columns.get(i), y);
            drawing.text("small", columns.get(i) + MARK, y + 11, "start", keys.get(i).meaning);
        }
        return drawing;
    }
}
