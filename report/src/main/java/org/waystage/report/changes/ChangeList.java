package org.waystage.report.changes;

import java.util.List;

/**
 * A list of what changed. A short one is on the page of all changes; a long one has separate pages.
 *
 * @param code what it lists, as used in addresses
 * @param title its title, with the number of its rows
 * @param text what the list is, in a sentence or two; empty if the title is enough
 * @param head the head of the column of names
 * @param toldHead the head of the column of descriptions
 * @param rows its rows
 */
public record ChangeList(String code, String title, String text, String head, String toldHead, List<ChangeRow> rows) {
    /** The largest number of rows of a list on the page of all changes. */
    public static final int SHORT = 10;

    /** The largest number of rows on a separate page. */
    public static final int LONG = 100;

    public ChangeList {
        rows = List.copyOf(rows);
    }

    public boolean isLong() {
        return rows.size() > SHORT;
    }

    /** Returns the name of its separate pages, without the extension. */
    public String stop() {
        return "changes-" + code;
    }

    public boolean showsBefore() {
        return rows.stream().anyMatch(row -> row.before() != null);
    }

    public boolean showsAfter() {
        return rows.stream().anyMatch(row -> row.after() != null);
    }
}
