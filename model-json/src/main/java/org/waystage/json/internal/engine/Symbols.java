package org.waystage.json.internal.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * A small cache that lets equal ids, codes, dates and short words of a document be one object.
 *
 * <p>It stops growing early, because a table of all symbols costs more time than it saves memory on large catalogues; a
 * collision forgets the older symbol.
 */
public final class Symbols {
    /** The greatest length of a symbol worth sharing, which is that of ids. */
    private static final int LONGEST = 100;

    private static final int FIRST_SIZE = 64;
    private static final int LAST_SIZE = 4096;
    private static final Symbol NONE = new Symbol("", "", "");

    private @Nullable Symbol[] table = new @Nullable Symbol[FIRST_SIZE];
    /** The hashes of the symbols in the table: together they stay in the processor's cache, where the symbols do not. */
    private int[] hashes = new int[FIRST_SIZE];

    private final char[] compared = new char[LONGEST];
    private int room = FIRST_SIZE / 2;
    private int hash;
    private Symbol last = NONE;

    /** A value under the text that stands for it, and the optional or list that was last made of it alone. */
    private static final class Symbol {
        final Object owner;
        final String text;
        final Object value;

        @Nullable
        Object made;

        Symbol(Object owner, String text, Object value) {
            this.owner = owner;
            this.text = text;
            this.value = value;
        }
    }

    /**
     * Finds what was remembered under the same owner for the string that the parser stands on.
     *
     * @return the value; null if it must be made and handed to {@link #remember}
     */
    @Nullable
    public Object find(Object owner, JsonParser parser) {
        char[] text = parser.getStringCharacters();
        int offset = parser.getStringOffset();
        int length = parser.getStringLength();
        hash = hash(text, offset, length);
        int at = hash & (hashes.length - 1);
        Symbol known = hashes[at] == hash ? table[at] : null;
        if (known == null || known.owner != owner || !isText(known.text, text, offset, length)) {
            return null;
        }
        last = known;
        return known.value;
    }

    private boolean isText(String known, char[] text, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        // both steps work on many characters at once, which comparing one by one does not
        known.getChars(0, length, compared, 0);
        return Arrays.equals(compared, 0, length, text, offset, offset + length);
    }

    /** Remembers a value for the string that was looked for last. */
    public void remember(Object owner, String text, Object value) {
        if (text.length() > LONGEST) {
            return;
        }
        if (--room < 0 && table.length < LAST_SIZE) {
            grow();
        }
        last = new Symbol(owner, text, value);
        int at = hash & (table.length - 1);
        table[at] = last;
        hashes[at] = hash;
    }

    private void grow() {
        @Nullable Symbol[] larger = new @Nullable Symbol[table.length * 4];
        int[] beside = new int[larger.length];
        for (int i = 0; i < table.length; i++) {
            int at = hashes[i] & (larger.length - 1);
            if (table[i] != null) {
                larger[at] = table[i];
                beside[at] = hashes[i];
            }
        }
        room = larger.length / 2;
        table = larger;
        hashes = beside;
    }

    /** Returns an optional with a value; with the one found or remembered last, the same each time. */
    @SuppressWarnings("unchecked") // it was made of the same value
    public <V> Optional<V> optional(V value) {
        Symbol symbol = last;
        if (symbol.value == value && symbol.made instanceof Optional<?> known) {
            return (Optional<V>) known;
        }
        Optional<V> made = Optional.of(value);
        if (symbol.value == value) {
            symbol.made = made;
        }
        return made;
    }

    /** Returns a list of one value; of the one found or remembered last, the same each time. */
    @SuppressWarnings("unchecked") // it was made of the same value
    public <V> List<V> list(V value) {
        Symbol symbol = last;
        if (symbol.value == value && symbol.made instanceof List<?> known) {
            return (List<V>) known;
        }
        List<V> made = List.of(value);
        if (symbol.value == value) {
            symbol.made = made;
        }
        return made;
    }

    /** Mixes some characters, most of them from the end, where similar ids differ; without a loop, whose end costs more. */
    private static int hash(char[] text, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int last = offset + length - 1;
        int front = text[offset] * 31 + text[offset + length / 4];
        int middle = text[offset + length / 2] * 31 + text[offset + (3 * length) / 4];
        int back = text[Math.max(offset, last - 2)] * 961 + text[Math.max(offset, last - 1)] * 31 + text[last];
        int hash = (front * 961 + middle) * 29_791 + back + length;
        hash *= 0x9E37_79B9;
        return hash ^ (hash >>> 15);
    }
}
