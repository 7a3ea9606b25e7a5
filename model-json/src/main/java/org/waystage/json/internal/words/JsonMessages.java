package org.waystage.json.internal.words;

import org.waystage.core.notice.Messages;

/** What this module says to people. */
public final class JsonMessages {
    public static final Messages MESSAGES = Messages.of(JsonMessages.class::getResourceAsStream);

    private JsonMessages() {}
}
