package org.waystage.analysis.sensitivity;

/** What the observed numbers say, before anybody asks how wrong they could be. The set is closed. */
public enum Conclusion {
    /** The share is greater than the value or the other share. */
    ABOVE("above"),
    /** The share is less than the value or the other share. */
    BELOW("below"),
    /** The share equals the value or the other share, so there is nothing to change. */
    EQUAL("equal"),
    /** The test finds a difference at its level: p is below it. */
    DIFFERENT("different"),
    /** The test shows no difference at its level: p is not below it. */
    NOT_DIFFERENT("not-different"),
    /** There is no test, so the numbers say nothing; {@link Finding#reason} says why. */
    NO_TEST("no-test");

    private final String code;

    Conclusion(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the conclusion.
     *
     * @return the code, as results write it
     */
    public String code() {
        return code;
    }

    static Conclusion of(int comparison) {
        return comparison > 0 ? ABOVE : comparison < 0 ? BELOW : EQUAL;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
