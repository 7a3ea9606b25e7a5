package org.waystage.results.internal.form;

/** Makes texts fit for UTF-8. */
final class Words {
    private static final int REPLACEMENT = 0xFFFD;

    private Words() {}

    /** Returns a text in which halves of surrogate pairs, which UTF-8 cannot encode, are replaced. */
    static String whole(String text) {
        boolean sound = text.codePoints().noneMatch(Words::isHalf);
        if (sound) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(isHalf(c) ? REPLACEMENT : c));
        return whole.toString();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
