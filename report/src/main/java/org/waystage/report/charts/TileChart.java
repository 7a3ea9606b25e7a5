package org.waystage.report.charts;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.waystage.report.figures.Standing;

/**
 * Countries as tiles of equal size: filled by the furthest phase, with the fill reduced to a strip if its evidence is old, a
 * bar under the code of a least developed country, a cut corner if none of its cases is a use, and only a thin frame if no
 * case is recorded.
 *
 * @param title the name of the whole
 * @param tiles the tiles
 */
public record TileChart(String title, List<Tile> tiles) {
    private static final int PITCH = 27;
    private static final int SIZE = 25;
    private static final int STRIP = 6;

    /**
     * A tile.
     *
     * @param column the place from the start, from 0
     * @param row the place from the top, from 0
     * @param code its text
     * @param furthest how far the country is; empty if no case counts
     * @param noUse whether it has cases, but none that counts
     * @param old whether the evidence of the furthest phase is old
     * @param leastDeveloped whether it is a least developed country
     * @param label what the tile says in words
     * @param href the page of the country, relative to the folder of the language
     */
    public record Tile(
            int column,
            int row,
            String code,
            Optional<Standing> furthest,
            boolean noUse,
            boolean old,
            boolean leastDeveloped,
            String label,
            Optional<String> href) {}

    /** Returns the width in pixels. */
    public int width() {
        return PITCH * tiles.stream().mapToInt(tile -> tile.column + 1).max().orElse(0);
    }

    /** Returns the height in pixels. */
    public int height() {
        return PITCH * tiles.stream().mapToInt(tile -> tile.row + 1).max().orElse(0);
    }

    /**
     * Draws the tiles as links.
     *
     * @param href makes the address of a page from its path relative to the folder of the language
     */
    public Drawing draw(UnaryOperator<String> href) {
        Drawing drawing = Drawing.links("world", width(), height(), title);
        for (Tile tile : tiles) {
            tile.href.ifPresent(path -> drawing.link(href.apply(path), tile.label));
            draw(drawing, tile, tile.column * PITCH, tile.row * PITCH, tile.href.isPresent() ? "" : tile.label);
            if (tile.href.isPresent()) {
                drawing.endLink();
            }
        }
        return drawing;
    }

    /** Draws the tiles into another drawing, starting at a place, without links. */
    public void drawInto(Drawing drawing, int x, int y) {
        tiles.forEach(tile -> draw(drawing, tile, x + tile.column * PITCH, y + tile.row * PITCH, tile.label));
    }

    /** Draws a small tile without a code, for a key. */
    public static void mark(
            Drawing drawing,
            double x,
            double y,
            Optional<Standing> furthest,
            boolean noUse,
            boolean old,
            boolean leastDeveloped) {
        String phase = furthest.map(Standing::code).orElse("");
        String style = furthest.isEmpty() ? "tile no-case" : old ? "tile old" : "tile ph ph-" + phase;
        drawing.rect(style, x + 1, y + 1, 13, 13, "");
        if (noUse) {
            drawing.line("no-use", x + 1, y + 7, x + 7, y + 1);
        }
        if (old) {
            drawing.rect("ph ph-" + phase, x + 1, y + 1, 13, 4, "");
        }
        if (leastDeveloped) {
            drawing.line("ldc", x + 4, y + 11, x + 11, y + 11);
        }
    }

    private static void draw(Drawing drawing, Tile tile, int x, int y, String tip) {
        String phase = tile.furthest.map(Standing::code).orElse("");
        double left = x + 1;
        double top = y + 1;
        if (tile.furthest.isEmpty()) {
            drawing.rect("tile no-case", left, top, SIZE, SIZE, tip);
            if (tile.noUse) {
                drawing.line("no-use", left, top + 8, left + 8, top);
            }
        } else if (tile.old) {
            drawing.rect("tile old", left, top, SIZE, SIZE, tip);
            drawing.rect("ph ph-" + phase, left, top, SIZE, STRIP, "");
        } else {
            drawing.rect("tile ph ph-" + phase, left, top, SIZE, SIZE, tip);
        }
        String ink = tile.furthest.isEmpty() || tile.old ? "" : " in-" + phase;
        drawing.text("code" + ink, left + SIZE / 2.0, top + (tile.old ? 18 : 16), "middle", tile.code);
        if (tile.leastDeveloped) {
            drawing.line("ldc" + ink, left + 5, top + 21, left + SIZE - 5, top + 21);
        }
    }
}
