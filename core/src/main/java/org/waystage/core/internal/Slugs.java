package org.waystage.core.internal;

/** The syntax shared by all kinds of id. */
public final class Slugs {
    /** The maximum length of an id, in characters. */
    public static final int MAX_LENGTH = 100;

    private Slugs() {}

    /** Throws if a text is not a slug. */
    public static void check(String kind, String value) {
        if (!isSlug(value)) {
            throw new IllegalArgumentException(kind + " must match [a-z0-9]+(-[a-z0-9]+)*, " + MAX_LENGTH
                    + " characters at most, but was '" + value + "'");
        }
    }

    /** Returns whether a text is a slug. */
    public static boolean isSlug(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH) {
            return false;
        }
        boolean separated = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                separated = true;
            } else if (c == '-' && separated) {
                separated = false;
            } else {
                return false;
            }
        }
        return separated;
    }
}
