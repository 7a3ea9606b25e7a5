package org.waystage.history.internal.words;

import org.waystage.core.notice.Messages;

/** The messages of this module for people. */
public final class HistoryMessages {
    public static final Messages MESSAGES = Messages.of(HistoryMessages.class::getResourceAsStream);

    private HistoryMessages() {}
}
