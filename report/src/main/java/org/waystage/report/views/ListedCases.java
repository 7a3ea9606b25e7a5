package org.waystage.report.views;

import java.util.List;
import org.waystage.report.figures.CaseEntry;

/**
 * The cases behind a number, listed on a separate page.
 *
 * @param name the name of the page; those of one group of technologies have two hyphens, which no id has
 * @param title the title of the page
 * @param entries the cases, as many as the number
 */
public record ListedCases(String name, String title, List<CaseEntry> entries) {
    public ListedCases {
        entries = List.copyOf(entries);
    }

    /** Returns the query that finds them on the search page, perhaps with cases that the number does not count. */
    public String query() {
        int between = name.indexOf("--");
        return switch (name) {
            case "silent" -> "seen=older";
            case "undated" -> "seen=undated";
            default ->
                between < 0 ? "p=" + name : "t=" + name.substring(0, between) + "&p=" + name.substring(between + 2);
        };
    }

    /** Returns the address of the first page relative to the folder of the language. */
    public String href() {
        return "lists/" + name + ".html";
    }
}
