package org.waystage.history.continuity;

/**
 * How the recorded stages of an entry in two editions compare, each as of its own issue date. Minor releases may add constants, so a {@code switch} needs a default branch.
 */
public enum StageChange {
    /** The same rung. */
    UNCHANGED("unchanged"),
    /** Further down the ladder's table, or out of a pause. */
    FORWARD("forward"),
    /** Further up the ladder's table, or into a pause. */
    BACK("back"),
    /** From a rung that is not an end to an end. */
    ENDED("ended"),
    /** From an end to a rung that is not one. */
    REOPENED("reopened"),
    /** From nothing recorded, or {@code unknown}, to a rung. */
    NEWLY_KNOWN("newlyKnown"),
    /** From a rung to nothing recorded, or {@code unknown}. */
    NO_LONGER_KNOWN("noLongerKnown"),
    /** On one side only, a word without a rung. */
    UNMAPPED("unmapped"),
    /** On both sides a word without a rung, or on both nothing recorded or {@code unknown}. */
    OPEN("open");

    private final String code;

    StageChange(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the change, as results write it.
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
