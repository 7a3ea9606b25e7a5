package org.waystage.core.internal;

import java.util.Optional;

/** The check shared by all counts. */
public final class Counts {
    /** The greatest integer that every JSON reader represents exactly, 2^53 - 1. */
    public static final long MAX = 9_007_199_254_740_991L;

    private Counts() {}

    /** Throws if a count is negative or too large to be represented exactly. */
    public static void check(String what, Optional<Long> count) {
        if (count.isPresent() && (count.get() < 0 || count.get() > MAX)) {
            throw new IllegalArgumentException(what + " must be 0 to " + MAX + " but was " + count.get());
        }
    }
}
