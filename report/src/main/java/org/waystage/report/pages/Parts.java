package org.waystage.report.pages;

import java.util.List;

/**
 * The pages over which a list goes on.
 *
 * @param paths the paths of all of them, relative to the folder of the language
 * @param part the number of this one, from 1
 */
record Parts(List<String> paths, int part) {
    Parts {
        paths = List.copyOf(paths);
    }

    boolean isFirst() {
        return part == 1;
    }
}
