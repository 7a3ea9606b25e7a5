package org.waystage.history.internal.text;

import java.util.function.Predicate;
import org.waystage.core.id.Id;

/** Finds ids for what cannot keep its own, within the maximum length of an id. */
public final class FreeIds {
    private FreeIds() {}

    /** Returns an id that is not taken: the given one, with a number if necessary. */
    public static String of(String id, Predicate<String> taken) {
        String free = id;
        for (int number = 2; taken.test(free); number++) {
            String end = "-" + number;
            free = cut(id, Id.MAX_LENGTH - end.length()) + end;
        }
        return free;
    }

    /** Returns the beginning of an id up to a length; the result is a valid id. */
    public static String cut(String id, int length) {
        String cut = id.substring(0, Math.min(id.length(), length));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
