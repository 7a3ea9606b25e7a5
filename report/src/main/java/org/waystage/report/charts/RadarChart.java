package org.waystage.report.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waystage.report.figures.Radar;

/**
 * A radar: sectors around the centre, rings from the inside, and a numbered blip for each of its entries. The list next
 * to it has the names.
 */
public final class RadarChart {
    private static final int LABELS = 150;
    private static final int LINE = 16;
    private static final int PAD = 12;
    private static final int KEY = 18;
    private static final int MARK = 30;
    /** The radius from which the keys fit into the corners. */
    private static final int WIDE = 260;

    private static final List<String> NUMERALS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private final RadarLayout layout;
    private final List<String> sectors;
    private final List<String> rings;
    private final List<List<List<Blip>>> blips;

    /**
     * A blip.
     *
     * @param number its number in the list
     * @param name its name
     * @param href the address of its page from the page of the radar; null if there is none
     * @param move how it compares with the earlier edition; null if it does not
     */
    public record Blip(int number, String name, @Nullable String href, Radar.@Nullable Move move) {}

    /** The names of the marks of moves, in the order of {@link Radar.Move}. */
    private final List<String> moves;

    /** The moves that blips have: the legend lists no others. */
    private final List<Radar.Move> drawn;

    private final String others;

    /**
     * Places blips.
     *
     * @param sectors the names of the sectors, clockwise
     * @param rings the names of the rings, from the inside
     * @param blips the blips of each ring of each sector
     * @param moves the names of the moves, in their order
     * @param others the word for the number of a blip that stands for several
     */
    public RadarChart(
            List<String> sectors, List<String> rings, List<List<List<Blip>>> blips, List<String> moves, String others) {
        this.sectors = List.copyOf(sectors);
        this.rings = List.copyOf(rings);
        this.blips = List.copyOf(blips);
        this.moves = List.copyOf(moves);
        drawn = Arrays.stream(Radar.Move.values())
                .filter(move -> blips.stream()
                        .flatMap(List::stream)
                        .flatMap(List::stream)
                        .anyMatch(blip -> blip.move() == move))
                .toList();
        this.others = others;
        int[][] counts = new int[sectors.size()][rings.size()];
        for (int sector = 0; sector < sectors.size(); sector++) {
            for (int ring = 0; ring < rings.size(); ring++) {
                counts[sector][ring] = blips.get(sector).get(ring).size();
            }
        }
        layout = RadarLayout.of(counts);
    }

    /** Returns the mark of a ring. */
    public static String numeral(int ring) {
        return ring < NUMERALS.size() ? NUMERALS.get(ring) : Integer.toString(ring + 1);
    }

    /** Returns the mark of a sector. */
    public static String letter(int sector) {
        return sector < 26 ? String.valueOf((char) ('A' + sector)) : Integer.toString(sector + 1);
    }

