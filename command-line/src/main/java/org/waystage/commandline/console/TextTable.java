package org.waystage.commandline.console;

import java.util.List;

/** A table of text for people, its columns as wide as their widest cell. */
public final class TextTable {
    private TextTable() {}

    /**
     * Writes a table. A column without any text is left out.
     *
     * @param lines the cells by line, as many in each
     * @param leftColumns how many columns begin at their left, the others end at their right
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

    private static int width(String cell) {
        String printable = Printable.line(cell);
        return printable.codePointCount(0, printable.length());
    }
}
