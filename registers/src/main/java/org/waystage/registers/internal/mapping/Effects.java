package org.waystage.registers.internal.mapping;

import java.util.Map;
import org.waystage.core.notice.Rule;

/** The side effects of making a value: omitted texts, and notices. */
interface Effects {
    /** Records that a step omitted a text of a cell. */
    void drop(Trail trail, String rule);

    /** Adds a notice about a cell, only once; about the record if there is no column. */
    void notice(Rule rule, int column, Map<String, String> values);

    /** Counts the record for a notice about a value. */
    void tally(Rule rule, int column, Map<String, String> values);
}