    /** Returns whether any blip stands for several. */
    public boolean sums() {
        for (int sector = 0; sector < sectors.size(); sector++) {
            for (int ring = 0; ring < rings.size(); ring++) {
                if (layout.isSummed(sector, ring)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Draws the radar with the names of its sectors, next to its list. */
    public Drawing drawing() {
        Drawing drawing = Drawing.decoration("radar wide-only", width(), height());
        draw(drawing, true);
        return drawing;
    }

    /** Draws the radar as an image of its own, without links. */
    public Drawing image(String id, String title, String description) {
        Drawing drawing = Drawing.image(id, "radar", width(), height(), title, description);
        draw(drawing, false);
        return drawing;
    }

    private int width() {
        return (int) Math.ceil(2 * (layout.radius() + PAD + LABELS));
    }

    private int top() {
        int keys = Math.max(KEY * rings.size(), MARK * marks());
        return layout.radius() < WIDE ? keys + LINE + PAD : 3 * LINE;
    }

    private int height() {
        return (int) Math.ceil(top() + 2 * (layout.radius() + PAD) + 3 * LINE);
    }

    private int marks() {
        return drawn.size() + (sums() ? 1 : 0);
    }

    private void draw(Drawing drawing, boolean links) {
        double x = width() / 2.0;
        double y = top() + layout.radius() + PAD;
        grid(drawing, x, y, layout.radius());
        for (int sector = 0; sector < sectors.size(); sector++) {
            label(drawing, sector, x, y);
        }
        for (int ring = 0; ring < rings.size(); ring++) {
            drawing.text(
                    "ring-mark", x, y - (layout.inner(ring) + layout.outer(ring)) / 2 + 4, "middle", numeral(ring));
            key(drawing, ring, ring * KEY);
        }
        legend(drawing);
        each((sector, ring, blip, place) -> {
            boolean sum = layout.isSummed(sector, ring);
            String href = links ? (sum ? "#" + anchor(sector) : blip.href()) : null;
            if (href != null) {
                drawing.link(href);
            }
            int several = blips.get(sector).get(ring).size();
            shape(
                    drawing,
                    "blip rg-" + Math.min(ring, 3) + (sum ? " sum-of" : ""),
                    x + place.x(),
                    y + place.y(),
                    sum ? null : blip.move(),
                    sum ? sectors.get(sector) + ", " + rings.get(ring) + " – " + several : blip.name());
            drawing.text(
                    "nr on-" + Math.min(ring, 3) + (sum || blip.number() > 99 ? " nr-3" : ""),
                    x + place.x(),
                    y + place.y() + 4.3,
                    "middle",
                    sum ? "×" + several : Integer.toString(blip.number()));
            if (href != null) {
                drawing.endLink();
            }
        });
    }

    /** Draws the radar for a telephone, where the numbers would be too small to read: dots, and letters for sectors. */
    public Drawing small() {
        Drawing drawing = Drawing.decoration("radar narrow-only", Picture.NARROW, Picture.NARROW);
        drawSmall(drawing);
        return drawing;
    }

    /** Draws the small radar as an image of its own, with the names of its rings. */
    public Drawing smallImage(String id, String title, String description) {
        int height = Picture.NARROW + KEY * rings.size();
        Drawing drawing = Drawing.image(id, "radar", Picture.NARROW, height, title, description);
        drawSmall(drawing);
        for (int ring = 0; ring < rings.size(); ring++) {
            key(drawing, ring, Picture.NARROW + ring * KEY);
        }
        return drawing;
    }

    /** Draws the mark and the name of a ring. */
    private void key(Drawing drawing, int ring, int y) {
        drawing.rect("blip rg-" + Math.min(ring, 3), 0, y + 2, 12, 12, "");
        drawing.text("", 18, y + 13, "start", numeral(ring) + "  " + rings.get(ring));
    }

    private void drawSmall(Drawing drawing) {
        double scale = (Picture.NARROW / 2.0 - 20) / layout.radius();
        double x = Picture.NARROW / 2.0;
        double y = x;
        for (int ring = rings.size() - 1; ring >= 0; ring--) {
            drawing.circle("ring", x, y, layout.outer(ring) * scale, "");
        }
        borders(drawing, x, y, layout.inner(0) * scale, layout.radius() * scale);
        for (int sector = 0; sector < sectors.size(); sector++) {
            RadarLayout.Point at = RadarLayout.polar(middle(sector), layout.radius() * scale + 11);
            drawing.text("name", x + at.x(), y + at.y() + 4.5, "middle", letter(sector));
        }
        each((sector, ring, blip, place) -> drawing.circle(
                "blip rg-" + Math.min(ring, 3) + (layout.isSummed(sector, ring) ? " sum-of" : ""),
                x + place.x() * scale,
                y + place.y() * scale,
                Math.max(2.5, (RadarLayout.BLIP - 1) * scale),
                ""));
        for (int ring = 0; ring < rings.size(); ring++) {
            double middle = (layout.inner(ring) + layout.outer(ring)) / 2 * scale;
            drawing.text("ring-mark", x, y - middle + 4, "middle", numeral(ring));
        }
    }

    /** Returns the HTML id of the list of a sector. */
    public static String anchor(int sector) {
        return "sector-" + letter(sector).toLowerCase(Locale.ROOT);
    }

    private interface Placed {
        void at(int sector, int ring, Blip blip, RadarLayout.Point place);
    }

    private void each(Placed placed) {
        for (int sector = 0; sector < sectors.size(); sector++) {
            for (int ring = 0; ring < rings.size(); ring++) {
                List<RadarLayout.Point> places = layout.places(sector, ring);
                for (int i = 0; i < places.size(); i++) {
                    placed.at(sector, ring, blips.get(sector).get(ring).get(i), places.get(i));
                }
            }
        }
    }

    private void grid(Drawing drawing, double x, double y, double radius) {
        for (int ring = rings.size() - 1; ring >= 0; ring--) {
            drawing.circle("ring", x, y, layout.outer(ring), "");
        }
        borders(drawing, x, y, layout.inner(0), radius);
    }

    private void borders(Drawing drawing, double x, double y, double from, double to) {
        for (int sector = 0; sector < sectors.size(); sector++) {
            border(drawing, x, y, layout.begin(sector), from, to);
        }
        border(drawing, x, y, layout.begin(sectors.size()), from, to);
    }

    private static void border(Drawing drawing, double x, double y, double angle, double from, double to) {
        RadarLayout.Point inner = RadarLayout.polar(angle, from);
        RadarLayout.Point outer = RadarLayout.polar(angle, to);
        drawing.line("spoke", x + inner.x(), y + inner.y(), x + outer.x(), y + outer.y());
    }

    private double middle(int sector) {
        return (layout.begin(sector) + layout.begin(sector + 1)) / 2;
    }

    private void label(Drawing drawing, int sector, double x, double y) {
        double angle = middle(sector);
        RadarLayout.Point at = RadarLayout.polar(angle, layout.radius() + PAD);
        List<String> lines = TextLines.of(letter(sector) + "  " + sectors.get(sector), LABELS - 6, 16);
        double side = StrictMath.sin(angle);
        String anchor = side > 0.25 ? "start" : side < -0.25 ? "end" : "middle";
        double up = StrictMath.cos(angle);
        double first = y + at.y() + 4 - (lines.size() - 1) * LINE * (up + 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            drawing.text("name", x + at.x(), first + i * LINE, anchor, lines.get(i));
        }
    }

    private void legend(Drawing drawing) {
        int right = width() - LABELS;
        for (int i = 0; i < drawn.size(); i++) {
            shape(drawing, "blip rg-3", right + 12, i * MARK + 14, drawn.get(i), "");
            drawing.text(
                    "",
                    right + 32,
                    i * MARK + 18,
                    "start",
                    moves.get(drawn.get(i).ordinal()));
        }
        if (sums()) {
            shape(drawing, "blip rg-3 sum-of", right + 12, drawn.size() * MARK + 14, null, "");
            drawing.text("", right + 32, drawn.size() * MARK + 18, "start", others);
        }
    }

    private static void shape(
            Drawing drawing, String style, double x, double y, Radar.@Nullable Move move, String tip) {
        if (move == null) {
            drawing.circle(style, x, y, RadarLayout.BLIP, tip);
            return;
        }
        String path = switch (move) {
            case FURTHER -> "M%1$.1f %2$.1fl11 8v12h-22v-12z";
            case BACK -> "M%1$.1f %2$.1fl11 -8v-12h-22v12z";
            case NEW ->
                "M%1$.1f %2$.1fl3.1 4.1 5 -.7 -.7 5 4.1 3.1 -4.1 3.1 .7 5 -5 -.7 -3.1 4.1 -3.1 -4.1 -5 .7 .7 -5 -4.1 -3.1 4.1 -3.1 -.7 -5 5 .7z";
        };
        double top = move == Radar.Move.BACK ? y + 12 : y - (move == Radar.Move.NEW ? 11.5 : 12);
        drawing.path(style, String.format(Locale.ROOT, path, x, top), tip);
    }
}
