package org.waystage.core.internal.text;

/** The width of characters where letters are all equally wide, as in a terminal. */
public final class CharacterWidth {
    private CharacterWidth() {}

    /** Returns how many letters wide a character is: 0 if it is drawn onto others or not at all, 2 if it is an ideograph or as wide. */
    public static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = Character.isIdeographic(c)
                || (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0x33FF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xFF01 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF);
        return wide ? 2 : 1;
    }

    /** Returns how many letters wide a text is. */
    public static int of(CharSequence text) {
        return text.codePoints().map(CharacterWidth::of).sum();
    }
}
