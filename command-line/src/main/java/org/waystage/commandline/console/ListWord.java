package org.waystage.commandline.console;

/** A word of a list with commas between; one that holds a comma stands in double quotes, and quotes in it follow a backslash. */
public final class ListWord {
    private static final String QUOTE = "\"";

    private ListWord() {}

    /** Returns a word, in quotes where a list needs them. */
    public static String quoted(String word) {
        return word.matches("(?s)[^,\"\\\\]*")
                ? word
                : QUOTE + word.replace("\\", "\\\\").replace(QUOTE, "\\\"") + QUOTE;
    }

    /** Returns a word as it is without the quotes around it. */
    public static String unquoted(String text) {
        return text.length() > 1 && text.startsWith(QUOTE) && text.endsWith(QUOTE)
                ? text.substring(1, text.length() - 1).replaceAll("(?s)\\\\(.)", "$1")
                : text;
    }
}
