package org.waystage.history.internal.text;

import java.util.Arrays;

/**
 * Ids in the order in which they were added. Each takes a byte per letter and 4 bytes more; a list of strings takes some 60 bytes more.
 * They consist of the letters of {@link org.waystage.core.id.Id ids}, which are ASCII.
 */
public final class IdTexts {
    private byte[] letters = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int size;

    /** Adds an id. */
    public void add(String id) {
        int start = start(size);
        int end = Math.addExact(start, id.length());
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, (int) Math.min(Integer.MAX_VALUE - 8L, end + end / 2L));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        for (int i = start; i < end; i++) {
            letters[i] = (byte) id.charAt(i - start);
        }
        ends[size++] = end;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** Returns the id with a number, counted from 0. */
    public String get(int number) {
        int start = start(number);
        char[] text = new char[ends[number] - start];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) letters[start + i];
        }
        return new String(text);
    }
}
