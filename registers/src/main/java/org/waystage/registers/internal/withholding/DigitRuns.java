package org.waystage.registers.internal.withholding;

/**
 * Whether the digits of a text may be telephone numbers, by a look at each character. Most long numbers in a register are keys or parts of
 * web addresses: they are in one piece and do not begin with 0, so there is nothing to search for. The same is true if a text has too few
 * digits.
 *
 * @param mayBeNumbers whether there may be a number without a word before it: after a plus sign, starting with 0, or in several pieces
 * @param mayFollowWords whether digits may follow a word that announces a number
 */
record DigitRuns(boolean mayBeNumbers, boolean mayFollowWords) {
    /** The characters allowed between such a word and its number, each at most once, from the number backwards. */
    private static final String BETWEEN = "( :.";

    static DigitRuns of(String text) {
        boolean numbers = text.indexOf('+') >= 0;
        boolean words = false;
        int digits = 0;
        int end = -1;
        for (int at = 0; at < text.length(); at++) {
            if (!Telephones.isDigit(text.charAt(at))) {
                continue;
            }
            if (at != end) {
                numbers |= text.charAt(at) == '0' || isPart(text, end, at);
                words |= followsLetter(text, at);
            }
            digits++;
            end = at + 1;
        }
        boolean enough = digits >= Telephones.FEWEST_DIGITS;
        return new DigitRuns(enough && numbers, enough && words);
    }

    /** Returns whether digits and those before them may be parts of one number. */
    private static boolean isPart(String text, int end, int start) {
        if (end < 0 || start - end > Glance.WIDEST_GAP) {
            return false;
        }
        for (int at = end; at < start; at++) {
            if (!Telephones.isPart(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean followsLetter(String text, int start) {
        int at = start - 1;
        for (int i = 0; i < BETWEEN.length(); i++) {
            at -= at >= 0 && text.charAt(at) == BETWEEN.charAt(i) ? 1 : 0;
        }
        return at >= 0 && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '°');
    }
}
