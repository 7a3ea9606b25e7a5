package org.waystage.report.charts;

import java.util.ArrayList;
import java.util.List;
import org.waystage.report.words.Words;

/** A table of cases as marks: a row for each technology, a column for each phase or region, the number above the marks. */
public final class BoardChart {
    private static final int LINE = 17;
    private static final int LABEL = 168;
    private static final int LINE_DOTS = 90;
    private static final double DIGIT = 8.8;

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
            int lines = TextLines.of(row.name, LABEL - 12, 14).size();
            int dots = row.cells.stream()
                    .mapToInt(cell -> field.height(cell.size()))
                    .max()
                    .orElse(0);
            heights.add(Math.max(18 * lines, 20 + dots) + 12);
            height += heights.get(heights.size() - 1);
        }
        Legend legend = new Legend(keys, Picture.WIDE);
        Drawing drawing =
                Drawing.image(id, "board-picture", Picture.WIDE, height + legend.height(), title, description);
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
            for (String part : TextLines.of(rows.get(r).name, LABEL - 12, 14)) {
                drawing.text("name", 0, line += 18, "start", part);
            }
            for (int i = 0; i < columns.size(); i++) {
                cell(drawing, field, rows.get(r).cells.get(i), LABEL + i * slot, y + 18, "");
            }
            y += heights.get(r);
        }
        return legend.draw(drawing, y);
    }

    /** Draws the board for a telephone: three columns beside each other or, if their names are long, one line for each. */
    public Drawing narrow(String id, String title, String description) {
        int word = Picture.NARROW / 3 - 2 - number();
        boolean fits = columns.stream()
                .allMatch(column -> TextLines.of(column, word, 12).size() == 1);
        return fits ? inThrees(id, title, description) : inLines(id, title, description);
    }

    /** Returns the width of the longest number, with a space; of two digits at least. */
    private int number() {
        int digits = rows.stream()
                .flatMap(row -> row.cells.stream())
                .mapToInt(cell -> words.number(cell.size()).length())
                .reduce(2, Math::max);
        return 4 + (int) Math.ceil(DIGIT * digits);
    }

    private Drawing begin(String id, int height, Legend legend, String title, String description) {
        return Drawing.image(id, "board-picture", Picture.NARROW, height + legend.height(), title, description);
    }

    private static List<String> name(Row row) {
        return TextLines.of(row.name, Picture.NARROW, 14);
    }

    /** Draws the name of a row, and returns the height it needs beyond one line. */
    private static int name(Drawing drawing, Row row, int y) {
        drawing.line("rule", 0, y, Picture.NARROW, y);
        List<String> lines = name(row);
        for (int i = 0; i < lines.size(); i++) {
            drawing.text("name", 0, y + 18 + LINE * i, "start", lines.get(i));
        }
        return LINE * (lines.size() - 1);
    }

    private Drawing inThrees(String id, String title, String description) {
        int slot = Picture.NARROW / 3;
        DotField field = field(slot - 8);
        int height = 0;
        List<List<Integer>> bands = new ArrayList<>();
        for (Row row : rows) {
            List<Integer> band = new ArrayList<>();
            for (int from = 0; from < columns.size(); from += 3) {
                int dots = row.cells.subList(from, Math.min(columns.size(), from + 3)).stream()
                        .mapToInt(cell -> field.height(cell.size()))
                        .max()
                        .orElse(0);
                int space = from > 0 && dots == 0 ? 0 : 30 + dots;
                band.add(space);
                height += space;
            }
            bands.add(band);
            height += 30 + LINE * (name(row).size() - 1);
        }
        Legend legend = new Legend(keys, Picture.NARROW);
        Drawing drawing = begin(id, height, legend, title, description);
        int y = 0;
        for (int r = 0; r < rows.size(); r++) {
            y += name(drawing, rows.get(r), y) + 24;
            for (int i = 0; i < columns.size(); i++) {
                if (bands.get(r).get(i / 3) > 0) {
                    cell(drawing, field, rows.get(r).cells.get(i), i % 3 * slot, y + 16, columns.get(i));
                }
                if (i % 3 == 2 || i == columns.size() - 1) {
                    y += bands.get(r).get(i / 3);
                }
            }
            y += 6;
        }
        return legend.draw(drawing, y);
    }

    private Drawing inLines(String id, String title, String description) {
        DotField field = field(LINE_DOTS);
        int counts = Picture.NARROW - LINE_DOTS - 8;
        int label = counts - number();
        int height = 0;
        for (Row row : rows) {
            height += 34 + LINE * (name(row).size() - 1);
            for (List<DotField.Dot> cell : row.cells) {
                height += cell.isEmpty() ? 0 : Math.max(20, field.height(cell.size()) + 8);
            }
        }
        Legend legend = new Legend(keys, Picture.NARROW);
        Drawing drawing = begin(id, height, legend, title, description);
        int y = 0;
        for (Row row : rows) {
            y += name(drawing, row, y) + 28;
            for (int i = 0; i < columns.size(); i++) {
                List<DotField.Dot> cell = row.cells.get(i);
                if (!cell.isEmpty()) {
                    drawing.text(
                                    "small",
                                    0,
                                    y + 12,
                                    "start",
                                    TextLines.of(columns.get(i), label, 12, 1).get(0))
                            .text("count", counts, y + 12, "end", words.number(cell.size()));
                    field.draw(drawing, cell, counts + 8, y + 2, false);
                    y += Math.max(20, field.height(cell.size()) + 8);
                }
            }
            y += 6;
        }
        return legend.draw(drawing, y);
    }

    private void cell(Drawing drawing, DotField field, List<DotField.Dot> dots, double x, double y, String word) {
        String number = words.number(dots.size());
        drawing.text(dots.isEmpty() ? "zero" : "count", x, y, "start", number);
        if (!word.isEmpty()) {
            drawing.text("small", x + 4 + DIGIT * number.length(), y, "start", word);
        }
        field.draw(drawing, dots, x, y + 6, false);
    }
}
