package org.waystage.history.merge.outcome;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy for settling the conflicts of a merge. Minor releases may add constants, so a {@code switch} needs a default
 * branch.
 */
public enum Policy {
    /** The value of the input named first is used. */
    OURS("ours"),
    /** The value of the input named last is used. */
    THEIRS("theirs"),
    /**
     * The value of the input with the later issue date is used. If the dates do not show which is later, or one is not
     * stated, the conflict is left open, as with {@link #FAIL}.
     */
    NEWER("newer"),
    /**
     * Each version of a case study in conflict is kept, linked with the others as {@code related}. For records of other
     * kinds, the value of the input with the first catalogue id is used.
     */
    BOTH("both"),
    /** Nothing is settled: if there is a conflict, there is no merged catalogue. */
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
