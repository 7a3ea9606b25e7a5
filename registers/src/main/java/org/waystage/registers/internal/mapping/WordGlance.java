package org.waystage.registers.internal.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.waystage.core.value.TextKey;

/**
 * Finds out, by one look at each character of a text, whether some words may occur in it. Nearly all texts therefore need no folding (Aho
 * and Corasick, Efficient String Matching, 1975).
 *
 * <p>Only the part of a word before its first character outside ASCII is searched for. Folding changes ASCII only in case and blanks, which
 * the table takes into account. If a text has a character that folding may turn into ASCII or omit, words may occur in it.
 */
final class WordGlance {
    private static final int ASCII = 0x80;
    /** Characters from this one on are not looked up one by one. */
    private static final int LATIN = 0x250;

    private static final short FOUND = -1;

    /** The next state by state and character. */
    private final short[] next;
    /** Whether every text may have a word, because one of the words has no letters to search for. */
    private final boolean any;

    /** What is known about the characters outside ASCII: 0 if nothing yet, 1 if folding keeps them apart from ASCII, 2 otherwise. */
    private final byte[] apart = new byte[LATIN];

    /** A buffer for the characters of a text, unless it is long. */
    private final char[] room = new char[1 << 12];

    /** Creates a search for words, which must be folded. */
    WordGlance(List<String> words) {
        List<short[]> rows = new ArrayList<>();
        rows.add(new short[ASCII]);
        boolean other = false;
        for (String word : words) {
            other |= !add(word, rows);
        }
        any = other;
        next = any ? new short[0] : completed(rows);
    }

    /** Adds the ASCII beginning of a word to the tree; returns whether it has one. */
    private static boolean add(String word, List<short[]> rows) {
        int state = 0;
        for (int i = 0; i < word.length() && word.charAt(i) < ASCII; i++) {
            short[] row = rows.get(state);
            char c = word.charAt(i);
            boolean last = i + 1 == word.length() || word.charAt(i + 1) >= ASCII;
            if (row[c] == FOUND) {
                return true;
            }
            if (last) {
                row[c] = FOUND;
            } else if (row[c] == 0) {
                if (rows.size() == Short.MAX_VALUE) {
                    return false;
                }
                row[c] = (short) rows.size();
                rows.add(new short[ASCII]);
            }
            state = row[c];
        }
        return word.length() > 0 && word.charAt(0) < ASCII;
    }

    /** Makes a table from the tree: where the tree does not continue, the state of the longest suffix of what was read applies. */
    private static short[] completed(List<short[]> rows) {
        int[] back = new int[rows.size()];
        BitSet afterBlank = new BitSet();
        for (short[] row : rows) {
            if (row[' '] > 0) {
                afterBlank.set(row[' ']);
            }
        }
        Deque<Integer> open = new ArrayDeque<>();
        for (short child : rows.get(0)) {
            if (child > 0) {
                open.addLast((int) child);
            }
        }
        while (!open.isEmpty()) {
            int state = open.removeFirst();
            short[] row = rows.get(state);
            short[] shorter = rows.get(back[state]);
            for (int c = 0; c < ASCII; c++) {
                if (row[c] > 0) {
                    back[row[c]] = Math.max(0, shorter[c]);
                    open.addLast((int) row[c]);
                    if (shorter[c] == FOUND) {
                        row[c] = FOUND;
                    }
                } else if (row[c] == 0) {
                    row[c] = shorter[c];
                }
            }
        }
        short[] table = new short[rows.size() * ASCII];
        for (int state = 0; state < rows.size(); state++) {
            short[] row = rows.get(state);
            int start = state * ASCII;
            System.arraycopy(row, 0, table, start, ASCII);
            for (char c = 'A'; c <= 'Z'; c++) {
                table[start + c] = row[c + 'a' - 'A'];
            }
            table[start + '`'] = row['\''];
            short blank = afterBlank.get(state) ? (short) state : row[' ']; // any number of blanks counts as one
            table[start + ' '] = blank;
            Arrays.fill(table, start + '\t', start + '\r' + 1, blank);
            Arrays.fill(table, start + 0x1C, start + 0x1F + 1, blank);
        }
        return table;
    }

    /**
     * Returns whether a word may occur in a text; if not, there is no need to search for it.
     *
     * <p>Each step needs the previous state, so four parts of the text are examined in parallel.
     */
    boolean mayStandIn(String text) {
        if (any) {
            return true;
        }
        int length = text.length();
        int part = (length + 3) / 4;
        char[] chars = part <= room.length / 4 ? room : new char[4 * part];
        text.getChars(0, length, chars, 0);
        Arrays.fill(chars, length, 4 * part, '\0');
        int state = 0;
        int second = 0;
        int third = 0;
        int fourth = 0;
        for (int i = 0; i < part; i++) {
            int c = chars[i];
            int c2 = chars[part + i];
            int c3 = chars[2 * part + i];
            int c4 = chars[3 * part + i];
            if ((c | c2 | c3 | c4) >= ASCII) {
                c = plain(c);
                c2 = plain(c2);
                c3 = plain(c3);
                c4 = plain(c4);
                if ((c | c2 | c3 | c4) < 0) {
                    return true;
                }
            }
            state = next[state * ASCII | c];
            second = next[second * ASCII | c2];
            third = next[third * ASCII | c3];
            fourth = next[fourth * ASCII | c4];
            if ((state | second | third | fourth) < 0) {
                return true;
            }
        }
        return goesOn(state, chars, part, 4 * part)
                || goesOn(second, chars, 2 * part, 4 * part)
                || goesOn(third, chars, 3 * part, 4 * part);
    }

    /** Returns whether a word occurs across the boundary between one part of a text and the next. */
    private boolean goesOn(int before, char[] chars, int start, int end) {
        int state = before;
        for (int i = start; i < end && state > 0; i++) {
            state = next[state * ASCII | plain(chars[i])];
        }
        return state == FOUND;
    }

    /**
     * Returns the ASCII character to look up: NUL, which is in no word, for a character that folding keeps apart from ASCII; -1 if it may
     * be in a word.
     */
    private int plain(int c) {
        if (c < ASCII) {
            return c;
        }
        if (c == '\u2018' || c == '\u2019') {
            return '\'';
        }
        return isApart((char) c) ? 0 : -1;
    }

    private boolean isApart(char c) {
        if (c >= LATIN) {
            return (c >= '\u2010' && c <= '\u2015')
                    || (c >= '\u201C' && c <= '\u201E')
                    || c == '\u2022'
                    || c == '\u20AC';
        }
        if (apart[c] == 0) {
            String folded = TextKey.folded(String.valueOf(c));
            boolean alone = !folded.isEmpty() && folded.chars().noneMatch(one -> one < ASCII);
            apart[c] = (byte) (alone ? 1 : 2);
        }
        return apart[c] == 1;
    }
}
