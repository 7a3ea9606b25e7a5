package org.waystage.report.charts;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.waystage.core.internal.text.CharacterWidth;

/**
 * Breaks texts into lines, because SVG has no paragraphs. The width of a letter is an estimate for the widest of the fonts
 * that the style sheet names, so lines are too short rather than too long.
 */
public final class TextLines {
    private static final double LETTER = 0.56;

    /** The width of an ideograph, which is as wide as it is high, in letters. */
    private static final double IDEOGRAPH = 1 / LETTER;

    private TextLines() {}

    /**
     * Returns the lines of a text. A word that is slightly longer than a line has a line for itself. A word that is longer by more than a
     * quarter is broken, and so is any longer one with ideographs, whose width is exact.
     *
     * @param width the width in pixels
     * @param size the size of the letters in pixels
     */
    public static List<String> of(String text, int width, int size) {
        int most = Math.max(1, (int) (width / (size * LETTER)));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double filled = 0;
        StringTokenizer words = new StringTokenizer(text, " ");
        while (words.hasMoreTokens()) {
            for (String part : parts(words.nextToken(), most)) {
                double letters = letters(part);
                if (line.length() > 0 && filled + 1 + letters > most) {
                    lines.add(line.toString());
                    line.setLength(0);
                    filled = 0;
                }
                filled += letters + (line.length() == 0 ? 0 : 1);
                line.append(line.length() == 0 ? "" : " ").append(part);
            }
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    /** Returns a word as it is if a line has room for it or nearly so, and otherwise in parts that fill lines. */
    private static List<String> parts(String word, int most) {
        double letters = letters(word);
        double slack = letters > word.codePointCount(0, word.length()) ? 0 : most / 4.0;
        if (letters <= most + slack) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int from = 0;
        int at = characters.first();
        double filled = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            double width = letters(word.substring(at, next));
            if (at > from && filled + width > most) {
                parts.add(word.substring(from, at));
                from = at;
                filled = 0;
            }
            filled += width;
            at = next;
        }
        parts.add(word.substring(from));
        return parts;
    }

    /** Returns the width of a text in letters of average width. */
    private static double letters(String text) {
        return text.codePoints().mapToDouble(TextLines::letters).sum();
    }

    private static double letters(int c) {
        int width = CharacterWidth.of(c);
        return width == 2 ? IDEOGRAPH : width;
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
