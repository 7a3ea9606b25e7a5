package org.waystage.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Breaks texts into lines, since SVG has no paragraphs. The width of a letter is an estimate that holds for the widest
 * of the fonts that the style sheet names, so that a line is rather too short than too long.
 */
public final class TextLines {
    private static final double LETTER = 0.56;

    private TextLines() {}

    /**
     * Returns the lines of a text; a word that is longer than a line stands alone.
     *
     * @param width the width in pixels
     * @param size the size of the letters in pixels
     */
    public static List<String> of(String text, int width, int size) {
        int most = Math.max(1, (int) (width / (size * LETTER)));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        StringTokenizer words = new StringTokenizer(text, " ");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (line.length() > 0 && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    /** Returns the first lines of a text, with an ellipsis if there would be more. */
    static List<String> of(String text, int width, int size, int most) {
        List<String> lines = of(text, width, size);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, most));
        first.set(most - 1, first.get(most - 1) + " …");
        return List.copyOf(first);
    }
}
