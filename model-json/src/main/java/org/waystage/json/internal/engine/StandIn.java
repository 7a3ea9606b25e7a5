package org.waystage.json.internal.engine;

import org.waystage.core.value.Text;

/** What stands for a value that could not be read, where there must be one. */
public final class StandIn {
    /** Stands for an id, code or string that could not be read. */
    public static final String STRING = "could-not-be-read";

    /** Stands for a text, also for those that could be read: no rule that counts here looks at texts. */
    public static final Text TEXT = Text.english(STRING);

    private StandIn() {}
}
