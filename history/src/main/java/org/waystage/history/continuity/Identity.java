package org.waystage.history.continuity;

/**
 * Whether an entry of one edition is an entry of another. Minor releases may add constants, so a {@code switch} needs a default branch.
 */
public enum Identity {
    /** The same thing in both. */
    SAME("same"),
    /** The same thing in both, under another title or name. */
    RENAMED("renamed"),
    /** Several earlier records became one. */
    MERGED("merged"),
    /** One earlier record became several. */
    SPLIT("split"),
    /** It is open which record is which. */
    AMBIGUOUS("ambiguous"),
    /** In an earlier edition, but not in the newest one. */
    ABSENT("absent"),
    /** In the newest edition, but not in the oldest one. */
    NEW("new"),
    /** In the newest edition and an earlier one, but not in one between them. */
    REAPPEARED("reappeared");

    private final String code;

    Identity(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the identity, as results write it.
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
