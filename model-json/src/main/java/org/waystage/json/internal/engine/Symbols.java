package org.waystage.json.internal.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * A small cache that makes equal ids, codes, dates and short words of a document share one object.
 *
 * <p>It stops growing early, because on large catalogues a table of all symbols costs more time than it saves memory;
 * on a collision, the older symbol is forgotten.
 */
public final class Symbols {
    /** The maximum length of a shared symbol, which is that of ids. */
    private static final int LONGEST = 100;

    private static final int FIRST_SIZE = 64;
    private static final int LAST_SIZE = 4096;
    private static final Symbol NONE = new Symbol("", new char[0], "");

    private @Nullable Symbol[] table = new @Nullable Symbol[FIRST_SIZE];
    /** The hashes of the symbols in the table: together they fit into the processor's cache, unlike the symbols. */
    private int[] hashes = new int[FIRST_SIZE];

    private int room = FIRST_SIZE / 2;
    private int hash;
    private Symbol last = NONE;

    /** A value by its text, with the optional or list last created for it alone. */
    private static final class Symbol {
        final Object owner;
        final char[] text;
        final Object value;

        @Nullable
        Object made;

        Symbol(Object owner, char[] text, Object value) {
            this.owner = owner;
            this.text = text;
            this.value = value;
        }
    }

    /**
     * Returns the value remembered, for the same owner, for the string that the parser is on.
     *
     * @return the value, or null if it must be created and passed to {@link #remember}
     */
    @Nullable
    public Object find(Object owner, JsonParser parser) {
        char[] text = parser.getStringCharacters();
        int offset = parser.getStringOffset();
        int length = parser.getStringLength();
        hash = hash(text, offset, length);
        int at = hash & (hashes.length - 1);
        Symbol known = hashes[at] == hash ? table[at] : null;
        if (known == null
                || known.owner != owner
                || !Arrays.equals(known.text, 0, known.text.length, text, offset, offset + length)) {
            return null;
        }
        last = known;
        return known.value;
    }

    /** Remembers a value for the string last looked up. */
    public void remember(Object owner, String text, Object value) {
        if (text.length() > LONGEST) {
            return;
        }
        if (--room < 0 && table.length < LAST_SIZE) {
            grow();
        }
        last = new Symbol(owner, text.toCharArray(), value);
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

    /** Returns an optional of a value; for the value last found or remembered, always the same one. */
    @SuppressWarnings("unchecked") // it was created from the same value
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

    /** Returns a list of one value; for the value last found or remembered, always the same one. */
    @SuppressWarnings("unchecked") // it was created from the same value
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

    /** Mixes some characters, mostly from the end, where similar ids differ; without a loop, whose exit costs more. */
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
