package org.waystage.commandline.looking;

import java.util.Comparator;
import java.util.Locale;

/**
 * A record that has the words of a search.
 *
 * @param kind what the record is
 * @param id its id
 * @param title its title in the language asked for
 * @param where the best place up to which all words are found
 * @param excerpt the text around the last of them
 */
record Hit(Kind kind, String id, String title, SearchFields.Where where, String excerpt) {
    /** Those with the words in the best place first, then cases, which most people look for, then by id. */
    static final Comparator<Hit> BEST_FIRST = Comparator.comparing(Hit::where)
            .thenComparing(hit -> hit.kind() != Kind.CASE)
            .thenComparing(Hit::id)
            .thenComparing(Hit::kind);

    String place() {
        return where.name().toLowerCase(Locale.ROOT);
    }
}
