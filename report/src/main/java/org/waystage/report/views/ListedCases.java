package org.waystage.report.views;

import java.util.List;
import org.waystage.report.figures.CaseEntry;

/**
 * The cases behind a number, listed on a page of their own.
 *
 * @param name the name of the page; those of one group of technologies have two hyphens, which no id has
 * @param title the title of the page
 * @param entries the cases, as many as the number
 */
public record ListedCases(String name, String title, List<CaseEntry> entries) {
    public ListedCases {
        entries = List.copyOf(entries);
    }

    /** Returns the address of the first page relative to the folder of the language. */
    public String href() {
        return "lists/" + name + ".html";
    }
}
