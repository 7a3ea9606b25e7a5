package org.waystage.core.internal.text;

/**
 * Escapes texts for the cells of tables that people open in a spreadsheet, so that no text runs as a formula.
 *
 * <p>An apostrophe is put before a text that begins with {@code =}, {@code +}, {@code -}, {@code @} or a full-width
 * form of these, even after blanks, control characters and invisible marks, and before a text that begins with a tab,
 * CR or LF. The same is done for a text that already looks escaped: an apostrophe followed by a second one or by any of
 * the above. Therefore {@link #unguard} restores every text. Only texts are escaped; a number is not a text.
 */
public final class FormulaGuard {
    private static final char APOSTROPHE = '\'';

    /** The characters that begin a formula; the last four are full-width forms. */
    private static final String SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private FormulaGuard() {}

    /**
     * Returns a text as written to a cell.
     *
     * @param text the text
     * @return the text, with an apostrophe before it if it needs one
     */
    public static String guard(String text) {
        return !isWord(text) && (isDangerous(text, 0) || isGuarded(text)) ? APOSTROPHE + text : text;
    }

    /** Returns whether a text begins with an ASCII letter or digit, as nearly all do, and so needs no further check. */
    private static boolean isWord(String text) {
        char c = text.isEmpty() ? APOSTROPHE : text.charAt(0);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /**
     * Returns the text that a cell represents.
     *
     * @param cell the content of the cell as read
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
