package org.waystage.core.notice;

/** How much a notice weighs, in the words of RFC 2119; closed. */
public enum Severity {
    /** Remarkable, and nothing to mend. */
    INFO("info"),
    /** Breaks a SHOULD. */
    WARNING("warning"),
    /** Breaks a MUST. */
    ERROR("error");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /**
     * Returns the severity as it is written, for example {@code warning}.
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
