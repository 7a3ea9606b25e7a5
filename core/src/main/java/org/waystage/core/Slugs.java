package org.waystage.core;

/** The check that every kind of id shares. */
final class Slugs {
    private Slugs() {}

    static void check(String kind, String value) {
        if (!Id.isSlug(value)) {
            throw new IllegalArgumentException(kind + " must match [a-z0-9]+(-[a-z0-9]+)*, " + Id.MAX_LENGTH
                    + " characters at most, but was '" + value + "'");
        }
    }
}
