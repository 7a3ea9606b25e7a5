package org.waystage.history.continuity;

/**
 * What became of the adoption that an entry describes. Minor releases may add constants, so a {@code switch} needs a default branch.
 */
public enum Status {
    /** The newest edition has the entry, and no end was newly recorded. */
    CONTINUING("continuing"),
    /** An end stage was newly recorded, or the entry is absent and the last edition that has it records an end. */
    ENDED("ended"),
    /** The entry is absent, and no end was recorded before. */
    GONE("gone");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the status, as results write it.
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
