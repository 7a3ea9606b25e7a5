package org.waystage.report.pages;

import java.util.List;

/**
 * The pages over which a list continues.
 *
 * @param paths the paths of all of them, relative to the folder of the language
 * @param part the number of this one, from 1
 * @param left the number of cases that only the list of all cases has
 * @param query the query that finds all of them on the search page; empty if there is none
 */
record Parts(List<String> paths, int part, int left, String query) {
    Parts {
        paths = List.copyOf(paths);
    }

    boolean isFirst() {
        return part == 1;
    }
}
