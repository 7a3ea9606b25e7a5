package org.waystage.core.value;

/**
 * How a text is written to the cell of a table that people open in a spreadsheet, so that none is run as a formula.
 *
 * <p>A text that begins with {@code =}, {@code +}, {@code -}, {@code @} or a full-width form of these, also after blanks,
 * controls and marks that cannot be seen, and one that begins with a tab, CR or LF, gets an apostrophe before it. So does a text
 * that looks as if it had one: it begins with an apostrophe and goes on with a second one or with any of the above. So {@link
 * #unguard} gives back every text. Only texts are written so; a number is no text.
 */
public final class FormulaGuard {
    private static final char APOSTROPHE = '\'';

    /** What a formula begins with; the last four are full-width forms. */
    private static final String SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private FormulaGuard() {}

    /**
     * Returns a text as it is written to a cell.
     *
     * @param text the text
     * @return the text, with an apostrophe before it where it needs one
     */
    public static String guard(String text) {
        return isDangerous(text, 0) || isGuarded(text) ? APOSTROPHE + text : text;
    }

    /**
     * Returns the text that a cell stands for.
     *
     * @param cell the cell, as it was read
     * @return the text, without the apostrophe that {@link #guard} puts before it
     */
    public static String unguard(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String text) {
        return text.length() > 1
                && text.charAt(0) == APOSTROPHE
                && (text.charAt(1) == APOSTROPHE || isDangerous(text, 1));
    }

    private static boolean isDangerous(String text, int from) {
        int i = from;
        while (i < text.length() && isUnseen(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return (i < text.length() && SIGNS.indexOf(text.charAt(i)) >= 0)
                || (from < text.length() && "\t\r\n".indexOf(text.charAt(from)) >= 0);
    }

    private static boolean isUnseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
