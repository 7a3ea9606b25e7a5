package org.waystage.history.merge.outcome;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a merge settles what its inputs disagree on. Minor releases may add constants, so a {@code switch} needs a default
 * branch.
 */
public enum Policy {
    /** What the first named input says stands. */
    OURS("ours"),
    /** What the last named input says stands. */
    THEIRS("theirs"),
    /**
     * What the input with the later issue date says stands. Where the dates do not tell which is later, or one is not
     * stated, the conflict is left open, as with {@link #FAIL}.
     */
    NEWER("newer"),
    /**
     * Of case studies in conflict each version stands, linked with the others as {@code related}. In records of other
     * kinds, what the input with the first catalogue id says stands.
     */
    BOTH("both"),
    /** Nothing is settled: where there is a conflict, there is no merged catalogue. */
    FAIL("fail");

    private final String code;

    Policy(String code) {
        this.code = code;
    }

    /**
     * Returns the policy with a code.
     *
     * @param code the code
     * @return the policy, or empty if there is none
     */
    public static Optional<Policy> of(String code) {
        return Stream.of(values()).filter(policy -> policy.code.equals(code)).findFirst();
    }

    /**
     * Returns whether the merged catalogue depends on the order in which the inputs are named, if they are in conflict.
     *
     * @return {@code true} for {@link #OURS} and {@link #THEIRS}
     */
    public boolean dependsOnOrder() {
        return this == OURS || this == THEIRS;
    }

    /**
     * Returns the policy as results write it.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
