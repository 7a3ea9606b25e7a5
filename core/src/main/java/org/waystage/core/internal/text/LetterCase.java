package org.waystage.core.internal.text;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Texts in lower and upper case, as the root locale has them, in time that grows with their length.
 *
 * <p>The JDK goes through the whole word for each capital sigma in it, and copies the text for each letter that becomes several. So a long
 * text is changed in pieces, and a capital sigma becomes {@code σ} wherever it is, also at the end of a word.
 */
public final class LetterCase {
    private static final int PIECE = 64;
    private static final char CAPITAL_SIGMA = '\u03A3';
    private static final char SIGMA = '\u03C3';

    private LetterCase() {}

    /**
     * Returns a text in lower case.
     *
     * @param text any text
     * @return the text in lower case
     */
    public static String lower(String text) {
        return inPieces(text.replace(CAPITAL_SIGMA, SIGMA), piece -> piece.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns a text in upper case.
     *
     * @param text any text
     * @return the text in upper case
     */
    public static String upper(String text) {
        return inPieces(text, piece -> piece.toUpperCase(Locale.ROOT));
    }

    private static String inPieces(String text, UnaryOperator<String> change) {
        if (text.length() <= PIECE) {
            return change.apply(text);
        }
        StringBuilder changed = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(from + PIECE, text.length());
            to -= Character.isHighSurrogate(text.charAt(to - 1)) && to < text.length() ? 1 : 0;
            changed.append(change.apply(text.substring(from, to)));
            from = to;
        }
        return changed.toString();
    }
}
