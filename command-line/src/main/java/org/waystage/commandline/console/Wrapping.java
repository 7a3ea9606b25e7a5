package org.waystage.commandline.console;

import java.util.ArrayList;
import java.util.List;

/** Breaks prose into lines that fit a terminal. */
public final class Wrapping {
    /** The columns of a terminal that everybody has. */
    public static final int WIDTH = 80;

    private Wrapping() {}

    /** Breaks a text at blanks into lines of at most so many characters; a longer word stands alone. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
