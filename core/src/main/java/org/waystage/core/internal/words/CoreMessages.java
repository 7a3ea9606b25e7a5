package org.waystage.core.internal.words;

import org.waystage.core.notice.Messages;

/** The messages of this module for people. */
public final class CoreMessages {
    public static final Messages MESSAGES = Messages.of(CoreMessages.class::getResourceAsStream);

    private CoreMessages() {}
}
