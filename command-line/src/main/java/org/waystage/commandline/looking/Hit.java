package org.waystage.commandline.looking;

import java.util.Comparator;
import java.util.Locale;

/**
 * A record that contains the words of a search.
 *
 * @param kind what the record is
 * @param id its id
 * @param title its title in the requested language
 * @param where the place in which the last of the words was found, with the best places searched first
 * @param excerpt the text around that word
 */
record Hit(Kind kind, String id, String title, SearchFields.Where where, String excerpt) {
    /** Orders hits by place, best first; then cases, which most people look for; then by id. */
    static final Comparator<Hit> BEST_FIRST = Comparator.comparing(Hit::where)
            .thenComparing(hit -> hit.kind() != Kind.CASE)
            .thenComparing(Hit::id)
            .thenComparing(Hit::kind);

    String place() {
        return where.name().toLowerCase(Locale.ROOT);
    }
}
