package org.waystage.core.notice;

/** The severity of a notice, in the terms of RFC 2119; a closed list. */
public enum Severity {
    /** Notable, but nothing to fix. */
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
     * Returns the severity as written in documents, for example {@code warning}.
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
