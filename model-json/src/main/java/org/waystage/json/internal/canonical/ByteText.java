package org.waystage.json.internal.canonical;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing text of UTF-8 bytes that can be cut back. */
final class ByteText {
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int length;

    /** Thrown if the text would exceed the maximum length of an array. */
    static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1;

        FullException() {
            super("more than " + LARGEST + " bytes", null, false, false);
        }
    }

    ByteText(int expected) {
        bytes = new byte[expected];
    }

    int length() {
        return length;
    }

    void ascii(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    /** Appends part of a text of any characters; a lone surrogate becomes a question mark. */
    void text(String text, int from, int to) {
        byte[] encoded = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
        bytes(encoded, 0, encoded.length);
    }

    void bytes(byte[] source, int from, int count) {
        reserve(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    /** Returns a copy of the bytes written since a position. */
    byte[] from(int start) {
        return Arrays.copyOfRange(bytes, start, length);
    }

    /** Removes the bytes written since a position. */
    void cut(int start) {
        length = start;
    }

    byte[] toByteArray() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void reserve(int count) {
        long needed = (long) length + count;
        if (needed > LARGEST) {
            throw new FullException();
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(needed, bytes.length * 2L)));
        }
    }
}
