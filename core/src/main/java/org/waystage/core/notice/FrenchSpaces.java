package org.waystage.core.notice;

import java.util.regex.Pattern;

/**
 * The spaces of French that no line may break at: before a colon, a semicolon, a question or exclamation mark, and inside of
 * quotation marks.
 *
 * <p>All are the wide one, U+00A0: terminals that do not speak Unicode have it, and the narrow one they show as a question mark.
 */
final class FrenchSpaces {
    private static final Pattern BEFORE = Pattern.compile(" (?=[:;?!»])");
    private static final Pattern AFTER = Pattern.compile("(?<=«) ");
    private static final String NO_BREAK = "\u00A0";

    private FrenchSpaces() {}

    /** Returns a text with no-break spaces where French has them, and an ordinary space was typed. */
    static String in(String text) {
        return AFTER.matcher(BEFORE.matcher(text).replaceAll(NO_BREAK)).replaceAll(NO_BREAK);
    }
}
