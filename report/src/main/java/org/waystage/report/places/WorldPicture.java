package org.waystage.report.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.report.charts.Drawing;
import org.waystage.report.charts.Picture;
import org.waystage.report.charts.TextLines;
import org.waystage.report.charts.TileChart;
import org.waystage.report.figures.Standing;
import org.waystage.report.views.Sentences;
import org.waystage.report.views.Views;
import org.waystage.report.words.Words;

/** The tiles of all regions as one picture, for a separate file. */
public final class WorldPicture {
    private static final int GAP = 22;
    private static final int LINE = 15;

    /** The least width of a block, for its name. */
    private static final int NARROWEST = 162;

    /** The width of a letter of the key in pixels. */
    private static final double LETTER = 7;

    private final Words words;
    private final Tiles tiles;

    private WorldPicture(Words words, Tiles tiles) {
        this.words = words;
        this.tiles = tiles;
    }

    /** Returns the picture; empty if no country is known, or no Member of the WCO has a case. */
    public static Optional<Picture> of(Views views) {
        return of(views, Tiles.of(views, new Regions(views)));
    }

    /** Returns the picture of the given tiles. */
    public static Optional<Picture> of(Views views, Tiles tiles) {
        long members = views.figures.index().members().size();
        long with = Sentences.membersWithCases(views).size();
        if (with == 0) {
            return Optional.empty();
        }
        WorldPicture world = new WorldPicture(views.words, tiles);
        String message = views.words.count("tiles.message", with, members);
        return Optional.of(new Picture(
                "countries",
                message,
                views.words.say("tiles.subtitle", views.asOf()),
                "countries.html#countries",
                world.draw("wide", Picture.WIDE, message),
                world.draw("narrow", Picture.NARROW, message)));
    }

    private record Placed(Tiles.Block block, int x, int y) {}

    private Drawing draw(String size, int width, String message) {
        int above = 8
                + LINE
                        * tiles.blocks().stream()
                                .mapToInt(block -> lines(block).size())
                                .max()
                                .orElse(0);
        List<Placed> placed = new ArrayList<>();
        int x = 0;
        int y = 0;
        int high = 0;
        for (Tiles.Block block : tiles.blocks()) {
            TileChart chart = block.chart();
            int wide = Math.max(chart.width(), NARROWEST);
            if (x > 0 && x + wide > width) {
                x = 0;
                y += high + GAP;
                high = 0;
            }
            placed.add(new Placed(block, x, y));
            x += wide + GAP;
            high = Math.max(high, above + chart.height());
        }
        int height = y + high + GAP;
        List<Key> key = key();
        int rows = 1;
        int at = 0;
        for (Key each : key) {
            if (at > 0 && at + each.width() > width) {
                rows++;
                at = 0;
            }
            at += each.width();
        }
        Drawing drawing = Drawing.image("countries-" + size, "world", width, height + 22 * rows, message, describe());
        for (Placed each : placed) {
            List<String> lines = lines(each.block);
            for (int i = 0; i < lines.size(); i++) {
                drawing.text(
                        "region", each.x, each.y + above - 8 - LINE * (lines.size() - 1 - i), "start", lines.get(i));
            }
            each.block.chart().drawInto(drawing, each.x, each.y + above);
        }
        draw(drawing, key, width, height);
        return drawing;
    }

    private static List<String> lines(Tiles.Block block) {
        return TextLines.of(block.name().text(), Math.max(block.chart().width(), NARROWEST), 13);
    }

    /** The meaning of a mark. */
    private record Key(Optional<Standing> standing, boolean noUse, boolean old, boolean leastDeveloped, String text) {
        int width() {
            return 40 + (int) (LETTER * text.length());
        }
    }

    private List<Key> key() {
        List<Key> key = new ArrayList<>();
        for (Standing standing : tiles.standings()) {
            key.add(new Key(Optional.of(standing), false, false, false, words.say("phase." + standing.code())));
        }
        if (tiles.old()) {
            key.add(new Key(Optional.of(tiles.standings().get(0)), false, true, false, words.say("tiles.old")));
        }
        if (tiles.leastDeveloped()) {
            key.add(new Key(Optional.empty(), false, false, true, words.say("status.ldc")));
        }
        if (tiles.noUse()) {
            key.add(new Key(Optional.empty(), true, false, false, words.say("tiles.no-use")));
        }
        key.add(new Key(Optional.empty(), false, false, false, words.say("tiles.none")));
        return key;
    }

    private static void draw(Drawing drawing, List<Key> key, int width, int top) {
        int x = 0;
        int y = top;
        for (Key each : key) {
            if (x > 0 && x + each.width() > width) {
                x = 0;
                y += 22;
            }
            TileChart.mark(drawing, x, y, each.standing, each.noUse, each.old, each.leastDeveloped);
            drawing.text("key", x + 20, y + 12, "start", each.text);
            x += each.width();
        }
    }

    /** Returns how many countries have tiles of each kind, region by region. */
    private String describe() {
        List<String> parts = new ArrayList<>();
        for (Tiles.Block block : tiles.blocks()) {
            long with = block.chart().tiles().stream()
                    .filter(tile -> tile.furthest().isPresent() || tile.noUse())
                    .count();
            parts.add(words.say(
                    "tiles.described",
                    block.name().text(),
                    with,
                    block.chart().tiles().size()));
        }
        return String.join(words.say("separator"), parts);
    }
}
