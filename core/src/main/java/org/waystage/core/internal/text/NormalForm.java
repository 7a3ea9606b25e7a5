package org.waystage.core.internal.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Normal forms of Unicode, in time that grows with the length of the text.
 *
 * <p>The JDK inserts each mark of a letter among those before it, which takes the square of their number. If a letter has very many, they
 * are sorted here first. The result is the same.
 */
public final class NormalForm {
    private static final int MANY = 64;
    private static final int FIRST_MARK = 0x0300;

    /** A mark of the lowest combining class, 1. */
    private static final int LOWEST = 0x0334;

    /** A mark of the highest combining class, 240. */
    private static final int HIGHEST = 0x0345;

    private NormalForm() {}

    /**
     * Returns a text in a normal form.
     *
     * @param text any text
     * @param form the form
     * @return the text in this form
     */
    public static String of(String text, Normalizer.Form form) {
        return Normalizer.normalize(hasManyMarks(text) ? sorted(text, form) : text, form);
    }

    private static boolean hasManyMarks(String text) {
        if (text.length() <= MANY) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            int start = i;
            i = endOfMarks(text, start);
            if (i - start > MANY) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the marks end that begin at a place. */
    private static int endOfMarks(String text, int start) {
        int end = start;
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Returns whether a character is a mark or, as the sound marks of half width do, becomes one. */
    static boolean isMark(int point) {
        int type = point < FIRST_MARK ? Character.UNASSIGNED : Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == 0xFF9E
                || point == 0xFF9F;
    }

    private static String sorted(String text, Normalizer.Form form) {
        boolean canonical = form == Normalizer.Form.NFC || form == Normalizer.Form.NFD;
        StringBuilder sorted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = endOfMarks(text, i);
            if (end - i > MANY) {
                appendSorted(text.substring(i, end), canonical ? Normalizer.Form.NFD : Normalizer.Form.NFKD, sorted);
            } else {
                sorted.append(text, i, end);
            }
            if (end < text.length()) {
                sorted.append(text.charAt(end));
            }
            i = end;
        }
        return sorted.toString();
    }

    /** Sorts marks by their combining classes; those of one class keep their order, and some marks have none and stay where they are. */
    private static void appendSorted(String marks, Normalizer.Form apart, StringBuilder to) {
        SortedMap<Integer, StringBuilder> classes = new TreeMap<>(NormalForm::compareClasses);
        Map<Integer, StringBuilder> known = new HashMap<>();
        for (int i = 0; i < marks.length(); ) {
            int end = Math.min(i + MANY, marks.length());
            end -= Character.isHighSurrogate(marks.charAt(end - 1)) ? 1 : 0;
            for (int mark : Normalizer.normalize(marks.substring(i, end), apart)
                    .codePoints()
                    .toArray()) {
                StringBuilder same = known.get(mark);
                if (same == null && hasClass(mark)) {
                    same = classes.computeIfAbsent(mark, first -> new StringBuilder());
                    known.put(mark, same);
                }
                if (same == null) {
                    empty(classes, to);
                    to.appendCodePoint(mark);
                } else {
                    same.appendCodePoint(mark);
                }
            }
            i = end;
        }
        empty(classes, to);
    }

    private static void empty(SortedMap<Integer, StringBuilder> classes, StringBuilder to) {
        for (StringBuilder marks : classes.values()) {
            to.append(marks);
            marks.setLength(0);
        }
    }

    private static int compareClasses(int one, int other) {
        return changePlaces(one, other) ? 1 : changePlaces(other, one) ? -1 : 0;
    }

    /** Returns whether a mark has a combining class, by which it is sorted. */
    private static boolean hasClass(int mark) {
        return changePlaces(mark, LOWEST) || changePlaces(HIGHEST, mark);
    }

    /** Returns whether one mark before another one, both decomposed, is in the wrong order. */
    private static boolean changePlaces(int one, int other) {
        return !Normalizer.isNormalized(Character.toString(one) + Character.toString(other), Normalizer.Form.NFD);
    }
}
