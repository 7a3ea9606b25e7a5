package org.waystage.core.internal;

import java.util.Optional;

/** The check that every counted number shares. */
public final class Counts {
    /** What JSON readers everywhere hold exactly, 2^53 - 1. */
    public static final long MAX = 9_007_199_254_740_991L;

    private Counts() {}

    /** Refuses a count that is negative or too great to be held exactly. */
    public static void check(String what, Optional<Long> count) {
        if (count.isPresent() && (count.get() < 0 || count.get() > MAX)) {
            throw new IllegalArgumentException(what + " must be 0 to " + MAX + " but was " + count.get());
        }
    }
}
