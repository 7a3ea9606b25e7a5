package org.waystage.commandline.console;

import java.util.regex.Pattern;

/** French as it is printed: where English has a blank or nothing, some signs have a space at which no line breaks. */
final class FrenchText {
    private static final char NO_BREAK = '\u00A0';
    private static final char NARROW_NO_BREAK = '\u202F';
    private static final Pattern BEFORE_COLON = Pattern.compile(" (?=[:»])");
    private static final Pattern AFTER_QUOTE = Pattern.compile("(?<=«) ");
    private static final Pattern BEFORE_OTHERS = Pattern.compile(" (?=[;!?])");
    private static final Pattern BEFORE_PER_CENT = Pattern.compile(" (?=%%)");

    private FrenchText() {}

    /** Returns a text whose blanks before signs of two parts, and inside quotation marks, are no-break spaces. */
    static String spaced(String text) {
        String wide = BEFORE_COLON.matcher(text).replaceAll(String.valueOf(NO_BREAK));
        wide = AFTER_QUOTE.matcher(wide).replaceAll(String.valueOf(NO_BREAK));
        wide = BEFORE_PER_CENT.matcher(wide).replaceAll(String.valueOf(NO_BREAK));
        return BEFORE_OTHERS.matcher(wide).replaceAll(String.valueOf(NARROW_NO_BREAK));
    }
}
