package org.waystage.registers.internal.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/** Finds cells whose characters were corrupted before the file was written. Cells are kept as they are. */
public final class CellFaults {
    /** The characters of windows-1252 for the bytes 0x80 to 0x9F. */
    private static final String HIGH_PUNCTUATION = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    /** The replacement for a character that could not be read. */
    private static final char LOST = '\uFFFD';

    /** The characters that are looked for in cells decoded with another encoding. */
    private static final String LEADS = "ÃÂâï";

    /** The length from which a search for each sign of a fault is faster than a look at every character. */
    private static final int LONG = 64;

    private CellFaults() {}

    /**
     * Reports the cells of a record that contain replacement characters, or UTF-8 decoded with another encoding.
     *
     * @param withheld the indexes of cells that are not reported
     */
    public static void report(SourceRecord row, Layout layout, Set<Integer> withheld, NoticeBook notices) {
        List<@Nullable String> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell != null && (cell.length() >= LONG || !isAscii(cell)) && !withheld.contains(column)) {
                report(cell, row, column, layout, notices);
            }
        }
    }

    private static void report(String cell, SourceRecord row, int column, Layout layout, NoticeBook notices) {
        long lost = lost(cell);
        if (lost > 0) {
            notices.add(
                    RegisterRules.REPLACEMENT_CHARACTER,
                    layout.place(row, column),
                    Map.of("count", Long.toString(lost)));
        }
        String found = mojibake(cell);
        if (!found.isEmpty()) {
            notices.add(RegisterRules.MOJIBAKE, layout.place(row, column), Map.of("found", found));
        }
    }

    /** Returns the number of replacement characters in a text. */
    public static long lost(String text) {
        return text.indexOf(LOST) < 0 ? 0 : text.chars().filter(c -> c == LOST).count();
    }

    private static boolean isAscii(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the first text that looks like UTF-8 decoded as windows-1252 or Latin-1; empty if there is none.
     *
     * <p>Only lead characters are considered that hardly ever precede such a follower in real text.
     */
    static String mojibake(String cell) {
        boolean led = false;
        for (int i = 0; i < LEADS.length(); i++) {
            led |= cell.indexOf(LEADS.charAt(i)) >= 0;
        }
        return led ? afterLead(cell) : "";
    }

    private static String afterLead(String cell) {
        for (int i = 0; i + 1 < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean second = follows(cell.charAt(i + 1));
            if ((c == 'Ã' || c == 'Â') && second) {
                return cell.substring(i, i + 2);
            }
            if ((c == 'â' || c == 'ï') && second && i + 2 < cell.length() && follows(cell.charAt(i + 2))) {
                return cell.substring(i, i + 3);
            }
            if (c == 'â' && cell.charAt(i + 1) == '€') {
                return cell.substring(i, i + 2);
            }
        }
        return "";
    }

    private static boolean follows(char c) {
        return (c >= 0x80 && c <= 0xBF) || (c > 0xFF && HIGH_PUNCTUATION.indexOf(c) >= 0);
    }
}
