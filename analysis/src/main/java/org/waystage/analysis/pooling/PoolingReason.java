package org.waystage.analysis.pooling;

import org.waystage.analysis.Worded;

/** The reason why groups cannot be pooled. The set of reasons is closed. Its text is a sentence. */
public enum PoolingReason implements Worded {
    /** Fewer groups have data than are needed to see how far groups differ: {@link #MIN_GROUPS}. */
    TOO_FEW_GROUPS("too-few-groups"),
    /** No case of any group has the property, or every case has it, so nothing shows how far groups differ. */
    NO_VARIATION("no-variation"),
    /**
     * The data do not limit how far groups differ: the greatest spread considered is more probable after the data than before.
     * Either the groups have too few data, or they differ so much that they have nothing in common to borrow.
     */
    SPREAD_NOT_LIMITED("spread-not-limited"),
    /** More than one case in ten belongs to several groups, so groups are not independent. */
    GROUPS_OVERLAP("groups-overlap");

    /** The least number of groups with data that are pooled. */
    public static final int MIN_GROUPS = 5;

    private final String code;

    PoolingReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
