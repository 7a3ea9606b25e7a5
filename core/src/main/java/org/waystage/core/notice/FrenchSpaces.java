package org.waystage.core.notice;

import java.util.regex.Pattern;

/**
 * The no-break spaces of French: a wide one (U+00A0) before a colon and inside quotation marks, and a narrow one
 * (U+202F) before a semicolon, a question or exclamation mark and a per cent sign.
 */
final class FrenchSpaces {
    private static final Pattern WIDE = Pattern.compile(" (?=[:»])|(?<=«) ");
    private static final Pattern NARROW = Pattern.compile(" (?=[;?!%])");
    private static final String NO_BREAK = "\u00A0";
    private static final String NARROW_NO_BREAK = "\u202F";

    private FrenchSpaces() {}

    /** Returns a text with no-break spaces instead of ordinary ones wherever French requires them. */
    static String in(String text) {
        return NARROW.matcher(WIDE.matcher(text).replaceAll(NO_BREAK)).replaceAll(NARROW_NO_BREAK);
    }
}
