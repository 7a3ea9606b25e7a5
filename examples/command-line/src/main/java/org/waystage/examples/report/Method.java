package org.waystage.examples.report;

/** The statistics of the report, in the order of its pages, each with the command that prints the same numbers. */
enum Method {
    FUNNEL("funnel", "waystage funnel --by group"),
    TRANSITIONS("transitions", "waystage transitions --level phase"),
    TIME_TO_STAGE("time-to-stage", "waystage time-to --to deployed"),
    STALENESS("staleness", "waystage staleness --years 5"),
    DIFFUSION("diffusion", "waystage diffusion --technology blockchain-dlt"),
    FREQUENCIES("frequencies", "waystage frequencies --of benefits --by group"),
    CO_OCCURRENCE("co-occurrence", "waystage co-occurrence --of group --in adopter --minimum 2"),
    SHARES("shares", "waystage survey"),
    COMPARABILITY("comparability", "");

    private final String code;
    private final String command;

    Method(String code, String command) {
        this.code = code;
        this.command = command;
    }

    /** Returns the key of the message that names it; with {@code .counted}, {@code .formula} and {@code .not} those that tell it. */
    String key() {
        return "methods." + code;
    }

    /** Returns the command line; empty where there is no command. */
    String command() {
        return command;
    }
}
