package org.waystage.results.internal.form;

/** The names of keys, for the columns with names. */
@FunctionalInterface
public interface Names {
    /** Returns the name of a key of the kind {@code by}; empty if it has none. */
    String name(String by, String key);
}
