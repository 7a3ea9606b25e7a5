package org.waystage.core.internal.words;

import org.waystage.core.notice.Messages;

/** What this module says to people. */
public final class CoreMessages {
    public static final Messages MESSAGES = Messages.of(CoreMessages.class::getResourceAsStream);

    private CoreMessages() {}
}
