package org.waystage.analysis.structure;

/** Something that a reader asks about a case, and that the case may or may not state; {@link CaseCompleteness} says when it does. */
public enum Aspect {
    /** How far it has come, and as of when: a stage other than {@code unknown} is recorded, and its evidence has a date. */
    STAGE("stage"),
    /** The same to the day: that date is a day, not a month or a year. */
    DAY("day"),
    /** Who says so: each stage record and each outcome has a source of its own, or the only source of its case. */
    SOURCES("sources"),
    /** It can be read: each of its texts is available in each language of the catalogue. */
    LANGUAGES("languages"),
    /** Its purpose: a Customs process. */
    PROCESS("process"),
    /** Its basis: a legal or other instrument. */
    INSTRUMENT("instrument"),
    /** Its result: an outcome with a quantity. */
    OUTCOME("outcome"),
    /** Whether that is still true: its evidence is not old, or the case has ended, as {@link Staleness} defines both. */
    RECENT("recent");

    private final String code;

    Aspect(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the aspect, for example {@code languages}.
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
