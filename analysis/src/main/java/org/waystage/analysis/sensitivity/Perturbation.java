package org.waystage.analysis.sensitivity;

/** A way in which the data could be wrong. The set is closed. */
public enum Perturbation {
    /** Cases that nobody recorded, and that lack the property: unseen failures. */
    UNSEEN_WITHOUT("unseen-without"),
    /** Cases that nobody recorded, and that have the property. */
    UNSEEN_WITH("unseen-with"),
    /**
     * Cases among those with an unknown answer that lack the property, if all the others have it; for two groups, those
     * that change the conclusion whatever the others answer.
     */
    UNKNOWN_WITHOUT("unknown-without"),
    /** Cases among those with an unknown answer that have the property, if all the others lack it. */
    UNKNOWN_WITH("unknown-with"),
    /** Cases with the property, with old evidence or evidence without a date, that have ended since. */
    ENDED("ended"),
    /** Cases of the group with the lesser share for which the opposite of what was recorded is true. */
    MISRECORDED("misrecorded");

    private final String code;

    Perturbation(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the change.
     *
     * @return the code, as results write it
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
