package org.waystage.formats;

import org.waystage.core.notice.Messages;

/** What this module says to people. */
final class FormatMessages {
    static final Messages MESSAGES = Messages.of(FormatMessages.class::getResourceAsStream);

    private FormatMessages() {}
}
