package org.waystage.report.pages;

import java.util.List;

/**
 * The pages over which a list goes on.
 *
 * @param paths the paths of all of them, relative to the folder of the language
 * @param part the number of this one, from 1
 * @param left the number of cases that only the list of all cases has
 * @param query what finds all of them on the search page; empty if nothing does
 */
record Parts(List<String> paths, int part, int left, String query) {
    Parts {
        paths = List.copyOf(paths);
    }

    boolean isFirst() {
        return part == 1;
    }
}
