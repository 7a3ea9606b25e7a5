package org.waystage.json.internal.engine;

import org.waystage.core.value.Text;

/** Stand-ins for required values that could not be read. */
public final class StandIn {
    /** The stand-in for an id, code or string that could not be read. */
    public static final String STRING = "could-not-be-read";

    /** The stand-in for a text, even for texts that could be read: no rule that counts here looks at texts. */
    public static final Text TEXT = Text.english(STRING);

    private StandIn() {}
}
