package org.waystage.commandline.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.waystage.core.internal.text.CharacterWidth;

/** A text table for people; each column is as wide as its widest cell. */
public final class TextTable {
    /** The least width of a column of prose, even if lines become longer than 80. */
    private static final int LEAST = 30;

    private TextTable() {}

    /**
     * Writes a table. A column without any text is left out.
     *
     * @param lines the cells by line; each line has the same number
     * @param leftColumns how many columns are aligned left; the others are aligned right
     */
    public static void write(List<List<String>> lines, int leftColumns, Console console) {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] == 0) {
                    continue;
                }
                String cell = Printable.line(line.get(i));
                String blanks = " ".repeat(widths[i] - width(line.get(i)));
                text.append(i == 0 ? "" : "  ").append(i < leftColumns ? cell + blanks : blanks + cell);
            }
            console.println(text.toString().stripTrailing());
        }
    }

    /**
     * Writes a list whose last column is prose. If a line would be longer than 80, the prose continues on the next line, below its
     * column. Line breaks in it become blanks.
     *
     * @param lines the cells by line; each line has the same number
     */
    public static void list(List<List<String>> lines, Console console) {
        int last = lines.isEmpty() ? 0 : lines.get(0).size() - 1;
        int indent = 0;
        for (int i = 0; i < last; i++) {
            int column = i;
            indent += 2
                    + lines.stream()
                            .mapToInt(line -> width(line.get(column)))
                            .max()
                            .orElse(0);
        }
        List<List<String>> broken = new ArrayList<>();
        for (List<String> line : lines) {
            List<String> parts =
                    Wrapping.wrapped(Printable.onOneLine(line.get(last)), Math.max(LEAST, Wrapping.WIDTH - indent));
            for (int i = 0; i < parts.size(); i++) {
                List<String> cells = new ArrayList<>(i == 0 ? line.subList(0, last) : Collections.nCopies(last, ""));
                cells.add(parts.get(i));
                broken.add(cells);
            }
        }
        if (!broken.isEmpty()) {
            write(broken, last + 1, console);
        }
    }

    private static int width(String cell) {
        return CharacterWidth.of(Printable.line(cell));
    }
}
