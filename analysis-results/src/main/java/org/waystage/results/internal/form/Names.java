package org.waystage.results.internal.form;

/** What keys are called, in the columns that hold names. */
@FunctionalInterface
public interface Names {
    /** Returns the name of a key, which is one of the kind that {@code by} names; empty if it has none. */
    String name(String by, String key);
}
