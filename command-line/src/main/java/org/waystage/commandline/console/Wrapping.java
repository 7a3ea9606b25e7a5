package org.waystage.commandline.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waystage.core.internal.text.CharacterWidth;

/** Breaks prose into lines that fit a terminal. */
public final class Wrapping {
    /** The columns of the narrowest usual terminal. */
    public static final int WIDTH = 80;

    /** The extra indent of a continuation line. */
    private static final int GOES_ON = 4;

    /** A name or a call in quotes, to be copied. */
    private static final Pattern QUOTED = Pattern.compile("(?<=^|[ (])'[^']+'(?=[ ,.;:!?)]|$)|«[^»]+»");

    private Wrapping() {}

    /** Breaks a text at blanks into lines of at most a number of columns; a longer word has its own line. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && CharacterWidth.of(line) + 1 + CharacterWidth.of(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * Breaks a line of a message into lines that fit; the lines after the first are indented more. Text in quotes, such as a file name,
     * is not broken.
     */
    public static List<String> message(String line) {
        if (CharacterWidth.of(line) <= WIDTH) {
            return List.of(line);
        }
        String words = line.stripLeading();
        String indent = " ".repeat(line.length() - words.length());
        String next = indent + " ".repeat(GOES_ON);
        String whole = QUOTED.matcher(words)
                .replaceAll(quoted -> Matcher.quoteReplacement(quoted.group().replace(' ', '\0')));
        List<String> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder(indent);
        for (String word : whole.split(" ", -1)) {
            boolean begins = text.toString().isBlank();
            if (!begins && CharacterWidth.of(text) + 1 + CharacterWidth.of(word) > WIDTH) {
                lines.add(text.toString().replace('\0', ' '));
                text.setLength(0);
                text.append(next);
                begins = true;
            }
            text.append(begins ? "" : " ").append(word);
        }
        lines.add(text.toString().replace('\0', ' '));
        return lines;
    }
}
