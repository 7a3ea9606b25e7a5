package org.waystage.json.internal.text;

/**
 * Finds escaped lone surrogates in JSON (for example {@code \ud83d} on its own) as the bytes pass: UTF-8 cannot
 * represent them otherwise, and no parser reports them.
 */
final class EscapedHalves {
    /** The number of characters of the escape seen so far, including the backslash; 0 outside an escape. */
    private int seen;

    private int value;
    /** Whether a high surrogate has just been escaped. */
    private boolean open;

    private boolean found;

    /** Returns whether an array contains one. */
    static boolean in(byte[] bytes, int offset, int length) {
        EscapedHalves halves = new EscapedHalves();
        halves.next(bytes, offset, length);
        return halves.found;
    }

    /** Returns whether one was found so far. */
    boolean found() {
        return found;
    }

    /** Returns whether the bytes so far do not end in an escape, nor between the halves of a pair. */
    boolean isOutside() {
        return seen == 0 && !open;
    }

    /** Processes the next bytes. */
    void next(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i < end && !found) {
            if (seen == 0 && !open && i + 32 <= end && !Utf8.has32('\\', bytes, i)) {
                i += 32;
            } else {
                next(bytes[i++]);
            }
        }
    }

    private void next(byte b) {
        if (seen == 0) {
            seen = b == '\\' ? 1 : 0;
            found = open && seen == 0;
        } else if (seen == 1) {
            seen = b == 'u' ? 2 : 0;
            value = 0;
            found = open && seen == 0;
        } else {
            value = value << 4 | Math.max(0, Character.digit(b, 16));
            seen++;
            if (seen == 6) {
                seen = 0;
                boolean low = Character.isLowSurrogate((char) value);
                found = open != low;
                open = Character.isHighSurrogate((char) value);
            }
        }
    }
}
