package org.waystage.history.merge;

import java.util.Set;
import org.waystage.core.id.Id;

/** Makes ids for what cannot keep its own: that of the catalogue, a hyphen, and the id there. */
final class NewIds {
    private NewIds() {}

    static String of(Side side, String id) {
        return cut(side.catalogue.id().value() + "-" + id, Id.MAX_LENGTH);
    }

    /** Returns an id that is none of those taken: with a number if need be. */
    static String free(String id, Set<String> taken) {
        String free = id;
        for (int number = 2; taken.contains(free); number++) {
            String end = "-" + number;
            free = cut(id, Id.MAX_LENGTH - end.length()) + end;
        }
        return free;
    }

    private static String cut(String id, int length) {
        String cut = id.substring(0, Math.min(id.length(), length));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
