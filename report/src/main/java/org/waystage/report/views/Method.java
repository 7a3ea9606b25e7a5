package org.waystage.report.views;

/** The statistics of the report, in the order of its pages. */
public enum Method {
    FUNNEL("funnel"),
    TRANSITIONS("transitions"),
    TIME_TO_STAGE("time-to-stage"),
    STALENESS("staleness"),
    DIFFUSION("diffusion"),
    FREQUENCIES("frequencies"),
    CO_OCCURRENCE("co-occurrence"),
    SHARES("shares"),
    COMPARABILITY("comparability");

    private final String code;

    Method(String code) {
        this.code = code;
    }

    /**
     * Returns the key of the message with its name; the keys of its description add {@code .counted}, {@code .formula}
     * and {@code .not}.
     */
    public String key() {
        return "methods." + code;
    }
}
