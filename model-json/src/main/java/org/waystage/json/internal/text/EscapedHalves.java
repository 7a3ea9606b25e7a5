package org.waystage.json.internal.text;

import java.nio.ByteBuffer;

/**
 * Tells whether a text of JSON escapes half of a surrogate pair ({@code \ud83d} alone), as the bytes go by: no UTF-8 holds it
 * in another way, and no parser tells.
 */
final class EscapedHalves {
    /** How many characters of the escape were seen, the backslash among them; 0 where none is begun. */
    private int seen;

    private int value;
    /** Whether the first half of a pair has just been escaped. */
    private boolean open;

    private boolean found;

    /** Returns whether an array holds one. */
    static boolean in(byte[] bytes, int offset, int length) {
        EscapedHalves halves = new EscapedHalves();
        halves.next(bytes, offset, length);
        return halves.found;
    }

    /** Returns whether there was one so far. */
    boolean found() {
        return found;
    }

    /** Goes on with some bytes. */
    void next(byte[] bytes, int offset, int length) {
        ByteBuffer words = ByteBuffer.wrap(bytes);
        int end = offset + length;
        int i = offset;
        while (i < end && !found) {
            if (seen == 0 && !open && i + 32 <= end && !Utf8.has32('\\', words, i)) {
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
