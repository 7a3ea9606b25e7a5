package org.waystage.report.charts;

import java.util.ArrayList;
import java.util.List;
import org.waystage.report.words.Words;

/** A table of cases as marks: a row a technology, a column a phase or a region, the number above the marks. */
public final class BoardChart {
    private static final int LABEL = 168;

    private final Words words;
    private final int pitch;
    private final List<String> columns;
    private final List<Row> rows;
    private final List<Legend.Key> keys;

    /** A row and the cases of its cells. */
    public record Row(String name, List<List<DotField.Dot>> cells) {}

    /**
     * Prepares a board.
     *
     * @param pitch the distance between dots in pixels
     * @param keys the legend
     */
    public BoardChart(Words words, int pitch, List<String> columns, List<Row> rows, List<Legend.Key> keys) {
        this.words = words;
        this.pitch = pitch;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.keys = List.copyOf(keys);
    }

    private DotField field(int width) {
        long total = rows.stream()
                .flatMap(row -> row.cells.stream())
                .mapToLong(List::size)
                .sum();
        long most = rows.stream()
                .flatMap(row -> row.cells.stream())
                .mapToLong(List::size)
                .max()
                .orElse(1);
        return DotField.of(total, pitch, width, most);
    }

    /** Draws the board with its columns beside each other. */
    public Drawing wide(String id, String title, String description) {
        int slot = (Picture.WIDE - LABEL) / Math.max(1, columns.size());
        DotField field = field(slot - 12);
        List<List<String>> heads = columns.stream()
                .map(column -> TextLines.of(column, slot - 6, 12, 5))
                .toList();
        int head = 16 * heads.stream().mapToInt(List::size).max().orElse(1) + 6;
        List<Integer> heights = new ArrayList<>();
        int height = head;
        for (Row row : rows) {
            int lines = TextLines.of(row.name, LABEL - 12, 14, 4).size();
            int dots = row.cells.stream()
                    .mapToInt(cell -> field.height(cell.size()))
                    .max()
                    .orElse(0);
            heights.add(Math.max(18 * lines, 20 + dots) + 12);
            height += heights.get(heights.size() - 1);
        }
        Legend legend = new Legend(keys, Picture.WIDE);
        Drawing drawing = Drawing.image(
                id, "board-picture wide-only", Picture.WIDE, height + legend.height(), title, description);
        for (int i = 0; i < columns.size(); i++) {
            int y = head - 8 - 16 * (heads.get(i).size() - 1);
            for (String line : heads.get(i)) {
                drawing.text("small", LABEL + i * slot, y, "start", line);
                y += 16;
            }
        }
        int y = head;
        for (int r = 0; r < rows.size(); r++) {
            drawing.line("rule", 0, y, Picture.WIDE, y);
            int line = y;
            for (String part : TextLines.of(rows.get(r).name, LABEL - 12, 14, 4)) {
                drawing.text("name", 0, line += 18, "start", part);
            }
            for (int i = 0; i < columns.size(); i++) {
                cell(drawing, field, rows.get(r).cells.get(i), LABEL + i * slot, y + 18, "");
            }
            y += heights.get(r);
        }
        return legend.draw(drawing, y);
    }

    /** Draws the board for a telephone: three columns beside each other, and the others below them. */
    public Drawing narrow(String id, String title, String description) {
        int slot = Picture.NARROW / 3;
        DotField field = field(slot - 8);
        int height = 0;
        List<List<Integer>> bands = new ArrayList<>();
        for (Row row : rows) {
            List<Integer> band = new ArrayList<>();
            height += 24;
            for (int from = 0; from < columns.size(); from += 3) {
                int dots = row.cells.subList(from, Math.min(columns.size(), from + 3)).stream()
                        .mapToInt(cell -> field.height(cell.size()))
                        .max()
                        .orElse(0);
                band.add(22 + dots + 8);
                height += 22 + dots + 8;
            }
            bands.add(band);
            height += 6;
        }
        Legend legend = new Legend(keys, Picture.NARROW);
        Drawing drawing = Drawing.image(
                id, "board-picture narrow-only", Picture.NARROW, height + legend.height(), title, description);
        int y = 0;
        for (int r = 0; r < rows.size(); r++) {
            drawing.line("rule", 0, y, Picture.NARROW, y);
            drawing.text(
                    "name",
                    0,
                    y + 18,
                    "start",
                    TextLines.of(rows.get(r).name, Picture.NARROW, 14, 1).get(0));
            y += 24;
            for (int i = 0; i < columns.size(); i++) {
                String column = TextLines.of(columns.get(i), slot - 24, 12, 1).get(0);
                cell(drawing, field, rows.get(r).cells.get(i), i % 3 * slot, y + 16, " " + column);
                if (i % 3 == 2 || i == columns.size() - 1) {
                    y += bands.get(r).get(i / 3);
                }
            }
            y += 6;
        }
        return legend.draw(drawing, y);
    }

    private void cell(Drawing drawing, DotField field, List<DotField.Dot> dots, double x, double y, String word) {
        String style = dots.isEmpty() ? "zero" : "count";
        drawing.text(style, x, y, "start", words.number(dots.size()) + word);
        field.draw(drawing, dots, x, y + 6, false);
    }
}
