package org.waystage.json;

import org.waystage.core.value.Text;

/** What stands for a value that could not be read, where there must be one. */
final class StandIn {
    /** Stands for an id, code or string that could not be read. */
    static final String STRING = "could-not-be-read";

    /** Stands for a text, also for those that could be read: no rule that counts here looks at texts. */
    static final Text TEXT = Text.english(STRING);

    private StandIn() {}
}
