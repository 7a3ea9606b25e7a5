package org.waystage.commandline.console;

/** A word of a comma-separated list. A word that contains a comma is in double quotes, with a backslash before each quote in it. */
public final class ListWord {
    private static final String QUOTE = "\"";

    private ListWord() {}

    /** Returns a word, in quotes if the list needs them. */
    public static String quoted(String word) {
        return word.matches("(?s)[^,\"\\\\]*")
                ? word
                : QUOTE + word.replace("\\", "\\\\").replace(QUOTE, "\\\"") + QUOTE;
    }

    /** Returns a word without the quotes around it. */
    public static String unquoted(String text) {
        return text.length() > 1 && text.startsWith(QUOTE) && text.endsWith(QUOTE)
                ? text.substring(1, text.length() - 1).replaceAll("(?s)\\\\(.)", "$1")
                : text;
    }
}
